"""A whole site, from which its pages are made."""

from dataclasses import dataclass

from site_builder.model.corpus import Corpus
from site_builder.model.desk import StaticPage
from site_builder.model.reuse import Reuse
from site_builder.model.settings import Settings
from site_builder.model.story import Briefing

NO_REUSE = Reuse()


@dataclass(frozen=True, slots=True)
class Site:
    """Everything pages, exports and the search index are made from."""

    settings: Settings
    corpus: Corpus
    briefings: tuple[Briefing, ...]
    pages: tuple[StaticPage, ...]
    reuse: Reuse = NO_REUSE


@dataclass(frozen=True, slots=True)
class Card:
    """The picture networks show beside a shared link, as plain data."""

    path: str
    title: str
    site: str
    facts: str
    """One line of figures under the title."""

    marks: tuple[float, ...] = ()
    """Where events stand on the line of time, from 0 to 1, in order."""
