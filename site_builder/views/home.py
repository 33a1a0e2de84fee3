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


def views(shelf: Shelf) -> Iterator[View]:
    """The one home page."""
    briefings = shelf.site.briefings
    limits = SHORT if len(briefings) == 1 else TEASER
    heading = briefings[0].dossier.story.title if len(briefings) == 1 else shelf.site.settings.title
    summary = briefings[0].dossier.story.summary if len(briefings) == 1 else ""
    loose = shelf.in_story.get("", ())[:ARTICLES]
    data = Home(
        frame=frame(shelf.site, links.HOME, heading, description=summary, head=_head(shelf)),
        alone=len(briefings) == 1,
        stories=tuple(glance(shelf, b, links.HOME, limits) for b in briefings[:STORIES]),
        more_stories=max(0, len(briefings) - STORIES),
        all_stories=links.STORIES,
        articles=tuple(source(shelf, m, links.HOME) for m in loose),
        all_articles=links.ARTICLES,
    )
    yield View(links.HOME, "home.html", data)


def _head(shelf: Shelf) -> Head:
    """The site, for machines; the picture of its one story where it has no more."""
    data = encoded(website(shelf.site, Place(shelf.site.settings, links.HOME)))
    return Head(data=data)
