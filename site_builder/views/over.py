"""A few values over many: the look-up of a site in which little has changed, without a copy of it."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Over(Mapping[K, V]):
    """The values of a mapping, those of another in their place where it has any; the order is kept."""

    __slots__ = ("_base", "_values")

    def __init__(self, values: Mapping[K, V], base: Mapping[K, V]) -> None:
        self._values = values
        self._base = base

    def __getitem__(self, key: K) -> V:
        """The value of a key; raises KeyError where neither has it."""
        return self._values[key] if key in self._values else self._base[key]

    def __contains__(self, key: object) -> bool:
        """Has one of the two that key?"""
        return key in self._values or key in self._base

    def __iter__(self) -> Iterator[K]:
        """The keys of the base, then those that are new."""
        yield from self._base
        yield from (key for key in self._values if key not in self._base)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._base) + sum(key not in self._base for key in self._values)
