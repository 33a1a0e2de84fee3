"""The prints of a block of articles, dealt into lots by their numbers: equal ones always into one lot.

A piece of a lot tells of each print its number, what it stands in, and which article of the block has it; not
where, so that it stays the same when words before it come or go.
"""

from collections.abc import Sequence
from struct import pack, unpack

from site_builder.model import PRINT, Digest

BITS = 61
"""Of the number of a print."""

Owned = tuple[int, int, int]
"""Number, surroundings, and which article of the block."""

WIDTH = 18
"""Bytes of it."""

Columns = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


def spread(digests: Sequence[Digest], lots: int) -> tuple[bytes, ...]:
    """How many different prints each article has, then a piece for each lot, as many as a power of two."""
    shift = BITS - (lots.bit_length() - 1)
    cells: list[list[Owned]] = [[] for _ in range(lots)]
    sizes = []
    for article, one in enumerate(digests):
        found = list(PRINT.iter_unpack(one.prints))
        for number, _, around in found:
            cells[number >> shift].append((number, around, article))
        sizes.append(len({number for number, _, _ in found}))
    return pack(f"<{len(sizes)}I", *sizes), *map(_packed, cells)


def sizes(piece: bytes) -> tuple[int, ...]:
    """The first of what `spread` gave: how many different prints each article of the block has."""
    return unpack(f"<{len(piece) // 4}I", piece)


def columns(piece: bytes) -> Columns:
    """A piece, read: numbers, surroundings, articles; by article and place."""
    many = len(piece) // WIDTH
    found = unpack(f"<{2 * many}Q{many}H", piece)
    return found[:many], found[many : 2 * many], found[2 * many :]


def _packed(cell: Sequence[Owned]) -> bytes:
    numbers, around, articles = zip(*cell, strict=True) if cell else ((), (), ())
    return pack(f"<{2 * len(cell)}Q{len(cell)}H", *numbers, *around, *articles)
