"""Walking a folder we do not trust.

Every part of a path is opened relative to its parent's descriptor with O_NOFOLLOW, so nothing can be
swapped for a link between looking and reading; O_NONBLOCK keeps a FIFO from holding us up.
"""

import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from site_builder.errors import Problem
from site_builder.read.kept import Kept

LARGEST = 8 * 1024 * 1024
"""Bytes of one file: a novel is an eighth of it."""

DEEPEST = 16
"""Folders inside folders."""

SURROGATE = re.compile("[\ud800-\udfff]")
LOOK = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
IGNORED_ENDS = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig")
UNFIT_NAME = "name: holds a backslash, or what cannot be shown (not UTF-8, a control character); rename it"
IGNORED_NAMES = frozenset(["Thumbs.db", "desktop.ini"])


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file inside the folder."""

    path: str
    """Relative to the folder walked, with forward slashes."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Seen:
    """A regular file that was looked at, not opened."""

    path: str
    stamp: tuple[int, int, int, int, int]
    """Mode, bytes, mtime and ctime in nanoseconds, inode."""


Taken = Found | Seen | Problem
Take = Callable[[int, str, str, str, os.stat_result], Taken]
"""What to do with a file: folder, name, path, how messages name it, and what it looked like."""


@contextmanager
def opened_folder(root: Path, folder: Path) -> Iterator[int]:
    """A descriptor of `folder`. Below `root` no part may be a link; outside, its last part may not."""
    inside = folder.is_relative_to(root)
    base, parts = (root, folder.relative_to(root).parts) if inside else (folder.parent, (folder.name,))
    descriptor = os.open(base, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for part in parts:
            deeper = os.open(part, LOOK | os.O_DIRECTORY, dir_fd=descriptor)
            os.close(descriptor)
            descriptor = deeper
        yield descriptor
    finally:
        os.close(descriptor)


def walk(
    folder: int, shown: str, enter: Callable[[str], bool] = lambda _: True, kept: Kept | None = None
) -> Iterator[Taken]:
    """Every regular file below `folder`, sorted by path, and a problem for each entry that is refused.

    `shown` is how messages name the folder; `enter` says of each sub-folder whether to look inside.
    Hidden files and editors' backup copies are passed over in silence. `kept` spares reading what was read.
    """
    yield from _walk(folder, "", shown, Tour(enter, _reader(kept) if kept else _read), 1)


def look(folder: int, shown: str, enter: Callable[[str], bool] = lambda _: True) -> Iterator[Taken]:
    """The same without opening a file."""
    yield from _walk(folder, "", shown, Tour(enter, _seen), 1)


@dataclass(frozen=True, slots=True)
class Tour:
    """How to walk."""

    enter: Callable[[str], bool]
    take: Take


def _walk(folder: int, prefix: str, shown: str, tour: Tour, depth: int) -> Iterator[Taken]:
    for name in sorted(os.listdir(folder), key=os.fsencode):
        if ignored(name):
            continue
        path = prefix + name
        place = f"{shown}/{path}"
        if not _plain(name):
            yield Problem(ascii(place)[1:-1], UNFIT_NAME, code="F101")
            continue
        try:
            status = os.stat(name, dir_fd=folder, follow_symlinks=False)
            if stat.S_ISREG(status.st_mode):
                yield tour.take(folder, name, path, place, status)
            else:
                yield from _other(folder, name, path, shown, tour, depth, status.st_mode)
        except FileNotFoundError:
            continue
        except OSError as error:
            message = f"cannot be read: {error.strerror}; allow it to be read, or move it away"
            yield Problem(place, message, code="F101")


def _other(
    folder: int, name: str, path: str, shown: str, tour: Tour, depth: int, mode: int
) -> Iterator[Taken]:
    """What is no regular file: a folder is walked, all else is refused."""
    place = f"{shown}/{path}"
    if stat.S_ISLNK(mode):
        yield Problem(
            place, "a symbolic link, which is never followed; put the file itself here", code="F101"
        )
    elif stat.S_ISDIR(mode):
        if not tour.enter(path):
            return
        if depth > DEEPEST:
            yield Problem(place, f"more than {DEEPEST} folders deep; move it up", code="F103")
            return
        deeper = os.open(name, LOOK | os.O_DIRECTORY, dir_fd=folder)
        try:
            yield from _walk(deeper, f"{path}/", shown, tour, depth + 1)
        finally:
            os.close(deeper)
    else:
        yield Problem(place, "not a regular file; remove it", code="F101")


def read_file(folder: int, name: str, path: str, place: str) -> Found | Problem:
    """The file of that name in an opened folder; what is no regular file, or too large, is a problem."""
    descriptor = os.open(name, LOOK, dir_fd=folder)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return Problem(place, "not a regular file; remove it", code="F101")
        data = file.read(LARGEST + 1) if status.st_size <= LARGEST else None
    if data is None or len(data) > LARGEST:
        return Problem(place, f"larger than {LARGEST // 1024 // 1024} MiB; split it", code="F103")
    return Found(path, data)


def _reader(kept: Kept) -> Take:
    """Reads what is not kept."""

    def take(folder: int, name: str, path: str, place: str, status: os.stat_result) -> Taken:
        data = kept.get(status)
        if data is not None:
            return Found(path, data)
        found = read_file(folder, name, path, place)
        if isinstance(found, Found):
            kept.put(status, found.data)
        return found

    return take


def _read(folder: int, name: str, path: str, place: str, _: os.stat_result) -> Taken:
    return read_file(folder, name, path, place)


def _seen(_folder: int, _name: str, path: str, _place: str, status: os.stat_result) -> Seen:
    times = status.st_mtime_ns, status.st_ctime_ns
    return Seen(path, (status.st_mode, status.st_size, *times, status.st_ino))


def ignored(name: str) -> bool:
    """Is it a hidden file, or a copy that an editor or the system keeps?"""
    saved = name.startswith("#") and name.endswith("#")  # Emacs saves `#a.md#`; `#a.md` is a writer's
    return saved or name.startswith(".") or name.endswith(IGNORED_ENDS) or name in IGNORED_NAMES


def _plain(name: str) -> bool:
    return name.isprintable() and "\\" not in name and not SURROGATE.search(name)
