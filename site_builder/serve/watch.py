"""Waiting for editors to save, and knowing when they have finished.

An event wakes us; the snapshot decides. We wait until two looks are the same, so that a burst of files, or an
editor's write-and-rename, is one build. The snapshot is taken before a build: what changes during it is
seen after it. Now and then we look without an event.
"""

import contextlib
import threading
from collections.abc import Callable

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from site_builder.config import Config
from site_builder.errors import SiteError
from site_builder.serve.snapshot import Snapshot, snapshot, watched
from site_builder.update import Build

SETTLE_SECONDS = 0.15
LONGEST_SETTLE_SECONDS = 5.0
LOOK_SECONDS = 3.0
"""How often to look without an event."""

POLL_SECONDS = 0.5
"""How often to look where there are no events at all."""


class Watcher:
    """Calls `rebuild` in a thread of its own after the input changed, until stopped."""

    def __init__(self, plan: Callable[[], Build], rebuild: Callable[[], None], *, poll: bool = False) -> None:
        self.seen: Snapshot = {}
        """How things looked before the last build."""

        self._plan = plan
        self._rebuild = rebuild
        self._poll = poll
        self._config = plan().config
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._observer: BaseObserver | None = None

    def start(self) -> None:
        """Start watching."""
        self._observe()
        self._thread.start()

    def stop(self) -> None:
        """Stop watching; a build that is running ends first."""
        self._stopping.set()
        self._wake.set()
        self._thread.join()
        self._unobserve()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.wait(POLL_SECONDS if self._observer is None else LOOK_SECONDS)
            self._wake.clear()
            if self._stopping.is_set():
                return
            if self._look() != self.seen:
                self.seen = self._settled()
                self._rebuild()
                self._observe()

    def _look(self) -> Snapshot:
        """The newest configuration decides where to look; a broken one does not."""
        with contextlib.suppress(SiteError):
            self._config = self._plan().config
        return snapshot(self._config)

    def _settled(self) -> Snapshot:
        """The snapshot once nothing has changed for a moment."""
        before = self._look()
        for _ in range(int(LONGEST_SETTLE_SECONDS / SETTLE_SECONDS)):
            if self._stopping.wait(SETTLE_SECONDS):
                break
            now = self._look()
            if now == before:
                break
            before = now
        return before

    def _observe(self) -> None:
        """Watch anew: folders may have been replaced. Where that is impossible, polling remains."""
        self._unobserve()
        if self._poll:
            return
        observer, handler = Observer(), _Hint(self._wake)
        try:
            observer.schedule(handler, str(self._config.root), recursive=False)
            for folder in _existing(self._config):
                observer.schedule(handler, folder, recursive=True)
            observer.start()
            self._observer = observer
        except OSError:
            observer.unschedule_all()

    def _unobserve(self) -> None:
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None


class _Hint(FileSystemEventHandler):
    """Any event at all: time to look."""

    def __init__(self, wake: threading.Event) -> None:
        self._wake = wake

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("opened", "closed_no_write"):
            self._wake.set()


def _existing(config: Config) -> list[str]:
    return [str(folder) for folder in watched(config) if folder.is_dir() and folder != config.root]
