"""A new file made of the one in use: what stayed is copied from disk to disk, and nothing else is loaded."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from site_builder.model import Range
from site_builder.publish.manifest import PIECE, opened
from site_builder.publish.stamps import Stamp, same_file, stamp

CHANGED = "a file of the last edition was changed while it was read"


def reused(file: Path, known: Stamp, revise: Callable[[Range], Iterable[bytes]]) -> Iterator[bytes]:
    """What `revise` makes of a file that has this stamp, in pieces. Raises OSError if it has another."""
    descriptor = opened(file)
    try:
        _check(descriptor, known)
        yield from revise(lambda start, size: _pieces(descriptor, start, size))
        _check(descriptor, known)
    finally:
        os.close(descriptor)


def _pieces(descriptor: int, start: int, size: int) -> Iterator[bytes]:
    end = start + size
    while start < end:
        piece = os.pread(descriptor, min(PIECE, end - start), start)
        if not piece:
            raise OSError(errno.EAGAIN, CHANGED)
        start += len(piece)
        yield piece


def _check(descriptor: int, known: Stamp) -> None:
    if not same_file(stamp(os.fstat(descriptor)), known):
        raise OSError(errno.EAGAIN, CHANGED)
