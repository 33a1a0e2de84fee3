"""Home: the one story at a glance, or the newest of several."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import View
from site_builder.views.frame import Frame, frame
from site_builder.views.glance import SHORT, Glance, Limits, glance
from site_builder.views.head import Head
from site_builder.views.shelf import Shelf
from site_builder.views.sources import SourceLine, source
from site_builder.views.structured import Place, encoded, website

TEASER = Limits(events=3, differences=2, agreements=2, voices=3, sources=6)
STORIES = 12
ARTICLES = 20


@dataclass(frozen=True, slots=True)
class Home:
    """Data of the home page."""

    frame: Frame
    alone: bool
    """One story fills the page."""

    stories: tuple[Glance, ...]
    more_stories: int
    all_stories: str
    articles: tuple[SourceLine, ...]
    """Articles that belong to no story."""

    all_articles: str


def views(shelf: Shelf, _: str) -> Iterator[View]:
    """The one home page."""
    only = shelf.stories[shelf.told[0]] if len(shelf.told) == 1 else None
    limits = SHORT if only else TEASER
    heading, summary = (only.title, only.summary) if only else (shelf.settings.title, "")
    data = Home(
        frame=frame(shelf, links.HOME, heading, description=summary, head=_head(shelf)),
        alone=bool(only),
        stories=tuple(
            glance(shelf, shelf.briefings[one], links.HOME, limits) for one in shelf.told[:STORIES]
        ),
        more_stories=max(0, len(shelf.told) - STORIES),
        all_stories=links.STORIES,
        articles=tuple(source(shelf, one, links.HOME) for one in shelf.of_story("")[:ARTICLES]),
        all_articles=links.ARTICLES,
    )
    yield View(links.HOME, "home.html", data)


def _head(shelf: Shelf) -> Head:
    """The site, for machines; the picture of its one story where it has no more."""
    data = encoded(website(shelf.settings, Place(shelf.settings, links.HOME)))
    return Head(data=data)
