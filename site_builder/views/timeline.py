"""The timeline: past and planned events of all stories, by year and month."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from site_builder import links
from site_builder.model import View
from site_builder.views.calendar import day
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.happenings import Happening, happening
from site_builder.views.shelf import Shelf

VAGUE = frozenset(["quarter", "half", "season", "year", "decade"])


@dataclass(frozen=True, slots=True)
class Entry:
    """An event, and the story it belongs to where there are several."""

    event: Happening
    story: Link | None
    period: str
    """The month, or the year for an event known no better than by quarter; vague ones come first."""


@dataclass(frozen=True, slots=True)
class Month:
    """The events that begin in one month, or in a year when that is all that is known."""

    id: str
    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Data of the timeline."""

    frame: Frame
    months: tuple[Month, ...]
    planned: tuple[Happening, ...]
    count: int
    planned_count: int
    disputed_count: int


def views(shelf: Shelf) -> Iterator[View]:
    """The one timeline."""
    path = links.TIMELINE
    entries = sorted(_entries(shelf), key=lambda e: (e.period, e.event.first))
    months = tuple(
        Month(f"m-{period}", day(period), tuple(group))
        for period, group in groupby(entries, key=lambda e: e.period)
    )
    data = TimelinePage(
        frame=frame(shelf.site, path, "Timeline", description=_described(entries), section=path),
        months=months,
        planned=tuple(e.event for e in entries if e.event.status == "planned"),
        count=len(entries),
        planned_count=sum(e.event.status == "planned" for e in entries),
        disputed_count=sum(bool(e.event.disputes) for e in entries),
    )
    yield View(path, "timeline.html", data)


def _entries(shelf: Shelf) -> Iterator[Entry]:
    several = len(shelf.site.briefings) > 1
    for briefing in shelf.site.briefings:
        story = briefing.dossier.story
        link = Link(story.title, links.relative(links.story(story.slug), links.TIMELINE))
        for event in briefing.timeline.events:
            period = event.first[: 4 if event.precision in VAGUE else 7]
            yield Entry(happening(shelf, event, links.TIMELINE), link if several else None, period)


def _described(entries: list[Entry]) -> str:
    return f"{len(entries)} past and planned events, each with the passages that report it."
