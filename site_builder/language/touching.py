"""Which differences between sources touch which event: those that rest on the passages that tell it.

A finding belongs to the event on whose passages most of its articles rest, two at least: "extremely good"
here and "exceptionally good" there, both said of one call, are a difference about that call. What one source
alone has, what people are called and how they are characterised is nobody's event.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from site_builder.model import Event, Evidence, Finding

TYPES = frozenset(
    [
        "participants",
        "quantity",
        "date",
        "status",
        "medium",
        "quotation-variant",
        "attribution",
        "claim-or-fact",
    ]
)
"""Findings that can be about an event."""

SAID = frozenset(["quotation-variant", "attribution"])
"""Findings about words that were said, which what is still to come has no part in."""

CROWD = 8
"""Events that one passage may tell and still say which of them a finding is about."""

Place = tuple[int, int, str]
"""Start and end of a passage, and the event it tells."""


def touching(events: Sequence[Event], findings: Sequence[Finding]) -> dict[str, tuple[Finding, ...]]:
    """By event id, the findings about it in their order; those an event states itself are left out."""
    told = {event.id: {differ.kind for differ in event.disagreements} for event in events}
    places = _places(events)
    coming = frozenset(event.id for event in events if event.status == "planned")
    table: dict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        spared = coming if one.type in SAID else frozenset[str]()
        for event in _events_of(one, places, spared) if one.type in TYPES else ():
            if one.type not in told[event]:
                table[event].append(one)
    return {event: tuple(found) for event, found in table.items()}


def _places(events: Sequence[Event]) -> dict[str, list[Place]]:
    """The passages of each article, in order."""
    places: dict[str, list[Place]] = defaultdict(list)
    for event in events:
        for source in event.sources:
            places[source.article].append((source.span.start, source.span.end, event.id))
    return {article: sorted(found) for article, found in places.items()}


def _events_of(one: Finding, places: dict[str, list[Place]], spared: frozenset[str]) -> tuple[str, ...]:
    """The event that most articles of a finding tell, if two do; two events where they tie. Those of `spared`
    have no part.
    """
    evidence = {e for side in one.sides for e in side.evidence}
    pairs = {(event, e.article) for e in evidence for event in _told_at(e, places.get(e.article, []))}
    counts = Counter(event for event, _ in pairs if event not in spared)
    most = max(counts.values(), default=0)
    best = sorted(event for event, count in counts.items() if count == most)
    return tuple(best) if most > 1 and len(best) <= 2 else ()


def _told_at(evidence: Evidence, places: list[Place]) -> list[str]:
    """The events told by the passage a piece of evidence lies in."""
    at = bisect_right(places, (evidence.span.start, 1 << 40, ""))
    near = places[max(0, at - CROWD) : at]
    return [event for start, end, event in near if start <= evidence.span.start < end]
