"""Clusters to events: title, status, interval, people, place, passages, and what had to be decided."""

from collections import Counter
from dataclasses import dataclass

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.claims import VAGUE
from site_builder.chronicle.cluster import Cluster, kind
from site_builder.chronicle.differences import differences, written
from site_builder.chronicle.recurring import REPEATED
from site_builder.chronicle.standing import quality, stands
from site_builder.chronicle.support import MOST, REFERS
from site_builder.ids import stable_id
from site_builder.model import Article, Event, EventSource, Status


@dataclass(frozen=True, slots=True)
class Setting:
    """What the events of a story have in common."""

    story: str
    articles: dict[str, Article]
    people: frozenset[str]
    """Ids of those the story knows."""


def event_of(setting: Setting, cluster: Cluster, around: list[Claim], parts: int) -> Event:
    """The event a cluster tells; `parts` is how many contacts it sums up that have entries of their own."""
    lead = min(cluster.claims, key=lambda c: (-c.confidence, c.interval))
    told = [*cluster.claims, *cluster.coarse, *cluster.otherwise, *_few(cluster.support)]
    title = best_title(cluster)
    return Event(
        id=stable_id(
            "e", setting.story, lead.first, lead.last, kind(lead), *sorted(lead.people), *_about(lead)
        ),
        title=title,
        first=lead.first,
        last=lead.last,
        precision=lead.precision,
        status=_status(cluster.claims),
        sources=_sources(told),
        people=tuple(p for p in dict.fromkeys(p for c in told for p in c.people) if p in setting.people),
        place="" if lead.family == "call" else _place(told),
        disagreements=differences(told, around, setting.articles, bool(cluster.otherwise)),
        note=_note(cluster, parts),
        rule=lead.rule,
        confidence=round(min(0.99, lead.confidence + 0.03 * (len({c.article for c in told}) - 1)), 2),
    )


def _about(lead: Claim) -> tuple[str, ...]:
    """What tells apart two events of one kind and day that name nobody."""
    return () if lead.people else (lead.article, *sorted(lead.keys)[:6])


def best_title(cluster: Cluster) -> str:
    """The headline that reads best and is about this event only."""
    choices = [(c, True) for c in cluster.claims] + [(c, False) for c in cluster.coarse]
    choices += [(c, False) for c in cluster.support if c.rule == REFERS and not cluster.first.joint]
    people = frozenset(p for c in cluster.claims for p in c.people)
    return max(choices, key=lambda row: (_rank(row[0], row[1], people), row[0].title))[0].title


def _rank(claim: Claim, fine: bool, people: frozenset[str]) -> tuple[int, int]:
    """Read well, dated, told for its own sake, in running text, and naming nobody who takes no part."""
    score, length = quality(claim.title, len(claim.people))
    score += (claim.date is not None) + fine + 2 * claim.central - claim.caption + 4 * stands(claim.title)
    return score - 3 * len(set(claim.named) - people), length


def _few(claims: list[Claim]) -> list[Claim]:
    seen: Counter[str] = Counter()
    kept = []
    for claim in claims:
        seen[claim.article] += 1
        if seen[claim.article] <= MOST:
            kept.append(claim)
    return kept


def _status(claims: list[Claim]) -> Status:
    """Recurring when every source says so, else past once any source reports it so."""
    if all(c.status == "recurring" for c in claims):
        return "recurring"
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
    """A town or country named after "in" or "at" beside the event, or to which a visit goes, where most
    sources that name one agree.
    """
    named = (next((p for p in c.places if _stands_in(p, c)), "") for c in claims)
    places = Counter(place for place in named if place)
    return min(places, key=lambda p: (-places[p], p)) if places else ""


def _stands_in(place: str, claim: Claim) -> bool:
    before = (
        " in ",
        " at ",
        " at the ",
        *((" to ", " visit ", " visited ") if claim.family == "visit" else ()),
    )
    return any(f"{word}{place}" in claim.title for word in before)


def _when(claim: Claim) -> str:
    """The day, or the first and the last one, in words."""
    first, last = written(claim.first), written(claim.last)
    return first if first == last else f"{first} to {last}"


def _note(cluster: Cluster, parts: int) -> str:
    """How it was dated or merged, when that is not plain."""
    wordings = sorted({claim.wording for claim in cluster.coarse if claim.wording})
    day = _when(cluster.first)
    sums_up = [f"Sums up {parts} contacts of this day that have entries of their own."] if parts > 1 else []
    notes = sums_up + [f"“{wording}” read as {day}." for wording in wordings]
    if cluster.first.date is None:
        notes.append("Dated by the events it is said to coincide with.")
    elif cluster.first.rule.startswith("from-event"):
        notes.append(f"“{cluster.first.wording}” counted as {day}.")
    elif cluster.first.rule.startswith(VAGUE):
        notes.append(f"“{cluster.first.wording}” names no dates; the year of publication is a guess.")
    elif cluster.first.rule.startswith(REPEATED):
        notes.append(f"“{cluster.first.wording}” comes again; shown in the year of publication.")
    elif cluster.first.confidence < 0.6 and cluster.first.rule.startswith(("month", "day-month")):
        notes.append("The source gives no year; the only year it names was taken.")
    return " ".join(notes)
