"""Which articles have text in common, and by which prints, from one lot of prints after the other.

A print that two articles have is a meeting. One that stands in more than `CROWD` places is a common phrase of
the site, and pairing all of them would cost the square of their number: it only ties the first place in each
to the earliest.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from struct import Struct, pack
from typing import NamedTuple

from site_builder.reuse.promising import promising
from site_builder.reuse.spread import columns

CROWD = 10
"""Places of a print that are paired with each other."""

LEAST = 20
"""Prints of an article below which it is too short to be a copy: some fifty words."""

NEARLY = 0.5
"""Share of the shorter article's prints in the other from which two articles are nearly the same."""

MANY = LEAST * NEARLY
"""Prints in common from which two articles may be nearly the same."""

CROWDED = 1 << 63
"""Added to the number of a print that stands in more."""

BLOCK = 16
"""Bits of an article's place in its block; the number of the block stands above them."""

PAIR = Struct("<IHQ")
"""The earlier article, the later one in its block, and the print; 0 for one that leads to no passage."""

Spot = tuple[int, int]
"""An article, and what the print stands in."""


class Met(NamedTuple):
    """Two articles that have prints in common. A tuple, not a dataclass: a site has a hundred thousand."""

    later: int
    """Its place in its block."""

    earlier: int
    """Block and place in it."""

    prints: int
    """How many they have in common."""

    seeds: bytes
    """Those that may lead to a passage, 8 bytes each; if `CROWDED`, only the first places count."""


def meet(pieces: Sequence[bytes]) -> tuple[bytes, ...]:
    """The pairs that meet in a lot, given a piece of each block; a piece for each block of the later ones."""
    found: list[list[bytes]] = [[] for _ in pieces]
    for number, spots in _common(pieces):
        marked = number | CROWDED if len(spots) > CROWD else number
        for (left, right), tells in _paired(spots).items():
            place = right & (1 << BLOCK) - 1
            found[right >> BLOCK].append(PAIR.pack(left, place, marked if tells else 0))
    return tuple(map(b"".join, found))


def paired(pieces: Sequence[bytes]) -> tuple[Met, ...]:
    """The pairs whose later article is in one block, in order, given what met in each lot.

    Those with few prints in common, none of which may lead to a passage, are left out.
    """
    many: Counter[tuple[int, int]] = Counter()
    seeds: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for piece in pieces:
        for left, right, number in PAIR.iter_unpack(piece):
            many[right, left] += 1
            if number:
                seeds[right, left].append(number)
    pairs = ((pair, seeds.get(pair, ())) for pair in sorted(many) if pair in seeds or many[pair] >= MANY)
    return tuple(Met(*pair, many[pair], pack(f"<{len(own)}Q", *own)) for pair, own in pairs)


def _common(pieces: Sequence[bytes]) -> Iterator[tuple[int, list[Spot]]]:
    """Every print that stands in two places or more, with its places in order."""
    read = list(map(columns, pieces))
    many: Counter[int] = Counter()
    for numbers, _, _ in read:
        many.update(numbers)
    common = frozenset(number for number, times in many.items() if times > 1)
    spots: dict[int, list[Spot]] = {}
    for block, (numbers, around, articles) in enumerate(read):
        for at in [at for at, number in enumerate(numbers) if number in common]:
            spots.setdefault(numbers[at], []).append((block << BLOCK | articles[at], around[at]))
    yield from spots.items()


def _paired(spots: Sequence[Spot]) -> dict[tuple[int, int], bool]:
    """Pairs of articles that a print ties, and whether that may lead to a passage."""
    met: dict[tuple[int, int], bool] = {}
    for (left, one), (right, other) in _ties(spots):
        if left != right:
            met[left, right] = met.get((left, right), False) or promising(one, other)
    return met


def _ties(spots: Sequence[Spot]) -> Iterator[tuple[Spot, Spot]]:
    if len(spots) <= CROWD:
        return combinations(spots, 2)
    nearest = {other[0]: other for other in reversed(spots)}
    return ((spots[0], nearest[article]) for article in sorted(nearest))
