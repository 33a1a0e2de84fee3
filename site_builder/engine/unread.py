"""Parts of a large value that stay bytes until they are asked for: as objects they take several times that.

Nothing is held of what was decoded.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from msgspec import Raw

from site_builder.engine.codec import decode

V = TypeVar("V")


class Unread(Mapping[str, V]):
    """Values by name, each decoded when it is asked for."""

    __slots__ = ("_kind", "_parts")

    def __init__(self, parts: Mapping[str, Raw], kind: Any) -> None:
        self._parts = parts
        self._kind = kind

    def __getitem__(self, name: str) -> V:
        """The value of a name."""
        return decode(self._parts[name], self._kind)  # type: ignore[no-any-return]

    def __contains__(self, name: object) -> bool:
        """Is there such a value? Nothing is decoded."""
        return name in self._parts

    def __iter__(self) -> Iterator[str]:
        """The names, in their order."""
        return iter(self._parts)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._parts)
