"""One build after the other, in a thread of their own: who sees a change asks for one and looks on."""

import threading
from collections.abc import Callable


class Builder:
    """Builds when asked to. However often it is asked during a build, one follows."""

    def __init__(self, build: Callable[[], None], prepare: Callable[[], None] = lambda: None) -> None:
        """`prepare` is called once, before the first build."""
        self._build = build
        self._prepare = prepare
        self._asked = threading.Event()
        self._stopping = threading.Event()
        self._running = False
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
        self._thread.join()

    def _run(self) -> None:
        self._prepare()
        while self._asked.wait() and not self._stopping.is_set():
            self._running = True
            self._asked.clear()
            self._build()
            self._running = False
