"""Look-ups that note what is asked of them, so that a page need not be made again while the answers hold.

A note is (look-up, key, digest of the answer). A page made from the same answers is the same page.
"""

import hashlib
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from contextlib import contextmanager
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")

Reads = dict[tuple[str, str], bytes]
"""(look-up, key) to digest."""

NOTHING = b""
"""The answer to a key that is not there."""

KEYS, VALUES = "*keys", "*values"
"""Instead of a key: all keys in their order, and all values."""

MOST = 4096
"""Answers of a look-up whose digests are held."""

PART = "\0"
"""Between the parts of a key that has several."""


class Notes:
    """What is being read, by whom: the innermost reader first."""

    def __init__(self) -> None:
        self._readers: list[Reads] = []
        self._passed: list[set[tuple[int, object]]] = []
        self.innermost: Reads | None = None
        """Who is reading; nobody outside of `reading`."""

    def add(self, look: str, key: str, answer: Callable[[str], bytes]) -> None:
        """Note an answer for the innermost reader."""
        reads = self.innermost
        if reads is not None and (look, key) not in reads:
            reads[look, key] = answer(key)

    def pass_on(self, look: object, key: object, reads: Reads) -> None:
        """Note for the innermost reader what the answer of a look-up was made from, once for each."""
        if self._readers and (id(look), key) not in self._passed[-1]:
            self._passed[-1].add((id(look), key))
            self._readers[-1].update(reads)

    @contextmanager
    def reading(self) -> Iterator[Reads]:
        """What is read inside is noted here, and not for the reader around."""
        reads: Reads = {}
        around, self.innermost = self.innermost, reads
        self._readers.append(reads)
        self._passed.append(set())
        try:
            yield reads
        finally:
            self._readers.pop()
            self._passed.pop()
            self.innermost = around


class Noted(Mapping[K, V]):
    """A mapping that notes every answer it gives."""

    __slots__ = ("__weakref__", "_answers", "_digest", "_look", "_notes", "_reader", "_told", "_values")

    def __init__(self, look: str, values: Mapping[K, V], notes: Notes, digest: Callable[[K], bytes]) -> None:
        """`digest` gives that of the value of a key that is there, best without loading it."""
        self._look = look
        self._values = values
        self._notes = notes
        self._digest = digest
        self._answers: dict[str, bytes] = {}
        self._reader: Reads | None = None
        self._told: set[K] = set()
        """What the reader before was told; it need not be noted again."""

    def answer(self, key: str) -> bytes:
        """The digest of what the look-up says to a key, as notes write it."""
        known = self._answers.get(key)
        if known is None:
            known = self._asked(key)
            if len(self._answers) >= MOST:
                self._answers = {one: self._answers[one] for one in (KEYS, VALUES) if one in self._answers}
            self._answers[key] = known
        return known

    def keys_written(self) -> list[str]:
        """All keys as notes write them, in their order; nothing is noted."""
        return [written(one) for one in self._values]

    def together(self, keys: Sequence[str], digest: Callable[[str, Sequence[Any], Any], bytes]) -> bytes:
        """What stands for the answers to some of these keys, made at once."""
        return digest(self._look, [asked(one) for one in keys], self._values.__getitem__)

    def __getitem__(self, key: K) -> V:
        """The value of a key; raises KeyError, which is an answer too."""
        notes = self._notes
        if self._reader is not notes.innermost:
            self._reader, self._told = notes.innermost, set()
        if key not in self._told:
            self._told.add(key)
            notes.add(self._look, written(key), self.answer)
        return self._values[key]

    def __contains__(self, key: object) -> bool:
        """Is there such a key?"""
        self._notes.add(self._look, written(key), self.answer)
        return key in self._values

    def __iter__(self) -> Iterator[K]:
        """The keys, in their order."""
        self._notes.add(self._look, KEYS, self.answer)
        return iter(self._values)

    def __len__(self) -> int:
        """How many keys there are."""
        self._notes.add(self._look, KEYS, self.answer)
        return len(self._values)

    def values(self) -> ValuesView[V]:
        """All values: one note for all of them."""
        self._notes.add(self._look, VALUES, self.answer)
        return self._values.values()

    def items(self) -> ItemsView[K, V]:
        """All keys and values: one note for all of them."""
        self._notes.add(self._look, VALUES, self.answer)
        return self._values.items()

    def _asked(self, key: str) -> bytes:
        if key == KEYS:
            return folded(written(one).encode() for one in self._values)
        if key == VALUES:
            return folded(written(one).encode() + self.answer(written(one)) for one in self._values)
        place: Any = asked(key)
        return self._digest(place) if place in self._values else NOTHING


def written(key: object) -> str:
    """A key as notes write it: its parts, if it has several, in one string."""
    return PART.join(key) if isinstance(key, tuple) else str(key)


def asked(key: str) -> str | tuple[str, ...]:
    """The key that was written so."""
    return tuple(key.split(PART)) if PART in key else key


def folded(parts: Iterable[bytes]) -> bytes:
    """20 bytes that stand for these, in their order."""
    made = hashlib.blake2b(digest_size=20)
    for part in parts:
        made.update(len(part).to_bytes(4, "big") + part)
    return made.digest()
