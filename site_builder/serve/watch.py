"""Waiting for editors to save, and knowing when they have finished.

An event wakes us, a snapshot decides. One saved file is built after a moment of quiet so short that nobody
notices; where more is going on (a checkout, a copied folder, an editor that deletes and writes anew, events
during a build) we wait until it is over, so that a burst of files is one build, or two if it began
slowly. The snapshot is taken before a build: what changes during it is seen as well. Now and then we look
without an event, since events get lost. Builds run in a thread of their own: while one does, we go on
looking, and an article that is saved meanwhile is shown at once. Where all that was saved is shown already,
the build waits for a pause in saving, no longer than builds take: else it would slow the next page down.
"""

import contextlib
import os
import threading
import time
from collections.abc import Callable, Sequence

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from site_builder.config import Config
from site_builder.errors import SiteError
from site_builder.serve.builder import Builder
from site_builder.serve.snapshot import Snapshot, folders, snapshot, watched

MOMENT_SECONDS = 0.03
"""Without an event, after one file was saved."""

CALM_SECONDS = 0.25
"""Without an event, after more than that."""

LONGEST_SECONDS = 5.0
"""After this we build, calm or not."""

FEW = 3
"""Files that may be one save: the file, and what the editor keeps beside it."""

PAUSE_SECONDS = 2.0
"""Without an event, after something that is shown already; less where the last build took less."""

PUT_OFF_SECONDS = 10.0
"""After this we build, pause or not."""

LOOK_SECONDS = 3.0
"""How often to look without an event."""

POLL_SECONDS = 0.5
"""How often to look where there are no events at all; less often where looking takes long."""


class Watcher:
    """Asks for a build after the input changed, until stopped; it starts the builder and stops it."""

    def __init__(
        self,
        where: Callable[[], Config],
        builder: Builder,
        saved: Callable[[Sequence[str]], bool] = lambda _: False,
        *,
        poll: bool = False,
        note: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.seen: Snapshot = {}
        """How things looked before the last build that was asked for."""

        self._where = where
        self._builder = builder
        self._saved = saved
        """Told at once of files that were written, if they are few; says whether all are shown."""

        self._poll = poll
        self._note = note
        self._config = where()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._replaced = threading.Event()
        """Set when a folder came or went: another of the same name and number may be there now."""

        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._observer: BaseObserver | None = None
        self._observed: dict[str, int] = {}
        self._cost = 0.0

    def start(self) -> None:
        """Start watching."""
        self._observe()
        self._wake.set()  # what changed while nobody watched?
        self._builder.start()
        self._thread.start()

    def stop(self) -> None:
        """Stop watching; a build that is running ends first."""
        self._stopping.set()
        self._wake.set()
        self._thread.join()
        self._builder.stop()
        self._unobserve()

    def _run(self) -> None:
        while not self._stopping.is_set():
            if self._wake.wait(self._patience()):
                self._quiet(MOMENT_SECONDS, LONGEST_SECONDS)
            now = self._look()
            if now == self.seen or self._stopping.is_set():
                continue
            now = self._paused(now, shown=self._tell(self.seen, now))
            self._ask(self._settled(now, burst=self._builder.busy))

    def _ask(self, now: Snapshot) -> None:
        if now == self.seen or self._stopping.is_set():
            return
        self.seen = now
        self._builder.ask()
        self._observe()
        self._wake.set()  # look again: what changed before we watched anew?

    def _tell(self, before: Snapshot, now: Snapshot) -> bool:
        """Tell of what was written, if it is little; says whether all that is new is shown."""
        changed = [path for path, look in now.items() if before.get(path) != look]
        written = [path for path in changed if now[path][2]]
        shown = len(written) <= FEW and self._saved(written)
        return shown and changed == written and before.keys() <= now.keys()

    def _patience(self) -> float:
        return max(POLL_SECONDS, 10 * self._cost) if self._observer is None else LOOK_SECONDS

    def _quiet(self, seconds: float, limit: float) -> None:
        """Wait until nothing has happened for so long, `limit` seconds at most."""
        until = time.monotonic() + limit
        while time.monotonic() < until and not self._stopping.is_set():
            self._wake.clear()
            if not self._wake.wait(seconds):
                return

    def _paused(self, now: Snapshot, *, shown: bool) -> Snapshot:
        """The snapshot after a pause in saving, as long as all that is saved is shown."""
        last, started = self._builder.seconds, time.monotonic()
        until, pause = started + PUT_OFF_SECONDS, min(last, PAUSE_SECONDS)
        while shown and time.monotonic() < until and not self._stopping.is_set():
            if self._observer is None or not self._wake.wait(pause):
                break
            self._quiet(MOMENT_SECONDS, until - time.monotonic())
            before, now = now, self._look()
            shown = now == before or self._tell(before, now)
        return now

    def _settled(self, now: Snapshot, *, burst: bool) -> Snapshot:
        """The snapshot itself; where it shows more than one save, the one after things have calmed down."""
        until = time.monotonic() + LONGEST_SECONDS
        while (burst or self._many(now)) and time.monotonic() < until and not self._stopping.is_set():
            self._quiet(CALM_SECONDS, until - time.monotonic())
            before, now = now, self._look()
            if now == before:
                break
            self._tell(before, now)
        return now

    def _many(self, now: Snapshot) -> bool:
        """Is it more than a save that is over? A file that is gone or empty is often about to come back."""
        if self._observer is None or now.keys() != self.seen.keys():
            return True
        changed = [look for path, look in now.items() if look != self.seen[path]]
        return len(changed) > FEW or any(look[2] == 0 for look in changed)

    def _look(self) -> Snapshot:
        """The newest configuration decides where to look; a missing one does not."""
        started = time.monotonic()
        with contextlib.suppress(SiteError):
            self._config = self._where()
        now = snapshot(self._config)
        self._cost = time.monotonic() - started
        return now

    def _observe(self) -> None:
        """Watch anew where folders were made or replaced. Where that is impossible, polling remains."""
        present, replaced = folders(self.seen), self._replaced.is_set()
        if self._poll or (self._observer is not None and present == self._observed and not replaced):
            return
        self._unobserve()
        self._replaced.clear()
        inside = tuple(str(folder) for folder in watched(self._config))
        observer, handler = Observer(), _Hint(self._wake, self._replaced, inside)
        try:
            for folder, deep in _places(self._config).items():
                observer.schedule(handler, folder, recursive=deep)
            observer.start()
            self._observer, self._observed = observer, present
        except OSError as error:
            observer.unschedule_all()
            self._note(f"Cannot be told of changes ({error.strerror or error}); looking for them instead.")

    def _unobserve(self) -> None:
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None


class _Hint(FileSystemEventHandler):
    """Any event at all: time to look."""

    def __init__(self, wake: threading.Event, replaced: threading.Event, inside: tuple[str, ...]) -> None:
        self._wake = wake
        self._replaced = replaced
        self._inside = inside

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write"):
            return
        paths = (os.fsdecode(event.src_path), os.fsdecode(event.dest_path))
        if event.is_directory and event.event_type != "modified" and any(map(self._in, paths)):
            self._replaced.set()
        self._wake.set()

    def _in(self, path: str) -> bool:
        return path.startswith(self._inside)


def _places(config: Config) -> dict[str, bool]:
    """Folders to watch, and whether with all below: those of the site, and those they lie in."""
    inner = [folder for folder in watched(config) if folder.is_dir() and folder != config.root]
    above = {str(folder.parent): False for folder in inner if folder.parent.is_dir()}
    return {str(config.root): False} | above | {str(folder): True for folder in inner}
