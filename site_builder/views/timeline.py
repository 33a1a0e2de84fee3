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
from site_builder.views.chapters import Chapter, chapters, order
from site_builder.views.facets import MOST, Facet, Tags, covered, facets, tags, topics_of
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.happenings import Happening, happening
from site_builder.views.head import Head
from site_builder.views.marks import safe
from site_builder.views.places import FEW
from site_builder.views.shelf import Shelf
from site_builder.views.strip import Strip, strip
from site_builder.views.structured import Place, encoded, timeline_data

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

    planned: tuple[Happening, ...]
    cited: tuple[Cited, ...]
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
    facets: tuple[Facet, ...]
    """The same choices on every page, so that a filter holds from one to the next."""


def whole(shelf: Shelf, _: str) -> Iterator[View]:
    """The site's timeline."""
    every = [shelf.briefings[slug] for slug in shelf.told]
    yield from _pages(shelf, _scope(shelf, "Timeline", "", (), every))


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The timeline of a story where there are several."""
    if shelf.several:
        briefing = shelf.briefings[key]
        story = briefing.dossier.story
        crumbs = (("Stories", links.STORIES), (story.title, links.story(story.slug)))
        yield from _pages(shelf, _scope(shelf, f"Timeline: {story.title}", story.slug, crumbs, (briefing,)))


def _scope(
    shelf: Shelf, heading: str, story: str, crumbs: tuple[tuple[str, str], ...], told: Sequence[Briefing]
) -> _Scope:
    carriers = {source.article for one in told for event in one.timeline.events for source in event.sources}
    by_publisher = len(carriers) > MOST
    rows = [row for briefing in told for row in _rows(shelf, briefing, by_publisher=by_publisher)]
    rows.sort(key=lambda row: order(row.event))
    labels = {topic.id: topic.label for row in rows for topic in row.briefing.comparison.topics}
    offered = facets(shelf, [row.tags for row in rows], labels)
    return _Scope(heading, story, crumbs, tuple(rows), event_periods(row.event for row in rows), offered)


def _rows(shelf: Shelf, briefing: Briefing, *, by_publisher: bool) -> Iterator[_Row]:
    topics = topics_of(briefing)
    for event in briefing.timeline.events:
        yield _Row(event, briefing, tags(shelf, event, topics, by_publisher=by_publisher))


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
    shown = rows or scope.rows
    events = [row.event for row in shown]
    planned = [row for row in shown if row.event.status == "planned"]
    periods = _periods(scope, path)
    at = next((n for n, one in enumerate(periods) if one.link.current), len(periods))
    data = TimelinePage(
        frame=_frame(shelf, scope, period, events),
        strip=strip(shelf, events, path),
        facets=scope.facets if rows or len(periods) <= SORTED else (),
        chapters=_chapters(shelf, scope, rows, path),
        periods=tuple(tuple(months) for _, months in groupby(periods, key=lambda one: one.year)),
        before=periods[at - 1].link if 0 < at < len(periods) else None,
        after=periods[at + 1].link if at + 1 < len(periods) else None,
        planned=() if rows else tuple(_happening(shelf, row, path, 0) for row in planned[-COMING:]),
        cited=_cited(shelf, [row.event for row in rows], path),
        data=tuple(Link(name, links.relative(f"data/{name}", path)) for name in DATA),
        count=len(events),
        planned_count=len(planned),
        disputed_count=sum(_disputed(shelf, row) for row in shown),
    )
    return View(path, "timeline.html", data)


def _disputed(shelf: Shelf, row: _Row) -> bool:
    story = row.briefing.dossier.story.slug
    return bool(row.event.disagreements or row.event.id in shelf.differing[story])


def _happening(shelf: Shelf, row: _Row, path: str, most: int = FEW) -> Happening:
    return happening(shelf, row.event, row.briefing.dossier.story.slug, path, most)


def _frame(shelf: Shelf, scope: _Scope, period: str, events: Sequence[Event]) -> Frame:
    path, whole = links.timeline(period, scope.story), links.timeline("", scope.story)
    heading = f"{scope.heading}, {period_label(period)}" if period else scope.heading
    above = ((scope.heading, whole),) if period else ()
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


def _chapters(shelf: Shelf, scope: _Scope, rows: Sequence[_Row], path: str) -> tuple[Chapter[Entry], ...]:
    return tuple(
        Chapter(one.id, one.label, tuple(_entry(shelf, scope, row, path) for row in one.rows))
        for one in chapters(rows, lambda row: row.event)
    )


def _cited(shelf: Shelf, events: Sequence[Event], path: str) -> tuple[Cited, ...]:
    """By date; only articles with a passage that is shown."""
    shown = {source.article for event in events for source in event.sources[:PASSAGES]}
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


def _entry(shelf: Shelf, scope: _Scope, row: _Row, path: str) -> Entry:
    story = row.briefing.dossier.story
    link = Link(story.title, links.relative(links.story(story.slug), path))
    several = not scope.story and shelf.several
    return Entry(_happening(shelf, row, path, PASSAGES), row.tags, link if several else None)


def _periods(scope: _Scope, path: str) -> tuple[Period, ...]:
    counts = Counter(scope.periods.values())
    names = [period for period in sorted(counts) if period]
    held: dict[str, list[Tags]] = {name: [] for name in names}
    if path == links.timeline("", scope.story) and 0 < len(names) <= SORTED:
        for row in scope.rows:
            held[scope.periods[row.event.id]].append(row.tags)
    return tuple(
        Period(
            _link(name, links.timeline(name, scope.story), path),
            counts[name],
            covered(scope.facets, held[name]) if held[name] else None,
            *_short(name),
        )
        for name in names
    )


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
