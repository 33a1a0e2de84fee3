"""A unit of pages: what is made together, of one article, one person, one story, or of the whole site.

A unit reads the site through the look-ups of the shelf alone. One that is about a single thing asks only for
what that thing names, so its cost does not grow with the site, and it need not be made again while what it
asked for stays the same.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from site_builder.model import View
from site_builder.views.shelf import Shelf

SITE = ""
"""The one key of a unit about the whole site."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One kind of page."""

    name: str
    """Unique among the units."""

    keys: Callable[[Shelf], Iterable[str]]
    """What there is a unit of: slugs of articles or stories, ids of people; or `SITE`."""

    views: Callable[[Shelf, str], Iterator[View]]
    """The pages of one of them."""


def site(_: Shelf) -> Iterable[str]:
    """The whole site."""
    return (SITE,)


def articles(shelf: Shelf) -> Iterable[str]:
    """Every article, in order of date."""
    return shelf.facts


def people(shelf: Shelf) -> Iterable[str]:
    """Everyone, by id."""
    return shelf.who


def stories(shelf: Shelf) -> Iterable[str]:
    """Every story that is told, the newest first."""
    return shelf.told


def sources(shelf: Shelf) -> Iterable[str]:
    """Every source, those with most articles first."""
    return shelf.by_source


def periods(shelf: Shelf) -> Iterable[str]:
    """Every page of the site's timeline that an overview leads to."""
    return [period for period in shelf.dated if period]


def pages(shelf: Shelf) -> Iterable[str]:
    """Every static page."""
    return [page.slug for page in shelf.pages]
