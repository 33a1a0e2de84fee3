"""A file of the whole site made of the edition before it: what stayed is copied, the rest put in.

A file of 100,000 findings changes in a few at a time. Where each fragment lay is known, so only fragments
that were not there need to be loaded; what lies between two that stayed side by side is copied with them.
"""

from collections.abc import Iterable, Iterator, Sequence

from site_builder.export.fragments import Frame
from site_builder.model import Range

Piece = tuple[bytes, int]
"""Digest and size of the data of a fragment."""


def revised(
    frame: Frame, before: Sequence[Piece], now: Sequence[Piece], fresh: Iterable[bytes], read: Range
) -> Iterator[bytes]:
    """The file, in pieces.

    `before` and `now` are its fragments in order, those of the edition that `read` gives and those wanted;
    `fresh` is the data of those of `now` that `before` has not, in their order. Fragments that are empty
    count for none.
    """
    there = _places(frame, before)
    loaded, opening = iter(fresh), frame.before
    for start, end in _runs([there.get(made) for made, size in now if size], len(frame.between)):
        yield opening
        if start < 0:
            yield next(loaded)
        else:
            yield from read(start, end - start)
        opening = frame.between
    yield frame.empty if opening is frame.before else frame.after


def missing(before: Iterable[Piece], now: Sequence[Piece]) -> list[int]:
    """The numbers of the fragments of `now` that are to be loaded."""
    there = {made for made, _ in before}
    return [number for number, (made, size) in enumerate(now) if size and made not in there]


def _places(frame: Frame, pieces: Iterable[Piece]) -> dict[bytes, tuple[int, int]]:
    """Where each fragment begins and ends."""
    places, at = {}, len(frame.before)
    for made, size in pieces:
        if size:
            places[made] = at, at + size
            at += size + len(frame.between)
    return places


def _runs(wanted: Iterable[tuple[int, int] | None], between: int) -> Iterator[tuple[int, int]]:
    """Ranges to copy, those that lie side by side as one; (-1, -1) for each fragment that is not there."""
    run = NONE
    for one in wanted:
        if one and one[0] == run[1] + between and run != NONE:
            run = run[0], one[1]
            continue
        if run != NONE:
            yield run
        run = one or NONE
        if one is None:
            yield NONE
    if run != NONE:
        yield run


NONE = (-1, -1)
