"""Which page of a timeline an event is on: one page while all fit, else by centuries, decades, years, months.

A period is cut only when its own events do not fit, so an event moves to another page when its own period
fills up, not when another one does. A month that does not fit is cut into numbered parts.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from site_builder.model import Event

PASSAGES = 12
"""Passages of an event shown on a timeline; the rest are counted."""

FULL = 200
"""Weight of a page: an event counts 1, and each passage shown 1 or more. About a kilobyte of HTML each."""

LONG = 400
"""Characters of a passage that count once more; with the sentence around it a passage has rarely as many."""

CUTS = (2, 3, 4, 7)
"""Characters of an ISO day that name its century, decade, year and month."""


class Placed(NamedTuple):
    """What decides where an event goes: its days, its id, and what it takes of a page."""

    first: str
    last: str
    id: str
    weight: int


def event_periods(events: Iterable[Event]) -> dict[str, str]:
    """Event id to period: empty while one page holds all, else "1900-1999", "1990-1999", "2026", "2026-02".

    Parts of a month are "2026-02-p2" and so on.
    """
    return periods_of(map(weighed, events))


def weighed(event: Event) -> Placed:
    """What decides where an event goes."""
    return Placed(event.first, event.last, event.id, weight(event))


def periods_of(events: Iterable[Placed]) -> dict[str, str]:
    """The same for events whose weight is known."""
    return dict(_placed(sorted(events), "", 0))


def _placed(events: Sequence[Placed], period: str, level: int) -> Iterator[tuple[str, str]]:
    if sum(event.weight for event in events) <= FULL:
        for event in events:
            yield event.id, period
    elif level == len(CUTS):
        yield from _parts(events, period)
    else:
        for key, group in groupby(events, key=lambda event: event[0][: CUTS[level]]):
            yield from _placed(list(group), _named(key), level + 1)


def _parts(events: Sequence[Placed], period: str) -> Iterator[tuple[str, str]]:
    part = held = 0
    for event in events:
        if not part or held + event.weight > FULL:
            part, held = part + 1, 0
        held += event.weight
        yield event.id, f"{period}-p{part}"


def _named(key: str) -> str:
    """The period of a century's, decade's, year's or month's first characters."""
    zeros, nines = "0" * max(0, 4 - len(key)), "9" * max(0, 4 - len(key))
    return f"{key}{zeros}-{key}{nines}" if zeros else key


def weight(event: Event) -> int:
    """What an event takes of a page."""
    sides = [one.span for differ in event.disagreements for side in differ.sides for one in side.evidence]
    shown = [source.span for source in event.sources[:PASSAGES]]
    return 1 + sum(1 + (span.end - span.start) // LONG for span in (*shown, *sides))
