"""Events as lines of a timeline: when, what, who carries it, and where sources differ on it."""

from dataclasses import dataclass

from site_builder import links
from site_builder.model import Event, Evidence, Finding, Side
from site_builder.views.calendar import interval, machine
from site_builder.views.findings import SideCard, side_card
from site_builder.views.frame import Link
from site_builder.views.passages import Excerpt, excerpts
from site_builder.views.places import FEW, address
from site_builder.views.shelf import Shelf

ALSO = 6
"""Differences one event names, at most; the comparison has them all."""

STATUS = {"past": "", "planned": "planned", "recurring": "recurring"}


@dataclass(frozen=True, slots=True)
class Dispute:
    """A point of one event on which sources differ."""

    kind: str
    note: str
    sides: tuple[SideCard, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event."""

    id: str
    href: str
    when: str
    time: str
    title: str
    status: str
    """`planned`, `recurring`, or empty for what has happened."""

    place: str
    note: str
    people: tuple[Link, ...]
    sources: tuple[Excerpt, ...]
    source_count: int
    """Articles that carry it."""

    disputes: tuple[Dispute, ...]
    rule: str
    first: str
    more: int = 0
    also: tuple[Link, ...] = ()
    """Differences between its sources that the comparison shows."""


def happening(shelf: Shelf, event: Event, page: str, most: int = FEW) -> Happening:
    """An event as shown on the page at `page`, with `most` of its passages."""
    return Happening(
        id=event.id,
        href=links.relative(links.event(event.id, shelf.periods.get(event.id, "")), page),
        when=interval(event.first, event.last, event.precision, shelf.dates),
        time=machine(event.first) if event.first == event.last else machine(event.first[:7]),
        title=event.title,
        status=STATUS[event.status],
        place=event.place,
        note=event.note,
        people=tuple(_person(shelf, p, page) for p in event.people if p in shelf.people),
        sources=excerpts(shelf, (Evidence(s.article, s.span) for s in event.sources[:most]), page),
        source_count=len({s.article for s in event.sources}),
        disputes=tuple(Dispute(d.kind, d.note, _sides(shelf, d.sides, page)) for d in event.disagreements),
        rule=event.rule,
        first=event.first,
        more=max(0, len(event.sources) - most),
        also=tuple(
            _finding(shelf, story, one, page) for story, one in shelf.differing.get(event.id, ())[:ALSO]
        ),
    )


def _finding(shelf: Shelf, story: str, one: Finding, page: str) -> Link:
    return Link(one.label, address(shelf, story, one.id, page))


def _person(shelf: Shelf, person: str, page: str) -> Link:
    return Link(shelf.people[person].name, links.relative(links.person(person), page))


def _sides(shelf: Shelf, sides: tuple[Side, ...], page: str) -> tuple[SideCard, ...]:
    return tuple(side_card(shelf, side, page) for side in sides)
