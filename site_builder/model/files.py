"""Files: as they are found, and as they are published."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """One input file, as found."""

    path: str
    """Relative to the folder of site.yaml, with forward slashes."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site."""

    path: str
    data: bytes = field(repr=False)


Range = Callable[[int, int], Iterable[bytes]]
"""Bytes of a file in pieces: from where, and how many."""


@dataclass(frozen=True, slots=True)
class Handle:
    """A file of the site whose bytes are fetched when they are written, and not before."""

    path: str
    digest: bytes
    """Equal digests mean equal bytes and others other bytes, whichever build gave them; empty where only the
    bytes can tell."""

    load: Callable[[], Iterable[bytes]] = field(repr=False, compare=False)
    """The bytes in pieces; may be called more than once."""

    earlier: bytes = b""
    """Digest of an edition of this file that has most of these bytes; empty for none."""

    revise: Callable[[Range], Iterable[bytes]] | None = field(default=None, repr=False, compare=False)
    """The bytes in pieces, of which those of that edition are read from it."""

    @classmethod
    def of(cls, output: Output) -> "Handle":
        """A file that is in memory already."""
        return cls(output.path, b"", lambda: (output.data,))
