"""What open pages are told: which version of the site is current, and what is wrong with the newest input."""

import threading
from asyncio import AbstractEventLoop, Event
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class News:
    """How things stand."""

    version: str
    """Differs whenever pages may differ; a restarted server starts another series."""

    build: str = ""
    """Differs after every build that went well, whether it changed a page or not."""

    error: str = ""


class Live:
    """The state shared by the thread that builds and the one that answers; both may call everything."""

    def __init__(self, root: Path, start: int) -> None:
        self.root, self.folder = root, ""
        """Where the site is, and the folder in which it will stand on its host."""

        self._start, self._count, self._builds, self._error = start, 1, 0, ""
        self._lock = threading.Lock()
        self.building = threading.Lock()
        """Held by whoever runs the pipeline."""

        self._waiting: list[tuple[AbstractEventLoop, Event]] = []
        self._early: dict[str, tuple[int, bytes]] = {}
        self._shown, self._covered = 0, 0
        """How many pages were shown early; how many of them the last build to start is to bring."""

    @property
    def news(self) -> News:
        """How things stand now."""
        with self._lock:
            return News(f"{self._start:x}-{self._count}", f"{self._start:x}-{self._builds}", self._error)

    def early(self, path: str) -> bytes | None:
        """The page at a path, if it is shown before the site is built with it."""
        with self._lock:
            found = self._early.get(path)
        return found[1] if found else None

    def show(self, pages: Mapping[str, bytes]) -> None:
        """Pages by path that are shown until a build that starts after this has ended."""
        with self._lock:
            for path, data in pages.items():
                self._shown += 1
                self._count += 1
                self._early[path] = self._shown, data
        self._wake()

    def forget(self) -> None:
        """Show no page early any more."""
        with self._lock:
            self._count += bool(self._early)
            self._early = {}
        self._wake()

    def renew(self) -> None:
        """The site is another one, though we did not build it."""
        with self._lock:
            self._count += 1
        self._wake()

    def begin(self) -> None:
        """A build starts."""
        with self._lock:
            self._covered = self._shown

    def publish(self, root: Path, *, changed: bool, folder: str = "") -> None:
        """A build went well; pages reload when it changed something."""
        with self._lock:
            self.root, self.folder, self._error = root, folder, ""
            self._count += changed
            self._builds += 1
            self._end()
        self._wake()

    def fail(self, error: str) -> None:
        """A build went wrong; the site stays as it was."""
        with self._lock:
            self._error = error
            self._end()
        self._wake()

    def _end(self) -> None:
        """What was shown early is on the site now, or cannot be."""
        left = {path: one for path, one in self._early.items() if one[0] > self._covered}
        self._count += len(left) < len(self._early)
        self._early = left

    def listen(self, loop: AbstractEventLoop, event: Event) -> None:
        """Set `event`, in its loop, at the next news and all later ones."""
        with self._lock:
            self._waiting.append((loop, event))

    def leave(self, event: Event) -> None:
        """Stop setting `event`."""
        with self._lock:
            self._waiting = [pair for pair in self._waiting if pair[1] is not event]

    def _wake(self) -> None:
        with self._lock:
            waiting = list(self._waiting)
        for loop, event in waiting:
            if not loop.is_closed():
                loop.call_soon_threadsafe(event.set)
