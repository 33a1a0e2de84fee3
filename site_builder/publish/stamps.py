"""How files were left, by what the system says of them: who still has the stamp still has the bytes.

A stamp is mode, size, times of change and inode; a program that writes to a file cannot but change its
`ctime`. The clock of a disk ticks: two changes within one tick leave one time. So, as git does for its index,
a stamp is sure only if the file had not changed for a while when it was taken (SLACK, by the disk's own
clock); what is not sure is known by its bytes.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from operator import attrgetter
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


_looked_at = attrgetter("st_mode", "st_size", "st_mtime_ns", "st_ctime_ns", "st_ino")


def stamp(status: os.stat_result) -> Stamp:
    """The stamp of a file."""
    return _looked_at(status)


def scan(folder: Path) -> Iterator[tuple[str, list[tuple[str, Stamp]]]]:
    """Each folder from the outermost in, with a slash at its end, and (name, stamp) of its files, sorted.

    A file is all that is no folder.
    """
    return ((inner, _stamped(entries)) for inner, entries in entries_in(folder))


def names_in(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The same with names only, which costs no call a file."""
    return ((inner, sorted(entry.name for entry in entries)) for inner, entries in entries_in(folder))


def entries_in(
    folder: Path, passed: frozenset[str] = LITTER
) -> Iterator[tuple[str, list["os.DirEntry[str]"]]]:
    """Each folder from the outermost in, and its files; what cannot be looked into counts as empty."""
    folders = [""]
    for inner in folders:
        files: list[os.DirEntry[str]] = []
        try:
            with os.scandir(os.path.join(folder, inner)) as entries:  # noqa: PTH118 -- 100,000 files, no objects
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{inner}{entry.name}/")
                    elif entry.name not in passed:
                        files.append(entry)
        except OSError:
            pass
        yield inner, files


def _stamped(entries: Iterable["os.DirEntry[str]"]) -> list[tuple[str, Stamp]]:
    """What is taken away meanwhile counts as gone."""
    rows = []
    for entry in entries:
        try:
            rows.append((entry.name, _looked_at(entry.stat(follow_symlinks=False))))
        except OSError:
            continue
    rows.sort()
    return rows


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
