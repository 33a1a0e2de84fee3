"""How much memory a process and all it started hold, looked at now and then."""

import resource
import subprocess
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

PROC = Path("/proc")

Row = tuple[int, int, int]
"""Process, its parent, and the bytes it holds."""


class Watch:
    """The most memory that a process and its descendants held at one time."""

    def __init__(self, process: int) -> None:
        self.process = process
        self.peak = 0

    def until(self, done: threading.Event, period: float) -> None:
        """Look every so many seconds until it is done."""
        while not done.wait(period):
            self.peak = max(self.peak, held(self.process, processes()))


def held(process: int, rows: Iterable[Row]) -> int:
    """Bytes of a process and all its descendants."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    sizes = {}
    for number, parent, size in rows:
        children[parent].append(number)
        sizes[number] = size
    family = [process]
    for one in family:
        family += children[one]
    return sum(sizes.get(one, 0) for one in family)


def processes() -> Iterator[Row]:
    """Every process there is."""
    if not (PROC / "self/stat").exists():
        yield from _by_ps()
        return
    page = resource.getpagesize()
    for folder in PROC.iterdir():
        if folder.name.isdecimal():
            try:
                stat = (folder / "stat").read_text()
                pages = int((folder / "statm").read_text().split()[1])
            except OSError:
                continue
            yield int(folder.name), int(stat.rpartition(")")[2].split()[1]), pages * page


def _by_ps() -> Iterator[Row]:
    listed = subprocess.run(["ps", "-axo", "pid=,ppid=,rss="], capture_output=True, text=True, check=True)  # noqa: S607
    for line in listed.stdout.splitlines():
        number, parent, kilobytes = map(int, line.split())
        yield number, parent, kilobytes * 1024
