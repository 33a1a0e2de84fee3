"""How much two articles tell of the same: cosine of their telling words, weighed by how rare each is.

The weight of a word is the logarithm of the number of articles to the number that hold it, as if a hundred
others held none of our words: so a site of five articles about one event still has words in common that
count. Each article is looked up by its thirty heaviest words among the last fifty articles that hold
one, and compared with those that share three: the cost grows with the number of articles, not of pairs.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import islice, repeat
from operator import mul, truediv

from site_builder.language.similarity import Vector, cosine
from site_builder.model import Listing, Telling

OTHERS = 100
"""Articles that are imagined beside those of the site."""

KEPT = 120
"""Heaviest words of an article that are compared."""

PROBES = 30
"""Heaviest words it is looked up by."""

SHARED = 3
"""Of those, how many two articles must share to be compared."""

CROWD = 50
"""Articles before it that hold a word, as far back as it is looked up."""

WINDOW = 7
"""Days from one report to the next of the same story."""


UNDATED = 0.7
"""What the likeness of two articles counts when the days of one cannot tell two events of a kind apart."""


@dataclass(frozen=True)
class Leaf:
    """An article among those that are compared."""

    slug: str
    story: str
    day: int
    """Days since year 1; 0 when it is undated."""

    telling: Telling
    weights: Mapping[str, float] = field(repr=False)
    """How rare each word of the site is."""

    @cached_property
    def vector(self) -> Vector:
        """Heaviest word first; made when it is first asked for, as most articles of a site never are."""
        return _vector(self.telling, self.weights)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles by place among the leaves, the earlier left, and their likeness."""

    left: int
    right: int
    score: float
    """0 to 1."""


def leaves(articles: Sequence[Listing], tellings: Sequence[Telling]) -> tuple[Leaf, ...]:
    """The articles with their weighed words, by day and slug, the undated first."""
    holding: Counter[str] = Counter()
    for telling in tellings:
        holding.update(telling.stemmed())
    total = len(tellings) + OTHERS
    weights = {stem: math.log(total / n) for stem, n in holding.items()}
    found = [
        Leaf(article.slug, article.story, _day(article.published), telling, weights)
        for article, telling in zip(articles, tellings, strict=True)
    ]
    return tuple(sorted(found, key=lambda leaf: (leaf.day, leaf.slug)))


def pairs(found: Sequence[Leaf]) -> Iterator[Pair]:
    """Every two leaves that share rare words within the window, unless both have a story."""
    holding: defaultdict[str, list[int]] = defaultdict(list)
    days = [leaf.day for leaf in found]
    undated = bisect_right(days, 0)
    asked = _asked(found)
    for right, leaf in enumerate(found):
        if leaf.day not in asked:
            continue
        earliest = bisect_left(days, leaf.day - WINDOW, undated) if leaf.day else 0
        probes = tuple(islice(leaf.vector.weights, PROBES))
        met: Counter[int] = Counter()
        for stem in probes:
            held = holding[stem]
            if held and (undated or held[-1] >= earliest):
                met.update(_within(held[-CROWD:], undated, earliest))
            held.append(right)
        for left in sorted(left for left, shared in met.items() if shared >= SHARED):
            other = found[left]
            if not (leaf.story and other.story):
                yield Pair(left, right, _likeness(other, leaf))


def _asked(found: Sequence[Leaf]) -> frozenset[int]:
    """Days on which a report may be of one story with an article that has none; all where one is undated."""
    days = frozenset(leaf.day for leaf in found)
    free = frozenset(leaf.day for leaf in found if not leaf.story)
    if 0 in days:
        return days
    return frozenset(day for one in free for day in range(one - WINDOW, one + WINDOW + 1))


def _within(places: list[int], undated: int, earliest: int) -> list[int]:
    """Of ascending places those before `undated` or from `earliest` on."""
    if places[0] >= earliest or places[-1] < undated:
        return places
    return places[: bisect_left(places, undated)] + places[bisect_left(places, earliest) :]


def _likeness(left: Leaf, right: Leaf) -> float:
    return cosine(left.vector, right.vector) * (1.0 if left.day and right.day else UNDATED)


def shared_words(group: Iterable[Leaf]) -> tuple[str, ...]:
    """Stems that at least half the articles of a group hold, those that weigh most in it first."""
    vectors = [leaf.vector.weights for leaf in group]
    held = Counter(stem for weights in vectors for stem in weights)
    common = [stem for stem, n in held.items() if n >= 2 and n * 2 >= len(vectors)]
    return tuple(sorted(common, key=lambda stem: (-sum(w.get(stem, 0.0) for w in vectors), stem)))


def _vector(telling: Telling, weights: Mapping[str, float]) -> Vector:
    """Stems are sorted and sorting is stable, so of equal weights the first by alphabet is kept."""
    emphasis = telling.weighed()
    rare = map(weights.__getitem__, emphasis)
    raw = dict(zip(emphasis, map(mul, emphasis.values(), rare), strict=True))
    heaviest = sorted(raw, key=raw.__getitem__, reverse=True)[:KEPT]
    kept = [raw[stem] for stem in heaviest]
    length = math.sqrt(sum(map(pow, kept, repeat(2)))) or 1.0
    return Vector(dict(zip(heaviest, map(truediv, kept, repeat(length)), strict=False)))


def _day(published: str) -> int:
    return date.fromisoformat(published[:10]).toordinal() if published else 0
