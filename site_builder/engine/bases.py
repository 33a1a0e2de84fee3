"""What the units of each block rest on, as the last build left it, and as this one leaves it to the next."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from site_builder.engine.codec import sealed
from site_builder.engine.notes import place_of, recall
from site_builder.engine.resting import Marks, Resting
from site_builder.engine.store import Store


@dataclass(slots=True)
class Base:
    """A block of units. Filled while answers are looked at."""

    units: range
    kept: bytes
    """Where is kept what its units rest on; empty if that is not known."""

    resting: Resting | None
    open: int = 0
    """The units that were looked at, as bits of an integer; those of a block that is not known too."""

    told: int = 0
    """Those that `on` gave."""


@dataclass(slots=True)
class Bases:
    """The blocks of some units."""

    store: Store
    blocks: list[Base] = field(default_factory=list)

    @classmethod
    def of(cls, store: Store, blocks: Sequence[range], kept: Sequence[bytes]) -> "Bases":
        """`kept` says of each block where is kept what its units rest on; empty where that is not known."""
        return cls(store, [_base(store, *one) for one in zip(blocks, kept, strict=True)])

    def on(self, changed: Collection[int]) -> list[int]:
        """The units that rest on any of these and were not told of before; of unknown blocks all units."""
        found: list[int] = []
        for block in self.blocks:
            on = block.resting.on(changed) if block.resting else _all(block.units)
            new, block.told = on & ~block.told, block.told | on
            block.open |= on
            found += [unit for number, unit in enumerate(block.units) if new >> number & 1] if new else ()
        return found

    def touch(self, units: Sequence[int]) -> None:
        """These were looked at too: of each unit, whether it was."""
        for block in self.blocks:
            for number, unit in enumerate(block.units):
                if units[unit]:
                    block.open |= 1 << number

    def keep(self, block: Base, rests: "Callable[[int], Marks | None]", same: Callable[[int], bool]) -> bytes:
        """Where is kept now what the units of a block rest on; empty where that is not known of one.

        `rests` says on what the units rest that were looked at, `same` of which of them that is as before.
        """
        return block.kept if _still(block, same) else self._kept(block, rests)

    def _kept(self, block: Base, rests: "Callable[[int], Marks | None]") -> bytes:
        before = block.resting.all() if block.resting else {}
        found = {one: bits & ~block.open for one, bits in before.items() if bits & ~block.open}
        for number, unit in enumerate(block.units):
            own = rests(unit) if block.open >> number & 1 else ()
            if own is None:
                return b""
            for one in own:
                found[one] = found.get(one, 0) | 1 << number
        made, packed = sealed(Resting.of(found, len(block.units)))
        place = place_of("rests", made)
        if place != block.kept:
            self.store.put(place, "rests", made, packed)
        return place


def _base(store: Store, units: range, kept: bytes) -> Base:
    found = recall(store, kept, Resting) if kept else None
    known = found if found and found.units == len(units) else None
    return Base(units, kept, known) if known else Base(units, b"", None, open=_all(units))


def _all(units: range) -> int:
    return (1 << len(units)) - 1


def _still(block: Base, same: Callable[[int], bool]) -> bool:
    looked_at = (unit for number, unit in enumerate(block.units) if block.open >> number & 1)
    return bool(block.kept) and all(map(same, looked_at))
