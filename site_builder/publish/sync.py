"""Getting bytes to the disk before the exchange, so that a power cut finds the old site or the new one."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

MANY = 200
"""More files than this are flushed by one call for the whole machine: faster than one call each."""


def sync_files(folder: Path, paths: Sequence[str]) -> None:
    """Flush the contents of these files below a folder."""
    if len(paths) > MANY and sys.platform == "linux":
        os.sync()
        return
    for path in paths:
        sync(folder / path)


def sync_folders(folder: Path, paths: Sequence[str]) -> None:
    """Flush the entries of these folders below one, given from the outermost in: deepest first."""
    for path in reversed(paths):
        sync(folder / path)


def sync(path: Path) -> None:
    """Flush one file or folder."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
