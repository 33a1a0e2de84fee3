"""The number of each document: its slot.

A slot is the length of the document's text times the width of its kind, plus a place that the hash of its key
gives it. So the length, which every score needs, costs nothing; and a document keeps its slot when others
come, go or change, but for the rare neighbour of the same length whose place was taken.
The width is a power of two with room for the most documents of one length: it changes when they double.
"""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.search.documents import KINDS, Kind

TOGETHER = 4
"""Short documents share a script of passages, about so many in each."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What decides a document's number."""

    kind: Kind
    key: str
    length: int
    """Terms in its text."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The slots of one kind."""

    kind: Kind
    width: int
    groups: int
    """In how many scripts its passages lie, by slot modulo this; 0 for one each."""

    slots: tuple[int, ...]
    """In the order of the entries."""


def number(entries: Sequence[Entry]) -> tuple[Numbering, ...]:
    """The slots of all documents, kind by kind."""
    return tuple(_kind(kind, [entry for entry in entries if entry.kind == kind]) for kind in KINDS)


def _kind(kind: Kind, entries: Sequence[Entry]) -> Numbering:
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for entry in entries:
        by_length[entry.length].append(entry.key)
    most = max(map(len, by_length.values()), default=1)
    width = 1 << (most + most // 4).bit_length()
    slots = {
        key: length * width + place
        for length, keys in by_length.items()
        for key, place in _places(keys, width)
    }
    groups = 0 if kind == "article" else 1 << (len(entries) // TOGETHER).bit_length()
    return Numbering(kind, width, groups, tuple(slots[entry.key] for entry in entries))


def _places(keys: Sequence[str], width: int) -> list[tuple[str, int]]:
    """A place below the width for each key: its hash's, or the next free one."""
    placed: list[tuple[str, int]] = []
    wanted = sorted((int.from_bytes(_hash(key)) % width, _hash(key), key) for key in keys)
    free = 0
    for place, _, key in wanted:
        free = max(free, place)
        placed.append((key, free))
        free += 1
    over = free - width
    if over <= 0:
        return placed
    # Those past the end go before the start of the last run, which has room.
    taken = {place for _, place in placed}
    low = iter(place for place in range(width) if place not in taken)
    return [(key, place if place < width else next(low)) for key, place in placed]


def _hash(key: str) -> bytes:
    return hashlib.blake2b(key.encode(), digest_size=8).digest()
