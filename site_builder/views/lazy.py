"""A look-up that is made on demand, each key once: what a page does not ask for is never worked out."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


HELD = 12
"""Values held at most, if nothing else is said: the last ones asked for. Pages come story by story."""


class Lazy(Mapping[K, V]):
    """A mapping over known keys whose values are a pure function of the key."""

    __slots__ = ("_held", "_keys", "_made", "_make")

    def __init__(self, keys: Collection[K], make: Callable[[K], V], held: int = HELD) -> None:
        self._keys = keys
        self._make = make
        self._held = held
        self._made: OrderedDict[K, V] = OrderedDict()

    def __getitem__(self, key: K) -> V:
        """The value of a key; raises KeyError for one that is not among the keys."""
        made = self._made
        if key in made:
            made.move_to_end(key)
        else:
            if key not in self._keys:
                raise KeyError(key)
            made[key] = self._make(key)
            if len(made) > self._held:
                left, _ = made.popitem(last=False)
                self._forget(left)
        return made[key]

    def __contains__(self, key: object) -> bool:
        """Is there such a key? Nothing is worked out."""
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        """The keys, in their order."""
        return iter(self._keys)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._keys)

    def _forget(self, key: K) -> None:
        """A value is no longer held."""
