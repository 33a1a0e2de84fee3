"""The topic matrix: which source writes about which topic, how much, in which sentences.

Depth is given by words, in five steps relative to the fullest cell of the table, so that a cell is read
at a glance; the number of sentences stands in it as text.
"""

from dataclasses import dataclass

from site_builder import links
from site_builder.model import Briefing, Cell, Evidence, TopicRow
from site_builder.views.passages import Excerpt, excerpts
from site_builder.views.shelf import Shelf
from site_builder.views.sources import SourceLine, lines

STEPS = 5
WIDEST = 12
"""Sources shown as columns; a wider table cannot be read."""

SENTENCES = 8
"""Sentences shown for one source and topic; the rest is counted."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One source on one topic."""

    letter: str
    source: str
    sentences: int
    words: int
    depth: int
    """0 (nothing) to 5 (the fullest cell)."""

    href: str
    id: str
    date: str
    passages: tuple[Excerpt, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One topic."""

    id: str
    label: str
    covered: int
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole table."""

    sources: tuple[SourceLine, ...]
    rows: tuple[MatrixRow, ...]
    left_out: int
    """Sources without a column."""


def matrix(shelf: Shelf, briefing: Briefing, page: str, *, with_passages: bool) -> Matrix:
    """The matrix of a story; passages only where they are shown, they are most of its weight."""
    members = shelf.in_story.get(briefing.dossier.story.slug, ())
    sources = lines(shelf, members[:WIDEST], page)
    slugs = [m.annotated.article.slug for m in members[:WIDEST]]
    most = max((c.words for row in briefing.comparison.topics for c in row.cells), default=1)
    rows = tuple(
        _row(shelf, briefing, row, tuple(zip(slugs, sources, strict=True)), most, page, with_passages)
        for row in briefing.comparison.topics
    )
    return Matrix(sources, rows, left_out=max(0, len(members) - WIDEST))


def _row(
    shelf: Shelf,
    briefing: Briefing,
    row: TopicRow,
    columns: tuple[tuple[str, SourceLine], ...],
    most: int,
    page: str,
    with_passages: bool,
) -> MatrixRow:
    given = {cell.article: cell for cell in row.cells}
    story = briefing.dossier.story.slug
    cells = tuple(
        _cell(shelf, row.id, given.get(slug) or Cell(slug, (), 0), line, most, story, page, with_passages)
        for slug, line in columns
    )
    return MatrixRow(f"topic-{row.id}", row.label, len(row.cells), cells)


def _cell(
    shelf: Shelf,
    topic: str,
    cell: Cell,
    line: SourceLine,
    most: int,
    story: str,
    page: str,
    with_passages: bool,
) -> MatrixCell:
    anchor = f"topic-{topic}-{line.letter.lower()}"
    shown = [Evidence(cell.article, span) for span in cell.spans[:SENTENCES]] if with_passages else []
    return MatrixCell(
        letter=line.letter,
        source=line.label,
        sentences=len(cell.spans),
        words=cell.words,
        depth=-(-cell.words * STEPS // max(most, 1)),
        href=links.relative(links.finding(story, anchor), page),
        id=anchor,
        date=line.date,
        passages=excerpts(shelf, shown, page),
        more=max(0, len(cell.spans) - SENTENCES),
    )
