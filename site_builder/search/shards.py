"""Postings cut by term prefix, so that a query loads a few kilobytes.

A prefix that holds too much is split by the next letter, the largest parts first, until what is left fits.
The shard of a term is thus the longest one whose name the term starts with, and a term added to one shard
seldom moves another's. A shard is one string: `term postings term postings …`; the scripts with
the passages terms stand in are cut alike, and hold no terms.
"""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from site_builder.model import Output
from site_builder.search.scripts import script

LEAST = 3000
"""Characters a shard of a small site may hold before it is split."""

MANY = 1000
"""Documents of a site whose shards may hold more."""

DIGITS = "0123456789abcdef"

LONGEST = 12
"""A prefix of this length is not split further."""

LAST = chr(sys.maxunicode)


def limit(documents: int) -> int:
    """Characters a shard may hold: twice as many for four times the documents, so that names stay few too."""
    size = LEAST
    while documents > MANY:
        size, documents = size * 2, documents // 4
    return size


def names(terms: Sequence[str], sizes: Iterable[int], most: int) -> list[str]:
    """The names of the shards of sorted terms that take so many characters each."""
    return sorted(_split("", 0, len(terms), _Sorted(terms, sizes, most)))


def sorted_out(terms: Iterable[str], names: Iterable[str]) -> dict[str, list[int]]:
    """By name of a shard the numbers of its terms, by name; those of no shard are left out."""
    held: dict[str, list[int]] = {name: [] for name in sorted(names)}
    depths = sorted({len(name) for name in held}, reverse=True)
    for at, term in enumerate(terms):
        for depth in depths:
            if (name := term[:depth]) in held and len(name) == depth:
                held[name].append(at)
                break
    return held


def shards(
    named: Iterable[str], terms: Sequence[str], rows: Sequence[str], places: Sequence[str]
) -> list[Output]:
    """The scripts of the shards that have these names."""
    outputs = []
    for name, held in sorted_out(terms, named).items():
        outputs.append(script(path("t", name), " ".join([f"{terms[at]} {rows[at]}" for at in held])))
        outputs.append(script(path("p", name), " ".join([places[at] for at in held])))
    return outputs


def path(folder: str, prefix: str) -> str:
    """Where the shard of a prefix lies: letters outside a-z and 0-9 as `-hex-`, safe on every file system."""
    plain = "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in prefix)
    return f"{folder}/{folder}-{plain}"


def front_coded(names: Sequence[str]) -> str:
    """Sorted names, each as how many letters it shares with the one before and the rest, parted by spaces."""
    coded, before = [], ""
    for name in names:
        shared = next(
            (i for i, (a, b) in enumerate(zip(before, name, strict=False)) if a != b),
            min(len(before), len(name)),
        )
        coded.append(f"{DIGITS[shared]}{name[shared:]}")
        before = name
    return " ".join(coded)


class _Sorted:
    """Terms in their order, and how large those before each are."""

    def __init__(self, terms: Sequence[str], sizes: Iterable[int], most: int) -> None:
        self.most = most
        self.terms = terms
        self.before = [0, *accumulate(sizes)]

    def size(self, start: int, end: int) -> int:
        """Characters of a run of terms."""
        return self.before[end] - self.before[start]

    def parts(self, depth: int, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """The runs whose terms begin alike, by so many letters."""
        while start < end:
            name = self.terms[start][:depth]
            next_ = name[:-1] + chr(ord(name[-1]) + 1) if name[-1] < LAST else ""
            until = bisect_left(self.terms, next_, start, end) if next_ else end
            yield name, start, until
            start = until


def _split(prefix: str, start: int, end: int, held: _Sorted) -> Iterator[str]:
    left, most = held.size(start, end), held.most
    kept = end - start
    if left > most and len(prefix) < LONGEST:
        own = start + 1 if held.terms[start] == prefix else start
        runs = {name: (first, last) for name, first, last in held.parts(len(prefix) + 1, own, end)}
        sizes = {name: held.size(*run) for name, run in runs.items()}
        for name in sorted(sizes, key=lambda name: (-sizes[name], name)):
            if left > most:
                left -= sizes[name]
                kept -= runs[name][1] - runs[name][0]
                yield from _split(name, *runs[name], held)
    if kept:
        yield prefix
