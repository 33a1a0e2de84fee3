"""The timelines: past, planned and recurring events of the site, and of each story where there are several.

One page while all events fit, else an overview and a page a period (`language.periods`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from site_builder import links
from site_builder.model import View
from site_builder.views.calendar import day
from site_builder.views.chapters import Chapter, chapters, order
from site_builder.views.choices import Facet
from site_builder.views.derived import Spread
from site_builder.views.facets import Tags, covered
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.happenings import EventLine, Happening, event_line
from site_builder.views.head import Head
from site_builder.views.marks import safe
from site_builder.views.outlines import Happened
from site_builder.views.scenes import Scene, scenes
from site_builder.views.shelf import Shelf
from site_builder.views.spreads import Row, placed, rows, spread
from site_builder.views.strip import Strip, strip
from site_builder.views.structured import Place, encoded, timeline_data
from site_builder.views.unit import SITE

COMING = 12
"""Planned events an overview names."""

SORTED = 60
"""Periods an overview lets its reader filter; with more of them it only passes a filter on."""

DATA = ("timeline.json", "timeline.csv", "timeline.ics", "timelinejs.json")
"""The same events for machines, under `data/`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event, and the story it belongs to where there are several."""

    event: Happening
    tags: Tags
    story: Link | None


@dataclass(frozen=True, slots=True)
class Cited:
    """An article whose passages the page shows, and where it was published first."""

    link: Link
    source: str
    date: str
    url: str


@dataclass(frozen=True, slots=True)
class Period:
    """One page of a timeline, as the others name it."""

    link: Link
    count: int
    tags: Tags | None
    """What its events can be filtered by, on the overview; else nothing."""

    year: str
    """The year it is part of; empty when it is a year or more."""

    short: str
    """Its name beside that year."""


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Data of a page of a timeline; an overview has no chapters."""

    frame: Frame
    strip: Strip | None
    facets: tuple[Facet, ...]
    chapters: tuple[Chapter[Entry], ...]
    periods: tuple[tuple[Period, ...], ...]
    """In order, the months of a year together."""

    before: Link | None
    after: Link | None
    """The pages of the periods around this one."""

    planned: tuple[EventLine, ...]
    cited: tuple[Cited, ...]
    data: tuple[Link, ...]
    count: int
    planned_count: int
    disputed_count: int


@dataclass(frozen=True, slots=True)
class _Scope:
    """The timeline of the site or of one story."""

    heading: str
    story: str
    crumbs: tuple[tuple[str, str], ...]
    spread: Spread
    dated: Mapping[str, tuple[tuple[str, str], ...]]


def whole(shelf: Shelf, _: str) -> Iterator[View]:
    """The site's timeline: the overview of its periods, or the one page that holds all."""
    scope = _site(shelf)
    yield _overview(shelf, scope) if _parted(scope) else _page(shelf, scope, "")


def period(shelf: Shelf, key: str) -> Iterator[View]:
    """A period of the site's timeline."""
    yield _page(shelf, _site(shelf), key)


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The timeline of a story where there are several."""
    if not shelf.several:
        return
    story = shelf.stories[key]
    crumbs = (("Stories", links.STORIES), (story.title, links.story(key)))
    _, dated = placed(shelf.outlines, (key,))
    scope = _Scope(f"Timeline: {story.title}", key, crumbs, spread(shelf, dated), dated)
    if _parted(scope):
        yield _overview(shelf, scope)
    for name in dated or ("",):
        yield _page(shelf, scope, name)


def _site(shelf: Shelf) -> _Scope:
    return _Scope("Timeline", "", (), shelf.spreads[SITE], shelf.dated)


def _parted(scope: _Scope) -> bool:
    return any(name for name, _ in scope.spread.counts)


def _overview(shelf: Shelf, scope: _Scope) -> View:
    """The page that leads to the periods."""
    path = links.timeline("", scope.story)
    found = {name: rows(shelf, scope.spread, listed) for name, listed in scope.dated.items()}
    every = sorted((row for held in found.values() for row in held), key=lambda row: order(row.event))
    planned = [row.event for row in every if row.event.status == "planned"][-COMING:]
    periods = _periods(scope, path, found)
    few = len(periods) <= SORTED
    data = replace(
        _plain(shelf, scope, "", [row.event for row in every]),
        facets=scope.spread.facets if few else (),
        periods=_by_year(periods),
        planned=tuple(event_line(shelf, event, path) for event in planned),
    )
    return View(path, "timeline.html", data)


def _page(shelf: Shelf, scope: _Scope, name: str) -> View:
    """The page of one period, or of all events."""
    path = links.timeline(name, scope.story)
    shown = rows(shelf, scope.spread, scope.dated.get(name, ()))
    told = _scenes(shelf, scope, name, shown)
    periods = _periods(scope, path, {})
    at = next((n for n, one in enumerate(periods) if one.link.current), len(periods))
    data = replace(
        _plain(shelf, scope, name, [row.event for row in shown]),
        facets=scope.spread.facets,
        chapters=tuple(
            Chapter(one.id, one.label, tuple(_entry(shelf, scope, row, told, path) for row in one.rows))
            for one in chapters(shown, lambda row: row.event)
        ),
        periods=_by_year(periods),
        before=periods[at - 1].link if 0 < at < len(periods) else None,
        after=periods[at + 1].link if at + 1 < len(periods) else None,
        cited=_cited(shelf, [told[row.event.id] for row in shown], path),
    )
    return View(path, "timeline.html", data)


def _plain(shelf: Shelf, scope: _Scope, name: str, events: Sequence[Happened]) -> TimelinePage:
    """What overviews and periods have in common."""
    path = links.timeline(name, scope.story)
    return TimelinePage(
        frame=_frame(shelf, scope, name, events),
        strip=strip(shelf, events, path),
        facets=(),
        chapters=(),
        periods=(),
        before=None,
        after=None,
        planned=(),
        cited=(),
        data=tuple(Link(name, links.relative(f"data/{name}", path)) for name in DATA),
        count=len(events),
        planned_count=sum(event.status == "planned" for event in events),
        disputed_count=sum(event.disputed for event in events),
    )


def _scenes(shelf: Shelf, scope: _Scope, name: str, shown: Sequence[Row]) -> Mapping[str, Scene]:
    """The events of a page by id."""
    if scope.story:
        return scenes(shelf, scope.story, [row.event.id for row in shown], links.timeline(name, scope.story))
    stories = dict.fromkeys(row.story for row in shown)
    return {event: one for story in stories for event, one in shelf.scenes[story, name].items()}


def _frame(shelf: Shelf, scope: _Scope, name: str, events: Sequence[Happened]) -> Frame:
    path, first = links.timeline(name, scope.story), links.timeline("", scope.story)
    heading = f"{scope.heading}, {period_label(name)}" if name else scope.heading
    above = ((scope.heading, first),) if name else ()
    words = f"{len(events)} past and planned events, each with the passages that report it."
    section = links.STORIES if scope.story else links.TIMELINE
    return frame(
        shelf,
        path,
        heading,
        description=words,
        section=section,
        crumbs=(*scope.crumbs, *above),
        head=Head(data=encoded(timeline_data(events, shelf.periods, Place(shelf.settings, path)))),
    )


def _cited(shelf: Shelf, events: Sequence[Scene], path: str) -> tuple[Cited, ...]:
    """By date; only articles with a passage that is shown."""
    shown = {slug for event in events for slug in event.cited}
    articles = sorted((shelf.facts[slug] for slug in shown), key=lambda one: one.when)
    return tuple(
        Cited(
            Link(article.title, links.relative(links.article(article.slug), path)),
            article.label,
            day(article.day, shelf.dates),
            safe(article.url),
        )
        for article in articles
    )


def _entry(shelf: Shelf, scope: _Scope, row: Row, told: Mapping[str, Scene], path: str) -> Entry:
    event = told[row.event.id].happening
    if scope.story or not shelf.several:
        return Entry(event, row.tags, None)
    title = shelf.stories[row.story].title
    return Entry(event, row.tags, Link(title, links.relative(links.story(row.story), path)))


def _periods(scope: _Scope, path: str, held: Mapping[str, Sequence[Row]]) -> tuple[Period, ...]:
    """The pages there are; where `held` has their events and they are not too many, with what these can be
    filtered by.
    """
    counts = [(name, count) for name, count in scope.spread.counts if name]
    few = len(counts) <= SORTED
    return tuple(
        Period(
            _link(name, links.timeline(name, scope.story), path),
            count,
            covered(scope.spread.facets, [row.tags for row in held[name]]) if few and name in held else None,
            *_short(name),
        )
        for name, count in counts
    )


def _by_year(periods: Sequence[Period]) -> tuple[tuple[Period, ...], ...]:
    return tuple(tuple(months) for _, months in groupby(periods, key=lambda one: one.year))


def _short(period: str) -> tuple[str, str]:
    """ "2026-02-p2" is "February, part 2" of "2026"; a period of years is its own name."""
    label, year = period_label(period), period[:4]
    month = len(period.partition("-p")[0]) == len("2026-02")
    return (year, label.replace(f" {year}", "", 1)) if month else ("", label)


def _link(period: str, target: str, path: str) -> Link:
    return Link(period_label(period), links.relative(target, path), "page" if target == path else "")


def period_label(period: str) -> str:
    """ "2026-02-p2" is "February 2026, part 2"; "1990-1999" is "1990–1999"."""
    name, _, part = period.partition("-p")
    words = day(name) if len(name) != len("1990-1999") else name.replace("-", "–")
    return f"{words}, part {part}" if part else words
