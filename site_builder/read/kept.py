"""Files read before, for a program that reads the same folder again and again.

A file is read anew when anything about it differs, and while it is so young that it could have been written
twice within one tick of the file system's clock.
"""

import os
import time

YOUNG_NANOSECONDS = 2_000_000_000
"""The coarsest clock of a file system (FAT)."""

Look = tuple[int, int, int]
Files = dict[tuple[int, int], tuple[Look, bytes]]
"""By device and inode."""


class Kept:
    """What the last reading of a site's folders found."""

    def __init__(self) -> None:
        self._before: Files = {}
        self._now: Files = {}

    def turn(self) -> None:
        """A new reading begins: what it does not meet is forgotten after it."""
        self._before, self._now = self._now, {}

    def get(self, status: os.stat_result) -> bytes | None:
        """The bytes of a file that looks like this; None when it must be read."""
        key = (status.st_dev, status.st_ino)
        found = self._before.get(key)
        if found is None or found[0] != _look(status):
            return None
        self._now[key] = found
        return found[1]

    def put(self, status: os.stat_result, data: bytes) -> None:
        """Remember what was read of a file that looked like this before it was read."""
        age = time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns)
        if age > YOUNG_NANOSECONDS and len(data) == status.st_size:
            self._now[status.st_dev, status.st_ino] = (_look(status), data)


def _look(status: os.stat_result) -> Look:
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size
