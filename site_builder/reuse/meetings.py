"""Which articles have text in common, and where, from their prints alone.

A print that two articles have is a meeting. One that stands in more than `CROWD` places is a common phrase of
the site, and pairing all of them would cost the square of their number: it only ties the first place in each
to the earliest.
The prints are gone through in parts, so that never more than a part of them is in memory as an index.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from site_builder.model import PRINT, Digest

CROWD = 10
"""Places of a print that are paired with each other."""

PART = 2_000_000
"""Prints that are indexed at a time."""

Place = tuple[int, int]
"""An article by its place in the order of days, and a word of its body."""


@dataclass(slots=True)
class Meetings:
    """What two articles have in common, by their places in order."""

    prints: Counter[tuple[int, int]] = field(default_factory=Counter)
    """How many prints."""

    seeds: defaultdict[tuple[int, int], list[tuple[int, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """A word of each where equal text starts, for those whose words are wanted."""


def meetings(digests: Sequence[Digest], stories: Sequence[str]) -> Meetings:
    """All meetings of articles, given with the story of each; seeds unless both are of one story."""
    found = Meetings()
    for spots in _common(digests):
        met = set()
        for (left, i), (right, j) in _paired(spots):
            if left == right:
                continue
            met.add((left, right))
            if not stories[left] or stories[left] != stories[right]:
                found.seeds[left, right].append((i, j))
        found.prints.update(met)
    return found


def distinct(digest: Digest) -> int:
    """How many different prints an article has."""
    return len({number for number, _ in PRINT.iter_unpack(digest.prints)})


def _common(digests: Sequence[Digest]) -> Iterator[list[Place]]:
    """The places of every print that stands in two places or more, in order."""
    parts = 1 + sum(len(digest.prints) for digest in digests) // (PART * PRINT.size)
    for part in range(parts):
        first: dict[int, Place] = {}
        more: defaultdict[int, list[Place]] = defaultdict(list)
        for article, digest in enumerate(digests):
            for number, word in PRINT.iter_unpack(digest.prints):
                if parts == 1 or number % parts == part:
                    if number in first:
                        more[number].append((article, word))
                    else:
                        first[number] = (article, word)
        for number, others in more.items():
            yield [first[number], *others]


def _paired(spots: list[Place]) -> Iterator[tuple[Place, Place]]:
    if len(spots) <= CROWD:
        return combinations(spots, 2)
    nearest = {other[0]: other for other in reversed(spots[1:])}
    return ((spots[0], nearest[article]) for article in sorted(nearest))
