"""Two folders change places in one step.

Linux has renameat2(RENAME_EXCHANGE), macOS renamex_np(RENAME_SWAP). A file system with neither gets two
renames, with a moment between them in which the site is missing; `recover` mends a kill in that moment.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from site_builder.errors import PublishError
from site_builder.publish.sync import sync

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""linux/fs.h; the same bit is RENAME_SWAP in macOS's sys/stdio.h."""

UNSUPPORTED = frozenset([errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM])


def staging(folder: Path) -> Path:
    """Where the new tree is written; after the exchange, where the old one lies."""
    return folder.with_name(f".{folder.name}.new")


def retired(folder: Path) -> Path:
    """Where the old tree waits between two renames."""
    return folder.with_name(f".{folder.name}.old")


def swap_in(staged: Path, folder: Path, keep: Callable[[Path], None] = lambda _: None) -> None:
    """Put the staged tree in the place of `folder`, and remove what was there, unless `keep` takes it away.

    Raises PublishError.
    """
    try:
        if not folder.exists():
            staged.rename(folder)
        elif not _exchanged(staged, folder):
            folder.rename(retired(folder))
            staged.rename(folder)
        sync(folder.parent)
    except OSError as error:
        recover(folder)
        message = f"cannot be replaced: {error.strerror}; is it a mount point or in use?"
        raise PublishError(f"{folder.name}: output: {message}") from error
    for left in (staging(folder), retired(folder)):
        if left.is_dir():
            keep(left)
    recover(folder)


def recover(folder: Path) -> None:
    """Mend what a killed build left: put the old site back if it was moved away, and sweep the rest.

    Raises PublishError when what was left cannot be removed; the site itself is then as it was.
    """
    for left in (retired(folder), staging(folder)):
        try:
            if left == retired(folder) and left.is_dir() and not folder.exists():
                left.rename(folder)
            elif left.is_symlink() or left.is_file():
                left.unlink()
            elif left.is_dir():
                shutil.rmtree(left)
        except OSError as error:
            message = f"left over from a build, and cannot be swept: {error.strerror}; remove it"
            raise PublishError(f"{left.name}: {message}") from error


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders; False where that cannot be done in one step."""
    libc = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        failed = libc.renamex_np(first, second, RENAME_EXCHANGE)
    elif hasattr(libc, "renameat2"):
        failed = libc.renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE)
    else:
        return False
    if failed and ctypes.get_errno() not in UNSUPPORTED:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return not failed
