"""One build after the other, in a thread of their own: who sees a change asks for one and looks on."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress


class Builder:
    """Builds when asked to. However often it is asked during a build, one follows."""

    def __init__(self, build: Callable[[], object], prepare: Callable[[], object] = lambda: None) -> None:
        """`prepare` is called before the first build and after each."""
        self._build = build
        self._prepare = prepare
        self._asked = threading.Event()
        self._stopping = threading.Event()
        self._running = False
        self.seconds = 0.0
        """How long the last build took, or the first is expected to take."""

        self._thread = threading.Thread(target=self._run, name="build", daemon=True)

    @property
    def busy(self) -> bool:
        """Is a build running, or about to?"""
        return self._running or self._asked.is_set()

    def ask(self) -> None:
        """Build what is there now."""
        self._asked.set()

    def start(self) -> None:
        """Wait for someone to ask."""
        self._thread.start()

    def stop(self) -> None:
        """Build no more; one that is running ends first."""
        self._stopping.set()
        self._asked.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        _guarded(self._prepare)
        while self._asked.wait() and not self._stopping.is_set():
            self._running, started = True, time.monotonic()
            self._asked.clear()
            _guarded(self._build)
            _guarded(self._prepare)
            self._running, self.seconds = False, time.monotonic() - started


def _guarded(work: Callable[[], object]) -> None:
    """Nothing ends an editor's session; who builds tells what went wrong."""
    with suppress(Exception):
        work()
