"""The search page. Its form and its results are the search client's own; the rest works without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import View
from site_builder.views.frame import Frame, frame
from site_builder.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Data of the search page."""

    frame: Frame


def views(shelf: Shelf, _: str) -> Iterator[View]:
    """The one search page."""
    described = "Search every article, quotation, person and event of this site."
    yield View(
        links.SEARCH,
        "search.html",
        SearchPage(frame(shelf, links.SEARCH, "Search", description=described, section=links.SEARCH)),
    )
