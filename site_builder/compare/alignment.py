"""Passages of different articles that may tell the same fact, found through their rare words.

A sentence is compared only with sentences that share one of its rarest stems, and a stem that too many
sentences hold finds nobody: so cost stays near-linear in the size of the story.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_builder.compare.passages import Passage, Reading

PROBES = 8
"""Rarest stems of a sentence that are looked up."""

CROWD = 60
"""Passages; a stem in more of them is too common to look up."""

RELATED = 0.18
"""Cosine from which two passages are worth showing side by side."""

SAME_FACT = 0.42
"""Cosine from which two passages are taken to tell the same fact."""

CLOSE = 3
"""Content words that two passages share at the least when one is copied from the other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages of two articles, the earlier one left."""

    left: Passage
    right: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Near:
    """What is found by rare words."""

    related: tuple[Pair, ...]
    """Pairs of passages whose content is alike enough, best first."""

    close: tuple[tuple[Passage, Passage], ...]
    """Pairs that share enough words to be asked for their wording, in order."""


def near(reading: Reading, floor: float = RELATED, close: int = CLOSE) -> Near:
    """The pairs of passages of different articles that share a rare stem, each looked at once."""
    related, shared = [], []
    for left, right in candidates(reading):
        common = left.stems & right.stems
        ours, theirs, score = left.vector.weights, right.vector.weights, 0.0
        for stem in sorted(common) if len(common) > 1 else common:
            score += ours[stem] * theirs[stem]  # as `language.similarity.cosine` adds them up
        if score >= floor:
            related.append(Pair(left, right, score))
        if len(common) >= close:
            shared.append((left, right))
    related.sort(key=lambda pair: (-pair.score, pair.left.number, pair.right.number))
    return Near(tuple(related), tuple(shared))


def candidates(reading: Reading) -> Iterator[tuple[Passage, Passage]]:
    """Pairs of passages of different articles that share a rare stem, each pair once, in order."""
    ranks = {stem: rank for rank, stem in enumerate(sorted(reading.by_stem, key=_rank(reading)))}
    probes = {stem: numbers for stem, numbers in reading.by_stem.items() if len(numbers) <= CROWD}
    for own in reading.of_article.values():
        for passage in own:
            rarest = sorted(passage.stems, key=ranks.__getitem__)[:PROBES]
            met = set().union(*(probes.get(stem, ()) for stem in rarest))
            yield from ((passage, reading.passages[n]) for n in sorted(met) if n > own[-1].number)


def _rank(reading: Reading) -> Callable[[str], tuple[int, str]]:
    return lambda stem: (len(reading.by_stem[stem]), stem)
