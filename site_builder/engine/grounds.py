"""What units rest on, and what answers that were worked out rest on: both by what they read, no further."""

from array import array
from collections.abc import Collection, Sequence

from site_builder.engine.parcels import Cut, Reads
from site_builder.engine.resting import Marks, asked
from site_builder.engine.standing import AMONG

Asked = tuple[str, str]
"""A look-up whose answers are worked out, and what it was asked for."""


class Grounds:
    """What answers that were worked out were made from."""

    def __init__(self, looks: Collection[str], cuts: Collection[str], every: Sequence[Asked]) -> None:
        """Look-ups whose answers are at hand, those whose answers are worked out, and all these answers."""
        self._looks = looks
        self._cuts = cuts
        self._numbers = {one: number for number, one in enumerate(every)}
        self._made: dict[int, Marks | None] = {}
        self.altered = bytearray(len(every))
        """By number: does it rest on something else than before, as far as that is known?"""

    def own(self, reads: Reads) -> "Marks | None":
        """What these reads rest on; None if one is of a look-up that is not known."""
        if not all(look in self._looks or look in self._cuts for look, _, _ in reads):
            return None
        among = (asked(look + AMONG, of) for look, of, _ in reads if look in self._cuts)
        return array("I", sorted({*(asked(look, of) for look, of, _ in reads), *among}))

    def known(self, cut: Cut) -> None:
        """Take note of an answer that was worked out in an earlier build."""
        number = self._numbers.get(cut[:2])
        if number is not None:
            self._made[number] = self.own(cut[3])

    def worked_out(self, cut: Cut) -> None:
        """Take note of one that was worked out now, and whether it rests on the same as before."""
        number, marks = self._numbers.get(cut[:2]), self.own(cut[3])
        if number is not None and (number not in self._made or self._made[number] != marks):
            self._made[number] = marks
            self.altered[number] = True

    def of(self, number: int, *, nothing: bool) -> "Marks | None":
        """What an answer that was worked out rests on; None if that is not known.

        With `nothing`, one that nobody took note of was never worked out.
        """
        return self._made.get(number, array("I") if nothing else None)
