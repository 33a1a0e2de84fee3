"""How alike two sentences are: in wording (was one copied from the other?) and in content (is it the same
fact?).

Wording: share of common word pairs, plus a twentieth for each word of the longest common run, at most 15
words. On pairs labelled by hand this separates copied from reworded sentences better than either part alone.
Content: cosine of stems weighted by how rare they are in the story (TF-IDF, Salton and Buckley 1988), with
logarithmic term frequency.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from site_builder.language.words import Word

COPIED = 0.55
"""Wording from which two sentences count as one copied from the other (or both from a third)."""

LONGEST_RUN = 15
RUN_WEIGHT = 0.05
CONTEXT = 0.5
"""Weight of the two articles' likeness beside that of the two sentences."""


@dataclass(frozen=True, slots=True)
class Vector:
    """Weighted stems of one passage, scaled to length one."""

    weights: Mapping[str, float]


def wording(left: Sequence[str], right: Sequence[str]) -> float:
    """How much of the wording two sentences share: 0 for nothing, 1 and above for nearly all."""
    pairs_left, pairs_right = set(pairwise(left)), set(pairwise(right))
    union = len(pairs_left | pairs_right)
    if not union:
        return 0.0
    run = min(longest_run(left, right), LONGEST_RUN)
    return len(pairs_left & pairs_right) / union + RUN_WEIGHT * run


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a sentence in order, to be asked for copies."""

    words: tuple[str, ...]
    pairs: frozenset[tuple[str, str]]

    def copies(self, other: "Wording") -> bool:
        """Are the two alike in `wording` from `COPIED` on?"""
        common = self.pairs & other.pairs
        share = len(common) / (len(self.pairs) + len(other.pairs) - len(common) or 1)
        longest = len(common) + 1 if len(self.pairs) == len(self.words) - 1 else LONGEST_RUN
        if not common or share + RUN_WEIGHT * min(longest, LONGEST_RUN) < COPIED:
            return False  # no run of words holds more pairs than both have
        ours = tuple(pairwise(self.words))
        longest = _longest_stretch(ours, common) + 1
        if share + RUN_WEIGHT * min(longest, LONGEST_RUN) < COPIED:
            return False  # nor is it longer than a stretch of such pairs
        run = longest_run(ours, tuple(pairwise(other.words))) + 1
        return share + RUN_WEIGHT * min(run, LONGEST_RUN) >= COPIED


@lru_cache(maxsize=1024)
def worded(words: tuple[str, ...]) -> Wording:
    """The wording of a sentence, kept for the next that it is held against."""
    return Wording(words, frozenset(pairwise(words)))


def _longest_stretch(pairs: Iterable[tuple[str, str]], common: Set[tuple[str, str]]) -> int:
    """How many of these pairs, one after the other, are common at the most."""
    longest = here = 0
    for pair in pairs:
        if pair in common:
            here += 1
            if here > longest:
                longest = here
        else:
            here = 0
    return longest


def longest_run(left: Sequence[Hashable], right: Sequence[Hashable]) -> int:
    """Length of the longest run that both sequences hold."""
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for j, word in enumerate(right):
        places[word].append(j)
    best, above = 0, dict[int, int]()
    for word in left:
        if word in places:
            above = {j: above.get(j - 1, 0) + 1 for j in places[word]}
            best = max(best, *above.values())
        else:
            above = {}
    return best


def rarity(bags: Iterable[Iterable[str]]) -> dict[str, float]:
    """Weight of each term: the logarithm of how many bags there are to how many hold it."""
    distinct = [set(bag) for bag in bags]
    holding = Counter(chain.from_iterable(distinct))
    return {term: math.log((len(distinct) + 1) / n) for term, n in holding.items()}


def vector(terms: Iterable[str], weights: Mapping[str, float]) -> Vector:
    """The TF-IDF vector of some terms; terms without a weight are left out."""
    counts: dict[str, int] = {}
    for term in terms:
        counts[term] = counts.get(term, 0) + 1
    known = [(term, n) for term, n in sorted(counts.items()) if term in weights]
    raw = {term: (1 + math.log(n)) * weights[term] if n > 1 else weights[term] for term, n in known}
    length = math.sqrt(sum([weight * weight for weight in raw.values()])) or 1.0
    return Vector({term: weight / length for term, weight in raw.items()})


def cosine(left: Vector, right: Vector) -> float:
    """Likeness of two vectors: 0 when they share no term, 1 when they are the same."""
    small, large = left.weights, right.weights
    if len(large) < len(small):
        small, large = large, small
    total = 0.0
    for term, weight in small.items():
        if term in large:
            total += weight * large[term]
    return total


def content_stems(words: Iterable[Word]) -> tuple[str, ...]:
    """The stems of the words that carry content, in order, repeats kept."""
    return tuple(word.stem for word in words if word.content)
