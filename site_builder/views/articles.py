"""The list of all articles, by story, over as many pages as it needs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder import links
from site_builder.model import View
from site_builder.views.facts import Facts
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.paging import Pager, packed, pager, weight
from site_builder.views.shelf import Shelf
from site_builder.views.sources import SourceLine, source

LINE, HEADING = 500, 300
"""Bytes of markup around an article's line, and of a story's heading with its section."""


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """The articles of one story."""

    id: str
    story: Link | None
    articles: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Articles:
    """Data of a page of the list."""

    frame: Frame
    count: int
    pager: Pager
    sources: str
    """Address of the list of sources."""

    groups: tuple[Shelfmark, ...]


def views(shelf: Shelf, _: str) -> Iterator[View]:
    """The list, page by page; a story may go on on the next one."""
    others = [slug for slug in shelf.in_story if slug not in shelf.rank]
    held = (one for slug in (*shelf.told, *others) for one in shelf.of_story(slug))
    pages = packed(held, lambda one: _weigh(shelf, one))
    for number, shown in enumerate(pages, 1):
        yield _page(shelf, shown, number, len(pages))


def _page(shelf: Shelf, shown: Sequence[Facts], number: int, of: int) -> View:
    path, count = links.numbered(links.ARTICLES, number), len(shelf.facts)
    title = "Articles" + (f", page {number}" if number > 1 else "")
    described = f"All {count} articles of this site with publisher, date and author."
    outer = frame(shelf, path, "Articles", title=title, description=described, section=links.ARTICLES)
    groups = tuple(
        _group(shelf, slug, found, path) for slug, found in groupby(shown, key=lambda one: one.story)
    )
    sources = links.relative(links.SOURCES, path)
    return View(
        path, "articles.html", Articles(outer, count, pager(links.ARTICLES, number, of), sources, groups)
    )


def _weigh(shelf: Shelf, article: Facts) -> int:
    """Every line is weighed as if it began its story."""
    story = shelf.stories.get(article.story)
    texts = (article.title, article.description, article.label, *article.authors)
    return LINE + HEADING + sum(map(weight, texts)) + (weight(story.title) if story else 0)


def _group(shelf: Shelf, slug: str, articles: Iterable[Facts], page: str) -> Shelfmark:
    story = shelf.stories.get(slug)
    link = Link(story.title, links.relative(links.story(slug), page)) if story else None
    return Shelfmark(f"story-{slug or 'none'}", link, tuple(source(shelf, one, page) for one in articles))
