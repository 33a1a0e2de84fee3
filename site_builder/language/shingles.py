"""Runs of words that two or more places share, found through an index of five-word shingles.

Cost grows with the number of words and of matches: each shingle is looked up once, and a match is extended to
both sides as far as the words agree, then never visited again.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, groupby
from operator import itemgetter

from msgspec import Struct

SIZE = 5
"""Words; shorter runs are mostly names and idiom."""

CROWDED = 40
"""Places; a shingle seen more often than that is boilerplate, and pairing its places would be quadratic."""


Places = dict[tuple[str, ...], list[tuple[int, int]]]
"""By shingle, the numbers of the sequences that have it, and where it starts in them."""


class Run(Struct, frozen=True, order=True, gc=False):
    """`length` equal words, at `left_start` of one sequence and at `right_start` of another."""

    left: int
    """Index of the first sequence; smaller than `right`, unless it is one that repeats itself."""

    right: int
    left_start: int
    right_start: int
    length: int


def shared_runs(sequences: Sequence[Sequence[str]], size: int = SIZE) -> tuple[Run, ...]:
    """All maximal runs of at least `size` equal words between two different sequences, sorted."""
    return shared(sequences, places(sequences, size), size)


def shared(sequences: Sequence[Sequence[str]], known: Places, size: int = SIZE) -> tuple[Run, ...]:
    """The same, of sequences whose shingles are known."""
    seen: set[tuple[int, int, int, int]] = set()
    runs = []
    for spots in known.values():
        for n, (left, i) in enumerate(spots if len(spots) <= CROWDED else ()):
            for right, j in spots[n + 1 :]:
                if left == right or (left, right, i - j, i) in seen:
                    continue
                run = _extended(sequences, left, right, i, j, size)
                seen.update((left, right, i - j, run.left_start + k) for k in range(run.length - size + 1))
                runs.append(run)
    return tuple(sorted(runs))


def repeated(sequences: Sequence[Sequence[str]], known: Places, size: int = SIZE) -> tuple[Run, ...]:
    """All maximal runs of at least `size` words that stand in two places of one sequence without touching;
    `left` and `right` of each are the same.
    """
    seen: set[tuple[int, int, int]] = set()
    runs = []
    for number, i, j in _twice(known):
        if (number, j - i, i) not in seen:
            run = _extended(sequences, number, number, i, j, size)
            seen.update((number, j - i, run.left_start + k) for k in range(run.length - size + 1))
            if run.left_start + run.length <= run.right_start:
                runs.append(run)
    return tuple(sorted(runs))


def _twice(known: Places) -> Iterator[tuple[int, int, int]]:
    """A sequence and two places in it that hold the same shingle."""
    for spots in known.values():
        for number, own in groupby(spots, key=itemgetter(0)):
            starts = [start for _, start in own]
            if len(starts) <= CROWDED:
                yield from ((number, i, j) for i, j in combinations(starts, 2))


def places(sequences: Sequence[Sequence[str]], size: int = SIZE) -> Places:
    """The shingles that stand in two places or more, with all of these in order."""
    counts = Counter(chain.from_iterable(_cut(sequence, size) for sequence in sequences))
    several = {shingle for shingle, count in counts.items() if count > 1}
    found: Places = defaultdict(list)
    for number, sequence in enumerate(sequences):
        cut = enumerate(_cut(sequence, size))
        for start, shingle in [one for one in cut if one[1] in several]:
            found[shingle].append((number, start))
    return found


def _cut(sequence: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return zip(*(sequence[k:] for k in range(size)), strict=False)


def _extended(sequences: Sequence[Sequence[str]], left: int, right: int, i: int, j: int, size: int) -> Run:
    a, b = sequences[left], sequences[right]
    first, length = i, size
    while first > 0 and first - i + j > 0 and a[first - 1] == b[first - i + j - 1]:
        first, length = first - 1, length + 1
    second = first - i + j
    while first + length < len(a) and second + length < len(b) and a[first + length] == b[second + length]:
        length += 1
    return Run(left, right, first, second, length)
