"""Overlapping marks cut into runs: stretches of text with one and the same set of marks.

HTML elements nest, marks overlap. Cutting at every boundary makes them nest: each run is written with
all its marks, and the runs one after the other are the text, nothing lost and nothing twice.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.model import Span


def split(within: Span, marks: Sequence[Span]) -> Iterator[tuple[Span, tuple[int, ...]]]:
    """Cut `within` at the boundaries of `marks`; yields each run with the indexes of marks that cover it.

    Marks outside are ignored, marks that reach over the edge are clipped, empty ones cover nothing.
    """
    first, last = within.start, within.end
    inside = [(i, m) for i, m in enumerate(marks) if m.start < m.end and m.start < last and first < m.end]
    if not inside:
        if first < last:
            yield within, ()
        return
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for index, mark in inside:
        starts.setdefault(max(mark.start, first), []).append(index)
        ends.setdefault(min(mark.end, last), []).append(index)
    active: set[int] = set()
    for start, end in pairwise(sorted({first, last, *starts, *ends})):
        active.difference_update(ends.get(start, ()))
        active.update(starts.get(start, ()))
        yield Span(start, end), tuple(sorted(active))
