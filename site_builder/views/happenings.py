"""Events as lines of a timeline: when, what, who carries it, and where sources differ on it."""

from dataclasses import dataclass

from site_builder import links
from site_builder.language.periods import PASSAGES
from site_builder.model import Event, EventSource, Evidence, Finding, Side
from site_builder.views.calendar import Stamp, stamps
from site_builder.views.findings import SideCard, side_card
from site_builder.views.frame import Link
from site_builder.views.outlines import Happened
from site_builder.views.passages import Excerpt, excerpt, split
from site_builder.views.places import address
from site_builder.views.shelf import Shelf

ALSO = 6
"""Differences one event names, at most; the comparison has them all."""

STATUS = {"past": "", "planned": "planned", "recurring": "recurring"}
STANDPOINTS = {"past": "as past", "planned": "as planned", "recurring": "as recurring"}
FINE = frozenset(["hour", "day"])
"""Precisions of an event known to the day."""

CARRIERS = 5
"""Sources an event names in one line."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A point of one event on which sources differ."""

    kind: str
    note: str
    sides: tuple[SideCard, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A passage that carries an event, the words that date it set off."""

    passage: Excerpt
    standpoint: str
    """How its source sees the event where that is not how most do: "as planned"; else empty."""


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in short."""

    id: str
    href: str
    when: tuple[Stamp, ...]
    coarse: bool
    """Not known to the day."""

    unsure: bool
    """Dated with little confidence."""

    title: str
    status: str
    """`planned`, `recurring`, or empty for what has happened."""

    source_count: int
    """Articles that carry it."""

    disputed: bool
    """Sources differ on it."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One event."""

    line: EventLine
    place: str
    note: str
    people: tuple[Link, ...]
    reports: tuple[Report, ...]
    carriers: tuple[str, ...]
    """Their sources by name, a few of them."""

    disputes: tuple[Dispute, ...]
    more: int = 0
    also: tuple[Link, ...] = ()
    """Differences between its sources that the comparison shows."""


def event_line(shelf: Shelf, event: Happened, page: str) -> EventLine:
    """An event in short, as shown on the page at `page`."""
    return EventLine(
        id=event.id,
        href=links.relative(links.event(event.id, shelf.periods.get(event.id, "")), page),
        when=stamps(event.first, event.last, event.precision, shelf.dates),
        coarse=event.precision not in FINE,
        unsure=event.unsure,
        title=event.title,
        status=STATUS[event.status],
        source_count=len(event.articles),
        disputed=event.disputed,
    )


def happening(shelf: Shelf, event: Event, short: Happened, story: str, page: str) -> Happening:
    """An event of a story, as shown on the page at `page`; `short` is the same event in its outline."""
    return Happening(
        line=event_line(shelf, short, page),
        place=event.place,
        note=event.note,
        people=tuple(_person(shelf, p, page) for p in event.people if p in shelf.who),
        reports=tuple(_report(shelf, event, source, page) for source in event.sources[:PASSAGES]),
        carriers=_carriers(shelf, event),
        disputes=tuple(Dispute(d.kind, d.note, _sides(shelf, d.sides, page)) for d in event.disagreements),
        more=max(0, len(event.sources) - PASSAGES),
        also=tuple(
            _finding(shelf, story, one, page) for one in shelf.differing[story].get(event.id, ())[:ALSO]
        ),
    )


def _report(shelf: Shelf, event: Event, source: EventSource, page: str) -> Report:
    found = excerpt(shelf, Evidence(source.article, source.span), page)
    inside = source.date and source.span.start <= source.date.start and source.date.end <= source.span.end
    dated = split(found, source.span, source.date) if inside and source.date else found
    return Report(dated, "" if source.status == event.status else STANDPOINTS[source.status])


def _carriers(shelf: Shelf, event: Event) -> tuple[str, ...]:
    names = dict.fromkeys(shelf.facts[source.article].label for source in event.sources)
    return tuple(names) if len(names) <= CARRIERS else (*list(names)[:CARRIERS], "…")


def _finding(shelf: Shelf, story: str, one: Finding, page: str) -> Link:
    return Link(one.label, address(shelf, story, one.id, page))


def _person(shelf: Shelf, person: str, page: str) -> Link:
    return Link(shelf.who[person].name, links.relative(links.person(person), page))


def _sides(shelf: Shelf, sides: tuple[Side, ...], page: str) -> tuple[SideCard, ...]:
    return tuple(side_card(shelf, side, page) for side in sides)
