"""From the path of a request to the bytes of a file, and never to anything outside the output folder.

Each part of the path is opened relative to its parent with O_NOFOLLOW. Dotfiles, `..`, backslashes, empty
parts and encoded slashes are refused before the disk is touched.
"""

import os
import re
import stat
from pathlib import Path
from urllib.parse import unquote_to_bytes

REFUSED = re.compile(r"[\x00-\x1f\x7f\\]|//|(^|/)\.")
ENCODED_SLASH = re.compile(rb"%(2f|5c|00)", re.IGNORECASE)
LOOK = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
TRIES = 3
"""A path is looked up again when the site was exchanged under it."""


def clean_path(raw: bytes) -> str | None:
    """The path below the root that a request's raw path names; None when it must be refused."""
    if not raw.startswith(b"/") or ENCODED_SLASH.search(raw):
        return None
    try:
        path = unquote_to_bytes(raw).decode()
    except UnicodeDecodeError:
        return None
    return None if REFUSED.search(path[1:]) or path.startswith("//") else path[1:]


def read_file(root: Path, path: str) -> bytes | None:
    """The bytes of the file at a clean path; None when there is no such regular file."""
    for _ in range(TRIES):
        before = _identity(root)
        data = _read(root, path)
        if data is not None or before == _identity(root):
            return data
    return None


def is_folder(root: Path, path: str) -> bool:
    """Is there a folder at a clean path?"""
    return read_file(root, f"{path}/index.html") is not None


def _identity(root: Path) -> int:
    try:
        return root.stat().st_ino
    except OSError:
        return 0


def _read(root: Path, path: str) -> bytes | None:
    try:
        descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        for part in path.split("/"):
            deeper = os.open(part, LOOK, dir_fd=descriptor)
            os.close(descriptor)
            descriptor = deeper
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        with os.fdopen(os.dup(descriptor), "rb") as file:
            return file.read()
    except (OSError, ValueError):
        return None
    finally:
        os.close(descriptor)
