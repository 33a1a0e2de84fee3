"""A person's own timeline: the events they take part in, short, each leading to its entry on the timeline."""

from dataclasses import dataclass

from site_builder import links
from site_builder.views.happenings import EventLine, event_line
from site_builder.views.outlines import Happened
from site_builder.views.paging import weight
from site_builder.views.shelf import Shelf

MOST = 40
"""Events listed; the latest, because planned ones and news are what a reader comes for."""

OPEN = 8
"""Events seen before the rest is unfolded."""

ENTRY = 550
"""Bytes of an event besides its title."""


@dataclass(frozen=True, slots=True)
class Life:
    """The latest events of one person, in order of time."""

    shown: tuple[EventLine, ...]
    folded: tuple[EventLine, ...]
    """Those before the ones shown."""

    count: int
    more: int
    """Events left out, all of them earlier."""

    href: str
    """The timeline, filtered by the person."""


def life(shelf: Shelf, person: str, page: str) -> Life:
    """The events of a person as listed on `page`."""
    every = shelf.took_part.get(person, ())
    listed = tuple(event_line(shelf, event, page) for event in _latest(shelf, person))
    return Life(
        shown=listed[-OPEN:],
        folded=listed[:-OPEN],
        count=len(every),
        more=len(every) - len(listed),
        href=links.relative(links.timeline_of(person), page),
    )


def heft(shelf: Shelf, person: str) -> int:
    """Bytes that the list of a person's events takes on a page, estimated."""
    return sum(ENTRY + weight(event.title) for event in _latest(shelf, person))


def _latest(shelf: Shelf, person: str) -> list[Happened]:
    """The events listed."""
    listed = shelf.took_part.get(person, ())[-MOST:]
    known = {story: {one.id: one for one in shelf.outlines[story].events} for story, _ in listed}
    return [known[story][event] for story, event in listed]
