"""The fold: from counts by document to postings by term.

A term's posting is a list of rows, one for each field it stands in: the field's number, then for each
document in rising order the distance from the document before it, how often the term stands there, and the
field's length; in the `text` field also the set of sections, one bit each.
Raw counts only: what depends on the whole collection (idf, average lengths) is worked out in the browser, so
that one changed article changes the shards of its own terms and the manifest, and nothing else.
"""

from collections.abc import Sequence

from site_builder.search.documents import FIELDS
from site_builder.search.tally import TEXT, FieldTally

Row = list[int]
Postings = dict[str, list[Row]]


def fold(tallies: Sequence[Sequence[FieldTally]]) -> Postings:
    """The postings of all documents; the position in `tallies` is the document's number."""
    by_term: dict[str, dict[int, Row]] = {}
    for document, fields in enumerate(tallies):
        for field in fields:
            _add(by_term, document, field)
    return {term: [_gaps(rows[field]) for field in sorted(rows)] for term, rows in by_term.items()}


def lengths(tallies: Sequence[Sequence[FieldTally]]) -> list[int]:
    """The sum of the lengths of each field over all documents, in the order of `FIELDS`."""
    sums = [0] * len(FIELDS)
    for fields in tallies:
        for field in fields:
            sums[field.field] += field.length
    return sums


def _add(by_term: dict[str, dict[int, Row]], document: int, tally: FieldTally) -> None:
    number, length = tally.field, tally.length
    masks = tally.sections or (None,) * len(tally.terms)
    for term, count, mask in zip(tally.terms, tally.counts, masks, strict=True):
        row = by_term.setdefault(term, {}).setdefault(number, [number])
        row += (document, count, length) if mask is None else (document, count, length, mask)


def _gaps(row: Row) -> Row:
    """The same row with the distance from the document before in place of each document's number."""
    step = 4 if row[0] == TEXT else 3
    numbers = row[1::step]
    row[1::step] = [number - before for before, number in zip([0, *numbers], numbers, strict=False)]
    return row
