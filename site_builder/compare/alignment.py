"""Passages of different articles that may tell the same fact, found through their rare words.

A sentence is compared only with sentences that share one of its rarest stems, and a stem that too many
sentences hold finds nobody: so cost stays near-linear in the size of the story.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.passages import Passage, Reading
from site_builder.language.similarity import cosine

PROBES = 8
"""Rarest stems of a sentence that are looked up."""

CROWD = 60
"""Passages; a stem in more of them is too common to look up."""

RELATED = 0.18
"""Cosine from which two passages are worth showing side by side."""

SAME_FACT = 0.42
"""Cosine from which two passages are taken to tell the same fact."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages of two articles, the earlier one left."""

    left: Passage
    right: Passage
    score: float


def candidates(reading: Reading) -> Iterator[tuple[Passage, Passage]]:
    """Pairs of passages of different articles that share a rare stem, each pair once, in order."""
    for passage in reading.passages:
        yield from ((passage, reading.passages[n]) for n in _later(passage, reading))


def related(reading: Reading, floor: float = RELATED) -> tuple[Pair, ...]:
    """Candidate pairs whose content is alike enough, best first."""
    scored = (Pair(a, b, cosine(a.vector, b.vector)) for a, b in candidates(reading))
    found = [pair for pair in scored if pair.score >= floor]
    return tuple(sorted(found, key=lambda p: (-p.score, p.left.number, p.right.number)))


def _later(passage: Passage, reading: Reading) -> list[int]:
    rarest = sorted(passage.stems, key=lambda stem: (reading.frequency(stem), stem))[:PROBES]
    near = {n for stem in rarest if reading.frequency(stem) <= CROWD for n in reading.by_stem[stem]}
    return sorted(n for n in near if n > passage.number and reading.passages[n].article != passage.article)
