"""Sources: the list of them, and a page for each with its articles in every story.

A source is whoever an article is named after. What it alone has and what it leaves out is counted against the
other sources of the same story, never against the world; nothing is said of why, or whether it should have.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder import links
from site_builder.model import Briefing, Member, View
from site_builder.views.charts import Bar, bar, counted
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.own import Apart, Standing, apart, standing
from site_builder.views.paging import Pager, packed, pager
from site_builder.views.shelf import Shelf
from site_builder.views.sources import SourceLine, source, source_key

LINE = 520
"""Bytes of a line of the list."""

ARTICLE, PART = 900, 9_000
"""Bytes of an article's line, and of all else that is said of a source in one story."""

MOST = 100
"""Articles of one story listed; the story's own page has them all."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """One source with all its articles, by date."""

    key: str
    label: str
    members: tuple[Member, ...]


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


def publishers(shelf: Shelf) -> tuple[Publisher, ...]:
    """Every source of the site, those with most articles first, then by name."""
    groups: dict[str, list[Member]] = {}
    for member in shelf.members.values():
        groups.setdefault(source_key(member.annotated.article.source_label), []).append(member)
    made = (Publisher(key, of[0].annotated.article.source_label, tuple(of)) for key, of in groups.items())
    return tuple(sorted(made, key=lambda one: (-len(one.members), one.label.casefold(), one.key)))


def views(shelf: Shelf) -> Iterator[View]:
    """The list, then the pages of each source."""
    everyone = publishers(shelf)
    yield from _list(shelf, everyone)
    briefings = {b.dossier.story.slug: b for b in shelf.site.briefings}
    for one in everyone:
        yield from _pages(shelf, one, briefings)


def _list(shelf: Shelf, everyone: tuple[Publisher, ...]) -> Iterator[View]:
    most = max((_quotes(one.members) for one in everyone), default=1)
    pages = packed(everyone, lambda one: LINE + 2 * len(one.label))
    for number, shown in enumerate(pages, 1):
        path = links.numbered(links.SOURCES, number)
        outer = frame(
            shelf.site,
            path,
            "Sources",
            title="Sources" + (f", page {number}" if number > 1 else ""),
            description=f"The {len(everyone)} sources of this site, each with what it alone reports.",
            section=links.ARTICLES,
            crumbs=(("Articles", links.ARTICLES),),
        )
        lines = tuple(_line(one, most, path) for one in shown)
        data = PublishersPage(outer, len(everyone), pager(links.SOURCES, number, len(pages)), lines)
        yield View(path, "sources.html", data)


def _line(one: Publisher, most: int, page: str) -> PublisherLine:
    quotes = [quote for member in one.members for quote in member.annotated.quotes]
    return PublisherLine(
        Link(one.label, links.relative(links.publisher(one.key), page)),
        len(one.members),
        len({m.annotated.article.story for m in one.members} - {""}),
        bar(counted(quotes), most),
    )


def _quotes(members: tuple[Member, ...]) -> int:
    return sum(len(member.annotated.quotes) for member in members)


def _pages(shelf: Shelf, one: Publisher, briefings: Mapping[str, Briefing]) -> Iterator[View]:
    groups: dict[str, list[Member]] = {}
    for member in one.members:
        story = member.annotated.article.story
        groups.setdefault(story if story in briefings else "", []).append(member)
    told = [(story, tuple(groups[story])) for story in (*briefings, "") if story in groups]
    first = links.publisher(one.key)
    pages = packed(told, lambda part: PART + ARTICLE * min(len(part[1]), MOST))
    for number, shown in enumerate(pages, 1):
        path = links.numbered(first, number)
        data = PublisherPage(
            frame=_frame(shelf, one, path, number),
            count=len(one.members),
            stories=len(groups.keys() - {""}),
            quotes=_quotes(one.members),
            pager=pager(first, number, len(pages)),
            all=links.relative(links.SOURCES, path),
            parts=tuple(_part(shelf, one, briefings.get(story), of, path) for story, of in shown),
        )
        yield View(path, "source.html", data)


def _frame(shelf: Shelf, one: Publisher, path: str, number: int) -> Frame:
    return frame(
        shelf.site,
        path,
        one.label,
        title=f"{one.label} as a source" + (f", page {number}" if number > 1 else ""),
        description=f"What {one.label} reports, alone or with others, whom it quotes and whom it cites.",
        section=links.ARTICLES,
        crumbs=(("Articles", links.ARTICLES), ("Sources", links.SOURCES)),
    )


def _part(
    shelf: Shelf, one: Publisher, briefing: Briefing | None, members: tuple[Member, ...], page: str
) -> InStory:
    story = briefing.dossier.story if briefing else None
    return InStory(
        id=f"story-{story.slug if story else 'none'}",
        story=Link(story.title, links.relative(links.story(story.slug), page)) if story else None,
        comparison=links.relative(links.comparison(story.slug), page) if story else "",
        articles=tuple(source(shelf, member, page) for member in members[:MOST]),
        more=max(0, len(members) - MOST),
        apart=apart(shelf, briefing, one.key, page) if briefing else Apart(),
        standing=standing(shelf, members, page),
    )
