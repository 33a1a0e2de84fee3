"""Marks of one kind that stand inside a stretch of an article, found by bisection."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

from site_builder.model import Span


class _Marked(Protocol):
    @property
    def span(self) -> Span: ...


Mark = TypeVar("Mark", bound=_Marked)


def inside(marks: Sequence[Mark], span: Span) -> list[Mark]:
    """The marks (sorted by start) that lie wholly in a span, in order; takes logarithmic time."""
    first, last = (bisect_left(marks, at, key=lambda mark: mark.span.start) for at in (span.start, span.end))
    return [mark for mark in marks[first:last] if mark.span.within(span)]
