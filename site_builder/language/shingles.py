"""Runs of words that two or more places share, found through an index of five-word shingles.

Cost grows with the number of words and of matches: each shingle is looked up once, and a match is extended to
both sides as far as the words agree, then never visited again.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

SIZE = 5
"""Words; shorter runs are mostly names and idiom."""

CROWDED = 40
"""Places; a shingle seen more often than that is boilerplate, and pairing its places would be quadratic."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` equal words, at `left_start` of one sequence and at `right_start` of another."""

    left: int
    """Index of the first sequence; always smaller than `right`."""

    right: int
    left_start: int
    right_start: int
    length: int


def shared_runs(sequences: Sequence[Sequence[str]], size: int = SIZE) -> tuple[Run, ...]:
    """All maximal runs of at least `size` equal words between two different sequences, sorted."""
    places = _index(sequences, size)
    seen: set[tuple[int, int, int, int]] = set()
    runs = []
    for spots in places.values():
        for n, (left, i) in enumerate(spots):
            for right, j in spots[n + 1 :]:
                if left == right or (left, right, i - j, i) in seen:
                    continue
                run = _extended(sequences, left, right, i, j, size)
                seen.update((left, right, i - j, run.left_start + k) for k in range(run.length - size + 1))
                runs.append(run)
    return tuple(sorted(runs))


def repeated_runs(sequence: Sequence[str], size: int = SIZE) -> tuple[Run, ...]:
    """All maximal runs of at least `size` words that stand in two places of one sequence without touching."""
    seen: set[tuple[int, int]] = set()
    runs = []
    for spots in _index([sequence], size).values():
        for n, (_, i) in enumerate(spots):
            for _, j in spots[n + 1 :]:
                if (j - i, i) not in seen:
                    run = _extended((sequence, sequence), 0, 1, i, j, size)
                    seen.update((j - i, run.left_start + k) for k in range(run.length - size + 1))
                    if run.left_start + run.length <= run.right_start:
                        runs.append(run)
    return tuple(sorted(runs))


def _index(sequences: Sequence[Sequence[str]], size: int) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, sequence in enumerate(sequences):
        for start in range(len(sequence) - size + 1):
            places[tuple(sequence[start : start + size])].append((number, start))
    return {shingle: spots for shingle, spots in places.items() if 1 < len(spots) <= CROWDED}


def _extended(sequences: Sequence[Sequence[str]], left: int, right: int, i: int, j: int, size: int) -> Run:
    a, b = sequences[left], sequences[right]
    first, length = i, size
    while first > 0 and first - i + j > 0 and a[first - 1] == b[first - i + j - 1]:
        first, length = first - 1, length + 1
    second = first - i + j
    while first + length < len(a) and second + length < len(b) and a[first + length] == b[second + length]:
        length += 1
    return Run(left, right, first, second, length)
