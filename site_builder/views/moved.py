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


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """One for every alias of an article."""
    article, target = shelf.facts[key], links.article(key)
    for path in article.aliases:
        outer = frame(shelf, path, article.title, title=f"{article.title}: moved", canonical=target)
        yield View(path, "moved.html", Moved(outer, links.relative(target, path)))
