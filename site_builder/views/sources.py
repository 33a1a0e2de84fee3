"""An article as a line in a list: who published it when, and how sure that is."""

from collections.abc import Iterable

from msgspec import Struct

from site_builder import links
from site_builder.views.calendar import day, machine
from site_builder.views.facts import Facts
from site_builder.views.shelf import Shelf

STATED = ("stated", "unknown")
"""What `published_from` and `title_from` begin with when nothing was inferred."""

STEP = 50
"""Words."""


class SourceLine(Struct, frozen=True):
    """One source."""

    href: str
    label: str
    """Publisher and agency."""

    title: str
    title_inferred: str
    authors: str
    date: str
    time: str
    date_inferred: str
    """How the date was inferred; empty when the text states it."""

    description: str
    words: int
    """About how many; 0 for fewer than `STEP`."""

    quotes: int
    source: str
    """Address of all that this source has on the site."""

    letter: str = ""
    """Key in tables: A, B, C."""


def source(shelf: Shelf, article: Facts, page: str, letter: str = "") -> SourceLine:
    """The line of one article."""
    return SourceLine(
        href=links.relative(links.article(article.slug), page),
        label=article.label,
        title=article.title,
        title_inferred=origin(article.title_from),
        authors=", ".join(article.authors),
        date=day(article.published, shelf.dates),
        time=machine(article.day),
        date_inferred=inferred(article),
        description=article.description,
        words=shelf.sizes[article.slug],
        quotes=len(shelf.tallies[article.slug].said),
        source=links.relative(links.publisher(article.key), page),
        letter=letter,
    )


def about(words: int) -> int:
    """A number of words as lists say it, to the nearest fifty; 0 for fewer than that."""
    return STEP * ((words + STEP // 2) // STEP) if words >= STEP else 0


def lines(shelf: Shelf, articles: Iterable[Facts], page: str) -> tuple[SourceLine, ...]:
    """Lines for several articles, lettered in order."""
    return tuple(source(shelf, one, page, letter(i)) for i, one in enumerate(articles))


def inferred(article: Facts) -> str:
    """How the publication date was inferred; empty when stated or unknown."""
    return origin(article.published_from) if article.published else ""


def origin(given: str) -> str:
    """How a field was inferred, without the word itself; empty when the text states the field."""
    return "" if given.startswith(STATED) else given.removeprefix("inferred").lstrip(": ")


def letter(index: int) -> str:
    """A, B, … Z, AA, AB, … for an index from 0."""
    alphabet = 26
    head = letter(index // alphabet - 1) if index >= alphabet else ""
    return head + chr(ord("A") + index % alphabet)
