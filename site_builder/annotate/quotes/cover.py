"""Is a span inside any of many others? Asked in logarithmic time."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from site_builder.model import Span


@dataclass(frozen=True, slots=True)
class Cover:
    """Spans, prepared for the question."""

    starts: list[int]
    reach: list[int]
    """The furthest end of all spans up to each."""

    def holds(self, span: Span) -> bool:
        """Does one of the spans hold this one?"""
        at = bisect_right(self.starts, span.start) - 1
        return at >= 0 and self.reach[at] >= span.end


def cover(spans: Iterable[Span]) -> Cover:
    """Prepare spans; overlapping ones are no matter, since a quotation never lies across their borders."""
    ordered = sorted(spans)
    return Cover([span.start for span in ordered], list(accumulate((span.end for span in ordered), max)))
