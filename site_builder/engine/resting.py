"""What the units of a block rest on, told by answer: which units rest on it.

Of some thousand answers few change, so these are looked for, and nothing else is gone through.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from zlib import crc32

Rests = frozenset[int]
"""Checksums of look-ups with what they were asked. Two may have one: that costs a look too many."""

Marks: TypeAlias = "array[int]"
"""The same of one unit, each once and in order: a site has very many units."""


def asked(look: str, of: str) -> int:
    """What stands for a look-up with what it was asked."""
    return crc32(f"{look}\0{of}".encode())


@dataclass(frozen=True, slots=True)
class Resting:
    """Units by what they rest on; they are told by their number in the block, as bits of an integer."""

    units: int
    """How many there are."""

    marks: bytes
    """Checksums, each once, from the least."""

    bits: bytes
    """Of each of them, the units that rest on it."""

    @classmethod
    def of(cls, rests: Mapping[int, int], units: int) -> "Resting":
        """From units by checksum."""
        marks, width = array("I", sorted(rests)), _width(units)
        return cls(units, marks.tobytes(), b"".join(rests[one].to_bytes(width, "little") for one in marks))

    def on(self, changed: Iterable[int]) -> int:
        """The units that rest on any of these."""
        marks, width, found = memoryview(self.marks).cast("I"), _width(self.units), 0
        for one in changed:
            at = bisect_left(marks, one)
            if at < len(marks) and marks[at] == one:
                found |= int.from_bytes(self.bits[at * width : (at + 1) * width], "little")
        return found

    def all(self) -> dict[int, int]:
        """Units by checksum."""
        width = _width(self.units)
        return {
            one: int.from_bytes(self.bits[at * width : (at + 1) * width], "little")
            for at, one in enumerate(memoryview(self.marks).cast("I"))
        }


def _width(units: int) -> int:
    return (units + 7) // 8
