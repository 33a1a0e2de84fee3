"""What touches a passage, found without going through all there is of a text.

Things lie in cells as wide as they are long, a power of two: each lies in two cells at most, and a passage
looks at the cells it covers, one set a width.
"""

from collections.abc import Iterable
from typing import Generic, TypeVar

from site_builder.model import Span

T = TypeVar("T")

LEAST = 8
"""The narrowest cell, as a power of two: 256 characters, about two sentences."""

Cell = tuple[int, int]


class Near(Generic[T]):
    """Things with their places in one text, in an order of their own."""

    __slots__ = ("_cells", "_widths")

    def __init__(self, things: Iterable[tuple[Span, T]]) -> None:
        self._cells: dict[Cell, list[tuple[int, Span, T]]] = {}
        for number, (span, thing) in enumerate(things):
            width = max(LEAST, (span.end - span.start).bit_length())
            for cell in range(span.start >> width, (max(span.start, span.end - 1) >> width) + 1):
                self._cells.setdefault((width, cell), []).append((number, span, thing))
        self._widths = sorted({width for width, _ in self._cells})

    def touching(self, place: Span) -> list[T]:
        """What shares a character with a place, in the order given."""
        found = {
            number: thing
            for width in self._widths
            for cell in range(place.start >> width, (place.end >> width) + 1)
            for number, span, thing in self._cells.get((width, cell), ())
            if span.overlaps(place)
        }
        return [found[number] for number in sorted(found)]
