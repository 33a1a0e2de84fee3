"""What lies in the output folder before a build: which of its files are known, and which must be read."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.publish.ledger import (
    NOTHING,
    Ledger,
    Noted,
    Shelf,
    packed,
    packed_names,
    read_ledger,
    shelved,
    write_ledger,
)
from site_builder.publish.manifest import FILE_MODE, MARKER, read_manifest, read_marker, sha256_of
from site_builder.publish.stamps import SIZE, Stamp, clock, is_regular, scan, sure


@dataclass(frozen=True, slots=True)
class Standing:
    """An output folder as it is found."""

    folder: Path
    state: Path | None
    taken: int
    """When, by the clock of its disk."""

    ledger: Ledger
    """What its marker says was published, with all that is noted of those files."""

    vouched: bool
    """Was the marker noted as it was written?"""

    still: frozenset[str]
    """Folders whose files are those noted, each with its stamp."""

    loose: Mapping[str, Mapping[str, Stamp]]
    """The files of all other folders, by name."""

    @property
    def folders(self) -> set[str]:
        """All that hold files."""
        return {*self.still, *self.loose}

    def holds(self, path: str, found: Stamp | None, row: tuple[int, bytes]) -> bool:
        """Has the file these bytes, and its mode? It is read."""
        if found is None or not fit(found) or found[SIZE] != row[0]:
            return False
        return sha256_of(self.folder / path) == (row[0], row[1].hex())


def found_in(folder: Path, state: Path | None) -> Standing:
    """Look at an output folder."""
    return _looked_at(folder, state, *published_in(folder, state))


def _looked_at(folder: Path, state: Path | None, ledger: Ledger, vouched: bool) -> Standing:
    taken = disk_clock(folder)
    still: set[str] = set()
    loose: dict[str, dict[str, Stamp]] = {}
    for inner, names, stamps in scan(folder):
        if not inner and MARKER in names:
            del stamps[names.index(MARKER)]
            names.remove(MARKER)
        if names and _is_still(names, stamps, ledger.shelves.get(inner)):
            still.add(inner)
        elif names:
            loose[inner] = dict(zip(names, stamps, strict=True))
    return Standing(folder, state, taken, ledger, vouched, frozenset(still), loose)


def whole(folder: Path, state: Path | None, marker: str = "") -> str:
    """SHA-256 of the marker of a folder that is as it was published, every byte; empty for any other.

    Only files that may have changed since they were noted are read. Where only one `marker` will do, nothing
    is looked at in a folder with another.
    """
    told = published_in(folder, state)
    if not told[0].marker or marker not in ("", told[0].marker):
        return ""
    now = _looked_at(folder, state, *told)
    if now.folders != now.ledger.shelves.keys():
        return ""
    seen = {}
    for inner, found in now.loose.items():
        shelf = _seen_again(inner, found, now)
        if shelf is None:
            return ""
        seen[inner] = shelf
    if not now.vouched or any(shelf != now.ledger.shelves[inner] for inner, shelf in seen.items()):
        write_ledger(state, Ledger(now.ledger.shelves | seen, now.ledger.marker))
    return now.ledger.marker


def _is_still(names: list[str], stamps: list[Stamp], shelf: Shelf | None) -> bool:
    return shelf is not None and packed(stamps) == shelf.stamps and packed_names(names) == shelf.names


def _seen_again(inner: str, found: Mapping[str, Stamp], now: Standing) -> Shelf | None:
    """A folder whose files are as noted, each with its stamp if that has become sure; None for any other."""
    files = now.ledger.shelves[inner].files()
    if files.keys() != found.keys():
        return None
    for name, one in files.items():
        if one.stamp != found[name]:
            if not now.holds(inner + name, found[name], one.row):
                return None
            files[name] = one._replace(stamp=noted(found[name], now.taken))
    return Shelf.of(files)


def published_in(folder: Path, state: Path | None) -> tuple[Ledger, bool]:
    """What the marker of a folder says was published there, and is it noted as it was written?

    Nothing where it has none, or a damaged one.
    """
    ledger, marker = read_ledger(state), marker_of(folder)
    if marker and ledger.marker == marker:
        return ledger, True
    return _from_marker(folder, marker, ledger), False


def _from_marker(folder: Path, marker: str, ledger: Ledger) -> Ledger:
    """What the marker alone says, and the stamps of files that are noted with the same bytes."""
    manifest = read_manifest(folder) if marker else None
    if manifest is None:
        return NOTHING
    known = ledger.files
    files = []
    for path, size, sha256 in manifest.files:
        row = (size, bytes.fromhex(sha256))
        one = known.get(path)
        files.append((path, one if one and one.row == row else Noted(b"", *row, None)))
    return Ledger(shelved(files), marker)


def marker_of(folder: Path) -> str:
    """SHA-256 of the marker in a folder; empty when there is none."""
    try:
        return hashlib.sha256(read_marker(folder)).hexdigest()
    except OSError:
        return ""


def fit(one: Stamp) -> bool:
    """Is it a regular file with the permissions that we give?"""
    return is_regular(one, FILE_MODE)


def noted(found: Stamp, taken: int) -> Stamp | None:
    """A stamp as it may be noted: one that is sure."""
    return found if sure(found, taken) else None


def disk_clock(folder: Path) -> int:
    """The time by the clock of the disk an output folder is on, in nanoseconds: that of its lock, touched."""
    return clock(folder.with_name(f".{folder.name}.lock"))
