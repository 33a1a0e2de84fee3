"""The fold: from counts by document to postings by term.

A term has a row for each kind of document and each field it stands in: the row's number (kind times `ROWS`
plus field), how many documents follow, and for each of them, in rising order, twice the distance from the
slot before it, plus one if the term stands there more than once; then, if so, how often less two; then the
field's length, but in the text, whose length the slot gives. All as `numbers.encode`.
In which passages of the text a term stands is kept apart, row after row, for queries with a phrase.
Raw counts only: what depends on the whole collection (idf, average lengths) is worked out in the browser, so
that one changed article changes the shards of its own terms and the manifest, and nothing else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat

from site_builder.search.documents import FIELDS, KINDS
from site_builder.search.numbers import KNOWN, encode
from site_builder.search.slots import Numbering
from site_builder.search.tally import TEXT, FieldTally, Tally

ROWS = 8
"""Rows a kind of document has room for."""


@dataclass(slots=True)
class Row:
    """One row while it grows."""

    last: int
    postings: list[str]
    """A string for each document."""

    places: list[str]


@dataclass(frozen=True, slots=True)
class Posting:
    """A term with its rows, encoded."""

    term: str
    postings: str
    places: str
    documents: int
    """In how many documents and fields it stands."""


def fold(tallies: Sequence[Tally], kinds: Sequence[Numbering]) -> list[Posting]:
    """The postings of all documents, in order of their terms; `tallies` are in the order of `kinds`."""
    tables: dict[int, dict[str, Row]] = {
        number: {} for number in range(ROWS * len(KINDS)) if number % ROWS < len(FIELDS)
    }
    rest = iter(tallies)
    for number, kind in enumerate(kinds):
        counted = sorted(zip(kind.slots, rest, strict=False), key=lambda pair: pair[0])
        for slot, tally in counted:
            for one in tally.fields:
                _add(tables[number * ROWS + one.field], slot, one)
    return [_joined(term, tables) for term in sorted({term for table in tables.values() for term in table})]


def lengths(tallies: Iterable[Tally]) -> list[int]:
    """The sum of the lengths of each field over all documents, in the order of `FIELDS`."""
    sums = [0] * len(FIELDS)
    for tally in tallies:
        for one in tally.fields:
            sums[one.field] += one.length
    return sums


def _add(table: dict[str, Row], slot: int, tally: FieldTally) -> None:
    length = "" if tally.field == TEXT else encode(tally.length)
    known, most = KNOWN, len(KNOWN)
    terms = tally.terms.split()
    for term, count, places in zip(terms, tally.counts, tally.places.split() or repeat(""), strict=False):
        row = table.get(term)
        if row is None:
            row = table[term] = Row(0, [], [])
        gap = 2 * (slot - row.last)
        row.last = slot
        if count > 1:
            coded = encode(gap + 1) + encode(count - 2) + length
        else:
            coded = (known[gap] if gap < most else encode(gap)) + length
        row.postings.append(coded)
        if places:
            row.places.append(places)


def _joined(term: str, tables: dict[int, dict[str, Row]]) -> Posting:
    postings, places, documents = [], [], 0
    for number, table in tables.items():
        row = table.get(term)
        if row is not None:
            postings += [encode(number), encode(len(row.postings)), *row.postings]
            places += row.places
            documents += len(row.postings)
    return Posting(term, "".join(postings), "".join(places), documents)
