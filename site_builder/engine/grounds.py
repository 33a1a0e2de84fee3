"""What units rest on, to the ground: an answer that was worked out counts with what it was made from."""

from array import array
from collections.abc import Collection

from site_builder.engine.parcels import Cut, Reads
from site_builder.engine.resting import Rests, asked
from site_builder.engine.standing import AMONG

Own = tuple["array[int]", "array[int]"]
"""Checksums of what was read, and of those among it that were worked out."""


class Grounds:
    """What units and worked-out answers were made from."""

    def __init__(self, looks: Collection[str], cuts: Collection[str]) -> None:
        """Look-ups whose answers are at hand, and those whose answers are worked out."""
        self._looks = looks
        self._cuts = cuts
        self._made: dict[int, Own | None] = {}
        self._altered: set[int] = set()
        self._flat: dict[int, array[int] | None] = {}

    def own(self, reads: Reads) -> Own | None:
        """Reads as they are held; None if one is of a look-up that is not known."""
        if not all(look in self._looks or look in self._cuts for look, _, _ in reads):
            return None
        cuts = [(look, of, made) for look, of, made in reads if look in self._cuts]
        marks = array("I", [asked(look, of) for look, of, _ in reads])
        marks.extend(asked(look + AMONG, of) for look, of, _ in cuts)
        return marks, array("I", [asked(look, of) for look, of, made in cuts if made])

    def known(self, cut: Cut) -> None:
        """Take note of an answer that was worked out in an earlier build."""
        self._made[asked(*cut[:2])] = self.own(cut[3])

    def worked_out(self, cut: Cut) -> None:
        """Take note of one that was worked out now, and whether it rests on the same as before."""
        mark, own = asked(*cut[:2]), self.own(cut[3])
        if mark not in self._made or self._made[mark] != own:
            self._made[mark] = own
            self._altered.add(mark)

    def altered(self, own: Own | None) -> bool:
        """Does what was made from this rest on something else than before, as far as that is known?"""
        return own is None or any(one in self._altered or self.altered(self._made.get(one)) for one in own[1])

    def of(self, own: Own | None) -> Rests | None:
        """What one rests on; None where that is not known."""
        if own is None:
            return None
        parts = [self._flattened(one) for one in own[1]]
        return None if None in parts else frozenset(own[0]).union(*(part for part in parts if part))

    def _flattened(self, cut: int) -> "array[int] | None":
        if cut not in self._flat:
            self._flat[cut] = None  # should it rest on itself
            rests = self.of(self._made.get(cut))
            self._flat[cut] = None if rests is None else array("I", sorted(rests))
        return self._flat[cut]
