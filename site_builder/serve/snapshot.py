"""What the watched files look like from outside, cheap to take and to compare.

Events are only a hint that it is time to look: they get lost when there are many, and on network drives.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from site_builder.config import Config
from site_builder.read.templates import shipped

Snapshot = dict[str, tuple[int, int, int, int]]
"""Path to (modified, changed, size, inode)."""


def snapshot(config: Config) -> Snapshot:
    """Every file a build may read, as it looks now."""
    looks = dict(_looks(config.file))
    for folder in watched(config):
        looks.update(_tree(folder))
    return looks


def watched(config: Config) -> tuple[Path, ...]:
    """The folders whose every file matters."""
    return tuple(folder for folder in (config.content, config.templates, shipped()) if folder)


def _tree(folder: Path) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith("."):
                yield from _looks(Path(parent, name))


def _looks(file: Path) -> Iterator[tuple[str, tuple[int, int, int, int]]]:
    try:
        status = file.lstat()
    except OSError:
        return
    yield str(file), (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
