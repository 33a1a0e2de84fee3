"""What every folder of the new edition is to hold, and which of it lies there already.

A folder whose files are as noted, and all made of what they were made of, stays as it is: nothing in it is
looked at one by one.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from operator import attrgetter

from site_builder.model import Handle
from site_builder.publish.ledger import Noted, Shelf, packed, packed_names
from site_builder.publish.reused import reused
from site_builder.publish.stamps import Stamp
from site_builder.publish.standing import Standing, fit


@dataclass(frozen=True, slots=True)
class Aim:
    """One folder."""

    handles: Sequence[Handle]
    """Its files, sorted by path."""

    shelf: Shelf | None = None
    """What is noted of them, where all stay; None where they are told one by one."""

    kept: Mapping[str, Noted] = field(default_factory=dict)
    """Those that stay, by name, each with the stamp it was found with."""

    fresh: tuple[Handle, ...] = ()
    """Those to write."""

    new: tuple[str, ...] = ()
    """Names of those that the marker does not list with the same bytes."""

    gone: tuple[str, ...] = ()
    """Names of those that the marker lists, and that are no more."""

    def stays(self) -> Mapping[str, Noted]:
        """The files that stay, by name."""
        return self.kept if self.shelf is None else self.shelf.files()

    def inodes(self) -> Mapping[str, int]:
        """Names of those with their inodes."""
        if self.shelf is not None:
            return self.shelf.inodes()
        return {name: one.stamp[-1] for name, one in self.kept.items() if one.stamp}


def aims_of(handles: Sequence[Handle], now: Standing) -> dict[str, Aim]:
    """An aim for each folder that is to hold files, or that the marker says has held some."""
    folders: dict[str, list[Handle]] = {inner: [] for inner in now.ledger.shelves}
    for handle in handles:
        path = handle.path
        inner = path[: path.rfind("/") + 1]
        if inner in folders:
            folders[inner].append(handle)
        else:
            folders[inner] = [handle]
    return {inner: _aim(inner, held, now) for inner, held in folders.items()}


def all_of(aims: Mapping[str, Aim], now: Standing) -> bool:
    """Does the folder hold nothing besides the files that stay, and does its marker tell of all of them?"""
    if now.folders != aims.keys():
        return False
    loose = ((aims[inner], found) for inner, found in now.loose.items())
    return not any(aim.new for aim in aims.values()) and all(
        a.kept.keys() == found.keys() for a, found in loose
    )


def _aim(inner: str, handles: list[Handle], now: Standing) -> Aim:
    handles.sort(key=attrgetter("path"))
    shelf = now.ledger.shelves.get(inner)
    names, digests = [one.path[len(inner) :] for one in handles], [one.digest for one in handles]
    unchanged = shelf and inner in now.still and b"" not in digests and packed(digests) == shelf.digests
    if unchanged and shelf and packed_names(names) == shelf.names:
        return Aim(handles, shelf)
    known = shelf.files() if shelf else {}
    found = None if inner in now.still else now.loose.get(inner, {})
    kept, fresh, new = {}, [], []
    for name, handle in zip(names, handles, strict=True):
        before = known.get(name)
        stamp = found.get(name) if found is not None else before.stamp if before else None
        same = _same(handle, before, stamp, now)
        if same:
            kept[name] = same
        else:
            fresh.append(_source(handle, before, stamp, now))
        if not (same and before and same.row == before.row):
            new.append(name)
    gone = known.keys() - set(names)
    return Aim(handles, None, kept, tuple(fresh), tuple(new), tuple(sorted(gone)))


def _same(handle: Handle, before: Noted | None, found: Stamp | None, now: Standing) -> Noted | None:
    """The file that is what it should be already; None if it must be written."""
    if found is None:
        return None
    known = before is not None and before.stamp == found
    if before and known and handle.digest and before.digest:
        return before if before.digest == handle.digest and fit(found) else None
    row = measured(handle)
    holds = fit(found) and before.row == row if before and known else now.holds(handle.path, found, row)
    return Noted(handle.digest, *row, found) if holds else None


def _source(handle: Handle, before: Noted | None, found: Stamp | None, now: Standing) -> Handle:
    """The handle, whose bytes come from the file in use where that holds most of them."""
    known = before is not None and before.stamp is not None and before.stamp == found
    if not (handle.revise and before and known and found and before.digest == handle.earlier):
        return handle
    return replace(handle, load=partial(reused, now.folder / handle.path, found, handle.revise))


def measured(handle: Handle) -> tuple[int, bytes]:
    """Size and SHA-256 of what a handle gives."""
    digest, size = hashlib.sha256(), 0
    for piece in handle.load():
        digest.update(piece)
        size += len(piece)
    return size, digest.digest()
