"""Writing a tree of files beside the one in use."""

import os
import shutil
import stat
from pathlib import Path

from site_builder.errors import PublishError
from site_builder.model import Output
from site_builder.publish.exchange import staging
from site_builder.publish.manifest import FILE_MODE, FOLDER_MODE
from site_builder.publish.sync import sync_files, sync_folders


def unchanged(outputs: tuple[Output, ...], folder: Path) -> frozenset[str]:
    """Paths whose bytes and mode in `folder` are already right."""
    return frozenset(output.path for output in outputs if _same(folder / output.path, output.data))


def write_tree(outputs: tuple[Output, ...], folder: Path, kept: frozenset[str]) -> Path:
    """A complete tree beside `folder`, safe on disk; files in `kept` are links to those of `folder`.

    Raises PublishError when the disk is full or cannot be written.
    """
    target = staging(folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        folders = {target, *(target / parent for output in outputs for parent in Path(output.path).parents)}
        for path in sorted(folders):
            path.mkdir(mode=FOLDER_MODE)
            path.chmod(FOLDER_MODE)
        fresh = [
            output for output in outputs if not (output.path in kept and _linked(folder, target, output.path))
        ]
        for output in fresh:
            _write(target / output.path, output.data)
        sync_files([target / output.path for output in fresh])
        sync_folders(sorted(folders))
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise PublishError(f"{folder.name}: output: cannot be written: {error.strerror}") from error
    return target


def _same(file: Path, data: bytes) -> bool:
    try:
        status = file.lstat()
        right = stat.S_ISREG(status.st_mode) and stat.S_IMODE(status.st_mode) == FILE_MODE
        return right and status.st_size == len(data) and file.read_bytes() == data
    except OSError:
        return False


def _linked(folder: Path, target: Path, path: str) -> bool:
    """Link the old file into the new tree; False where the file system has no hard links."""
    try:
        os.link(folder / path, target / path, follow_symlinks=False)
    except OSError:
        return False
    return True


def _write(file: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(os.open(file, flags, FILE_MODE), "wb") as opened:
        opened.write(data)
        os.fchmod(opened.fileno(), FILE_MODE)
