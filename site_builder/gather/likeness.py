"""How much two articles tell of the same: cosine of their telling words, weighed by how rare each is.

The weight of a word is the logarithm of the number of articles to the number that hold it, as if a hundred
others held none of our words: so a site of five articles about one event still has words in common that
count. Each article is looked up by its thirty heaviest words among the last fifty articles that hold
one, and compared with those that share three: the cost grows with the number of articles, not of pairs.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from site_builder.language.similarity import Vector, cosine
from site_builder.model import Digest, Listing

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


@dataclass(frozen=True, slots=True)
class Leaf:
    """An article among those that are compared."""

    slug: str
    story: str
    day: int
    """Days since year 1; 0 when it is undated."""

    vector: Vector
    """Heaviest word first."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles by place among the leaves, the earlier left, and their likeness."""

    left: int
    right: int
    score: float
    """0 to 1."""


def leaves(articles: Sequence[Listing], digests: Sequence[Digest]) -> tuple[Leaf, ...]:
    """The articles with their weighed words, by day and slug, the undated first."""
    holding = Counter(telling.stem for digest in digests for telling in digest.telling)
    total = len(digests) + OTHERS
    weights = {stem: math.log(total / n) for stem, n in holding.items()}
    found = [
        Leaf(article.slug, article.story, _day(article.published), _vector(digest, weights))
        for article, digest in zip(articles, digests, strict=True)
    ]
    return tuple(sorted(found, key=lambda leaf: (leaf.day, leaf.slug)))


def pairs(found: Sequence[Leaf]) -> Iterator[Pair]:
    """Every two leaves that share rare words within the window, unless both have a story."""
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for right, leaf in enumerate(found):
        probes = [stem for stem, _ in zip(leaf.vector.weights, range(PROBES), strict=False)]
        met = Counter(left for stem in probes for left in holding[stem][-CROWD:])
        for left in sorted(left for left, shared in met.items() if shared >= SHARED):
            other = found[left]
            if not (leaf.story and other.story) and near(other, leaf):
                yield Pair(left, right, _likeness(other, leaf))
        for stem in probes:
            holding[stem].append(right)


def near(left: Leaf, right: Leaf) -> bool:
    """Are they of days within the window? An article without a date may be of any."""
    return not (left.day and right.day) or abs(right.day - left.day) <= WINDOW


def _likeness(left: Leaf, right: Leaf) -> float:
    return cosine(left.vector, right.vector) * (1.0 if left.day and right.day else UNDATED)


def shared_words(group: Iterable[Leaf]) -> tuple[str, ...]:
    """Stems that at least half the articles of a group hold, those that weigh most in it first."""
    vectors = [leaf.vector.weights for leaf in group]
    held = Counter(stem for weights in vectors for stem in weights)
    common = [stem for stem, n in held.items() if n >= 2 and n * 2 >= len(vectors)]
    return tuple(sorted(common, key=lambda stem: (-sum(w.get(stem, 0.0) for w in vectors), stem)))


def _vector(digest: Digest, weights: Mapping[str, float]) -> Vector:
    raw = {one.stem: one.emphasis * weights[one.stem] for one in digest.telling}
    heaviest = sorted(raw, key=lambda stem: (-raw[stem], stem))[:KEPT]
    length = math.sqrt(sum(raw[stem] ** 2 for stem in heaviest)) or 1.0
    return Vector({stem: raw[stem] / length for stem in heaviest})


def _day(published: str) -> int:
    return date.fromisoformat(published[:10]).toordinal() if published else 0
