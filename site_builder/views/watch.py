"""How the look-ups of a shelf are made: plain ones for a look at a site, noting ones for its pages.

What is worked out on demand passes on the notes of what it was made from to each page that asks for it. Where
it says little of much (`cut`), its own value is the note, and what it was made from is kept beside it: so a
page that asks is made again only when the little changes.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from site_builder.views.lazy import HELD, Lazy
from site_builder.views.noted import Noted, Notes, Reads, asked, written

K = TypeVar("K")
V = TypeVar("V")
S = TypeVar("S")

SMALL = 1024
"""Values of a cut look-up that are held."""

Digest = Callable[[str, Any, Any], bytes]
"""Of what a look-up says to a key: (look-up, key, how to get the value)."""


class Watch:
    """Plain look-ups: nothing is noted."""

    def over(self, look: str, values: Mapping[K, V]) -> Mapping[K, V]:  # noqa: ARG002 -- of no use here
        """A look-up of what is at hand."""
        return values

    def lazy(
        self,
        look: str,  # noqa: ARG002 -- of no use here
        keys: Collection[K],
        make: Callable[[K], V],
        *,
        cut: bool = False,  # noqa: ARG002
    ) -> Mapping[K, V]:
        """A look-up of what is worked out on demand."""
        return Lazy(keys, make)

    def parts(self, value: S) -> S:
        """A dataclass with each of its mappings as such a look-up, named after its field."""
        found = {one.name: getattr(value, one.name) for one in fields(value)}  # type: ignore[arg-type]
        maps = {name: self.over(name, one) for name, one in found.items() if isinstance(one, Mapping)}
        return replace(value, **maps)  # type: ignore[type-var]


class Noting(Watch):
    """Look-ups that note what they are asked."""

    def __init__(self, digest: Digest) -> None:
        self.notes = Notes()
        self._digest = digest
        self._looks: WeakValueDictionary[str, Noted[Any, Any] | Cut[Any, Any]] = WeakValueDictionary()
        """Those of the shelf, which holds them: with it they are gone at once, however large the site."""

    def over(self, look: str, values: Mapping[K, V]) -> Mapping[K, V]:
        """A look-up of what is at hand; one that notes already stays as it is."""
        if isinstance(values, Noted | Cut | Passing):
            return values
        digest = self._digest
        noted = Noted(look, values, self.notes, lambda key: digest(look, key, values.__getitem__))
        self._looks[look] = noted
        return noted

    def lazy(
        self, look: str, keys: Collection[K], make: Callable[[K], V], *, cut: bool = False
    ) -> Mapping[K, V]:
        """A look-up of what is worked out on demand."""
        if not cut:
            return Passing(keys, make, self.notes)
        made = Cut(look, Passing(keys, make, self.notes, SMALL), self.notes, self._digest, self.answer)
        self._looks[look] = made
        return made

    def answer(self, look: str, key: str) -> bytes:
        """The digest of what a look-up says to a key, as notes write them; empty for none."""
        known = self._looks.get(look)
        return b"" if known is None else known.answer(key)

    def at_hand(self) -> dict[str, Noted[Any, Any]]:
        """Look-ups of what is at hand, by name."""
        return {name: one for name, one in self._looks.items() if isinstance(one, Noted)}

    def worked_out(self) -> list[tuple[str, list[str]]]:
        """The names of cut look-ups, and all they can be asked."""
        return [(one.look, [written(key) for key in one]) for one in self._cuts()]

    @property
    def cuts(self) -> frozenset[str]:
        """The names of cut look-ups."""
        return frozenset(one.look for one in self._cuts())

    def recall(self, remembered: Callable[[str, str], tuple[bytes, Reads] | None]) -> None:
        """Ask this for what cut look-ups gave in an earlier build."""
        for one in self._cuts():
            one.remembered = remembered

    def fresh(self) -> list[tuple[tuple[str, str], bytes, Reads]]:
        """What cut look-ups worked out since they were last asked: (look-up, key), digest, made from."""
        made = [((one.look, key), *found) for one in self._cuts() for key, found in one.fresh.items()]
        for one in self._cuts():
            one.fresh.clear()
        return made

    def _cuts(self) -> "list[Cut[Any, Any]]":
        return [one for one in self._looks.values() if isinstance(one, Cut)]


class Passing(Lazy[K, V]):
    """Worked out on demand; whoever asks is noted to have read what it was made from."""

    __slots__ = ("_notes", "_reads")

    def __init__(self, keys: Collection[K], make: Callable[[K], V], notes: Notes, held: int = HELD) -> None:
        super().__init__(keys, make, held)
        self._notes = notes
        self._reads: dict[K, Reads] = {}

    def __getitem__(self, key: K) -> V:
        """The value of a key; raises KeyError for one that is not among the keys."""
        if key in self._made:
            self._made.move_to_end(key)
        else:
            self._work_out(key)
        self._notes.pass_on(self, key, self._reads[key])
        return self._made[key]

    def _work_out(self, key: K) -> None:
        try:
            with self._notes.reading() as reads:
                super().__getitem__(key)
        except KeyError:
            self._notes.pass_on(self, key, reads)
            raise
        self._reads.setdefault(key, reads)

    def take(self, key: K) -> Reads:
        """What the value of a key, asked for just now, was made from; it is not held here any more."""
        reads, self._reads[key] = self._reads[key], {}
        return reads

    def _forget(self, key: K) -> None:
        self._reads.pop(key, None)


Answer = Callable[[str, str], bytes]


def _unknown(_look: str, _key: str) -> None:
    """Nothing is remembered."""


class Cut(Mapping[K, V]):
    """Worked out on demand; whoever asks is noted to have read its value, not what it was made from."""

    def __init__(
        self, look: str, values: Passing[K, V], notes: Notes, digest: Digest, answer: Answer
    ) -> None:
        self.look = look
        self._values = values
        self._notes = notes
        self._digest = digest
        self._answer = answer
        self.remembered: Callable[[str, str], tuple[bytes, Reads] | None] = _unknown
        """What (look-up, key) gave in an earlier build: digest, and what it was made from."""

        self.fresh: dict[str, tuple[bytes, Reads]] = {}
        """The same for what was worked out in this one."""

        self._answers: dict[str, bytes] = {}

    def answer(self, key: str) -> bytes:
        """The digest of what the look-up says to a key; worked out only if an answer it rests on changed."""
        if key not in self._answers:
            known = self.remembered(self.look, key)
            if known and all(self._answer(*read) == digest for read, digest in known[1].items()):
                self._answers[key] = known[0]
            else:
                self._answers[key] = self._made(key)
        return self._answers[key]

    def __getitem__(self, key: K) -> V:
        """The value of a key; raises KeyError for one that is not among the keys."""
        self._notes.add(self.look, written(key), self.answer)
        with self._notes.reading():
            return self._values[key]

    def __contains__(self, key: object) -> bool:
        """Is there such a key?"""
        return key in self._values

    def __iter__(self) -> Iterator[K]:
        """The keys, in their order."""
        return iter(self._values)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._values)

    def _made(self, key: str) -> bytes:
        place: Any = asked(key)
        with self._notes.reading():
            if place not in self._values:
                return b""
            made = self._digest(self.look, place, self._values.__getitem__)
        self.fresh[key] = made, self._values.take(place)
        return made
