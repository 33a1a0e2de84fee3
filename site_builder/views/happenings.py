"""Events as lines of a timeline: when, what, who carries it, and where sources differ on it."""

from dataclasses import dataclass

from msgspec.structs import replace

from site_builder import links
from site_builder.views.calendar import Stamp, stamps
from site_builder.views.findings import shown_side
from site_builder.views.frame import Link
from site_builder.views.outlines import Happened
from site_builder.views.passages import shown
from site_builder.views.places import address
from site_builder.views.shelf import Shelf
from site_builder.views.staging import Dispute, Report, Staged

STATUS = {"past": "", "planned": "planned", "recurring": "recurring"}
FINE = frozenset(["hour", "day"])
"""Precisions of an event known to the day."""

CARRIERS = 5
"""Sources an event names in one line."""


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


def happening(shelf: Shelf, event: Happened, staged: Staged, story: str, page: str) -> Happening:
    """An event of a story, as shown on the page at `page`."""
    return Happening(
        line=event_line(shelf, event, page),
        place=event.place,
        note=staged.note,
        people=tuple(_person(shelf, p, page) for p in event.people if p in shelf.who),
        reports=tuple(replace(one, passage=shown(shelf, one.passage, page)) for one in staged.reports),
        carriers=_carriers(shelf, event),
        disputes=tuple(_dispute(shelf, one, page) for one in staged.disputes),
        more=staged.more,
        also=tuple(Link(label, address(shelf, story, name, page)) for name, label in staged.also),
    )


def _carriers(shelf: Shelf, event: Happened) -> tuple[str, ...]:
    names = dict.fromkeys(shelf.facts[article].label for article in event.articles)
    return tuple(names) if len(names) <= CARRIERS else (*list(names)[:CARRIERS], "…")


def _dispute(shelf: Shelf, one: Dispute, page: str) -> Dispute:
    return replace(one, sides=tuple(shown_side(shelf, side, page) for side in one.sides))


def _person(shelf: Shelf, person: str, page: str) -> Link:
    return Link(shelf.who[person].name, links.relative(links.person(person), page))
