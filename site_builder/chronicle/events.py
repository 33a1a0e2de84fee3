"""Clusters to events: title, status, interval, people, place, passages, and what had to be decided."""

from collections import Counter

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.differences import differences
from site_builder.chronicle.merge import Cluster, kind
from site_builder.chronicle.support import MOST
from site_builder.chronicle.titles import quality
from site_builder.ids import stable_id
from site_builder.language.calendar import MONTH_NAMES
from site_builder.model import Event, EventSource, Status


def event_of(
    story: str, cluster: Cluster, around: list[Claim], texts: dict[str, str], people: frozenset[str]
) -> Event:
    """The event a cluster tells."""
    lead = min(cluster.claims, key=lambda c: (-c.confidence, c.interval))
    told = [*cluster.claims, *cluster.coarse, *_few(cluster.support)]
    title = best_title(cluster)
    return Event(
        id=stable_id("e", story, lead.first, lead.last, kind(lead), *sorted(lead.people), *_about(lead)),
        title=title,
        first=lead.first,
        last=lead.last,
        precision=lead.precision,
        status=_status(cluster.claims),
        sources=_sources(told),
        people=tuple(p for p in dict.fromkeys(p for c in told for p in c.people) if p in people),
        place="" if lead.family == "call" else _place(told),
        disagreements=differences(told, around, texts),
        note=_note(cluster),
        rule=lead.rule,
        confidence=round(min(0.99, lead.confidence + 0.03 * (len({c.article for c in told}) - 1)), 2),
    )


def _about(lead: Claim) -> tuple[str, ...]:
    """What tells apart two events of one kind and day that name nobody."""
    return () if lead.people else (lead.article, *sorted(lead.keys)[:6])


def best_title(cluster: Cluster) -> str:
    """The headline that reads best among those with a time, else among all."""
    choices = [(c, True) for c in cluster.claims] + [(c, False) for c in cluster.coarse]
    return max(choices, key=lambda row: (_rank(*row), row[0].title))[0].title


def _rank(claim: Claim, fine: bool) -> tuple[int, int]:
    score, length = quality(claim.title, len(claim.people))
    return score + (claim.date is not None) + fine, length


def _few(claims: list[Claim]) -> list[Claim]:
    seen: Counter[str] = Counter()
    kept = []
    for claim in claims:
        seen[claim.article] += 1
        if seen[claim.article] <= MOST:
            kept.append(claim)
    return kept


def _status(claims: list[Claim]) -> Status:
    """Past once any source reports it so."""
    return "past" if any(c.status == "past" for c in claims) else "planned"


def _sources(claims: list[Claim]) -> tuple[EventSource, ...]:
    """Each passage once; with its time where it has one."""
    ordered = sorted(claims, key=lambda c: (c.article, c.sentence, c.date is None, c.date or c.sentence))
    kept: dict[tuple[str, int], EventSource] = {}
    for claim in ordered:
        kept.setdefault(
            (claim.article, claim.sentence.start),
            EventSource(claim.article, claim.sentence, claim.date, claim.status),
        )
    return tuple(kept.values())


def _place(claims: list[Claim]) -> str:
    """A town or country named after "in" or "at" beside the event, where most sources that name one agree."""
    places = Counter(
        place
        for c in claims
        for place in c.places[:1]
        if f" in {place}" in c.title or f" at {place}" in c.title
    )
    return min(places, key=lambda p: (-places[p], p)) if places else ""


def _note(cluster: Cluster) -> str:
    """How it was dated or merged, when that is not plain."""
    wordings = sorted({claim.wording for claim in cluster.coarse if claim.wording})
    day = written(cluster.first.first)
    notes = [f"“{wording}” read as {day}." for wording in wordings]
    if cluster.first.date is None:
        notes.append("Dated by the events it is said to coincide with.")
    elif cluster.first.rule.startswith("from-event"):
        notes.append(f"“{cluster.first.wording}” counted as {day}.")
    elif cluster.first.rule.startswith("season-now"):
        notes.append(f"“{cluster.first.wording}” taken as the year of publication.")
    elif cluster.first.confidence < 0.6 and cluster.first.rule.startswith(("month", "day-month")):
        notes.append("The source gives no year; the only year it names was taken.")
    return " ".join(notes)


def written(day: str) -> str:
    """An ISO day in words: 4 February 2026."""
    year, month, number = day.split("-")
    return f"{int(number)} {MONTH_NAMES[int(month) - 1]} {year}"
