"""A file of the whole site made of the edition before it: what stayed is copied, the rest put in.

A file of 100,000 findings changes in a few at a time. Where each fragment lay is known, so only fragments
that were not there need to be loaded; what lies between two that stayed side by side is copied with them.
"""

from collections.abc import Iterable, Iterator, Sequence

from site_builder.export.fragments import Frame
from site_builder.model import Range

Piece = tuple[bytes, int]
"""Digest and size of the data of a fragment."""

Place = tuple[int, int]
"""Where something begins and ends in a file."""


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
    for run in _runs([there.get(made) for made, size in now if size], len(frame.between)):
        yield opening
        if run is None:
            yield next(loaded)
        else:
            yield from read(run[0], run[1] - run[0])
        opening = frame.between
    yield frame.empty if opening is frame.before else frame.after


def missing(before: Iterable[Piece], now: Sequence[Piece]) -> list[int]:
    """The numbers of the fragments of `now` that are to be loaded."""
    there = {made for made, _ in before}
    return [number for number, (made, size) in enumerate(now) if size and made not in there]


def _places(frame: Frame, pieces: Iterable[Piece]) -> dict[bytes, Place]:
    """Where each fragment begins and ends."""
    places, at = {}, len(frame.before)
    for made, size in pieces:
        if size:
            places[made] = at, at + size
            at += size + len(frame.between)
    return places


def _runs(wanted: Iterable[Place | None], between: int) -> Iterator[Place | None]:
    """What to copy, places side by side as one; None for each fragment that is not there."""
    run: Place | None = None
    for one in wanted:
        if one and run and one[0] == run[1] + between:
            run = run[0], one[1]
            continue
        if run:
            yield run
        run = one
        if one is None:
            yield None
    if run:
        yield run
