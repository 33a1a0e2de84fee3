"""What steps remember: one SQLite file, `.site-builder/memo.sqlite`, safe to delete at any time.

A damaged entry is a miss, a damaged file is thrown away, and a file that cannot be written (read-only,
or locked by another build for too long) is done without: the build is slower, never wrong.
Entries that no build has used for a while are swept.
"""

import hashlib
import os
import sqlite3
from pathlib import Path

KEPT_BUILDS = 20
"""An entry unused for this many builds is dropped."""

REFRESH = 5
"""An entry is noted as used only when its note is this many builds old: fewer writes."""

WAIT_SECONDS = 10.0
"""How long to wait for another build that is writing."""

SCHEMA = """
create table if not exists entry
    (key blob primary key, step text not null, value blob not null, checksum blob not null,
     used integer not null)
    without rowid;
create table if not exists builds (number integer not null);
"""

FIND = "select value, checksum, used from entry where key = ?"


class Store:
    """Values by key. Use it as a context; without a folder it remembers for one build only."""

    def __init__(self, folder: Path | None) -> None:
        self.notes: list[str] = []
        """What an editor may want to know: why nothing is remembered."""

        self._file = folder / "memo.sqlite" if folder else None
        self._base = self._opened(self._file) if self._file else _memory()
        self._fresh: dict[bytes, tuple[str, bytes]] = {}
        self._used: set[bytes] = set()
        self._build = self._number()

    def get(self, key: bytes) -> bytes | None:
        """The value stored under a key, or None when there is none or it is damaged."""
        if key in self._fresh:
            return self._fresh[key][1]
        try:
            row = self._base.execute(FIND, (key,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        if row is None or _checksum(key, row[0]) != row[1]:
            return None
        if row[2] <= self._build - REFRESH:
            self._used.add(key)
        return bytes(row[0])

    def put(self, key: bytes, step: str, value: bytes) -> None:
        """Remember a value; it reaches the disk at the next `flush`."""
        self._fresh[key] = (step, value)

    def flush(self) -> None:
        """Write everything put so far, all or nothing."""
        rows = [
            (k, step, value, _checksum(k, value), self._build) for k, (step, value) in self._fresh.items()
        ]
        try:
            with self._base:
                self._base.executemany("insert or replace into entry values (?, ?, ?, ?, ?)", rows)
            self._fresh.clear()
        except sqlite3.Error as error:
            self._give_up(error)

    def close(self) -> None:
        """Note what was used, sweep what was not, and let go of the file."""
        self.flush()
        used = [(self._build, key) for key in sorted(self._used)]
        try:
            with self._base:
                self._base.executemany("update entry set used = ? where key = ?", used)
                self._base.execute("delete from entry where used < ?", (self._build - KEPT_BUILDS,))
                self._base.execute("delete from builds")
                self._base.execute("insert into builds values (?)", (self._build,))
        except sqlite3.Error as error:
            self._give_up(error)
        self._base.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self.close()
        else:
            self._base.close()

    def _opened(self, file: Path) -> sqlite3.Connection:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                return _connect(file)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                file.unlink()
                return _connect(file)
        except (OSError, sqlite3.Error) as error:
            why = getattr(error, "strerror", None) or error
            self.notes.append(f"{file.name} cannot be used ({why}); building without memory")
            self._file = None
            return _memory()

    def _number(self) -> int:
        row = self._base.execute("select max(number) from builds").fetchone()
        return (row[0] or 0) + 1

    def _give_up(self, error: sqlite3.Error) -> None:
        self.notes.append(f"memory cannot be used ({error}); building without it")
        self._base.close()
        if self._file and not isinstance(error, sqlite3.OperationalError):
            self._file.unlink(missing_ok=True)
        self._base, self._file = _memory(), None
        self._used.clear()


def _connect(file: Path) -> sqlite3.Connection:
    base = sqlite3.connect(file, timeout=WAIT_SECONDS, check_same_thread=False)
    try:
        base.executescript(SCHEMA)
        base.execute("select max(number) from builds").fetchone()
        if not os.access(file, os.W_OK):
            raise sqlite3.OperationalError("the file is read-only")
    except sqlite3.Error:
        base.close()
        raise
    return base


def _memory() -> sqlite3.Connection:
    base = sqlite3.connect(":memory:", check_same_thread=False)
    base.executescript(SCHEMA)
    return base


def _checksum(key: bytes, value: bytes) -> bytes:
    return hashlib.blake2b(value, key=key, digest_size=16).digest()
