"""One statement of an article as stems with their weight, to be held against a statement of another."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from site_builder.compare.passages import Passage, Reading
from site_builder.model import Evidence, Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause, its content stems, and what it opens with."""

    passage: Passage
    evidence: Evidence
    stems: frozenset[str]
    plain: frozenset[str]
    """Those of its stems that are written small, so are no names."""

    opening: str
    """Its first content stem when that is a name: mostly the subject; else empty."""


_start = attrgetter("start")

DATELINE = re.compile(r"[A-Z][A-Z./ ]{2,40}(?:, [^:—–()\n]{1,40})?(?: \([A-Za-z]{2,20}\))?(?: [-—–] |: )")
"""The place, day and agency before the first sentence of a report: "TURKU, May 3 (AP) - "."""


def statement(passage: Passage, span: Span, text: str) -> Statement:
    """The statement a stretch of a sentence makes, the dateline before it left out."""
    words = passage.words
    if span != passage.span:
        first, last = (bisect_left(words, at, key=_start) for at in (span.start, span.end))
        words = words[first:last]
    dateline = DATELINE.match(text, passage.span.start, passage.span.end)
    told = dateline.end() if dateline else passage.span.start
    inside = [word for word in words if word.content and word.start >= told]
    opening = inside[0].stem if inside and inside[0].surface[0].isupper() else ""
    stems = frozenset([word.stem for word in inside])
    plain = frozenset([word.stem for word in inside if word.surface[0].islower()])
    return Statement(passage, Evidence(passage.article, span), stems, plain, opening)


def overlap(left: Statement, right: Statement, reading: Reading) -> float:
    """Weight of the common stems as a share of the lighter statement's; 0 to 1."""
    lighter = min(_weight(left.stems, reading), _weight(right.stems, reading))
    return _weight(left.stems & right.stems, reading) / lighter if lighter else 0.0


def common(left: Statement, right: Statement) -> int:
    """How many stems that are no names both hold."""
    return len(left.plain & right.plain)


def _weight(stems: frozenset[str], reading: Reading) -> float:
    return sum(reading.weights.get(stem, 0.0) for stem in sorted(stems))
