"""Passages of several articles, asked whether one of them holds, or lies inside, a given passage."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from site_builder.model import Evidence


@dataclass(frozen=True, slots=True)
class _Spans:
    """Spans of one article by start, with the furthest end so far and the nearest end to come."""

    starts: tuple[int, ...]
    furthest: tuple[int, ...]
    nearest: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """Passages, ready to be asked; each answer takes logarithmic time."""

    articles: Mapping[str, _Spans]

    def holds(self, evidence: Evidence) -> bool:
        """Does one of the passages contain this one (or equal it)?"""
        return self._holds(evidence.article, evidence.span.start, evidence.span.end)

    def holds_more(self, evidence: Evidence) -> bool:
        """Does one of the passages contain this one and more?"""
        slug, start, end = evidence.article, evidence.span.start, evidence.span.end
        return self._holds(slug, start - 1, end) or self._holds(slug, start, end + 1)

    def _holds(self, slug: str, start: int, end: int) -> bool:
        spans = self.articles.get(slug)
        if spans is None:
            return False
        i = bisect_right(spans.starts, start)
        return i > 0 and spans.furthest[i - 1] >= end

    def inside(self, evidence: Evidence) -> bool:
        """Does one of the passages lie within this one?"""
        spans = self.articles.get(evidence.article)
        if spans is None:
            return False
        i = bisect_left(spans.starts, evidence.span.start)
        return i < len(spans.starts) and spans.nearest[i] <= evidence.span.end


def cover(passages: Iterable[Evidence]) -> Cover:
    """A cover of these passages."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for passage in passages:
        found[passage.article].append((passage.span.start, passage.span.end))
    return Cover({slug: _spans(sorted(spans)) for slug, spans in found.items()})


def _spans(spans: list[tuple[int, int]]) -> _Spans:
    ends = [end for _, end in spans]
    nearest = tuple(accumulate(reversed(ends), min))[::-1]
    return _Spans(tuple(start for start, _ in spans), tuple(accumulate(ends, max)), nearest)
