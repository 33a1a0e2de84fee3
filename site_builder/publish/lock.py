"""One build at a time in one output folder. The system lets go of the lock when its holder dies."""

import fcntl
import os
import time
from collections.abc import Callable
from pathlib import Path

from site_builder.errors import PublishError

WAIT_SECONDS = 60.0
TRY_SECONDS = 0.05


class Lock:
    """Held while used as a context; waits for another build, for a while. Raises PublishError after that."""

    def __init__(self, folder: Path, say: Callable[[str], None], wait: float = WAIT_SECONDS) -> None:
        self._file = folder.with_name(f".{folder.name}.lock")
        self._say = say
        self._wait = wait
        self._descriptor = -1

    def __enter__(self) -> "Lock":
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
            self._descriptor = os.open(self._file, flags, 0o644)
        except OSError as error:
            raise PublishError(f"{self._file.name}: cannot be made: {error.strerror}") from error
        self._take()
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._descriptor)

    def _take(self) -> None:
        deadline = time.monotonic() + self._wait
        told = False
        while not self._taken():
            if not told:
                self._say("another build is running; waiting for it")
                told = True
            if time.monotonic() > deadline:
                os.close(self._descriptor)
                raise PublishError(
                    f"another build has been running for {self._wait:.0f} seconds; try again later"
                )
            time.sleep(TRY_SECONDS)

    def _taken(self) -> bool:
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
