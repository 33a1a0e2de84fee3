"""The memo as another process reads it: nothing is written, and what is missing is said."""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from site_builder.engine.codec import Undecodable, decode, unpack
from site_builder.engine.held import Held
from site_builder.errors import SiteError

HELD = 16_000_000
"""Canonical bytes of the values that are held."""


class LostError(SiteError):
    """A value is not in the memo, or is damaged there: who made it can make it again."""


class Reader:
    """Values by digest, from the file of a memo that others write."""

    def __init__(self, file: Path) -> None:
        self._base = sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True, check_same_thread=False)
        self._base.text_factory = bytes  # as the store has it
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
        try:
            row = self._base.execute("select packed from content where digest = ?", (digest,)).fetchone()
            data = unpack(row[0], digest) if row and isinstance(row[0], bytes) else None
            if data is None:
                raise LostError("what a build remembered was lost while it ran; build again")
            return len(data), decode(data, kind)
        except (sqlite3.Error, *Undecodable) as error:
            raise LostError("what a build remembered cannot be read; build again") from error
