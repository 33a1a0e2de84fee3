"""The timelines: past, planned and recurring events of the site, and of each story where there are several.

One page while all events fit, else an overview and a page a period (`language.periods`).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder import links
from site_builder.language.periods import PASSAGES, event_periods
from site_builder.model import Briefing, Event, View
from site_builder.views.calendar import day
from site_builder.views.facets import Facet, Tags, facets, tags, topics_of
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.happenings import Happening, happening
from site_builder.views.head import Head
from site_builder.views.shelf import Shelf
from site_builder.views.strip import Strip, strip
from site_builder.views.structured import MOST, Place, encoded, event_data, kind

VAGUE = frozenset(["quarter", "half", "season", "year", "decade"])
COMING = 12
"""Planned events an overview names."""

DATA = ("timeline.json", "timeline.csv", "timeline.ics", "timelinejs.json")
"""The same events for machines, under `data/`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event, and the story it belongs to where there are several."""

    event: Happening
    tags: Tags
    story: Link | None


@dataclass(frozen=True, slots=True)
class Month:
    """The events that begin in one month, or in a year when that is all that is known."""

    id: str
    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """One page of a timeline, as the others name it."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Data of a page of a timeline; an overview has no months."""

    frame: Frame
    strip: Strip | None
    facets: tuple[Facet, ...]
    months: tuple[Month, ...]
    periods: tuple[Period, ...]
    planned: tuple[Happening, ...]
    data: tuple[Link, ...]
    count: int
    planned_count: int
    disputed_count: int


@dataclass(frozen=True, slots=True)
class _Row:
    """An event, its story, and the topics its passages raise."""

    event: Event
    briefing: Briefing
    tags: Tags


@dataclass(frozen=True, slots=True)
class _Scope:
    """The events of the site or of one story, in order, and the page of each."""

    heading: str
    story: str
    crumbs: tuple[tuple[str, str], ...]
    rows: tuple[_Row, ...]
    periods: dict[str, str]


def views(shelf: Shelf) -> Iterator[View]:
    """The site's timeline, then one a story."""
    briefings = shelf.site.briefings
    yield from _pages(shelf, _scope(shelf, "Timeline", "", (), briefings))
    for briefing in briefings if len(briefings) > 1 else ():
        story = briefing.dossier.story
        crumbs = (("Stories", links.STORIES), (story.title, links.story(story.slug)))
        yield from _pages(shelf, _scope(shelf, f"Timeline: {story.title}", story.slug, crumbs, (briefing,)))


def _scope(
    shelf: Shelf, heading: str, story: str, crumbs: tuple[tuple[str, str], ...], told: Sequence[Briefing]
) -> _Scope:
    rows = [row for briefing in told for row in _rows(shelf, briefing)]
    rows.sort(key=lambda row: (_month(row.event), row.event.first, row.event.last))
    return _Scope(heading, story, crumbs, tuple(rows), event_periods(row.event for row in rows))


def _rows(shelf: Shelf, briefing: Briefing) -> Iterator[_Row]:
    topics = topics_of(briefing)
    for event in briefing.timeline.events:
        yield _Row(event, briefing, tags(shelf, event, topics))


def _pages(shelf: Shelf, scope: _Scope) -> Iterator[View]:
    names = sorted(set(scope.periods.values()))
    if names in ([], [""]):
        yield _view(shelf, scope, "", scope.rows)
        return
    yield _view(shelf, scope, "", ())
    for name in names:
        yield _view(shelf, scope, name, [row for row in scope.rows if scope.periods[row.event.id] == name])


def _view(shelf: Shelf, scope: _Scope, period: str, rows: Sequence[_Row]) -> View:
    path = links.timeline(period, scope.story)
    events = [row.event for row in rows or scope.rows]
    planned = [event for event in events if event.status == "planned"]
    labels = {topic.id: topic.label for row in rows for topic in row.briefing.comparison.topics}
    data = TimelinePage(
        frame=_frame(shelf, scope, period, events),
        strip=strip(shelf, events, path),
        facets=facets(shelf, [row.tags for row in rows], labels),
        months=_months(shelf, scope, rows, path),
        periods=_periods(scope, path),
        planned=() if rows else tuple(happening(shelf, event, path) for event in planned[-COMING:]),
        data=tuple(Link(name, links.relative(f"data/{name}", path)) for name in DATA),
        count=len(events),
        planned_count=len(planned),
        disputed_count=sum(bool(event.disagreements or event.id in shelf.differing) for event in events),
    )
    return View(path, "timeline.html", data)


def _frame(shelf: Shelf, scope: _Scope, period: str, events: Sequence[Event]) -> Frame:
    path, whole = links.timeline(period, scope.story), links.timeline("", scope.story)
    heading = f"{scope.heading}, {period_label(period)}" if period else scope.heading
    above = ((scope.heading, whole),) if period else ()
    words = f"{len(events)} past and planned events, each with the passages that report it."
    section = links.STORIES if scope.story else links.TIMELINE
    return frame(
        shelf.site,
        path,
        heading,
        description=words,
        section=section,
        crumbs=(*scope.crumbs, *above),
        head=Head(data=_data(shelf, events, path)),
    )


def _data(shelf: Shelf, events: Sequence[Event], path: str) -> str:
    """The first events, for machines."""
    here = Place(shelf.site.settings, path)
    told = [event_data(one, shelf.periods.get(one.id, ""), here) for one in events[:MOST]]
    return encoded(kind("CollectionPage", hasPart=told))


def _months(shelf: Shelf, scope: _Scope, rows: Sequence[_Row], path: str) -> tuple[Month, ...]:
    return tuple(
        Month(f"m-{month}", day(month), tuple(_entry(shelf, scope, row, path) for row in group))
        for month, group in groupby(rows, key=lambda row: _month(row.event))
    )


def _month(event: Event) -> str:
    """Its month; its year when no more is known, which sorts before the months."""
    return event.first[: 4 if event.precision in VAGUE else 7]


def _entry(shelf: Shelf, scope: _Scope, row: _Row, path: str) -> Entry:
    story = row.briefing.dossier.story
    link = Link(story.title, links.relative(links.story(story.slug), path))
    several = not scope.story and len(shelf.site.briefings) > 1
    return Entry(happening(shelf, row.event, path, PASSAGES), row.tags, link if several else None)


def _periods(scope: _Scope, path: str) -> tuple[Period, ...]:
    counts = Counter(scope.periods.values())
    return tuple(
        Period(_link(period, links.timeline(period, scope.story), path), counts[period])
        for period in sorted(counts)
        if period
    )


def _link(period: str, target: str, path: str) -> Link:
    return Link(period_label(period), links.relative(target, path), "page" if target == path else "")


def period_label(period: str) -> str:
    """ "2026-02-p2" is "February 2026, part 2"; "1990-1999" is "1990–1999"."""
    name, _, part = period.partition("-p")
    words = day(name) if len(name) != len("1990-1999") else name.replace("-", "–")
    return f"{words}, part {part}" if part else words
