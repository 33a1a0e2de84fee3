"""Steps that make files of what they look up: made again only when a look-up they asked answers otherwise.

What a unit gave is remembered with the answers it rests on, and holds as long as they do. Most units need not
be looked at for that: `standing.py` tells in which blocks no answer changed since the last build.
"""

import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Protocol

from site_builder.engine.blocks import recalled
from site_builder.engine.calls import Calls, Given
from site_builder.engine.codec import canonical, digest
from site_builder.engine.filing import bodies_of, contents, handles, parcels, places, put
from site_builder.engine.grounds import Grounds
from site_builder.engine.notes import place_of, recall, remember
from site_builder.engine.parcels import Contents, Cut, Parcel, Reads
from site_builder.engine.parts import Recipe, name_of, same
from site_builder.engine.pool import Result, attempt
from site_builder.engine.resting import Marks, Rests, asked
from site_builder.engine.standing import Look, Standing
from site_builder.engine.steps import Count, Steps
from site_builder.engine.store import CUT
from site_builder.model import Handle

ELSEWHERE = 16
"""To open a desk in another process takes about as long as making one in so many of all units."""

APART = 8_000
"""Units from which on a process with a desk of its own holds less than one that is forked from this."""


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

    def lend(self) -> None:
        """Called before processes are forked with this desk."""

    def lent(self) -> None:
        """Called in each of them."""


def turns(step: Steps, function: Callable[..., Parcel], units: Sequence[Any], desk: Desk) -> list[Handle]:
    """The files the function makes of each unit with what it looks up; raises all faults together."""
    started, name = time.perf_counter(), name_of(function)
    arguments = [digest(canonical(unit)) for unit in units]
    calls = [Recipe(function, unit, desk) for unit in units]
    noted = Calls(step.store, name, arguments, lambda at: places(name, arguments[at]))
    standing = Standing(step, name, desk.looks(), desk.answer)
    turn = _Turn(step, desk, noted, standing)
    missing = turn.looked_at()
    standing.begin()
    step.store.flush()
    try:
        made = _run(step, [calls[at] for at in missing], desk, few=len(calls) // ELSEWHERE)
        for at, one in parcels(step, name, missing, made):
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

    def __init__(self, step: Steps, desk: Desk, noted: Calls, standing: Standing) -> None:
        self._step = step
        self._desk = desk
        self._noted = noted
        self._standing = standing
        self.known: dict[int, Given] = noted.known()
        self.listed: dict[int, Contents] = contents(step, self.known)
        self._cuts: dict[tuple[str, str], Cut | None] = {}
        self._worked = desk.cuts
        self._own: dict[int, Marks | None] = {}
        self._were: dict[int, Marks | None] = {}
        """What units rested on that do not hold."""

        self._every = standing.cuts()
        self._grounds = Grounds(standing.looks, self._worked, self._every.asked)
        self._bases = standing.bases(noted)
        self._kept: list[bytes | None] = [None] * len(noted.blocks)
        """Of each block that is settled, where is kept what its units rest on."""

        self._missing = [0] * len(noted.blocks)
        """Of each block, how many units are yet to come."""

        self._cut_bases = standing.bases_of_cuts(self._every)
        desk.recall(self._recalled)

    def looked_at(self) -> list[int]:
        """The units that are to be made: those that are not remembered or do not hold."""
        wanted = set(self._bases.on(self._changed()))
        for block in self._noted.blocks:
            some = [at for at in block if at in wanted and at in self.listed]
            self._look_at(some, together=len(some) == len(block))
        self.known = {at: one for at, one in self.known.items() if at in self.listed}
        missing = [[at for at in block if at not in self.known] for block in self._noted.blocks]
        self._missing = list(map(len, missing))
        return list(chain.from_iterable(missing))

    def put(self, at: int, name: str, one: Parcel) -> None:
        """Remember what a unit gave."""
        self.listed[at], self.known[at] = one.contents, put(self._step, name, self._noted.keys(at), one)
        self._own[at] = self._grounds.own(one.reads)
        self._keep(one.cuts)
        number = bisect_right(self._noted.blocks, at, key=lambda block: block.start) - 1
        self._missing[number] -= 1
        if not self._missing[number]:
            self._settle(number)

    def close(self) -> None:
        """Leave to the next build what it may rest on."""
        self._keep(self._desk.fresh())
        kept = [self._settle(at) if place is None else place for at, place in enumerate(self._kept)]
        blocks = zip(self._noted.places, self._noted.notes, kept, strict=True)
        bases, altered = self._cut_bases, self._grounds.altered
        bases.touch(altered)
        kept = [bases.keep(block, self._rests, lambda at: not altered[at]) for block in bases.blocks]
        self._standing.keep(
            blocks, ((place, b"", one) for place, one in zip(self._every.places, kept, strict=True))
        )

    def _settle(self, number: int) -> bytes:
        """Leave to the next build what concerns one block, all of whose units are there."""
        block, base = self._noted.blocks[number], self._bases.blocks[number]
        self._noted.keep_block(number, self.known)
        self._kept[number] = kept = self._bases.keep(base, self._own.get, self._same)
        for at in block:
            self._own.pop(at, None)
            self._were.pop(at, None)
        return kept

    def _changed(self) -> Rests:
        """What answers otherwise than before, at hand or worked out; nothing where all is looked at."""
        found = step = self._standing.changed
        if found is None or step is None:
            self._load(self._every.asked, together=True)  # who asks for one later must know what it rests on
            return frozenset()
        while hit := [self._every.asked[at] for at in self._cut_bases.on(step)]:
            self._load(hit, together=False)
            step = frozenset(asked(*one) for one in hit if self._differs(one)) - found
            found = found | step
        return found

    def _rests(self, at: int) -> "Marks | None":
        """What an answer that is worked out rests on: nothing if it never was; None if nobody looked."""
        one = self._every.asked[at]
        missing = one in self._cuts and self._cuts[one] is None
        return self._grounds.of(at, nothing=missing)

    def _differs(self, one: tuple[str, str]) -> bool:
        """Is an answer that was worked out another now, as far as that can be told?"""
        cut = self._cuts[one]
        return cut is None or self._desk.answer(*one) != cut[2]

    def _same(self, at: int) -> bool:
        """Does a unit rest on what it rested on before, whatever the answers are now?"""
        own = self._own.get(at)
        return own is not None and own == self._were.get(at)

    def _look_at(self, some: Sequence[int], *, together: bool) -> None:
        """Forget those of some units that do not hold; `together` they are a whole block."""
        found = self._values([self.known[at][2] for at in some], Reads, together=together)
        cuts = (read[:2] for reads in found for read in reads or () if read[0] in self._worked)
        self._load(list(dict.fromkeys(cuts)), together=together)
        for at, reads in zip(some, found, strict=True):
            self._were[at] = self._grounds.own(reads) if reads is not None else None
            if reads is None or any(self._desk.answer(*read[:2]) != read[2] for read in reads):
                del self.listed[at]
            else:
                self._own[at] = self._were[at]

    def _load(self, wanted: Sequence[tuple[str, str]], *, together: bool) -> None:
        """Answers that were worked out before."""
        places = {one: place_of(CUT, canonical(one)) for one in wanted if one not in self._cuts}
        found = self._step.store.digests(places.values())
        there = [one for one, place in places.items() if place in found]
        cuts = self._values([found[places[one]] for one in there], Cut, together=together)
        for one in places:
            self._cuts[one] = None
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


def _run(step: Steps, calls: Sequence[Recipe[Parcel]], desk: Desk, few: int) -> Iterator[Result]:
    """In processes of this machine, which read the memo and share a desk; a few of them here."""
    if step.pool.kind in ("serial", "thread") or step.store.file is None or len(calls) < few:
        yield from (attempt(same, call) for call in calls)
        return
    with step.pool.sharing(desk, step.store.away, apart=len(calls) > APART) as pool:
        yield from pool.run(same, calls)
