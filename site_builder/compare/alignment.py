"""Passages of different articles that may tell the same fact, found through their rare words.

A sentence is compared only with sentences that share one of its rarest stems, and a stem that too many
sentences hold finds nobody: so cost stays near-linear in the size of the story.
"""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

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

CLOSE = 3
"""Content words that two passages share at the least when one is copied from the other."""

ROUNDING = 1e-9
"""More than sums of weights can be off by rounding."""


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


@dataclass(frozen=True, slots=True)
class _Index:
    """The stems that find somebody, with the weight each has in its passages."""

    reading: Reading
    light: Mapping[str, tuple[Sequence[int], Sequence[float]]]
    """Numbers of the passages that hold a stem, ascending, and its weight in each."""

    heavy: tuple[frozenset[str], ...]
    """By passage, the stems that are too common to find anybody."""

    rest: tuple[float, ...]
    """By passage, the length of the part of its vector that these make up."""


def near(reading: Reading, floor: float = RELATED, close: int = CLOSE) -> Near:
    """The pairs of passages of different articles that share a rare stem, each looked at once."""
    known, related, shared = _index(reading), [], []
    for own in reading.of_article.values():
        for left in own:
            for right, score, common in _met(left, own[-1].number, known, floor, close):
                if score >= floor:
                    related.append(Pair(left, right, score))
                if common >= close:
                    shared.append((left, right))
    related.sort(key=lambda pair: (-pair.score, pair.left.number, pair.right.number))
    shared.sort(key=lambda pair: (pair[0].number, pair[1].number))
    return Near(tuple(related), tuple(shared))


def _index(reading: Reading) -> _Index:
    light, passages = {}, reading.passages
    for stem, numbers in reading.by_stem.items():
        if len(numbers) <= CROWD:
            light[stem] = (numbers, [passages[number].vector.weights[stem] for number in numbers])
    crowded = reading.by_stem.keys() - light.keys()
    heavy = tuple(passage.stems & crowded for passage in passages)
    rest = (
        sum([p.vector.weights[stem] ** 2 for stem in own]) for p, own in zip(passages, heavy, strict=True)
    )
    return _Index(reading, light, heavy, tuple(math.sqrt(squares) for squares in rest))


def _met(
    left: Passage, last: int, known: _Index, floor: float, close: int
) -> Iterator[tuple[Passage, float, int]]:
    """The passages after the last of this article that share a rare stem with one: their cosine, and how many
    stems both have. One that can reach neither `floor` nor `close` may be left out.
    """
    later, scores = _later(left, last, known)
    counts = Counter(chain.from_iterable(later.values()))
    probed = sorted(later, key=lambda stem: (len(known.light[stem][0]), stem))[:PROBES]
    met = scores.keys() if len(later) <= PROBES else set().union(*(later[stem] for stem in probed))
    heavy, rest, passages = known.heavy[left.number], known.rest[left.number], known.reading.passages
    for number in met:
        score, common = scores[number], counts[number]
        both = heavy & known.heavy[number] if heavy else heavy
        if both and (score + rest * known.rest[number] >= floor - ROUNDING or common + len(both) >= close):
            score, common = cosine(left.vector, passages[number].vector), common + len(both)
        if score >= floor or common >= close:
            yield passages[number], score, common


def _later(left: Passage, last: int, known: _Index) -> tuple[dict[str, Sequence[int]], dict[int, float]]:
    """By stem, the later passages that hold it; and by passage what the stems it shares add to the cosine.

    Stems are gone through in the order in which `language.similarity.cosine` adds them up.
    """
    later, scores = {}, dict[int, float]()
    for stem, weight in left.vector.weights.items():
        if stem in known.light:
            numbers, weights = known.light[stem]
            first = bisect_right(numbers, last)
            later[stem] = numbers[first:]
            for number, other in zip(later[stem], weights[first:], strict=True):
                scores[number] = scores.get(number, 0.0) + weight * other
    return later, scores
