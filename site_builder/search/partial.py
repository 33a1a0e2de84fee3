"""The postings of one block of documents, folded from their counts: a part of the index that is remembered.

A change in one article folds its own block anew; `postings` joins the blocks. Distances start from the first
slot of the block, so that a block does not change when one before it grows.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import sub
from typing import Any

from site_builder.search.collection import Counted
from site_builder.search.documents import FIELDS
from site_builder.search.layout import Pick, picked
from site_builder.search.numbers import encode
from site_builder.search.tally import TEXT, FieldTally, Tally, place

Cells = list[Any]
"""Two stand for one document: its slot, and the signs of the passages a term stands in."""


@dataclass(frozen=True, slots=True)
class Group:
    """The documents of one block, by their slots in it."""

    slots: tuple[int, ...]
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a block: for each of its terms, in order of the terms, all that the index needs."""

    field: int
    """Index into `FIELDS`."""

    terms: str
    """Parted by spaces, as are postings and places."""

    documents: bytes
    """In how many documents each term stands; all numbers as `packed`."""

    firsts: bytes
    """Twice the first slot, plus one if the term stands there more than once."""

    lasts: bytes
    """The last slot."""

    postings: str
    """The postings as the index has them (see `postings`), but for that first number."""

    places: str
    """The places of `FieldTally`, document after document."""


@dataclass(frozen=True, slots=True)
class Partial:
    """What a block adds to the index."""

    columns: tuple[Column, ...]

    words: str
    """`term/word` for every term that is no word itself: the shortest word that has it."""

    forms: str = ""
    """Those of the tallies, once each, in order."""

    lengths: tuple[int, ...] = ()
    """Of each field the lengths, summed, in the order of `FIELDS`."""


def folded(slots: tuple[int, ...], picks: tuple[Pick, ...], things: tuple[Counted, ...]) -> Partial:
    """Fold the block of these documents."""
    return partial(Group(slots, tuple(one.tally for one in picked(picks, [one.found for one in things]))))


def partial(group: Group) -> Partial:
    """Fold one block."""
    tables = [defaultdict[str, Cells](list) for _ in FIELDS]
    lengths: list[dict[int, int]] = [{} for _ in FIELDS]
    for slot, tally in zip(group.slots, group.tallies, strict=True):
        for one in tally.fields:
            lengths[one.field][slot] = one.length
            table = tables[one.field]
            for term, stands in _terms(one):
                table[term] += (slot, stands)
    columns = [_column(number, lengths[number], table) for number, table in enumerate(tables) if table]
    forms = sorted(set[str]().union(*(one.forms.split() for one in group.tallies if one.forms)))
    return Partial(
        columns=tuple(columns),
        words=" ".join(_readable(group.tallies)),
        forms=" ".join(forms),
        lengths=tuple(sum(of_field.values()) for of_field in lengths),
    )


def _terms(field: FieldTally) -> Iterator[tuple[str, str]]:
    """Each term with where it stands; a field of signs alone ("***") has a length and no term."""
    if field.terms:
        yield from zip(field.terms.split(" "), field.stands.split(" "), strict=True)


def _column(field: int, lengths: dict[int, int], table: dict[str, Cells]) -> Column:
    terms = sorted(table)
    rows = [table[term] for term in terms]
    after = None if field == TEXT else {slot: encode(length) for slot, length in lengths.items()}
    stands = ["".join(row[1::2]) for row in rows]
    return Column(
        field=field,
        terms=" ".join(terms),
        documents=packed([len(row) // 2 for row in rows]),
        firsts=packed([2 * row[0] + (len(row[1]) > 1) for row in rows]),
        lasts=packed([row[-2] for row in rows]),
        postings=" ".join([_coded(row, len(all_), after) for row, all_ in zip(rows, stands, strict=True)]),
        places=" ".join(stands).translate(PLACES) if field == TEXT else " " * (len(rows) - 1),
    )


def packed(numbers: Sequence[int]) -> bytes:
    """Numbers in four bytes each."""
    return array("I", numbers).tobytes()


def unpacked(numbers: bytes) -> "array[int]":
    """What was packed."""
    found = array("I")
    found.frombytes(numbers)
    return found


def _coded(row: Cells, count: int, after: dict[int, str] | None) -> str:
    """The postings of a row whose term stands so often in all."""
    if len(row) == 2:
        return MORE[count] + (after[row[0]] if after else "")
    slots = row[::2]
    gaps = list(map(sub, slots[1:], slots))
    steps = ["", *map(EVEN.__getitem__, gaps)]
    if count > len(slots):
        _mark(steps, gaps, row[1::2])
    return "".join([step + after[slot] for step, slot in zip(steps, slots, strict=True)] if after else steps)


def _mark(steps: list[str], gaps: list[int], stands: list[str]) -> None:
    """Say where the term stands more than once."""
    many = [number for number, one in enumerate(stands) if len(one) > 1]
    for number in many:
        steps[number] = (ODD[gaps[number - 1]] if number else "") + MORE[len(stands[number])]


class _Table(dict[int, str]):
    """What a function gives for a number, each worked out once."""

    def __init__(self, function: Callable[[int], str]) -> None:
        self.function = function

    def __missing__(self, number: int) -> str:
        self[number] = text = self.function(number)
        return text


EVEN = _Table(lambda gap: encode(2 * gap))
"""By the distance to the document before, for a term that stands once in this one."""

ODD = _Table(lambda gap: encode(2 * gap + 1))
"""For one that stands there more often."""

MORE = _Table(lambda count: encode(count - 2) if count > 1 else "")
"""By the count of a term what follows the document."""

PLACES = _Table(lambda code: encode(place(code)) if code > ord(" ") else " ")
"""By the code of a passage's sign its number as the index has it."""


def _readable(tallies: Iterable[Tally]) -> Iterator[str]:
    pairs = sorted(set[str]().union(*(tally.words.split(" ") for tally in tallies)), reverse=True)
    pairs.sort(key=len, reverse=True)  # the shortest of a term comes last, and of those the first by letters
    shortest = {pair[: pair.find("/")]: pair for pair in pairs if pair}
    return (shortest[term] for term in sorted(shortest))
