"""Who quotes whom: speakers by source, drawn as circles whose area is the number of quotations.

The number stands beside each circle as text, so the drawing itself says nothing new.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from site_builder import links
from site_builder.model import Briefing
from site_builder.views.columns import Column, columns
from site_builder.views.frame import Link
from site_builder.views.places import WIDEST
from site_builder.views.shelf import Shelf

SPEAKERS = 12
LARGEST = 11
"""Radius, in pixels of the drawing."""

SMALLEST = 2.5


@dataclass(frozen=True, slots=True)
class Dot:
    """One source quoting one speaker."""

    source: str
    quotes: int
    radius: str


@dataclass(frozen=True, slots=True)
class QuotingRow:
    """One speaker."""

    speaker: Link
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Quoting:
    """The whole chart."""

    sources: tuple[Column, ...]
    rows: tuple[QuotingRow, ...]
    more: int
    """Speakers without a row."""


def quoting(shelf: Shelf, briefing: Briefing, page: str) -> Quoting:
    """The chart of a story: those quoted by most sources first, then by most quotations."""
    shown = columns(shelf, briefing, page)[:WIDEST]
    columns_of = {slug: place for place, column in enumerate(shown) for slug in column.slugs}
    counts = {person.id: [0] * len(shown) for person in briefing.dossier.people}
    for article in shelf.of_story(briefing.dossier.story.slug):
        for said in shelf.tallies[article.slug].said:
            if said.person in counts and article.slug in columns_of:
                counts[said.person][columns_of[article.slug]] += 1
    heard = [person for person in counts if any(counts[person])]
    heard.sort(key=lambda one: (-sum(map(bool, counts[one])), -sum(counts[one]), shelf.who[one].name, one))
    most = max((max(counts[person]) for person in heard), default=1)
    rows = tuple(_row(shelf, person, counts[person], shown, most, page) for person in heard[:SPEAKERS])
    return Quoting(shown, rows, max(0, len(heard) - SPEAKERS))


def _row(
    shelf: Shelf, person: str, counts: Sequence[int], shown: Sequence[Column], most: int, page: str
) -> QuotingRow:
    dots = (Dot(c.label, n, _radius(n, most)) for c, n in zip(shown, counts, strict=True))
    return QuotingRow(Link(shelf.who[person].name, links.relative(links.person(person), page)), tuple(dots))


def _radius(count: int, most: int) -> str:
    """Area grows with the count; the smallest can still be seen."""
    return f"{max(SMALLEST, LARGEST * sqrt(count / most)):.3g}" if count else "0"
