"""Passages of different articles that may tell the same fact, found through their rare words.

A sentence is compared only with sentences that share one of its rarest stems, and a stem that too many
sentences hold finds nobody: so cost stays near-linear in the size of the story.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from itertools import chain

from msgspec import Struct

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

ROUNDING = 1e-9
"""More than sums of weights can be off by rounding."""


class Pair(Struct, frozen=True):
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
    """The pairs of passages of different articles that share a rare stem, each looked at once.

    Articles are gone through from the last to the first, so that those already taken in are the later ones.
    """
    light = {stem: len(numbers) for stem, numbers in reading.by_stem.items() if len(numbers) <= CROWD}
    later = _Later(light, _heaviest(reading, light), defaultdict(list))
    related, shared = [], []
    for own in reversed(list(reading.of_article.values())):
        for left in own:
            for right in _met(left, later, floor, close):
                common = left.stems & right.stems
                score = _likeness(left, right, common)
                if score >= floor:
                    related.append(Pair(left, right, score))
                if len(common) >= close:
                    shared.append((left, right))
        later.take(own)
    related.sort(key=lambda pair: (-pair.score, pair.left.number, pair.right.number))
    shared.sort(key=lambda pair: (pair[0].number, pair[1].number))
    return Near(tuple(related), tuple(shared))


@dataclass(frozen=True, slots=True)
class _Later:
    """The passages of later articles, by the stems that find somebody."""

    light: Mapping[str, int]
    """How many passages of the story hold each of these stems."""

    heaviest: Mapping[str, float]
    """The most that each weighs in one of them."""

    holding: defaultdict[str, list[Passage]]

    def take(self, passages: Iterable[Passage]) -> None:
        """Take in the passages of one more article."""
        for passage in passages:
            for stem in passage.stems & self.light.keys():
                self.holding[stem].append(passage)


def _heaviest(reading: Reading, light: Iterable[str]) -> dict[str, float]:
    found = dict.fromkeys(light, 0.0)
    for passage in reading.passages:
        for stem, weight in passage.vector.weights.items():
            if stem in found and weight > found[stem]:
                found[stem] = weight
    return found


def _met(left: Passage, later: _Later, floor: float, close: int) -> Iterable[Passage]:
    """The later passages that share one of a passage's rarest stems; without those that can neither be as
    alike as `floor` nor share `close` stems.
    """
    light, holding, weights = later.light, later.holding, left.vector.weights
    rarest, least = left.stems & light.keys(), floor - ROUNDING
    counts = Counter(chain.from_iterable([holding[stem] for stem in rarest if stem in holding]))
    if len(rarest) < len(left.stems):  # what is too common to find anybody may yet make two alike
        met = set(counts)
    else:
        met = {passage for passage, count in counts.items() if count > 1 or close < 2}
        for stem in rarest & holding.keys():
            weight = weights[stem]
            if weight * later.heaviest[stem] >= least:
                met.update([one for one in holding[stem] if weight * one.vector.weights[stem] >= least])
    if len(rarest) > PROBES:
        probed = sorted(rarest, key=lambda stem: (light[stem], stem))[:PROBES]
        met &= set().union(*(holding[stem] for stem in probed if stem in holding))
    return met


def _likeness(left: Passage, right: Passage, common: Set[str]) -> float:
    """The cosine of two passages, whose common stems are known: added up as `similarity.cosine` does."""
    ours, theirs, total = left.vector.weights, right.vector.weights, 0.0
    for stem in sorted(common) if len(common) > 1 else common:
        total += ours[stem] * theirs[stem]
    return total
