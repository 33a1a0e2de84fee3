"""What must never be written over: refusals before the first byte is written."""

import os
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from site_builder.errors import PublishError
from site_builder.publish.ledger import Ledger, packed_names
from site_builder.publish.manifest import MARKER
from site_builder.publish.stamps import names_in
from site_builder.publish.standing import published_in

ODD = ("//", "/./", "/../", "\\", "\0", f"/{MARKER}/")
"""In paths with a slash before and after each: what one may not have, or be."""


def check_output(folder: Path, root: Path, inputs: tuple[tuple[str, Path], ...]) -> None:
    """Refuse a place that is not fit for an output folder; raises PublishError that says why.

    `root` is the folder of site.yaml; `inputs` are (what it is, folder) that are read from.
    """
    try:
        _check_folder(folder, root, inputs)
    except OSError as error:
        raise PublishError(f"{_shown(folder)}: output: {error.strerror}; choose another folder") from None


def check_contents(folder: Path, state: Path | None = None) -> None:
    """Refuse a folder that holds what we did not put there; raises PublishError.

    The caller holds the lock: another build that publishes meanwhile would look like a stranger.
    """
    check_names(folder, published_in(folder, state)[0])


def check_names(folder: Path, ours: Ledger) -> None:
    """The same, by what its marker says."""
    found = {inner: names for inner, names in names_in(folder) if names} if folder.is_dir() else {}
    if not found:
        return
    if not ours.marker:
        raise PublishError(_strange(folder, marked=MARKER in found.get("", ())))
    foreign = sorted(path for inner, names in found.items() for path in _foreign(inner, names, ours))
    if foreign:
        more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
        message = "not written by site-builder and would be lost; move it elsewhere"
        raise PublishError(f"{folder.name}/{foreign[0]}{more}: {message}")


def _foreign(inner: str, names: list[str], ours: Ledger) -> list[str]:
    """Paths of the files of one folder that are not ours."""
    names = names if inner else [name for name in names if name != MARKER]
    shelf = ours.shelves.get(inner)
    if shelf and packed_names(names) == shelf.names:
        return []
    own = set(shelf.paths()) if shelf else set()
    return [inner + name for name in names if name not in own]


def _check_folder(folder: Path, root: Path, inputs: tuple[tuple[str, Path], ...]) -> None:
    if folder.is_symlink():
        raise PublishError(f"{folder.name}: output: a symbolic link; give the folder itself")
    if folder.exists() and not folder.is_dir():
        raise PublishError(f"{folder.name}: output: not a folder; give another name")
    if _contains(folder, root):
        raise PublishError(
            f"{_shown(folder)}: output: holds the site's own files; choose a folder of its own"
        )
    for what, other in inputs:
        if _contains(folder, other) or _contains(other, folder):
            raise PublishError(f"{folder.name}: output: overlaps with the {what} folder; choose another")


def check_paths(paths: Sequence[str]) -> None:
    """Refuse paths that leave the folder or that one file system or another cannot tell apart."""
    if _all_plain(paths):
        return
    seen: dict[str, str] = {}
    for path in paths:
        parts = path.split("/")
        if {"", ".", ".."} & set(parts) or "\\" in path or "\0" in path or parts[0] == MARKER:
            raise PublishError(f"{path!r}: cannot be the path of a page")
        folded = _folded(path)
        if folded in seen:
            if seen[folded] == path:
                raise PublishError(f"{path}: made twice, by two pages of one name; rename one")
            raise PublishError(f"{seen[folded]} and {path}: one file to many systems; rename one")
        seen[folded] = path
    inner = {path.rpartition("/")[0]: path for path in seen}
    for inside in inner.values():
        for folder in _parents(inside):
            if folder in seen:
                raise PublishError(
                    f"{seen[folder]}: is both a file and a folder, of {seen[inside]}; rename one"
                )


def _all_plain(paths: Sequence[str]) -> bool:
    """Is there, at a glance, nothing to refuse? Said of all paths together: there are 100,000."""
    text = f"/{'/'.join(paths)}/"
    if not text.isascii() or any(odd in text for odd in ODD):
        return not paths
    folded = {path.lower() for path in paths}
    folders = {path[: path.rfind("/")] for path in folded if "/" in path}
    around = {parent for folder in folders for parent in (folder, *_parents(folder))}
    return len(folded) == len(paths) and folded.isdisjoint(around)


def _contains(outer: Path, inner: Path) -> bool:
    """Is `inner` the same folder as `outer`, or below it? Compared by identity, whatever the spelling."""
    if not outer.exists():
        real = Path(os.path.realpath(outer))
        return Path(os.path.realpath(inner)).is_relative_to(real)
    inner = Path(os.path.realpath(inner))
    return any(path.exists() and path.samefile(outer) for path in (inner, *inner.parents))


def _strange(folder: Path, *, marked: bool) -> str:
    """Why a folder without a manifest is left alone."""
    if marked:
        message = "damaged, so that your files cannot be told from ours; keep yours, delete the folder"
        return f"{folder.name}/{MARKER}: {message} and build again"
    message = "not empty, and not written by site-builder; empty it, or choose another folder"
    return f"{folder.name}: output: {message}"


def _shown(folder: Path) -> str:
    """The folder's name, cut short; the root folder has none."""
    return folder.name[:80] or str(folder)


def _folded(path: str) -> str:
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _parents(path: str) -> list[str]:
    parts = path.split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts))]
