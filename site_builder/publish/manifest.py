"""The marker file that says an output folder is ours, and what we put there.

It lists every file with its size and SHA-256, so that a file somebody else put there is never removed,
and so that an unchanged site can be told from a damaged one.
"""

import hashlib
import os
import re
import stat
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from site_builder.model import Output
from site_builder.publish.stamps import Stamp, is_regular, scan

MARKER = ".site-builder.json"
FILE_MODE = 0o644
FOLDER_MODE = 0o755
PIECE = 1 << 20
"""Bytes of a file that are looked at at once."""

LARGEST = 1 << 60
"""Bytes of a file; more is damage."""

SHA256 = re.compile("[0-9a-f]{64}")
INDENT = 1
"""Columns, of the JSON."""

START, BETWEEN, END = b'{\n "files": [\n', b",\n", b'\n ],\n "written_by": "site-builder"\n}\n'
LAST_LINE = b"\n  ]"
"""Of what is said of one file; a name holds no line break, so nothing else ends in it."""


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
        """JSON, a value a line."""
        return msgspec.json.format(msgspec.json.encode(self), indent=INDENT) + b"\n"


def revised(encoded: bytes, new: Mapping[str, tuple[int, str]], gone: Iterable[str]) -> bytes | None:
    """An encoded manifest with (bytes, SHA-256) of some files put in, and others taken out.

    The bytes are those of all files encoded anew, and what did not change is not even looked at. None for
    what is not as `Manifest` writes it.
    """
    if not (encoded.startswith(START) and encoded.endswith(LAST_LINE + END)):
        return None
    pieces = encoded[len(START) : -len(LAST_LINE + END)].split(LAST_LINE + BETWEEN)
    for path in (*gone, *new):
        at = bisect_left(pieces, path, key=_path_of)
        there = at < len(pieces) and _path_of(pieces[at]) == path
        pieces[at : at + there] = [_piece(path, *new[path])] if path in new else []
    return START + (LAST_LINE + BETWEEN).join(pieces) + LAST_LINE + END if pieces else None


def _piece(path: str, size: int, digest: str) -> bytes:
    row = msgspec.json.format(msgspec.json.encode((path, size, digest)), indent=INDENT)
    return b"\n".join(b"  " + line for line in row.split(b"\n")).removesuffix(LAST_LINE)


def _path_of(piece: bytes) -> str:
    found = msgspec.json.decode(piece + LAST_LINE, type=tuple[str, int, str])
    return found[0]


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in a folder; None when there is none that can be read."""
    try:
        manifest = msgspec.json.decode(read_marker(folder), type=Manifest)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return None
    return manifest if all(_may_be(*row) for row in manifest.files) else None


def _may_be(path: str, size: int, digest: str) -> bool:
    return "\0" not in path and 0 <= size < LARGEST and SHA256.fullmatch(digest) is not None


def read_marker(folder: Path) -> bytes:
    """The bytes of the marker. Raises OSError when there is none, or it is no regular file."""
    with os.fdopen(opened(folder / MARKER), "rb") as file:
        return file.read()


def is_whole(folder: Path, manifest: Manifest) -> bool:
    """Does the folder hold exactly the manifest's files, byte for byte, with their modes?"""
    found: dict[str, Stamp] = {}
    for inner, names, stamps in scan(folder):
        found.update(zip((inner + name for name in names), stamps, strict=True))
    if found.keys() != {MARKER, *(path for path, *_ in manifest.files)}:
        return False
    return all(
        is_regular(found[path], FILE_MODE) and sha256_of(folder / path) == (size, digest)
        for path, size, digest in manifest.files
    )


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
