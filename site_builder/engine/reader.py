"""The memo as another process reads it: nothing is written, and what is missing is said."""

import os
import sqlite3
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from site_builder.engine.codec import Undecodable, decode, unpack
from site_builder.engine.held import Held
from site_builder.errors import SiteError

HELD = 4_000_000
"""Canonical bytes of the values that are held."""

WAIT_SECONDS = 30.0
"""How long to wait for the build that is writing; then it makes what is missing."""


class LostError(SiteError):
    """A value is not in the memo, or is damaged there: who made it can make it again."""


class Reader:
    """Values by digest, from the file of a memo that others write."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._base: sqlite3.Connection | None = None
        self._refused = False
        """Was a wait in vain? The next would be too, and there may be thousands of values to read."""

        self._held = Held(HELD)

    def load(self, digest: bytes, kind: Any) -> Any:
        """The value of a digest; raises LostError when it cannot be had."""
        place = (digest, kind)
        if place in self._held:
            return self._held.get(place)
        size, value = self._read(digest, kind)
        self._held.put(place, value, size)
        return value

    def _read(self, digest: bytes, kind: Any) -> tuple[int, Any]:
        if self._refused:
            raise LostError("what a build remembered cannot be reached; build again")
        try:
            row = self._opened().execute("select packed from content where digest = ?", (digest,)).fetchone()
            data = unpack(row[0], digest) if row and isinstance(row[0], bytes) else None
            if data is None:
                raise LostError("what a build remembered was lost while it ran; build again")
            return len(data), decode(data, kind)
        except (sqlite3.Error, *Undecodable) as error:
            self._refused = isinstance(error, sqlite3.OperationalError)
            raise LostError("what a build remembered cannot be read; build again") from error

    def close(self) -> None:
        """Let go of what is held, and of the file, as before a fork; whoever reads on opens it anew."""
        self._held, self._refused = Held(HELD), False
        if self._base is not None:
            self._base.close()
            self._base = None

    def _opened(self) -> sqlite3.Connection:
        if self._base is None:
            name = f"file:{quote(os.fsencode(self._file))}?mode=ro"
            self._base = sqlite3.connect(name, timeout=WAIT_SECONDS, uri=True, check_same_thread=False)
            self._base.text_factory = bytes  # as the store has it
        return self._base


@cache
def reader(file: str) -> Reader:
    """The reader of a file in this process."""
    return Reader(Path(file))
