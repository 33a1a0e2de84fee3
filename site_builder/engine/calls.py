"""The calls of a step, looked up together: one note for some dozens of them says what each gave.

To look up a call costs little, but a site has some dozens for every article. So the calls of a step lie in
blocks (`division.py`), and a block is named by the arguments of all its calls. A note lists the entries it
stands for, and these live as long as it does; one that is lost or damaged is a miss, and its calls are looked
up one by one.
A block with a fault in it has no note, for faults are never remembered.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from site_builder.engine.codec import canonical, digest, sealed
from site_builder.engine.division import divided
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.parts import Known, Recipe, key
from site_builder.engine.store import CALLS, Store, parted, read_note

Given = tuple[bytes, ...]
"""Digests of what a call gave, one for each of its entries."""


class Calls:
    """The calls of one step, by number."""

    def __init__(
        self, store: Store, name: str, marks: Sequence[bytes], keys: Callable[[int], tuple[bytes, ...]]
    ) -> None:
        """`marks` stand for the arguments of each call; `keys` says under which keys its results are kept."""
        self._store = store
        self.keys = keys
        self.blocks = list(divided(marks))
        self.places = [_place(name, marks[block.start : block.stop]) for block in self.blocks]
        """Where the note of each block is kept."""

        self.notes: list[bytes] = [b""] * len(self.blocks)
        """Digest of the note of each block; empty where there is none."""

        self._noted: list[list[Given] | None] = []
        """Of each block, what its note says."""

    def known(self) -> dict[int, Given]:
        """What is remembered: all results of a call, or none."""
        found = self._store.digests(self.places)
        self._noted = [self._read(at, found.get(place)) for at, place in enumerate(self.places)]
        known = self._alone()
        for block, results in zip(self.blocks, self._noted, strict=True):
            known |= zip(block, results, strict=True) if results else ()
        return known

    def keep(self, known: Mapping[int, Given]) -> None:
        """Note each block all of whose calls gave something, if that is not what its note says."""
        for at in range(len(self.blocks)):
            self.keep_block(at, known)

    def keep_block(self, at: int, known: Mapping[int, Given]) -> None:
        """The same for one block."""
        block = self.blocks[at]
        given = [known[one] for one in block if one in known]
        if given != self._noted[at] and len(given) == len(block):
            keys = b"".join(place for one in block for place in self.keys(one))
            made, packed = sealed((keys, b"".join(b"".join(one) for one in given)))
            self._store.put(self.places[at], CALLS, made, packed)
            self.notes[at] = made

    def _read(self, at: int, kept: bytes | None) -> list[Given] | None:
        data = self._store.data(kept) if kept else None
        if data is None or kept is None:
            return None
        digests = parted(read_note(data)[1])
        each, rest = divmod(len(digests), len(self.blocks[at]))
        if rest or not each:
            return None
        self.notes[at] = kept
        return list(zip(*[iter(digests)] * each, strict=True))

    def _alone(self) -> dict[int, Given]:
        """What calls of blocks without a note gave."""
        without = (block for block, noted in zip(self.blocks, self._noted, strict=True) if noted is None)
        keys = {one: self.keys(one) for block in without for one in block}
        found = self._store.digests(place for of_call in keys.values() for place in of_call)
        return {
            one: tuple(found[place] for place in of_call)
            for one, of_call in keys.items()
            if all(place in found for place in of_call)
        }


def marks(calls: Sequence[Recipe[Any]]) -> list[bytes]:
    """What stands for the arguments of each call."""
    plain: dict[int, bytes] = {}
    return [b"".join([_mark(part, plain) for part in call.parts]) for call in calls]


def _place(name: str, marks: Sequence[bytes]) -> bytes:
    return key(f"calls of {name}", digest(b"".join(marks)), fingerprint())


def _mark(part: Any, plain: dict[int, bytes]) -> bytes:
    """Its digest; that of a value which many calls have is made once, for all are there while this runs."""
    if isinstance(part, Known | Recipe):
        return part.digest
    if id(part) not in plain:
        plain[id(part)] = digest(canonical(part))
    return plain[id(part)]
