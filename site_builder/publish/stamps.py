"""How files were left, by what the system says of them: who still has the stamp still has the bytes.

A stamp is mode, size, times of change and inode; a program that writes to a file cannot but change its
`ctime`. The clock of a disk ticks: two changes within one tick leave one time. So, as git does for its index,
a stamp is sure only if the file had not changed for a while when it was taken (SLACK, by the disk's own
clock); what is not sure is known by its bytes.
"""

import os
import stat
from pathlib import Path

Stamp = tuple[int, int, int, int, int]
"""Mode, bytes, mtime and ctime in nanoseconds, inode."""

MODE, SIZE, MTIME, CTIME, INODE = range(5)
SLACK = 50_000_000
"""Nanoseconds: more than a tick of any system's clock."""

COARSE_SLACK = 2_000_000_000
"""On a disk that keeps whole seconds, of which some keep only even ones."""

SECOND = 1_000_000_000
LITTER = frozenset([".DS_Store", "Thumbs.db", "desktop.ini"])
"""Files that file managers drop everywhere: no reason to refuse a folder."""


def stamp(status: os.stat_result) -> Stamp:
    """The stamp of a file."""
    return status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def scan(folder: Path) -> dict[str, Stamp]:
    """Everything in a folder that is not a folder, by path relative to it, with forward slashes."""
    return {path: stamp(entry.stat(follow_symlinks=False)) for path, entry in _entries(folder)[0]}


def inodes(folder: Path) -> dict[str, int]:
    """The same with inodes only, which costs no call a file."""
    return {path: entry.inode() for path, entry in _entries(folder)[0]}


def everything_in(folder: Path) -> dict[str, int]:
    """Inodes of all files, what file managers drop too."""
    return {path: entry.inode() for path, entry in _entries(folder, frozenset())[0]}


def folders_in(folder: Path) -> list[str]:
    """Every folder below, by path relative to it, outer ones first."""
    return _entries(folder)[1]


def clock(witness: Path) -> int:
    """The time by the clock of the disk a file lies on, in nanoseconds; touches it. 0 where it cannot."""
    try:
        os.utime(witness, follow_symlinks=False)
        return witness.lstat().st_mtime_ns
    except OSError:
        return 0


def sure(one: Stamp, taken: int) -> bool:
    """Will any later change show, for a stamp taken at this time of the disk's clock or later?"""
    slack = SLACK if one[CTIME] % SECOND and one[MTIME] % SECOND else COARSE_SLACK
    return max(one[MTIME], one[CTIME]) + slack < taken


def same_file(one: Stamp, other: Stamp) -> bool:
    """Are they the same but for the links to it, which change its `ctime`?"""
    return one[:CTIME] == other[:CTIME] and one[INODE] == other[INODE]


def is_regular(one: Stamp, mode: int) -> bool:
    """Is it a regular file with these permissions?"""
    return one[MODE] == stat.S_IFREG | mode


def _entries(
    folder: Path, passed: frozenset[str] = LITTER
) -> tuple[list[tuple[str, "os.DirEntry[str]"]], list[str]]:
    """Files with their paths, and folders; what cannot be looked into counts as empty."""
    files: list[tuple[str, os.DirEntry[str]]] = []
    folders = [""]
    for inner in folders:
        try:
            with os.scandir(os.path.join(folder, inner)) as entries:  # noqa: PTH118 -- 100,000 files, no objects
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{inner}{entry.name}/")
                    elif entry.name not in passed:
                        files.append((inner + entry.name, entry))
        except OSError:
            continue
    return files, folders[1:]
