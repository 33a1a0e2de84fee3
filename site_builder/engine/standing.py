"""Which units surely hold: those of a block that rests on no answer that changed since the last build.

The last build left what every look-up answered, in blocks of keys, and for each block of units what its units
rest on, to the ground: where that is an answer that was worked out, what it was worked out from. So an answer
that changed is found by comparing blocks, and a unit nobody need look at is not even loaded. What cannot be
told surely (a note is lost, a look-up is new) is looked at, unit by unit: that costs time only.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from site_builder.engine.calls import Calls
from site_builder.engine.codec import canonical, digest, sealed
from site_builder.engine.division import divided
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.notes import place_of, recall, remember
from site_builder.engine.parts import key
from site_builder.engine.resting import Resting, Rests, asked
from site_builder.engine.steps import Steps
from site_builder.engine.store import CALLS, parted

AMONG = "?"
"""After the name of a look-up whose answers are worked out: is there such a key?"""

Details = tuple[tuple[str, ...], bytes]
"""Keys of a block, and the digests of the answers to them."""


@dataclass(frozen=True, slots=True)
class Look:
    """A look-up whose answers are at hand."""

    name: str
    keys: Sequence[str]
    """All of them, in their order."""

    together: Callable[[Sequence[str]], bytes]
    """What stands for the answers to some keys, made at once."""

    order: str
    """Instead of a key: all keys in their order."""

    whole: str
    """Instead of a key: all keys and answers."""


@dataclass(frozen=True, slots=True)
class Stood:
    """What a build left."""

    answers: tuple[tuple[str, tuple[bytes, ...]], ...]
    """By look-up: what stands for the order of its keys, and where the details of its blocks are."""

    blocks: tuple[tuple[bytes, bytes, bytes], ...]
    """Of each block of units: where its note is, the digest of that, and where is kept what it rests on."""


class Standing:
    """What changed since the last build, and what surely did not."""

    def __init__(
        self, step: Steps, name: str, looks: Iterable[Look], answer: Callable[[str, str], bytes]
    ) -> None:
        self._store = step.store
        self._answer = answer
        self._place = place_of("standing", name.encode())
        self._living = place_of("living", name.encode())
        self._store.digests([self._living])  # and so it is used
        self._before: Stood | None = recall(self._store, self._place, Stood)
        self._looks = {look.name: look for look in looks}
        self._keys: dict[bytes, Sequence[str]] = {}
        self._now = {name: tuple(self._blocks(look)) for name, look in self._looks.items()}
        self._changed = self._compared()
        self._open: dict[bytes, tuple[bytes, int]] = {}
        """By place of a block of units: where is kept what they rest on, and which do not surely hold."""

    def begin(self) -> None:
        """Forget what the last build left: should this one come to no end, nothing of it is mixed up."""
        remember(self._store, self._place, "standing", None)

    @property
    def looks(self) -> Collection[str]:
        """The names of the look-ups."""
        return self._looks

    def doubtful(self, calls: Calls) -> list[int]:
        """The units that do not surely hold."""
        before = {place: (note, rests) for place, note, rests in self._before.blocks} if self._before else {}
        doubtful: list[int] = []
        for block, place, note in zip(calls.blocks, calls.places, calls.notes, strict=True):
            known, kept = before.get(place, (b"", b""))
            rests = self._recalled(kept, len(block)) if known and known == note else None
            open_ = rests.on(self._changed or ()) if rests else (1 << len(block)) - 1
            self._open[place] = kept if rests else b"", open_
            doubtful += [unit for number, unit in enumerate(block) if open_ >> number & 1]
        return doubtful

    def keep(self, calls: Calls, rests: Callable[[int], Rests | None], same: Callable[[int], bool]) -> None:
        """Leave this to the next build.

        `rests` says on what the units rest that were looked at, `same` of which of them that is as before.
        """
        kept = []
        for place, note, block in zip(calls.places, calls.notes, calls.blocks, strict=True):
            before, open_ = self._open[place]
            still = before and all(same(unit) for number, unit in enumerate(block) if open_ >> number & 1)
            kept.append((place, note, before if still else self._rests(place, block, rests)))
        stood = Stood(tuple(sorted(self._now.items())), tuple(sorted(one for one in kept if one[2])))
        living = [place for _, places in stood.answers for place in places[1:]]
        living += [place for *_, place in stood.blocks]
        self._store.put(self._living, CALLS, *sealed((b"".join(living), b"")))
        remember(self._store, self._place, "standing", stood)

    def _rests(self, place: bytes, block: Sequence[int], rests: Callable[[int], Rests | None]) -> bytes:
        """Where is kept what the units of a block rest on; nowhere if it is not known of one."""
        kept, open_ = self._open[place]
        before = self._recalled(kept, len(block)) if open_ + 1 < 1 << len(block) else None
        found = {one: bits & ~open_ for one, bits in before.all().items() if bits & ~open_} if before else {}
        for number, unit in enumerate(block):
            own = rests(unit) if open_ >> number & 1 else ()
            if own is None:
                return b""
            for one in own:
                found[one] = found.get(one, 0) | 1 << number
        made, packed = sealed(Resting.of(found, len(block)))
        place = place_of("rests", made)
        if place != kept:
            self._store.put(place, "rests", made, packed)
        return place

    def _recalled(self, kept: bytes, units: int) -> Resting | None:
        """What the units of a block rest on; nothing where that is lost, or where it is no use."""
        found = recall(self._store, kept, Resting) if self._changed is not None else None
        return found if found and found.units == units else None

    def _blocks(self, look: Look) -> Iterator[bytes]:
        yield digest(canonical(tuple(look.keys)))
        for keys in _parts(look.keys):
            place = key(f"answers of {look.name}", canonical(keys) + look.together(keys), fingerprint())
            self._keys[place] = keys
            yield place

    def _compared(self) -> Rests | None:
        """What answers otherwise than before; None where that cannot be told."""
        before = dict(self._before.answers) if self._before else {}
        known, changed = before.keys() == self._now.keys(), set()
        for name, now in self._now.items():
            then = before.get(name, ())
            if now == then:
                continue
            look, fresh = self._looks[name], self._details(name, now[1:], then[1:])
            gone = self._remembered(then[1:], now[1:])
            known = known and gone is not None
            keys = [one for one in {**fresh, **(gone or {})} if fresh.get(one) != (gone or {}).get(one)]
            changed |= {asked(name, one) for one in keys}
            changed.add(asked(name, look.whole))
            if now[:1] != then[:1]:
                changed.add(asked(name, look.order))
        return frozenset(changed) if known else None

    def _details(self, name: str, now: Sequence[bytes], then: Sequence[bytes]) -> dict[str, bytes]:
        """The answers of blocks that were not there; they are remembered."""
        fresh: dict[str, bytes] = {}
        old = set(then)
        for place in (one for one in now if one not in old):
            answers = {one: self._answer(name, one) for one in self._keys[place]}
            remember(self._store, place, "answers", (tuple(answers), b"".join(answers.values())))
            fresh |= answers
        return fresh

    def _remembered(self, then: Sequence[bytes], now: Sequence[bytes]) -> dict[str, bytes] | None:
        """The answers of blocks that are gone; None if any is lost."""
        gone: dict[str, bytes] = {}
        new = set(now)
        for place in (one for one in then if one not in new):
            details = recall(self._store, place, Details)
            if details is None:
                return None
            gone |= zip(details[0], parted(details[1]), strict=True)
        return gone


def _parts(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    marks = [crc32(one.encode()).to_bytes(4, "big") for one in keys]
    return (tuple(keys[block.start : block.stop]) for block in divided(marks))
