"""Sources: the list of them, and a page for each with its articles in every story.

A source is whoever an article is named after. What it alone has and what it leaves out is counted against the
other sources of the same story, never against the world; nothing is said of why, or whether it should have.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder import links
from site_builder.model import View
from site_builder.views.charts import Bar, bar, counted
from site_builder.views.facts import Facts
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.own import Apart, Standing, apart, standing
from site_builder.views.paging import Pager, packed, pager
from site_builder.views.shelf import LAST, Shelf
from site_builder.views.sources import SourceLine, source

LINE = 520
"""Bytes of a line of the list."""

ARTICLE, PART = 900, 9_000
"""Bytes of an article's line, and of all else that is said of a source in one story."""

MOST = 100
"""Articles of one story listed; the story's own page has them all."""


@dataclass(frozen=True, slots=True)
class PublisherLine:
    """One source in the list."""

    link: Link
    articles: int
    stories: int
    bar: Bar
    """Its quotations by kind."""


@dataclass(frozen=True, slots=True)
class PublishersPage:
    """Data of the list."""

    frame: Frame
    count: int
    pager: Pager
    lines: tuple[PublisherLine, ...]


@dataclass(frozen=True, slots=True)
class InStory:
    """A source in one story, or its articles outside of stories."""

    id: str
    story: Link | None
    comparison: str
    articles: tuple[SourceLine, ...]
    more: int
    apart: Apart
    standing: Standing


@dataclass(frozen=True, slots=True)
class PublisherPage:
    """Data of a source's page."""

    frame: Frame
    count: int
    stories: int
    quotes: int
    pager: Pager
    all: str
    """Address of the list of sources."""

    parts: tuple[InStory, ...]


def lists(shelf: Shelf, _: str) -> Iterator[View]:
    """The list of the sources of the site, those with most articles first, then by name."""
    everyone = {key: _articles(shelf, key) for key in shelf.by_source}
    most = max((_quotes(shelf, one) for one in everyone.values()), default=1)
    pages = packed(everyone, lambda key: LINE + 2 * len(everyone[key][0].label))
    for number, shown in enumerate(pages, 1):
        path = links.numbered(links.SOURCES, number)
        outer = frame(
            shelf,
            path,
            "Sources",
            title="Sources" + (f", page {number}" if number > 1 else ""),
            description=f"The {len(everyone)} sources of this site, each with what it alone reports.",
            section=links.ARTICLES,
            crumbs=(("Articles", links.ARTICLES),),
        )
        lines = tuple(_line(shelf, key, everyone[key], most, path) for key in shown)
        data = PublishersPage(outer, len(everyone), pager(links.SOURCES, number, len(pages)), lines)
        yield View(path, "sources.html", data)


def _articles(shelf: Shelf, key: str) -> tuple[Facts, ...]:
    """All articles of a source, by date."""
    return tuple(shelf.facts[slug] for slug in shelf.by_source[key])


def _line(shelf: Shelf, key: str, articles: Sequence[Facts], most: int, page: str) -> PublisherLine:
    return PublisherLine(
        Link(articles[0].label, links.relative(links.publisher(key), page)),
        len(articles),
        len({one.story for one in articles} - {""}),
        bar(counted(said for one in articles for said in shelf.tallies[one.slug].said), most),
    )


def _quotes(shelf: Shelf, articles: Sequence[Facts]) -> int:
    return sum(len(shelf.tallies[one.slug].said) for one in articles)


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The pages of a source, its latest stories first."""
    articles = _articles(shelf, key)
    groups: dict[str, list[Facts]] = {}
    for one in articles:
        groups.setdefault(one.story if one.story in shelf.rank else "", []).append(one)
    order = sorted(groups, key=lambda story: shelf.rank.get(story, LAST))
    told = [(story, tuple(groups[story])) for story in order]
    first = links.publisher(key)
    pages = packed(told, lambda part: PART + ARTICLE * min(len(part[1]), MOST))
    for number, shown in enumerate(pages, 1):
        path = links.numbered(first, number)
        data = PublisherPage(
            frame=_frame(shelf, articles[0].label, path, number),
            count=len(articles),
            stories=len(groups.keys() - {""}),
            quotes=_quotes(shelf, articles),
            pager=pager(first, number, len(pages)),
            all=links.relative(links.SOURCES, path),
            parts=tuple(_part(shelf, key, story, of, path) for story, of in shown),
        )
        yield View(path, "source.html", data)


def _frame(shelf: Shelf, label: str, path: str, number: int) -> Frame:
    return frame(
        shelf,
        path,
        label,
        title=f"{label} as a source" + (f", page {number}" if number > 1 else ""),
        description=f"What {label} reports, alone or with others, whom it quotes and whom it cites.",
        section=links.ARTICLES,
        crumbs=(("Articles", links.ARTICLES), ("Sources", links.SOURCES)),
    )


def _part(shelf: Shelf, key: str, slug: str, articles: Sequence[Facts], page: str) -> InStory:
    story = shelf.stories[slug] if slug else None
    return InStory(
        id=f"story-{story.slug if story else 'none'}",
        story=Link(story.title, links.relative(links.story(story.slug), page)) if story else None,
        comparison=links.relative(links.comparison(story.slug), page) if story else "",
        articles=tuple(source(shelf, one, page) for one in articles[:MOST]),
        more=max(0, len(articles) - MOST),
        apart=apart(shelf, slug, key, page) if slug else Apart(),
        standing=standing(shelf, articles, page),
    )
