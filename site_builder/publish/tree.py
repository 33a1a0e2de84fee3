"""Making the tree of a new edition beside the one in use.

If the edition before last lies in the state folder, its tree is brought up to date, for most of its files are
the ones we want: that costs as much as what changed. Whatever it holds is compared by inode with the files we
publish, so it need not be trusted. Without it, every file that stays is linked into an empty folder.
"""

import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.errors import PublishError
from site_builder.model import Handle
from site_builder.publish.aims import Aim
from site_builder.publish.exchange import staging
from site_builder.publish.ledger import Noted
from site_builder.publish.manifest import FILE_MODE, FOLDER_MODE, MARKER, Manifest, read_marker, revised
from site_builder.publish.stamps import entries_in, stamp
from site_builder.publish.standing import Standing
from site_builder.publish.sync import sync_files, sync_folders

SPARE = "spare"
"""In the state folder: the edition before the one in use."""

MANY = 1000
"""Files from which on the marker is made anew: finding each in the old one costs more."""

Names = dict[str, frozenset[str]]
"""Of files, by folder."""

Written = dict[str, dict[str, Noted]]
"""What was written, by folder and name."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A complete tree, safe on disk."""

    folder: Path
    marker: bytes
    moved: Names
    """Files that stay and were linked anew, which changes their stamp."""

    written: Written
    """The others, each with its stamp."""


def write_tree(aims: Mapping[str, Aim], now: Standing) -> Staged:
    """A complete tree beside the folder in use: what stays is linked to its files, the rest is written.

    Raises PublishError when the disk is full or cannot be written.
    """
    target = staging(now.folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _fetch_spare(target, now.state)
        return _written(aims, now, target)
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise PublishError(f"{now.folder.name}: output: cannot be written: {error.strerror}") from error


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


def _written(aims: Mapping[str, Aim], now: Standing, target: Path) -> Staged:
    wanted = {parent for inner, aim in aims.items() if aim.handles for parent in _parents(inner)}
    missing, touched, known = _cleared(target, aims)
    touched = (touched & wanted) | _made(target, wanted, known)
    moved: Names = {}
    written: Written = {}
    for inner, aim in aims.items():
        lack = missing[inner] if inner in missing else aim.inodes().keys()
        linked = frozenset(name for name in sorted(lack) if _linked(now.folder, target, inner + name))
        fresh = aim.fresh if len(linked) == len(lack) else (*aim.fresh, *_lost(inner, aim, lack - linked))
        if linked:
            moved[inner] = linked
        if fresh:
            written[inner] = {one.path[len(inner) :]: _write(target, one) for one in fresh}
    marker = _marker(aims, now, written)
    _write(target, Handle(MARKER, b"", lambda: (marker,)))
    sync_files(target, [*(inner + name for inner, names in written.items() for name in names), MARKER])
    sync_folders(target, sorted({"", *touched, *moved, *written}))
    return Staged(target, marker, moved, written)


def _cleared(target: Path, aims: Mapping[str, Aim]) -> tuple[dict[str, frozenset[str]], set[str], set[str]]:
    """Take away what is not to stay.

    For each folder that is there, names of what is to stay and is missing; folders that something was taken
    from; all folders below the target.
    """
    missing, touched = {}, set()
    for inner, entries in entries_in(target, frozenset()):
        there = {entry.name: entry.inode() for entry in entries}
        wanted = aims[inner].inodes() if inner in aims else {}
        missing[inner] = frozenset[str]()
        if there != wanted:
            missing[inner] = frozenset(name for name, _ in wanted.items() - there.items())
            for name, _ in sorted(there.items() - wanted.items()):
                (target / (inner + name)).unlink()
                touched.add(inner)
    return missing, touched, {inner for inner in missing if inner}


def _made(target: Path, wanted: set[str], known: set[str]) -> set[str]:
    """Make the folders that are wanted, and only those; all that had one made or removed in them."""
    if not target.exists():
        target.mkdir(mode=FOLDER_MODE)
    for path in sorted(known - wanted, reverse=True):
        (target / path).rmdir()
    for path in sorted(wanted - known):
        (target / path).mkdir(mode=FOLDER_MODE)
    for folder in (target, *(target / path for path in sorted(wanted))):
        if stat.S_IMODE(folder.stat().st_mode) != FOLDER_MODE:
            folder.chmod(FOLDER_MODE)
    around = {_parent(path.removesuffix("/")) for path in known ^ wanted}
    return (around & wanted) | (wanted - known)


def _marker(aims: Mapping[str, Aim], now: Standing, written: Written) -> bytes:
    """What tells the new edition: the old marker with what changed, where that is known to the byte."""
    new = {
        inner + name: aim.kept[name] for inner, aim in aims.items() for name in aim.new if name in aim.kept
    }
    new |= {inner + name: one for inner, files in written.items() for name, one in files.items()}
    gone = [inner + name for inner, aim in aims.items() for name in aim.gone]
    old = _old_marker(now) if len(new) + len(gone) < MANY else b""
    rows = {path: (one.size, one.sha256.hex()) for path, one in new.items()}
    if old and (encoded := revised(old, rows, gone)):
        return encoded
    for inner, aim in aims.items():
        stays = aim.stays().items()
        rows |= {
            path: (one.size, one.sha256.hex()) for name, one in stays if (path := inner + name) not in rows
        }
    return Manifest(tuple((path, *rows[path]) for path in sorted(rows))).encoded()


def _old_marker(now: Standing) -> bytes:
    """The marker in use if it is noted as it was written; else nothing."""
    try:
        old = read_marker(now.folder) if now.vouched else b""
    except OSError:
        return b""
    return old if hashlib.sha256(old).hexdigest() == now.ledger.marker else b""


def _lost(inner: str, aim: Aim, names: Iterable[str]) -> list[Handle]:
    """The handles of files that could not be linked."""
    lost = set(names)
    return [one for one in aim.handles if one.path[len(inner) :] in lost]


def _parents(path: str) -> list[str]:
    """A folder and those around it, each with a slash at its end."""
    return [path[: at + 1] for at, sign in enumerate(path) if sign == "/"]


def _parent(path: str) -> str:
    return path[: path.rfind("/") + 1]


def _linked(folder: Path, target: Path, path: str) -> bool:
    """Link the old file into the new tree; False where the file system has no hard links."""
    try:
        os.link(f"{folder}/{path}", f"{target}/{path}", follow_symlinks=False)
    except OSError:
        return False
    return True


def _write(target: Path, handle: Handle) -> Noted:
    """Write a file; what it is then."""
    digest, size = hashlib.sha256(), 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(f"{target}/{handle.path}", flags, FILE_MODE), "wb") as opened:
        for piece in handle.load():
            opened.write(piece)
            digest.update(piece)
            size += len(piece)
        opened.flush()
        os.fchmod(opened.fileno(), FILE_MODE)
        return Noted(handle.digest, size, digest.digest(), stamp(os.fstat(opened.fileno())))
