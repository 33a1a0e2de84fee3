"""Making the tree of a new edition beside the one in use.

If the edition before last lies in the state folder, its tree is brought up to date, for most of its files are
the ones we want: that costs as much as what changed. Whatever it holds is compared by inode with the files we
publish, so it need not be trusted. Without it, every file that stays is linked into an empty folder.
"""

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from site_builder.errors import PublishError
from site_builder.model import Handle
from site_builder.publish.exchange import staging
from site_builder.publish.manifest import FILE_MODE, FOLDER_MODE, MARKER, Manifest
from site_builder.publish.stamps import INODE, Stamp, everything_in, folders_in, stamp
from site_builder.publish.sync import sync_files, sync_folders

SPARE = "spare"
"""In the state folder: the edition before the one in use."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it lies on disk."""

    size: int
    sha256: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Staged:
    """A complete tree, safe on disk."""

    folder: Path
    manifest: Manifest
    marker: bytes
    moved: frozenset[str]
    """Files that stay and were linked anew, which changes their stamp."""

    written: Mapping[str, Stamp]
    """The stamps of the others."""


def write_tree(
    handles: Sequence[Handle], folder: Path, kept: Mapping[str, Kept], state: Path | None = None
) -> Staged:
    """A complete tree beside `folder`; files in `kept` are links to those of `folder`, others are written.

    Raises PublishError when the disk is full or cannot be written.
    """
    target = staging(folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _fetch_spare(target, state)
        return _written(handles, folder, target, kept)
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise PublishError(f"{folder.name}: output: cannot be written: {error.strerror}") from error


def put_by(retired: Path, state: Path | None) -> None:
    """Keep the tree of the last edition for the next build; where it cannot be kept, it stays to be swept."""
    if state is None or (state / SPARE).exists():
        return
    try:
        retired.rename(state / SPARE)
    except OSError:
        return


def _fetch_spare(target: Path, state: Path | None) -> None:
    spare = state / SPARE if state else None
    if spare and spare.is_dir() and not spare.is_symlink():
        try:
            spare.rename(target)
        except OSError:
            return


def _written(handles: Sequence[Handle], folder: Path, target: Path, kept: Mapping[str, Kept]) -> Staged:
    inner = {_parent(handle.path) for handle in handles}
    there, touched = _cleared(target, kept)
    wanted = {parent for folder in inner for parent in _parents(folder)}
    touched = (touched & wanted) | _made(target, wanted)
    moved = {path for path in sorted(kept.keys() - there) if _linked(folder, target, path)}
    there |= moved
    fresh = [handle for handle in handles if handle.path not in there]
    files = [(path, one.size, one.sha256) for path, one in kept.items() if path in there]
    written = {handle.path: _write(target, handle) for handle in fresh}
    files += [(path, one.size, one.sha256) for path, one in written.items()]
    manifest = Manifest(tuple(sorted(files)))
    marker = manifest.encoded()
    _write(target, Handle(MARKER, b"", lambda: (marker,)))
    sync_files([target / path for path in (*(handle.path for handle in fresh), MARKER)])
    touched |= {_parent(path) for path in (*moved, *(handle.path for handle in fresh))}
    sync_folders([target / path for path in sorted({"", *touched})])
    stamps = {path: one.stamp for path, one in written.items()}
    return Staged(target, manifest, marker, frozenset(moved), stamps)


def _cleared(target: Path, kept: Mapping[str, Kept]) -> tuple[set[str], set[str]]:
    """The files of the target that are those to keep, and the folders that others were removed from."""
    there, touched = set(), set()
    for path, inode in everything_in(target).items():
        if path in kept and kept[path].stamp[INODE] == inode:
            there.add(path)
        else:
            (target / path).unlink()
            touched.add(_parent(path))
    return there, touched


def _made(target: Path, wanted: set[str]) -> set[str]:
    """Make the folders that are wanted, and only those; all that had one made or removed in them."""
    if not target.exists():
        target.mkdir(mode=FOLDER_MODE)
    target.chmod(FOLDER_MODE)
    known = set(folders_in(target))
    for path in sorted(known - wanted, reverse=True):
        (target / path).rmdir()
    for path in sorted(wanted - known):
        (target / path).mkdir(mode=FOLDER_MODE)
    for path in sorted(wanted):
        (target / path).chmod(FOLDER_MODE)
    around = {_parent(path.removesuffix("/")) for path in known ^ wanted}
    return (around & wanted) | (wanted - known)


def _parents(path: str) -> list[str]:
    """A folder and those around it, each with a slash at its end."""
    return [path[: at + 1] for at, sign in enumerate(path) if sign == "/"]


def _parent(path: str) -> str:
    return path[: path.rfind("/") + 1]


def _linked(folder: Path, target: Path, path: str) -> bool:
    """Link the old file into the new tree; False where the file system has no hard links."""
    try:
        os.link(folder / path, target / path, follow_symlinks=False)
    except OSError:
        return False
    return True


def _write(target: Path, handle: Handle) -> Kept:
    """Write a file; what it is then."""
    digest, size = hashlib.sha256(), 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(target / handle.path, flags, FILE_MODE), "wb") as opened:
        for piece in handle.load():
            opened.write(piece)
            digest.update(piece)
            size += len(piece)
        opened.flush()
        os.fchmod(opened.fileno(), FILE_MODE)
        return Kept(size, digest.hexdigest(), stamp(os.fstat(opened.fileno())))
