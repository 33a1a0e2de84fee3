"""What units rest on, to the ground: an answer that was worked out counts with what it was made from."""

from array import array
from collections.abc import Collection, Iterable

from site_builder.engine.parcels import Cut, Reads
from site_builder.engine.standing import AMONG, Rests, asked

Own = tuple["array[int]", "array[int]"]
"""Checksums of what was read, and of those among it that were worked out."""


class Grounds:
    """What units and worked-out answers were made from."""

    def __init__(self, looks: Collection[str], cuts: Collection[str]) -> None:
        """Look-ups whose answers are at hand, and those whose answers are worked out."""
        self._looks = looks
        self._cuts = cuts
        self._made: dict[int, Own | None] = {}
        self._flat: dict[int, Rests | None] = {}

    def own(self, reads: Reads) -> Own | None:
        """Reads as they are held; None if one is of a look-up that is not known."""
        if not all(look in self._looks or look in self._cuts for look, _, _ in reads):
            return None
        cuts = [(look, of, made) for look, of, made in reads if look in self._cuts]
        marks = array("I", [asked(look, of) for look, of, _ in reads])
        marks.extend(asked(look + AMONG, of) for look, of, _ in cuts)
        return marks, array("I", [asked(look, of) for look, of, made in cuts if made])

    def worked_out(self, cuts: Iterable[Cut]) -> None:
        """Take note of answers; one that is told again counts as it was told last."""
        for look, of, _, reads in cuts:
            self._made[asked(look, of)] = self.own(reads)

    def of(self, units: Iterable[Own | None]) -> Rests | None:
        """What all these rest on together; None where that is not known."""
        found: set[int] = set()
        for own in units:
            flat = self._whole(own)
            if flat is None:
                return None
            found |= flat
        return frozenset(found)

    def _whole(self, own: Own | None) -> Rests | None:
        if own is None:
            return None
        parts = [self._flattened(one) for one in own[1]]
        return None if None in parts else frozenset(own[0]).union(*(part for part in parts if part))

    def _flattened(self, cut: int) -> Rests | None:
        if cut not in self._flat:
            self._flat[cut] = None  # should it rest on itself
            self._flat[cut] = self._whole(self._made.get(cut))
        return self._flat[cut]
