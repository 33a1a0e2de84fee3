"""Values that were loaded, the last ones used: for one build, or for all builds of a server."""

from collections import OrderedDict
from typing import Any

BUILD = 4_000_000
"""Canonical bytes of the values that one build holds; as objects they take several times that."""

SERVER = 64_000_000
"""The same for a program that builds again and again: most of what a build loads, the last one loaded."""

PASSING = 12_000_000
"""The same for values that are loaded to be written: the files of one call come one after the other."""

Place = tuple[bytes, Any]
"""Digest and type."""


class Held:
    """Values by digest and type, the longest unused forgotten. A digest stands for one value for ever."""

    def __init__(self, most: int = BUILD) -> None:
        """At most so many canonical bytes; one value is always held."""
        self._most = most
        self._size = 0
        self._values: OrderedDict[Place, tuple[int, Any]] = OrderedDict()

    def __len__(self) -> int:
        """How many are held."""
        return len(self._values)

    def __contains__(self, place: object) -> bool:
        """Is it held?"""
        return place in self._values

    def get(self, place: Place) -> Any:
        """A value that is held."""
        self._values.move_to_end(place)
        return self._values[place][1]

    def put(self, place: Place, value: Any, size: int) -> None:
        """Hold a value of so many canonical bytes."""
        self._values[place] = size, value
        self._size += size
        while self._size > self._most and len(self._values) > 1:
            _, (left, _) = self._values.popitem(last=False)
            self._size -= left
