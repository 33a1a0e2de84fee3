"""The number of each document: its slot.

Slots lie in blocks, one for each `SPAN` lengths of the text; in its block each length has as much room as the
most frequent of them needs, and a document's place in it is given by a hash of its key. So the length, which
every score needs, costs nothing; and a document keeps its slot when others come, go or change, but for the
rare neighbour of the same length whose place was taken. Room grows by an eighth to a quarter at a time: only
then do the slots of longer documents move, and all by as much.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.search.documents import KINDS, Kind

TOGETHER = 4
"""Short documents share a script of passages, about so many in each."""

SPAN = {"article": 16, "person": 8, "event": 8, "page": 32}
"""Lengths in a block, by kind: those of articles vary more."""

STEPS = 4
"""Steps of room from one power of two to the next."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the site as a whole needs of a document: what decides its number, and what it is narrowed by."""

    kind: Kind
    key: str
    length: int
    """Terms in its text."""

    facets: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """The slots of some lengths."""

    number: int
    """The first length over the span."""

    room: int
    """Slots for each length."""

    start: int
    """The first slot."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The slots of one kind."""

    kind: Kind
    span: int
    blocks: tuple[Block, ...]
    """Those that hold a document, in order."""

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
    span = SPAN[kind]
    blocks = {block.number: block for block in _blocks({n: len(keys) for n, keys in by_length.items()}, span)}
    slots: dict[str, int] = {}
    for length, keys in by_length.items():
        block = blocks[length // span]
        first = block.start + length % span * block.room
        slots.update((key, first + place) for key, place in _places(keys, block.room))
    groups = 0 if kind == "article" else 1 << (len(entries) // TOGETHER).bit_length()
    return Numbering(kind, span, tuple(blocks.values()), groups, tuple(slots[entry.key] for entry in entries))


def _blocks(counts: Mapping[int, int], span: int) -> Iterable[Block]:
    most: defaultdict[int, int] = defaultdict(int)
    for length, count in counts.items():
        most[length // span] = max(most[length // span], count)
    start = 0
    for block in sorted(most):
        room = roomy(most[block])
        yield Block(block, room, start)
        start += room * span


def roomy(count: int) -> int:
    """The room for so many: one of 1 to 8, 10, 12, 14, 16, 20, 24 and so on, with an eighth to spare."""
    count += count // 8
    step = 1 << max(0, count.bit_length() - STEPS.bit_length())
    return -(-count // step) * step


def _places(keys: Sequence[str], room: int) -> list[tuple[str, int]]:
    """A place below `room` for each key: its hash's, or the next free one."""
    placed: list[tuple[str, int]] = []
    wanted = sorted((int.from_bytes(_hash(key)) % room, _hash(key), key) for key in keys)
    free = 0
    for place, _, key in wanted:
        free = max(free, place)
        placed.append((key, free))
        free += 1
    if free <= room:
        return placed
    # Those past the end go to what is free before it.
    taken = {place for _, place in placed}
    low = iter(place for place in range(room) if place not in taken)
    return [(key, place if place < room else next(low)) for key, place in placed]


def _hash(key: str) -> bytes:
    return hashlib.blake2b(key.encode(), digest_size=8).digest()
