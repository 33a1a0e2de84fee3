"""The join: from the postings of blocks to those of the index.

A term has a row for each kind of document and each field it stands in: the row's number (kind times `ROWS`
plus field), how many documents follow, and for each of them, in rising order, twice the distance from the
slot before it, plus one if the term stands there more than once; then, if so, how often less two; then the
field's length, but in the text, whose length the slot gives. All as `numbers.encode`.
In which passages of an article's text a term stands is kept apart, for queries with a phrase.
Raw counts only: what depends on the whole collection (idf, average lengths) is worked out in the browser, so
that one changed article changes the shards of its own terms and the manifest, and nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import sub
from typing import Any

from site_builder.search.documents import FIELDS
from site_builder.search.numbers import CODES
from site_builder.search.partial import Column, Partial, unpacked
from site_builder.search.slots import Numbering, roomy

ROWS = 8
"""Rows a kind of document has room for."""

_Row = tuple[int, str, str]
Cells = list[Any]
"""Of a row, `WIDTH` for each block: the term, in how many documents, twice the first slot with its mark,
twice the last slot, the postings after the first, and the places."""

WIDTH = 6

SEVERAL, USUAL = 50, 5
"""A term in more than a fifth of the articles, and so many, tells too little of where a phrase may be."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A term with its rows, encoded."""

    term: str
    postings: str

    places: str
    """Empty if the term is too usual."""

    documents: int
    """In how many documents and fields it stands."""


Starts = tuple[tuple[int, ...], ...]
"""Of each kind of document, the first slot of each of its blocks."""


def starts(kinds: Iterable[Numbering]) -> Starts:
    """Where the blocks start."""
    return tuple(tuple(block.start for block in kind.blocks) for kind in kinds)


def usual(kinds: Sequence[Numbering]) -> int:
    """In how many documents a term may stand whose places are told; it grows by steps, as room does."""
    return roomy(max(SEVERAL, len(kinds[0].slots) // USUAL))


def join(parts: Sequence[Partial], starts: Starts, most: int) -> list[Posting]:
    """The postings of all documents, in order of their terms; `parts` are those of the blocks."""
    found: defaultdict[str, list[_Row]] = defaultdict(list)
    for number, table in _tables(parts, starts):
        for term, cells in table.items():
            found[term].append(_row(number, cells))
    return [_joined(term, found[term], most) for term in sorted(found)]


def _tables(parts: Sequence[Partial], starts: Starts) -> Iterator[tuple[int, dict[str, Cells]]]:
    """By number of the row, the cells of each term."""
    rest = iter(parts)
    for number, of_kind in enumerate(starts):
        tables: dict[int, defaultdict[str, Cells]] = {n: defaultdict(list) for n in range(len(FIELDS))}
        for start, part in zip(of_kind, rest, strict=False):
            for column in part.columns:
                _add(tables[column.field], start, column)
        yield from ((number * ROWS + field, table) for field, table in tables.items())


def _add(table: dict[str, Cells], start: int, column: Column) -> None:
    cells = zip(
        column.terms.split(" "),
        unpacked(column.documents),
        [first + 2 * start for first in unpacked(column.firsts)],
        [2 * (last + start) for last in unpacked(column.lasts)],
        column.postings.split(" "),
        column.places.split(" "),
        strict=True,
    )
    for cell in cells:
        table[cell[0]] += cell


def _row(number: int, cells: Cells) -> _Row:
    """The documents of a row, its text and its places."""
    if len(cells) == WIDTH:
        _, documents, first, _, postings, places = cells
        return documents, f"{CODES[number]}{CODES[documents]}{CODES[first]}{postings}", places
    documents = sum(cells[1::WIDTH])
    gaps = map(CODES.__getitem__, map(sub, cells[2::WIDTH], [0, *cells[3::WIDTH]]))
    postings = "".join(chain.from_iterable(zip(gaps, cells[4::WIDTH], strict=True)))
    return documents, CODES[number] + CODES[documents] + postings, "".join(cells[5::WIDTH])


def _joined(term: str, rows: list[_Row], most: int) -> Posting:
    documents, postings, places = rows[0]
    for more, text, others in rows[1:]:
        documents, postings, places = documents + more, postings + text, places + others
    return Posting(term, postings, places if documents <= most else "", documents)
