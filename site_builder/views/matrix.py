"""The topic matrix: which source writes about which topic, how much, in which sentences.

Depth is given by the share of a source's words that are on the topic, in five steps relative to the fullest
cell of the table, so that a long article does not look deeper than a short one; the number of sentences
stands in the cell as text. A topic is in the order in which the story's topics are listed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder import links
from site_builder.model import Briefing, Cell, TopicRow
from site_builder.views.columns import Column, columns
from site_builder.views.places import LONGEST, WIDEST
from site_builder.views.shelf import Shelf

STEPS = 5


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One source on one topic."""

    letter: str
    source: str
    sentences: int
    words: int
    share: int
    """Of the source's words in the story, as a whole percentage."""

    depth: int
    """0 (nothing) to 5 (the fullest cell)."""

    id: str
    href: str
    """Of the sentences."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One topic."""

    id: str
    label: str
    href: str
    covered: int
    """Sources of the story that raise it."""

    words: int
    width: str
    """Its words against those of the fullest topic, as a percentage, for the bar."""

    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole table."""

    sources: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
    count: int
    """Sources of the story, with or without a column."""

    left_out: int
    """Sources without a column."""

    more_rows: int
    page: str
    """Address of the sentences, topic by topic."""


def matrix(shelf: Shelf, briefing: Briefing, page: str) -> Matrix:
    """The matrix of a story as shown on the page at `page`."""
    found, topics = columns(shelf, briefing, page), briefing.comparison.topics
    shown = found[:WIDEST]
    shares = [_share(row, column) for row in topics for column in shown]
    fullest = max((sum(c.words for c in row.cells) for row in topics), default=1)
    at = TopicPlaces(shelf, briefing.dossier.story.slug, page)
    rows = tuple(_row(row, found, shown, max(shares, default=0.0), fullest, at) for row in topics[:LONGEST])
    return Matrix(
        sources=shown,
        rows=rows,
        count=len(found),
        left_out=len(found) - len(shown),
        more_rows=max(0, len(topics) - LONGEST),
        page=links.relative(links.compared(briefing.dossier.story.slug, "topics"), page),
    )


def topic_anchor(topic: str, letter: str = "") -> str:
    """The anchor of a topic, or of what the source with this letter says on it."""
    return f"topic-{topic}-{letter.lower()}" if letter else f"topic-{topic}"


@dataclass(frozen=True, slots=True)
class TopicPlaces:
    """Where the topics of a story are read, seen from one page."""

    shelf: Shelf
    story: str
    page: str

    def href(self, topic: str, letter: str = "") -> str:
        """The address of a topic's sentences."""
        path = self.shelf.topic_pages[self.story][topic_anchor(topic)]
        return links.relative(links.topic(path, topic_anchor(topic, letter)), self.page)


def cells_of(row: TopicRow, column: Column) -> tuple[Cell, ...]:
    """What the articles of one source have on a topic, in the order of the column."""
    given = {cell.article: cell for cell in row.cells}
    return tuple(given[slug] for slug in column.slugs if slug in given)


def _row(
    row: TopicRow,
    found: Sequence[Column],
    shown: Sequence[Column],
    most: float,
    fullest: int,
    at: TopicPlaces,
) -> MatrixRow:
    words = sum(cell.words for cell in row.cells)
    return MatrixRow(
        id=topic_anchor(row.id),
        label=row.label,
        href=at.href(row.id),
        covered=sum(bool(cells_of(row, column)) for column in found),
        words=words,
        width=f"{100 * words / max(fullest, 1):.4g}%",
        cells=tuple(_cell(row, column, most, at) for column in shown),
    )


def _cell(row: TopicRow, column: Column, most: float, at: TopicPlaces) -> MatrixCell:
    cells = cells_of(row, column)
    share = _share(row, column)
    return MatrixCell(
        letter=column.letter,
        source=column.label,
        sentences=sum(len(cell.spans) for cell in cells),
        words=sum(cell.words for cell in cells),
        share=round(100 * share),
        depth=min(STEPS, -int(-share * STEPS // most)) if most else 0,
        id=topic_anchor(row.id, column.letter),
        href=at.href(row.id, column.letter),
    )


def _share(row: TopicRow, column: Column) -> float:
    return sum(cell.words for cell in cells_of(row, column)) / max(column.words, 1)
