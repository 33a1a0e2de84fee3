"""What a block of documents adds to the index, dealt into lots of terms.

A change in one article folds its own block anew, and reaches the lots that its own terms are in. Terms that
share two letters share a lot, so that each shard but those of single letters is made of one.
"""

from collections.abc import Callable, Iterator
from zlib import crc32

import msgspec

from site_builder.search.collection import Counted
from site_builder.search.documents import FIELDS
from site_builder.search.layout import Pick
from site_builder.search.partial import Column, Partial, folded, packed, unpacked
from site_builder.search.shards import MANY

ALIKE = 2
"""Letters that all terms of a lot may share; the names of its shards have as many or more."""

TIMES = 4
"""So many times the lots for as many times the documents."""


def lots(documents: int) -> int:
    """How many there are: it changes seldom, for then all is dealt anew."""
    return 1 if documents <= MANY else TIMES * lots(documents // TIMES)


def lot(term: str, many: int) -> int:
    """The lot of a term among so many."""
    return crc32(term[:ALIKE].encode()) % many


def dealt(
    slots: tuple[int, ...], picks: tuple[Pick, ...], things: tuple[Counted, ...], many: int
) -> tuple[bytes, ...]:
    """Fold the block of these documents, and deal it; see `pieces`."""
    return pieces(folded(slots, picks, things), many)


def pieces(whole: Partial, many: int) -> tuple[bytes, ...]:
    """The lengths of all fields of a block, then a piece for each lot."""
    return msgspec.msgpack.encode(whole.lengths), *map(msgspec.msgpack.encode, sliced(whole, many))


def part(piece: bytes) -> Partial:
    """What a block adds to a lot, by its piece."""
    return msgspec.msgpack.decode(piece, type=Partial)


def lengths(firsts: tuple[bytes, ...]) -> tuple[int, ...]:
    """Of each field the lengths over all documents, in the order of `FIELDS`, from the first pieces."""
    found = [msgspec.msgpack.decode(first, type=tuple[int, ...]) for first in firsts]
    return tuple(map(sum, zip(*found, strict=True))) or (0,) * len(FIELDS)


def sliced(whole: Partial, many: int) -> list[Partial]:
    """What a block adds to each lot: all but the lengths."""
    columns: list[list[Column]] = [[] for _ in range(many)]
    for column in whole.columns:
        for number, cells in enumerate(_cells(column, many)):
            if cells:
                columns[number].append(_column(column.field, cells))
    words = _shared(whole.words, many, lambda pair: pair[: pair.find("/")])
    forms = _shared(whole.forms, many, lambda form: form[form.rfind("/") + 1 :])
    return [
        Partial(tuple(own), of_words, of_forms)
        for own, of_words, of_forms in zip(columns, words, forms, strict=True)
    ]


Cell = tuple[str, int, int, int, str, str]
"""A term of a column, and what it has there."""


def _cells(column: Column, many: int) -> list[list[Cell]]:
    held: list[list[Cell]] = [[] for _ in range(many)]
    numbers = map(unpacked, (column.documents, column.firsts, column.lasts))
    texts = column.postings.split(" "), column.places.split(" ")
    for cell in zip(column.terms.split(" "), *numbers, *texts, strict=True):
        held[lot(cell[0], many)].append(cell)
    return held


def _column(field: int, cells: list[Cell]) -> Column:
    terms, documents, firsts, lasts, postings, places = zip(*cells, strict=True)
    return Column(
        field=field,
        terms=" ".join(terms),
        documents=packed(documents),
        firsts=packed(firsts),
        lasts=packed(lasts),
        postings=" ".join(postings),
        places=" ".join(places),
    )


def _shared(text: str, many: int, term: Callable[[str], str]) -> Iterator[str]:
    held: list[list[str]] = [[] for _ in range(many)]
    for one in text.split(" ") if text else ():
        held[lot(term(one), many)].append(one)
    return map(" ".join, held)
