"""Pages at the former addresses of articles, which lead to where they stand now."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import View
from site_builder.views.frame import Frame, frame
from site_builder.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Moved:
    """Data of a page that has moved."""

    frame: Frame
    href: str


def views(shelf: Shelf) -> Iterator[View]:
    """One for every alias."""
    for slug, member in shelf.members.items():
        article = member.annotated.article
        for path in article.aliases:
            target = links.article(slug)
            outer = frame(shelf.site, path, article.title, title=f"{article.title}: moved", canonical=target)
            yield View(path, "moved.html", Moved(outer, links.relative(target, path)))
