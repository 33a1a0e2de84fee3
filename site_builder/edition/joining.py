"""Files of the whole site, whose fragments are loaded one after the other as they are written.

How such a file was laid out is remembered: the next edition of it is made of that one and of the fragments
that are new, so that an edit loads those of its own article and story.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from site_builder.engine import Known, Steps, gathered
from site_builder.engine.codec import canonical, digest
from site_builder.engine.notes import place_of, recall, remember
from site_builder.export import Fragment, Frame, Piece, missing, revised
from site_builder.model import Handle, Range

Row = tuple[Fragment, ...]
"""Fragments of several files."""

Spot = tuple[str, str, bytes, int]
"""The file of a fragment, its order there, the digest of its data and their size."""

Place = tuple[int, int]
"""Which row has a fragment, and as which of its fragments."""

Places: TypeAlias = "array[int]"
"""Many places, the two numbers of each one after the other: a site has hundreds of thousands."""

LAID = "laid"
"""What the layout of a joined file is remembered as."""

Laid = tuple[bytes, tuple[Piece, ...]]
"""Digest of the file, and its fragments in order."""

NONE: Laid = (b"", ())


def spots(row: Row) -> tuple[Spot, ...]:
    """Where the fragments of a row go."""
    return tuple((one.path, one.order, digest(one.data), len(one.data)) for one in row)


def joined(step: Steps, made: Sequence[Frame], rows: Sequence[Known[Row]]) -> Iterator[Handle]:
    """Every framed file of the site."""
    found: dict[str, list[tuple[str, Place, Piece]]] = {frame.path: [] for frame in made}
    for number, row in enumerate(gathered(step, step.map(spots, rows))):
        for nth, (path, order, data, size) in enumerate(row):
            found[path].append((order, (number, nth), (data, size)))
    for frame in made:
        ordered = sorted(found.pop(frame.path))
        places = array("I", [part for _, place, _ in ordered for part in place])
        yield _handle(step, frame, rows, places, [one for _, _, one in ordered])


def _handle(
    step: Steps, frame: Frame, rows: Sequence[Known[Row]], places: Places, pieces: Sequence[Piece]
) -> Handle:
    framed = canonical(frame)
    whole = digest(b"".join([framed, *(made for made, _ in pieces)]))
    load = partial(_data, step, rows)
    last, before = _laid(step, framed, whole, pieces)
    return Handle(
        frame.path,
        whole,
        lambda: frame.chunks(load(_pairs(places))),
        last,
        partial(_revised, frame, before, pieces, places, load) if last else None,
    )


def _laid(step: Steps, framed: bytes, whole: bytes, pieces: Sequence[Piece]) -> Laid:
    """The layout of the last edition that differs; that of this one is remembered from now on."""
    place = place_of(LAID, framed)
    last, before = recall(step.store, place, tuple[Laid, Laid]) or (NONE, NONE)
    if last[0] == whole:
        return before
    remember(step.store, place, LAID, ((whole, tuple(pieces)), last))
    return last


def _revised(
    frame: Frame,
    before: Sequence[Piece],
    pieces: Sequence[Piece],
    places: Places,
    load: Callable[[Iterable[Place]], Iterator[bytes]],
    read: Range,
) -> Iterator[bytes]:
    fresh = load([(places[2 * at], places[2 * at + 1]) for at in missing(before, pieces)])
    return revised(frame, before, pieces, fresh, read)


def _pairs(places: Places) -> Iterator[Place]:
    each = iter(places)
    return zip(each, each, strict=True)


def _data(step: Steps, rows: Sequence[Known[Row]], places: Iterable[Place]) -> Iterator[bytes]:
    return (step.passing(rows[number])[nth].data for number, nth in places)
