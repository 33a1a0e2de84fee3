"""Which documents lie together: in a block, whose postings are folded in one go, and in a set of scripts.

What is remembered from build to build is remembered by these, so that a change in one article reaches its own
block and its own set, and no other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from site_builder.search.slots import Entry, Numbering, number

D = TypeVar("D")

SCRIPTS = 256
"""Scripts of passages in a set."""


@dataclass(frozen=True, slots=True)
class Lot:
    """Documents that lie together."""

    kind: int
    """Number of their kind."""

    slots: tuple[int, ...]
    """Rising; in a block they count from its first."""

    members: tuple[int, ...]
    """Which documents they are, in the order they were listed in."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All documents, numbered."""

    kinds: tuple[Numbering, ...]
    blocks: tuple[Lot, ...]
    """Kind by kind, in the order of the blocks."""

    sets: tuple[Lot, ...]
    """Kind by kind, in the order of the scripts."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A document among counted things: which thing, and which of its documents."""

    thing: int
    document: int


def layout(entries: Sequence[Entry]) -> Layout:
    """Number documents that are listed kind by kind."""
    kinds = number(entries)
    starts = [sum(len(kind.slots) for kind in kinds[:n]) for n in range(len(kinds))]
    numbered = list(enumerate(zip(kinds, starts, strict=True)))
    return Layout(
        kinds,
        tuple(lot for n, (kind, first) in numbered for lot in _blocks(n, kind, entries[first:], first)),
        tuple(lot for n, (kind, first) in numbered for lot in _sets(n, kind, first)),
    )


def picked(picks: Iterable[Pick], things: Sequence[Sequence[D]]) -> Iterator[D]:
    """The documents, or what there is of each, among those of each thing."""
    return (things[pick.thing][pick.document] for pick in picks)


def _blocks(number: int, kind: Numbering, entries: Sequence[Entry], first: int) -> Iterator[Lot]:
    held: dict[int, list[tuple[int, int]]] = {block.number: [] for block in kind.blocks}
    starts = {block.number: block.start for block in kind.blocks}
    for at, (slot, entry) in enumerate(zip(kind.slots, entries, strict=False), first):
        block = entry.length // kind.span
        held[block].append((slot - starts[block], at))
    yield from (_lot(number, members) for members in held.values())


def _sets(number: int, kind: Numbering, first: int) -> Iterator[Lot]:
    held: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, slot in enumerate(kind.slots, first):
        script = slot % kind.groups if kind.groups else slot
        held[script // SCRIPTS].append((slot, at))
    yield from (_lot(number, held[name]) for name in sorted(held))


def _lot(number: int, members: list[tuple[int, int]]) -> Lot:
    members.sort()
    return Lot(number, tuple(slot for slot, _ in members), tuple(at for _, at in members))
