"""How files were left, by what the system says of them: who still has the stamp still has the bytes.

A stamp is mode, size, times of change and inode; a program that writes to a file cannot but change its
`ctime`. The clock of a disk ticks: two changes within one tick leave one time. So, as git does for its index,
a stamp is sure only if the file had not changed for a while when it was taken (SLACK, by the disk's own
clock); what is not sure is known by its bytes.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from operator import attrgetter, methodcaller
from pathlib import Path

Stamp = tuple[int, int, int, int, int]
"""Mode, bytes, mtime and ctime in nanoseconds, inode."""

MODE, SIZE, MTIME, CTIME, INODE = range(5)
SLACK = 50_000_000
"""Nanoseconds: more than a tick of any system's clock."""

COARSE_SLACK = 2_000_000_000
"""On a disk that keeps whole seconds, of which some keep only even ones."""

SECOND = 1_000_000_000
FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
LITTER = frozenset([".DS_Store", "Thumbs.db", "desktop.ini"])
"""Files that file managers drop everywhere: no reason to refuse a folder."""


# 100,000 files: these are called for each without a line of Python between
_name = attrgetter("name")
_is_folder = methodcaller("is_dir", follow_symlinks=False)
_look = methodcaller("stat", follow_symlinks=False)
_looked_at = attrgetter("st_mode", "st_size", "st_mtime_ns", "st_ctime_ns", "st_ino")


def stamp(status: os.stat_result) -> Stamp:
    """The stamp of a file."""
    return _looked_at(status)


def scan(folder: Path) -> Iterator[tuple[str, list[str], list[Stamp]]]:
    """Each folder from the outermost in, with a slash at its end; names and stamps of its files, sorted.

    A file is all that is no folder.
    """
    for inner, entries in entries_in(folder):
        yield inner, *_stamped(entries)


def names_in(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The same with names only, which costs no call a file."""
    return ((inner, sorted(map(_name, entries))) for inner, entries in entries_in(folder))


def entries_in(
    folder: Path, passed: frozenset[str] = LITTER
) -> Iterator[tuple[str, list["os.DirEntry[str]"]]]:
    """Each folder from the outermost in, and its files; what cannot be looked into counts as empty.

    The entries may be asked for more until the next folder is.
    """
    folders = [""]
    for inner in folders:
        try:  # each is looked at from its folder: a path would be followed for every one
            opened = os.open(f"{folder}/{inner}", FOLDER)
        except OSError:
            yield inner, []
            continue
        try:
            files = _listed(opened)
            if any(map(_is_folder, files)):
                folders += [f"{inner}{entry.name}/" for entry in files if _is_folder(entry)]
                files = [entry for entry in files if not _is_folder(entry)]
            if not passed.isdisjoint(map(_name, files)):
                files = [entry for entry in files if entry.name not in passed]
            yield inner, files
        finally:
            os.close(opened)


def _listed(opened: int) -> list["os.DirEntry[str]"]:
    files: list[os.DirEntry[str]] = []
    with suppress(OSError), os.scandir(opened) as entries:
        files.extend(entries)
    return files


def _stamped(entries: list["os.DirEntry[str]"]) -> tuple[list[str], list[Stamp]]:
    """What is taken away meanwhile counts as gone."""
    entries.sort(key=_name)
    try:
        return list(map(_name, entries)), list(map(_looked_at, map(_look, entries)))
    except OSError:
        pass
    names, stamps = [], []
    for entry in entries:
        with suppress(OSError):
            stamps.append(stamp(_look(entry)))
            names.append(entry.name)
    return names, stamps


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
