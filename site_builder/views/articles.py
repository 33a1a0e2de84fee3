"""The list of all articles, by story."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import View
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.shelf import Shelf
from site_builder.views.sources import SourceLine, source


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """The articles of one story."""

    id: str
    story: Link | None
    articles: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Articles:
    """Data of the list."""

    frame: Frame
    count: int
    sources: str
    """Address of the list of sources."""

    groups: tuple[Shelfmark, ...]


def views(shelf: Shelf) -> Iterator[View]:
    """The one list."""
    path = links.ARTICLES
    slugs = [b.dossier.story.slug for b in shelf.site.briefings]
    others = [slug for slug in shelf.in_story if slug not in slugs]
    groups = tuple(_group(shelf, slug) for slug in (*slugs, *others) if shelf.in_story.get(slug))
    count = len(shelf.members)
    described = f"All {count} articles of this site with publisher, date and author."
    outer = frame(shelf.site, path, "Articles", description=described, section=path)
    yield View(path, "articles.html", Articles(outer, count, links.relative(links.SOURCES, path), groups))


def _group(shelf: Shelf, slug: str) -> Shelfmark:
    story = shelf.stories.get(slug)
    link = Link(story.title, links.relative(links.story(slug), links.ARTICLES)) if story else None
    members = shelf.in_story[slug]
    return Shelfmark(
        f"story-{slug or 'none'}", link, tuple(source(shelf, m, links.ARTICLES) for m in members)
    )
