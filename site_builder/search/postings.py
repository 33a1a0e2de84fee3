"""The join: from the postings of blocks to those of the index.

A term has a row for each kind of document and each field it stands in: the row's number (kind times `ROWS`
plus field), how many documents follow, and for each of them, in rising order, twice the distance from the
slot before it, plus one if the term stands there more than once; then, if so, how often less two; then the
field's length, but in the text, whose length the slot gives. All as `numbers.encode`.
In which passages of an article's text a term stands is kept apart, for queries with a phrase.
Raw counts only: what depends on the whole collection (idf, average lengths) is worked out in the browser, so
that one changed article changes the shards of its own terms and the manifest, and nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.search.documents import FIELDS, KINDS
from site_builder.search.numbers import KNOWN, encode
from site_builder.search.partial import Column, Partial
from site_builder.search.slots import Numbering

ROWS = 8
"""Rows a kind of document has room for."""

SEVERAL, USUAL = 50, 5
"""A term in more than a fifth of the articles, and so many, tells too little of where a phrase may be."""


class Row:
    """One row while it grows."""

    __slots__ = ("documents", "last", "places", "postings")

    def __init__(self) -> None:
        self.last = 0
        self.documents = 0
        self.postings: list[str] = []
        self.places: list[str] = []


@dataclass(frozen=True, slots=True)
class Posting:
    """A term with its rows, encoded."""

    term: str
    postings: str

    places: str
    """Empty if the term is too usual."""

    documents: int
    """In how many documents and fields it stands."""


def join(parts: Sequence[Partial], kinds: Sequence[Numbering]) -> list[Posting]:
    """The postings of all documents, in order of their terms; `parts` are those of the blocks of `kinds`."""
    tables: dict[int, dict[str, Row]] = {
        number: {} for number in range(ROWS * len(KINDS)) if number % ROWS < len(FIELDS)
    }
    rest = iter(parts)
    for number, kind in enumerate(kinds):
        for block, part in zip(kind.blocks, rest, strict=False):
            for column in part.columns:
                _add(tables[number * ROWS + column.field], block.start, column)
    most = max(SEVERAL, len(kinds[0].slots) // USUAL)
    return [
        _joined(term, tables, most) for term in sorted({term for table in tables.values() for term in table})
    ]


def lengths(parts: Iterable[Partial]) -> list[int]:
    """The sum of the lengths of each field over all documents, in the order of `FIELDS`."""
    sums = [0] * len(FIELDS)
    for part in parts:
        for column in part.columns:
            sums[column.field] += column.length
    return sums


def _add(table: dict[str, Row], start: int, column: Column) -> None:
    known, most = KNOWN, len(KNOWN)
    if not column.terms:
        return
    for term, documents, first, last, postings, places in _cells(column):
        row = table.get(term)
        if row is None:
            row = table[term] = Row()
        gap = first + 2 * (start - row.last)
        row.last = start + last
        row.documents += documents
        row.postings.append((known[gap] if gap < most else encode(gap)) + postings)
        row.places.append(places)


def _cells(column: Column) -> Iterator[tuple[str, int, int, int, str, str]]:
    return zip(
        column.terms.split(" "),
        map(int, column.documents.split(" ")),
        map(int, column.firsts.split(" ")),
        map(int, column.lasts.split(" ")),
        column.postings.split(" "),
        column.places.split(" "),
        strict=True,
    )


def _joined(term: str, tables: dict[int, dict[str, Row]], most: int) -> Posting:
    found = [(number, row) for number, table in tables.items() if (row := table.get(term)) is not None]
    documents = sum(row.documents for _, row in found)
    postings = [text for number, row in found for text in _row(number, row)]
    places = [place for _, row in found for place in row.places] if documents <= most else []
    return Posting(term, "".join(postings), "".join(places), documents)


def _row(number: int, row: Row) -> list[str]:
    return [encode(number), encode(row.documents), *row.postings]
