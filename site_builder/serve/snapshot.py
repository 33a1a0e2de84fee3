"""What the watched files look like from outside, cheap to take and to compare.

Events are only a hint that it is time to look: they get lost when there are many, and on network drives.
Files that are passed over when the content is read (editors' backup copies, hidden ones) are not looked at.
Folders, links and other things that are no files count by their being there: a build may warn of them.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from site_builder.config import Config
from site_builder.read.content import DESK_FILES, DESK_FOLDERS
from site_builder.read.folder import ignored
from site_builder.read.templates import shipped

Look = tuple[int, int, int, int]
"""(modified, changed, size, inode); of a folder its inode alone."""

Snapshot = dict[str, Look]
"""By path."""


def snapshot(config: Config) -> Snapshot:
    """Everything a build may read, as it looks now."""
    looks = dict(_one(str(config.file)))
    for folder in watched(config):
        looks |= _one(str(folder))
        looks |= _tree(str(folder))
    return looks


def beside_articles(config: Config) -> Snapshot:
    """What decides on articles and their pages besides themselves, as it looks now."""
    files = (config.file, *(config.content / name for name in DESK_FILES))
    folders = (*(config.content / name for name in DESK_FOLDERS), config.templates, shipped())
    looks = dict(one for file in files for one in _one(str(file)).items())
    return looks | dict(one for folder in folders if folder for one in _tree(str(folder)))


def watched(config: Config) -> tuple[Path, ...]:
    """The folders whose every file matters."""
    return tuple(folder for folder in (config.content, config.templates, shipped()) if folder)


def folders(looks: Snapshot) -> dict[str, int]:
    """The folders of a snapshot with their inodes: where they differ, others must be watched."""
    return {path: look[3] for path, look in looks.items() if look[:3] == (0, 0, 0)}


def _tree(folder: str) -> Iterator[tuple[str, Look]]:
    """Everything below a folder; what vanishes meanwhile is not there."""
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if not ignored(entry.name)]
    except OSError:
        return
    for entry in found:
        try:
            yield entry.path, _look(entry.stat(follow_symlinks=False))
        except OSError:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _tree(entry.path)


def _one(path: str) -> dict[str, Look]:
    try:
        return {path: _look(os.lstat(path))}
    except OSError:
        return {}


def _look(status: os.stat_result) -> Look:
    if stat.S_ISDIR(status.st_mode):
        return 0, 0, 0, status.st_ino
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
