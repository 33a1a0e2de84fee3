"""Steps that make files of what they look up: made again only when a look-up they asked answers otherwise.

What a unit gave is remembered with the answers it rests on, and holds as long as they do. Most units need not
be looked at for that: `standing.py` tells in which blocks no answer changed since the last build.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol

from site_builder.engine.blocks import recalled
from site_builder.engine.calls import Calls, Given
from site_builder.engine.codec import canonical, digest
from site_builder.engine.filing import bodies_of, contents, handles, parcels, places, put
from site_builder.engine.grounds import Grounds, Own
from site_builder.engine.notes import place_of, recall, remember
from site_builder.engine.parcels import Contents, Cut, Parcel, Reads
from site_builder.engine.parts import Recipe, name_of, same
from site_builder.engine.pool import Result, attempt
from site_builder.engine.reader import LostError
from site_builder.engine.resting import Rests
from site_builder.engine.standing import Look, Standing
from site_builder.engine.steps import Count, Steps
from site_builder.engine.store import CUT
from site_builder.model import Handle


class Desk(Protocol):
    """Where units of files are made: it looks things up, and says what a look-up answers."""

    def anew(self) -> Any:
        """This desk, or what it can be made of again: a part of a call that may be needed much later."""

    def answer(self, look: str, key: str) -> bytes:
        """The digest of what a look-up says now to a key."""

    def looks(self) -> Iterable[Look]:
        """The look-ups whose answers are at hand."""

    @property
    def cuts(self) -> frozenset[str]:
        """The look-ups whose answers are worked out."""

    def recall(self, remembered: Callable[[str, str], Cut | None]) -> None:
        """Ask this for what was worked out in an earlier build."""

    def fresh(self) -> Iterable[Cut]:
        """What was worked out since this was last asked."""


def turns(step: Steps, function: Callable[..., Parcel], units: Sequence[Any], desk: Desk) -> list[Handle]:
    """The files the function makes of each unit with what it looks up; raises all faults together."""
    started, name = time.perf_counter(), name_of(function)
    arguments = [digest(canonical(unit)) for unit in units]
    calls = [Recipe(function, unit, desk) for unit in units]
    noted = Calls(step.store, name, arguments, lambda at: places(name, arguments[at]))
    turn = _Turn(step, desk, noted)
    standing = Standing(step, name, desk.looks(), desk.answer)
    missing = turn.looked_at(standing)
    standing.begin()
    step.store.flush()
    try:
        for at, one in parcels(zip(missing, _run(step, [calls[at] for at in missing], desk), strict=True)):
            turn.put(at, name, one)
        turn.close()
    finally:
        step.store.flush()
    step.counts.append(Count(name, len(units), len(missing), time.perf_counter() - started))
    anew = desk.anew()
    again = [Recipe(bodies_of, Recipe(function, unit, anew)) for unit in units]
    return handles(step, turn.listed, turn.known, again)


class _Turn:
    """What is known of each unit, by number."""

    def __init__(self, step: Steps, desk: Desk, noted: Calls) -> None:
        self._step = step
        self._desk = desk
        self._noted = noted
        self.known: dict[int, Given] = noted.known()
        self.listed: dict[int, Contents] = contents(step, self.known)
        self._cuts: dict[tuple[str, str], Cut | None] = {}
        self._worked = desk.cuts
        desk.recall(self._recalled)

    def looked_at(self, standing: Standing) -> list[int]:
        """The units that are to be made: those that are not remembered or do not hold."""
        self._standing = standing
        self._grounds = Grounds(standing.looks, self._worked)
        self._own: dict[int, Own | None] = {}
        self._held: set[int] = set()
        wanted = set(standing.doubtful(self._noted))
        for block in self._noted.blocks:
            some = [at for at in block if at in wanted and at in self.listed]
            self._look_at(some, together=len(some) == len(block))
        self.known = {at: one for at, one in self.known.items() if at in self.listed}
        return [
            at
            for at in range(self._noted.blocks[-1].stop if self._noted.blocks else 0)
            if at not in self.known
        ]

    def put(self, at: int, name: str, one: Parcel) -> None:
        """Remember what a unit gave."""
        self.listed[at], self.known[at] = one.contents, put(self._step, name, self._noted.keys(at), one)
        self._own[at] = self._grounds.own(one.reads)
        self._keep(one.cuts)

    def close(self) -> None:
        """Leave to the next build what it may rest on."""
        self._keep(self._desk.fresh())
        self._noted.keep(self.known)
        self._standing.keep(self._noted, self._rests, self._same)

    def _same(self, at: int) -> bool:
        """Does a unit that was looked at hold, and rest on what it rested on before?"""
        return at in self._held and not self._grounds.altered(self._own[at])

    def _rests(self, at: int) -> Rests | None:
        return self._grounds.of(self._own.get(at))

    def _look_at(self, some: Sequence[int], *, together: bool) -> None:
        """Forget those of some units that do not hold; `together` they are a whole block."""
        found = self._values([self.known[at][2] for at in some], Reads, together=together)
        cuts = (read[:2] for reads in found for read in reads or () if read[0] in self._worked)
        self._load(list(dict.fromkeys(cuts)), together=together)
        for at, reads in zip(some, found, strict=True):
            if reads is None or any(self._desk.answer(*read[:2]) != read[2] for read in reads):
                del self.listed[at]
            else:
                self._own[at] = self._grounds.own(reads)
                self._held.add(at)

    def _load(self, wanted: Sequence[tuple[str, str]], *, together: bool) -> None:
        """Answers that were worked out before."""
        places = {one: place_of(CUT, canonical(one)) for one in wanted if one not in self._cuts}
        found = self._step.store.digests(places.values())
        there = [one for one, place in places.items() if place in found]
        cuts = self._values([found[places[one]] for one in there], Cut, together=together)
        for one, cut in zip(there, cuts, strict=True):
            self._take(one, cut)

    def _values(self, digests: Sequence[bytes], kind: Any, *, together: bool) -> list[Any]:
        """Remembered values, those of a whole block in few pieces."""
        if together:
            return recalled(self._step, digests, kind)
        return [self._step.recalled(one, kind) for one in digests]

    def _recalled(self, look: str, asked: str) -> Cut | None:
        one = (look, asked)
        if one not in self._cuts:
            self._take(one, recall(self._step.store, place_of(CUT, canonical(one)), Cut))
        return self._cuts[one]

    def _take(self, one: tuple[str, str], cut: Cut | None) -> None:
        self._cuts[one] = cut
        if cut:
            self._grounds.known(cut)

    def _keep(self, cuts: Iterable[Cut]) -> None:
        for one in cuts:
            remember(self._step.store, place_of(CUT, canonical(one[:2])), CUT, one)
            self._grounds.worked_out(one)


def _run(step: Steps, calls: Sequence[Recipe[Parcel]], desk: Desk) -> Iterator[Result]:
    """In processes of this machine, which read the memo and share a desk; what is lost there is made here."""
    if step.pool.kind in ("serial", "thread") or step.store.file is None:
        yield from (attempt(same, call) for call in calls)
        return
    with step.pool.sharing(desk) as pool:
        for call, result in zip(calls, pool.run(same, calls), strict=True):
            yield attempt(same, call) if isinstance(result, LostError) else result
