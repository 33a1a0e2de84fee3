"""What steps remember: one SQLite file, `.site-builder/memo.sqlite`, safe to delete at any time.

A call is remembered as the digest of what it gave, and that as packed bytes, once for equal results. So what
is known can be looked up without reading it. A damaged value is found out by its digest, a damaged file is
thrown away, and a file that cannot be written (read-only, or locked by another build for too long) is done
without: the build is slower, never wrong. Entries that no build has used for a while are swept.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from site_builder.engine.codec import Undecodable, decode, unpack

KEPT_BUILDS = 20
"""An entry unused for this many builds is dropped, at the next build of this many: to look takes long."""

REFRESH = 5
"""An entry is noted as used only when its note is this many builds old: fewer writes."""

WAIT_SECONDS = 10.0
"""How long to wait for another build that is writing."""

PENDING = 16_000_000
"""Bytes put that wait for a `flush`; beyond them one is made."""

TOGETHER = 500
"""Keys looked up by one query."""

SCHEMA = """
create table if not exists entry
    (key blob primary key, step text not null, digest blob not null, checksum blob not null,
     used integer not null)
    without rowid;
create table if not exists content (digest blob primary key, packed blob not null);
create table if not exists builds (number integer not null);
"""

VERSION = 2
"""Of the schema; a file of another one is thrown away."""

KEEP = "insert or replace into entry values (?, ?, ?, ?, ?)"
KEEP_CONTENT = "insert or replace into content values (?, ?)"
USED = "update entry set used = ? where key = ?"
LAST = "select max(number) from builds"
MOST = 1 << 60
"""A greater number of a build is damage."""

CALLS = "calls"
"""The step of a note on many calls (`calls.py`) or pieces: the entries it lists live as long as it does."""

Note = tuple[bytes, bytes]
"""Such a note: the keys of the entries it lists, and their digests, each one after the other."""

SIZE = 20
"""Bytes of a key, and of a digest."""

CUT = "cut"
"""The step of an answer that was worked out (`turning.py`): asked for only when what it rests on changes."""

CUTS_KEPT = 1000
"""Such an answer unused for this many builds is dropped: there are few of them, one for each question."""

UNUSED = "select key from entry where used < ? and (step <> ? or used < ?)"
DROP = "delete from entry where used < ? and (step <> ? or used < ?)"
NOTES = "select digest, packed from content natural join entry where step = ? and used >= ?"
SWEEP = "delete from content where digest not in (select digest from entry)"


class Store:
    """Digests by key, packed bytes by digest. Use it as a context; without a folder it is for one build."""

    def __init__(self, folder: Path | None) -> None:
        self.notes: list[str] = []
        """What an editor may want to know: why nothing is remembered."""

        self._file = folder / "memo.sqlite" if folder else None
        self._base = self._opened(self._file) if self._file else _memory()
        self._entries: dict[bytes, tuple[str, bytes]] = {}
        self._contents: dict[bytes, bytes] = {}
        self._size = 0
        self._used: set[bytes] = set()
        self._build = self._number()
        self._whole = False

    @property
    def file(self) -> Path | None:
        """Where it is kept; None for one in memory."""
        return self._file

    def digests(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Key to digest of what it gave, for those of the keys that are remembered."""
        wanted = list(keys)
        found = {k: self._entries[k][1] for k in wanted if k in self._entries}
        rest = [k for k in wanted if k not in found]
        for start in range(0, len(rest), TOGETHER):
            found |= self._looked_up(rest[start : start + TOGETHER])
        return found

    def packed(self, digest: bytes) -> bytes | None:
        """The packed bytes of a digest, as they were put or damaged since; None when there are none."""
        if digest in self._contents:
            return self._contents[digest]
        try:
            row = self._base.execute("select packed from content where digest = ?", (digest,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        return row[0] if row and isinstance(row[0], bytes) else None

    def data(self, digest: bytes) -> bytes | None:
        """The bytes of a digest; None when there are none, or they are damaged."""
        packed = self.packed(digest)
        return None if packed is None else unpack(packed, digest)

    def put(self, key: bytes, step: str, digest: bytes, packed: bytes) -> None:
        """Remember a call; it reaches the disk at the next `flush`, or earlier when there is much."""
        self._entries[key] = (step, digest)
        self._contents[digest] = packed
        self._size += len(packed)
        if self._size > PENDING:
            self.flush()

    def mend(self, digest: bytes, packed: bytes) -> None:
        """Put bytes that were lost back under the digest by which they are remembered."""
        self._contents[digest] = packed

    def flush(self) -> None:
        """Write everything put so far, all or nothing."""
        entries = [
            (k, step, digest, _checksum(k, digest), self._build)
            for k, (step, digest) in self._entries.items()
        ]
        try:
            with self._base:
                self._base.executemany(KEEP_CONTENT, self._contents.items())
                self._base.executemany(KEEP, entries)
            self._entries.clear()
            self._contents.clear()
            self._size = 0
        except sqlite3.Error as error:
            self._give_up(error)

    @contextmanager
    def away(self) -> Iterator[None]:
        """The file is closed in here, as it must be where a process is forked."""
        self.flush()
        if self._file is None:
            yield
            return
        self._base.close()
        try:
            yield
        finally:
            self._base = self._opened(self._file)

    def built(self) -> None:
        """A build went through all its steps: what it did not use has grown older by one."""
        self._whole = True

    def close(self) -> None:
        """Note what was used, sweep what no build used for long, and let go of the file."""
        self.flush()
        used = [(self._build, key) for key in sorted(self._used)]
        try:
            with self._base:
                self._base.executemany(USED, used)
                if self._whole:
                    self._grow_older()
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

    def _looked_up(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        marks = ",".join("?" * len(keys))
        query = f"select key, digest, checksum, used from entry where key in ({marks})"  # noqa: S608
        try:
            rows = self._base.execute(query, keys).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return {}
        whole = [
            (key, digest, used) for key, digest, checksum, used in rows if _is_whole(key, digest, checksum)
        ]
        self._used.update(
            k for k, _, used in whole if not isinstance(used, int) or used <= self._build - REFRESH
        )
        return {key: digest for key, digest, _ in whole}

    def _grow_older(self) -> None:
        if self._build % KEPT_BUILDS == 0:
            self._sweep(self._build - KEPT_BUILDS)
        self._base.execute("delete from builds")
        self._base.execute("insert into builds values (?)", (self._build,))

    def _sweep(self, oldest: int) -> None:
        """Drop what no build has used since the oldest, nor a note that one has used lists."""
        old = (oldest, CUT, oldest + KEPT_BUILDS - CUTS_KEPT)
        unused = {key for (key,) in self._base.execute(UNUSED, old) if isinstance(key, bytes)}
        if unused:
            notes = self._base.execute(NOTES, (CALLS, oldest))
            whole = (note for found in notes if (note := _whole(*found)))
            living = {key for note in whole for key in parted(read_note(note)[0])}
            self._base.executemany(USED, [(self._build, key) for key in sorted(unused & living)])
            self._base.execute(DROP, old)
        self._base.execute(SWEEP)

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
        (last,) = self._base.execute(LAST).fetchone()
        return last + 1 if isinstance(last, int) and 0 <= last < MOST else 1

    def _give_up(self, error: sqlite3.Error) -> None:
        """Go on in memory. What was put and not written is kept; the rest is made anew where it is needed."""
        self.notes.append(f"memory cannot be used ({error}); building without it")
        self._base.close()
        if self._file and not isinstance(error, sqlite3.OperationalError):
            self._file.unlink(missing_ok=True)
        self._base, self._file = _memory(), None
        self._used.clear()


def _connect(file: Path) -> sqlite3.Connection:
    base = sqlite3.connect(file, timeout=WAIT_SECONDS, check_same_thread=False)
    base.text_factory = bytes  # a damaged row may hold text that is no UTF-8
    try:
        found = base.execute("pragma user_version").fetchone()[0]
        if found != VERSION and base.execute("select count(*) from sqlite_master").fetchone()[0]:
            raise sqlite3.DatabaseError(f"made by another version ({found})")
        base.executescript(SCHEMA + f"pragma user_version = {VERSION};")
        base.execute(LAST).fetchone()
        if not os.access(file, os.W_OK):
            raise sqlite3.OperationalError("the file is read-only")
    except UnicodeDecodeError as error:  # of a message that names a damaged table
        base.close()
        raise sqlite3.DatabaseError("damaged") from error
    except sqlite3.Error:
        base.close()
        raise
    return base


def _memory() -> sqlite3.Connection:
    base = sqlite3.connect(":memory:", check_same_thread=False)
    base.executescript(SCHEMA)
    return base


def _is_whole(key: bytes, digest: object, checksum: object) -> bool:
    """Is it as it was noted? A damaged row may hold values of any type."""
    return isinstance(digest, bytes) and _checksum(key, digest) == checksum


def read_note(note: bytes) -> Note:
    """A note on many calls from its bytes; an empty one of what is no such note."""
    try:
        return decode(note, Note)  # type: ignore[no-any-return]
    except Undecodable:
        return b"", b""


def parted(flat: bytes) -> list[bytes]:
    """Keys or digests that lie one after the other."""
    return [flat[at : at + SIZE] for at in range(0, len(flat), SIZE)]


def _whole(digest: object, packed: object) -> bytes | None:
    whole = isinstance(digest, bytes) and isinstance(packed, bytes)
    return unpack(packed, digest) if whole else None  # type: ignore[arg-type]


def _checksum(key: bytes, digest: bytes) -> bytes:
    return hashlib.blake2b(digest, key=key, digest_size=8).digest()
