"""What lies in the output folder before a build: which of its files are known, and which must be read."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from site_builder.model import Handle
from site_builder.publish.ledger import NOTHING, Ledger, Noted, read_ledger, write_ledger
from site_builder.publish.manifest import FILE_MODE, MARKER, read_manifest, read_marker, sha256_of
from site_builder.publish.reused import reused
from site_builder.publish.stamps import SIZE, Stamp, clock, is_regular, same_file, scan, stamp, sure
from site_builder.publish.tree import SPARE, Kept, Staged

Row = tuple[int, str]
"""Size and SHA-256."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An output folder as it is found."""

    folder: Path
    state: Path | None
    taken: int
    """When, by the clock of its disk."""

    disk: Mapping[str, Stamp]
    rows: Mapping[str, Row]
    """What its marker says was published."""

    marker: str
    """SHA-256 of the marker; empty when there is none."""

    ledger: Ledger

    def known(self, path: str) -> Noted | None:
        """What was noted of a file that has not changed since."""
        noted, found = self.ledger.files.get(path), self.disk.get(path)
        return noted if noted and noted.stamp and noted.stamp == found else None

    def holds(self, path: str, row: Row) -> bool:
        """Has the file these bytes, and its mode?"""
        found = self.disk.get(path)
        if found is None or not _fit(found) or found[SIZE] != row[0]:
            return False
        noted = self.known(path)
        return (noted.size, noted.sha256) == row if noted else sha256_of(self.folder / path) == row

    def same(self, handle: Handle) -> Kept | None:
        """The file that is what it should be already; None if it must be written."""
        noted = self.known(handle.path)
        if noted and noted.stamp and handle.digest and noted.digest:
            fits = noted.digest == handle.digest and _fit(noted.stamp)
            return Kept(noted.size, noted.sha256, noted.stamp) if fits else None
        if handle.path not in self.disk:
            return None
        row = measured(handle)
        return Kept(*row, self.disk[handle.path]) if self.holds(handle.path, row) else None

    def source(self, handle: Handle) -> Handle:
        """The handle, whose bytes come from the file in use where that holds most of them."""
        noted = self.known(handle.path)
        if not (handle.revise and noted and noted.stamp and noted.digest == handle.earlier):
            return handle
        return replace(handle, load=partial(reused, self.folder / handle.path, noted.stamp, handle.revise))


def found_in(folder: Path, state: Path | None) -> Standing:
    """Look at an output folder."""
    taken = disk_clock(folder)
    manifest = read_manifest(folder)
    rows = {path: (size, digest) for path, size, digest in manifest.files} if manifest else {}
    return Standing(folder, state, taken, scan(folder), rows, marker_of(folder), read_ledger(state))


def whole(folder: Path, state: Path | None) -> str:
    """SHA-256 of the marker of a folder that is as it was published, every byte; empty for any other.

    Only files that may have changed since they were noted are read.
    """
    taken, disk, ledger, marker = disk_clock(folder), scan(folder), read_ledger(state), marker_of(folder)
    if marker and ledger.marker != marker:
        ledger = _from_marker(folder, marker)
    now = Standing(folder, state, taken, disk, {}, marker, ledger)
    if not marker or disk.keys() != {MARKER, *ledger.files}:
        return ""
    unsure = [path for path in ledger.files if not now.known(path)]
    if not all(now.holds(path, ledger.files[path][1:3]) for path in unsure):
        return ""
    if any(sure(disk[path], taken) for path in unsure):
        files = {path: one._replace(stamp=_noted(disk[path], taken)) for path, one in ledger.files.items()}
        write_ledger(state, Ledger(files, marker))
    return marker


def note(handles: Iterable[Handle], staged: Staged, before: Standing, kept: Mapping[str, Kept]) -> None:
    """Note what has just been published."""
    if before.state is None:
        return
    swept = not (before.state / SPARE).exists()  # which changes the stamps of files it shared with ours
    taken = disk_clock(before.folder)
    rows = {path: (size, digest) for path, size, digest in staged.manifest.files}

    def stamped(path: str) -> Stamp | None:
        """Of a file as we left it; None if it has been changed or taken away since."""
        if path in kept and path not in staged.moved and not swept:
            return _noted(kept[path].stamp, before.taken)
        then = staged.written[path] if path in staged.written else kept[path].stamp
        try:
            found = stamp((before.folder / path).lstat())
        except OSError:
            return None
        return _noted(found, taken) if same_file(found, then) else None

    files = {one.path: Noted(one.digest, *rows[one.path], stamped(one.path)) for one in handles}
    write_ledger(before.state, Ledger(files, hashlib.sha256(staged.marker).hexdigest()))


def note_again(handles: Iterable[Handle], now: Standing, kept: Mapping[str, Kept]) -> None:
    """Note what was looked at and found as it should be."""
    files = {}
    for one in handles:
        same = kept[one.path]
        files[one.path] = Noted(one.digest, same.size, same.sha256, _noted(same.stamp, now.taken))
    if files != now.ledger.files:
        write_ledger(now.state, Ledger(files, now.marker))


def measured(handle: Handle) -> Row:
    """Size and SHA-256 of what a handle gives."""
    digest, size = hashlib.sha256(), 0
    for piece in handle.load():
        digest.update(piece)
        size += len(piece)
    return size, digest.hexdigest()


def _from_marker(folder: Path, marker: str) -> Ledger:
    """What the marker alone says: nothing of stamps."""
    manifest = read_manifest(folder)
    if manifest is None:
        return NOTHING
    return Ledger({path: Noted(b"", size, sha, None) for path, size, sha in manifest.files}, marker)


def marker_of(folder: Path) -> str:
    """SHA-256 of the marker in a folder; empty when there is none."""
    try:
        return hashlib.sha256(read_marker(folder)).hexdigest()
    except OSError:
        return ""


def _fit(one: Stamp) -> bool:
    return is_regular(one, FILE_MODE)


def _noted(found: Stamp, taken: int) -> Stamp | None:
    return found if sure(found, taken) else None


def disk_clock(folder: Path) -> int:
    """The time by the clock of the disk an output folder is on, in nanoseconds: that of its lock, touched."""
    return clock(folder.with_name(f".{folder.name}.lock"))
