"""The marker file that says an output folder is ours, and what we put there.

It lists every file with its size and SHA-256, so that a file somebody else put there is never removed,
and so that an unchanged site can be told from a damaged one.
"""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

import msgspec

from site_builder.model import Output

MARKER = ".site-builder.json"
FILE_MODE = 0o644
FOLDER_MODE = 0o755
LITTER = frozenset([".DS_Store", "Thumbs.db", "desktop.ini"])
"""Files that file managers drop everywhere: no reason to refuse a folder."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything one build published."""

    files: tuple[tuple[str, int, str], ...]
    """(path, bytes, SHA-256 in hex), sorted by path; the marker itself is not listed."""

    written_by: str = "site-builder"

    @classmethod
    def of(cls, outputs: tuple[Output, ...]) -> "Manifest":
        """The manifest of these files."""
        files = ((o.path, len(o.data), hashlib.sha256(o.data).hexdigest()) for o in outputs)
        return cls(tuple(sorted(files)))

    def encoded(self) -> bytes:
        """JSON, one file a line."""
        return msgspec.json.format(msgspec.json.encode(self), indent=1) + b"\n"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in a folder; None when there is none that can be read."""
    try:
        return msgspec.json.decode(_regular(folder / MARKER), type=Manifest)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return None


def is_whole(folder: Path, manifest: Manifest) -> bool:
    """Does the folder hold exactly the manifest's files, byte for byte, with their modes?"""
    names = {path for path, *_ in manifest.files}
    if files_in(folder) != names | {MARKER}:
        return False
    return all(_matches(folder / path, size, digest) for path, size, digest in manifest.files)


def files_in(folder: Path) -> set[str]:
    """Paths of everything in a folder that is not a folder, relative to it, with forward slashes."""
    found = set()
    for parent, folders, files in os.walk(folder):
        base = Path(parent).relative_to(folder)
        links = [name for name in folders if Path(parent, name).is_symlink()]
        found |= {(base / name).as_posix() for name in (*files, *links) if name not in LITTER}
    return found


def _matches(file: Path, size: int, digest: str) -> bool:
    try:
        status = file.lstat()
        if stat.S_IMODE(status.st_mode) != FILE_MODE or status.st_size != size:
            return False
        return hashlib.sha256(_regular(file)).hexdigest() == digest
    except OSError:
        return False


def _regular(file: Path) -> bytes:
    descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as opened:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("not a regular file")
        return opened.read()
