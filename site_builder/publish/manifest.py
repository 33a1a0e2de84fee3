"""The marker file that says an output folder is ours, and what we put there.

It lists every file with its size and SHA-256, so that a file somebody else put there is never removed,
and so that an unchanged site can be told from a damaged one.
"""

import hashlib
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from site_builder.model import Output
from site_builder.publish.stamps import LITTER, inodes, is_regular, scan

__all__ = ["LITTER", "MARKER", "Manifest", "files_in", "is_whole", "read_manifest", "sha256_of"]

MARKER = ".site-builder.json"
FILE_MODE = 0o644
FOLDER_MODE = 0o755
PIECE = 1 << 20
"""Bytes of a file that are looked at at once."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything one build published."""

    files: tuple[tuple[str, int, str], ...]
    """(path, bytes, SHA-256 in hex), sorted by path; the marker itself is not listed."""

    written_by: str = "site-builder"

    @classmethod
    def of(cls, outputs: Iterable[Output]) -> "Manifest":
        """The manifest of these files."""
        files = ((o.path, len(o.data), hashlib.sha256(o.data).hexdigest()) for o in outputs)
        return cls(tuple(sorted(files)))

    def encoded(self) -> bytes:
        """JSON, one file a line."""
        return msgspec.json.format(msgspec.json.encode(self), indent=1) + b"\n"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in a folder; None when there is none that can be read."""
    try:
        return msgspec.json.decode(read_marker(folder), type=Manifest)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return None


def read_marker(folder: Path) -> bytes:
    """The bytes of the marker. Raises OSError when there is none, or it is no regular file."""
    with os.fdopen(opened(folder / MARKER), "rb") as file:
        return file.read()


def is_whole(folder: Path, manifest: Manifest) -> bool:
    """Does the folder hold exactly the manifest's files, byte for byte, with their modes?"""
    found = scan(folder)
    if found.keys() != {MARKER, *(path for path, *_ in manifest.files)}:
        return False
    return all(
        is_regular(found[path], FILE_MODE) and sha256_of(folder / path) == (size, digest)
        for path, size, digest in manifest.files
    )


def files_in(folder: Path) -> set[str]:
    """Paths of everything in a folder that is not a folder, relative to it, with forward slashes."""
    return set(inodes(folder))


def sha256_of(file: Path) -> tuple[int, str] | None:
    """Size and SHA-256 of a regular file; None when it cannot be read."""
    digest, size = hashlib.sha256(), 0
    try:
        with os.fdopen(opened(file), "rb") as data:
            while piece := data.read(PIECE):
                digest.update(piece)
                size += len(piece)
    except OSError:
        return None
    return size, digest.hexdigest()


def opened(file: Path) -> int:
    """A descriptor of a regular file, to read. Raises OSError for anything else."""
    descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError("not a regular file")
