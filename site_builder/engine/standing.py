"""What changed since the last build, and which units surely hold: those that rest on nothing of that.

The last build left what every look-up answered, in blocks of keys, and for each block of units what its units
rest on. So an answer that changed is found by comparing blocks, and a unit nobody need look at is not even
loaded. Answers that are worked out are such units too: those that rest on what changed are worked out again,
and count as changed only if they are others than before. What cannot be told surely (a note is lost, a
look-up is new) is looked at, unit by unit: that costs time only.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from site_builder.engine.bases import Bases
from site_builder.engine.calls import Calls
from site_builder.engine.codec import canonical, digest, sealed
from site_builder.engine.division import divided
from site_builder.engine.fingerprint import fingerprint
from site_builder.engine.notes import place_of, recall, remember
from site_builder.engine.parts import key
from site_builder.engine.resting import Rests, asked
from site_builder.engine.steps import Steps
from site_builder.engine.store import CALLS, parted

AMONG = "?"
"""After the name of a look-up whose answers are worked out: is there such a key?"""

Details = tuple[tuple[str, ...], bytes]
"""Keys of a block, and the digests of the answers to them."""

Kept = tuple[bytes, bytes, bytes]


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

    blocks: tuple[Kept, ...]
    """Of each block of units: where its note is, the digest of that, and where is kept what it rests on."""

    cuts: tuple[Kept, ...]
    """The same of answers that are worked out; the note is nothing, for each has its own."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """Worked-out answers by number, in blocks."""

    asked: list[tuple[str, str]]
    """Look-up and key of each."""

    blocks: list[range]
    places: list[bytes]
    """What stands for the keys of each block."""

    @classmethod
    def of(cls, parts: Iterable[tuple[str, Sequence[str]]]) -> "Cuts":
        """From a look-up and keys for each block."""
        made = cls([], [], [])
        for name, keys in parts:
            start = len(made.asked)
            made.asked.extend((name, one) for one in keys)
            made.blocks.append(range(start, len(made.asked)))
            made.places.append(place_of("cuts", canonical((name, tuple(keys)))))
        return made


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
        self.changed: Rests | None = self._compared()
        """What answers otherwise than before, by checksum; None where that cannot be told."""

    def begin(self) -> None:
        """Forget what the last build left: should this one come to no end, nothing of it is mixed up."""
        remember(self._store, self._place, "standing", None)

    @property
    def looks(self) -> Collection[str]:
        """The names of the look-ups."""
        return self._looks

    def cuts(self) -> "Cuts":
        """All that can be worked out, in blocks."""
        looks = [one for name, one in self._looks.items() if name.endswith(AMONG)]
        return Cuts.of([(one.name.removesuffix(AMONG), keys) for one in looks for keys in _parts(one.keys)])

    def bases(self, calls: Calls) -> Bases:
        """What the units of these calls rest on, as far as they gave what their notes say."""
        before = {place: (note, kept) for place, note, kept in self._before.blocks} if self._before else {}
        found = [before.get(place, (b"", b"")) for place in calls.places]
        pairs = zip(found, calls.notes, strict=True)
        known = [kept if note and note == now else b"" for (note, kept), now in pairs]
        return self._bases(calls.blocks, known)

    def bases_of_cuts(self, cuts: "Cuts") -> Bases:
        """What worked-out answers rest on."""
        before = {place: kept for place, _, kept in self._before.cuts} if self._before else {}
        return self._bases(cuts.blocks, [before.get(place, b"") for place in cuts.places])

    def keep(self, blocks: Iterable[Kept], cuts: Iterable[Kept]) -> None:
        """Leave this to the next build: what units, and what worked-out answers rest on."""
        known = [tuple(sorted(one for one in of if one[2])) for of in (blocks, cuts)]
        stood = Stood(tuple(sorted(self._now.items())), *known)
        living = [place for _, places in stood.answers for place in places[1:]]
        living += [place for *_, place in (*stood.blocks, *stood.cuts)]
        self._store.put(self._living, CALLS, *sealed((b"".join(living), b"")))
        remember(self._store, self._place, "standing", stood)

    def _bases(self, blocks: Sequence[range], kept: Sequence[bytes]) -> Bases:
        return Bases.of(self._store, blocks, kept if self.changed is not None else [b""] * len(kept))

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
