"""What a step is given: plain values, remembered ones that nobody has loaded yet, and values made of both.

A remembered value (`Known`) is the digest of its bytes until someone asks for it. A `Recipe` is a value
still to be put together; its digest is that of its parts, so that a step whose arguments are all remembered
is looked up without loading any. Other processes of this machine load what they need from the memo; parts
travel to other machines as packed bytes.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from site_builder.engine.codec import canonical, decode, digest, unpack
from site_builder.engine.reader import reader

K = TypeVar("K")
R = TypeVar("R")
V = TypeVar("V")


class Holder(Protocol):
    """Where the values of `Known`s are."""

    def packed(self, known: "Known[Any]") -> tuple[bytes, bytes]:
        """(digest, packed bytes) of a value."""

    def value(self, known: "Known[Any]") -> Any:
        """The value itself."""


class Known(Generic[R]):
    """A remembered value. Those of one type and one digest are of equal values."""

    __slots__ = ("again", "digest", "holder", "kind")

    def __init__(self, digest: bytes, kind: Any, holder: Holder, again: "Recipe[R]") -> None:
        self.digest = digest
        self.kind = kind
        self.holder = holder
        self.again = again
        """The call that made it, should what is stored be damaged."""

    def value(self) -> R:
        """The value, loaded if need be."""
        return self.holder.value(self)  # type: ignore[no-any-return]


class Recipe(Generic[R]):
    """A value made of parts by a pure function of the program."""

    __slots__ = ("_digest", "make", "parts")

    def __init__(self, make: Callable[..., R], *parts: Any) -> None:
        self.make = make
        self.parts = parts
        self._digest = b""

    @property
    def digest(self) -> bytes:
        """Of the function's name and of every part."""
        if not self._digest:
            self._digest = digest(b"".join([name_of(self.make).encode(), *map(digest_of, self.parts)]))
        return self._digest

    def value(self) -> R:
        """The value, put together anew each time."""
        return self.make(*map(value_of, self.parts))


@dataclass(frozen=True, slots=True)
class Shipped:
    """A remembered value on its way to another process."""

    packed: bytes
    digest: bytes
    kind: Any

    def value(self) -> Any:
        """The value; its bytes were whole when they were sent."""
        data = unpack(self.packed, self.digest)
        if data is None:
            raise ValueError("a value was damaged on its way to another process")
        return decode(data, self.kind)


@dataclass(frozen=True, slots=True)
class Placed:
    """A remembered value that other processes of this machine find in the memo."""

    file: str
    digest: bytes
    kind: Any

    def value(self) -> Any:
        """The value. Raises LostError where it is not there, or damaged."""
        return reader(self.file).load(self.digest, self.kind)


def many(*parts: Any) -> tuple[Any, ...]:
    """Several parts as one: `Recipe(many, *parts)`."""
    return parts


def same(value: R) -> R:
    """What a pool runs on a call: putting it together is calling it."""
    return value


def name_of(function: Callable[..., object]) -> str:
    """Module and name."""
    return f"{function.__module__}.{function.__qualname__}"


def digest_of(part: Any) -> bytes:
    """20 bytes that stand for a part, loaded or not."""
    return part.digest if isinstance(part, Known | Recipe) else digest(canonical(part))


def value_of(part: Any) -> Any:
    """What a part stands for."""
    return part.value() if isinstance(part, Known | Recipe | Shipped | Placed) else part


def loaded(knowns: "Iterable[Known[R]]") -> "tuple[R, ...]":
    """The values themselves."""
    return tuple(known.value() for known in knowns)


def placed(known: Known[Any], file: str) -> Placed:
    """A value as another process of this machine can read it, which finds it in the file of the memo."""
    return Placed(file, known.digest, known.kind)


def shipped(known: Known[Any]) -> Shipped:
    """A value as any process can read it."""
    digest, packed = known.holder.packed(known)
    return Shipped(packed, digest, known.kind)


def sent(part: Any, as_sent: Callable[[Known[Any]], Shipped | Placed]) -> Any:
    """A part as another process can read it."""
    if isinstance(part, Known):
        return as_sent(part)
    if isinstance(part, Recipe):
        return Recipe(part.make, *(sent(one, as_sent) for one in part.parts))
    return part


def key(name: str, argument: bytes, program: bytes) -> bytes:
    """20 bytes that name one call of one function in one version of the program."""
    made = hashlib.blake2b(digest_size=20)
    for item in (name.encode(), program, argument):
        made.update(len(item).to_bytes(8, "big") + item)
    return made.digest()
