"""What we know of the files we published, kept beside the memo: saves reading them all again.

For each file: the digest of what it was made from, its size and SHA-256, and its stamp if that is sure. It is
a note, not the truth: where it is missing or does not agree with the disk, the bytes are looked at.

The files of a folder stand together, in columns of packed bytes: a folder that is as it was is known by
comparing them, and nothing in it is unpacked.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import msgspec

from site_builder.publish.stamps import INODE, Stamp

NAME = "published"
CHECK = 32
"""Bytes of the checksum before the rest."""


class Noted(NamedTuple):
    """One file."""

    digest: bytes
    """`Handle.digest`; empty when it had none."""

    size: int
    sha256: bytes
    stamp: Stamp | None
    """None when only its bytes tell whether it changed."""

    @property
    def row(self) -> tuple[int, bytes]:
        """What tells its bytes from others."""
        return self.size, self.sha256


class Shelf(NamedTuple):
    """The files of one folder, sorted by name."""

    names: bytes
    stamps: bytes
    digests: bytes
    rows: bytes

    @classmethod
    def of(cls, files: Mapping[str, Noted]) -> "Shelf":
        """These files, by name."""
        names = sorted(files)
        digests, sizes, sums, stamps = zip(*map(files.__getitem__, names), strict=True)
        return cls(
            packed_names(names), packed(stamps), packed(digests), packed([*zip(sizes, sums, strict=True)])
        )

    def files(self) -> dict[str, Noted]:
        """Its files by name."""
        columns = zip(_digests.decode(self.digests), _rows.decode(self.rows), self._stamps(), strict=True)
        noted = (Noted(digest, size, sha256, stamp) for digest, (size, sha256), stamp in columns)
        return dict(zip(self.paths(), noted, strict=True))

    def inodes(self) -> dict[str, int]:
        """Names with inodes, where every stamp is sure."""
        return dict(zip(self.paths(), map(itemgetter(INODE), self._stamps()), strict=True))

    def paths(self, inner: str = "") -> list[str]:
        """Its names, with the folder before them."""
        names = self.names.decode("utf-8", "surrogatepass").split("\0")
        return [inner + name for name in names] if inner else names

    def _stamps(self) -> list[Stamp]:
        return _stamps.decode(self.stamps)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All files of one output folder but its marker."""

    shelves: dict[str, Shelf]
    """By folder, with a slash at its end; none is empty."""

    marker: str = ""
    """SHA-256 of the marker; empty when nothing is known."""

    @property
    def files(self) -> dict[str, Noted]:
        """Every file by its path."""
        shelves = self.shelves.items()
        return {inner + name: one for inner, shelf in shelves for name, one in shelf.files().items()}


NOTHING = Ledger({})
_decoder = msgspec.msgpack.Decoder(Ledger)
_stamps: msgspec.msgpack.Decoder[list[Stamp]] = msgspec.msgpack.Decoder(list[Stamp | None])
_digests = msgspec.msgpack.Decoder(list[bytes])
_rows = msgspec.msgpack.Decoder(list[tuple[int, bytes]])
_encoder = msgspec.msgpack.Encoder()
packed = _encoder.encode


def packed_names(names: Iterable[str]) -> bytes:
    """Names of files as they are kept, those too that are no UTF-8."""
    return "\0".join(names).encode("utf-8", "surrogatepass")


def shelved(files: Iterable[tuple[str, Noted]]) -> dict[str, Shelf]:
    """Files by their paths, put together by folder."""
    folders: dict[str, dict[str, Noted]] = {}
    for path, one in files:
        inner, slash, name = path.rpartition("/")
        folders.setdefault(inner + slash, {})[name] = one
    return {inner: Shelf.of(held) for inner, held in folders.items()}


def read_ledger(state: Path | None) -> Ledger:
    """What is noted in a state folder; nothing when it cannot be read, or is damaged."""
    if state is None:
        return NOTHING
    try:
        whole = memoryview((state / NAME).read_bytes())
        check, data = whole[:CHECK], whole[CHECK:]
        return _decoder.decode(data) if check == _checksum(data) else NOTHING
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return NOTHING


def write_ledger(state: Path | None, ledger: Ledger) -> None:
    """Note it, in one step; where that cannot be, nothing is noted."""
    if state is None:
        return
    data = _encoder.encode(ledger)
    new = state / f"{NAME}.new"
    try:
        state.mkdir(parents=True, exist_ok=True)
        with new.open("wb") as file:
            file.write(_checksum(data))
            file.write(data)
        new.replace(state / NAME)
    except OSError:
        forget(state)


def forget(state: Path | None) -> None:
    """Trust no note any more."""
    if state is not None:
        try:
            (state / NAME).unlink()
        except OSError:
            return


def _checksum(data: bytes | memoryview) -> bytes:
    return hashlib.sha256(data).digest()
