"""Postings cut by term prefix, so that a query loads a few kilobytes.

A prefix that holds too much is split by the next letter, the largest parts first, until what is left fits.
The shard of a term is thus the longest one whose name the term starts with, and a term added to one shard
seldom moves another's. A shard is one string: `term postings term postings …`; the scripts with
the passages terms stand in are cut alike, and hold no terms.
"""

import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from site_builder.model import Output
from site_builder.search.postings import Posting
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


def cut(postings: Sequence[Posting], most: int) -> list[tuple[str, Sequence[Posting]]]:
    """Name and postings of each shard, by name."""
    return sorted(_split("", 0, len(postings), _Sorted(postings, most)), key=lambda shard: shard[0])


def shards(postings: Sequence[Posting], most: int) -> tuple[list[str], list[Output]]:
    """The names of the shards, and their scripts."""
    named = cut(postings, most)
    outputs = []
    for name, held in named:
        outputs.append(script(path("t", name), " ".join(f"{one.term} {one.postings}" for one in held)))
        placed = " ".join(one.places for one in held)
        outputs.append(script(path("p", name), placed))
    return [name for name, _ in named], outputs


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
    """Postings in order of their terms, and how large those before each are."""

    def __init__(self, postings: Sequence[Posting], most: int) -> None:
        self.postings = postings
        self.most = most
        self.terms = [one.term for one in postings]
        sizes = (len(one.term) + len(one.postings) + 2 for one in postings)
        self.before = [0, *accumulate(sizes)]

    def size(self, start: int, end: int) -> int:
        """Characters of a run of postings."""
        return self.before[end] - self.before[start]

    def parts(self, depth: int, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """The runs whose terms begin alike, by so many letters."""
        while start < end:
            name = self.terms[start][:depth]
            next_ = name[:-1] + chr(ord(name[-1]) + 1) if name[-1] < LAST else ""
            until = bisect_left(self.terms, next_, start, end) if next_ else end
            yield name, start, until
            start = until


def _split(prefix: str, start: int, end: int, held: _Sorted) -> Iterator[tuple[str, Sequence[Posting]]]:
    left, most = held.size(start, end), held.most
    parts, apart = [(prefix, start, end)], set[str]()
    if left > most and len(prefix) < LONGEST:
        own = start + 1 if held.terms[start] == prefix else start
        parts = [*held.parts(len(prefix) + 1, own, end), *([(prefix, start, own)] if own > start else [])]
        sizes = {name: held.size(first, last) for name, first, last in parts if name != prefix}
        for name in sorted(sizes, key=lambda name: (-sizes[name], name)):
            if left > most:
                apart.add(name)
                left -= sizes[name]
        for name, first, last in parts:
            if name in apart:
                yield from _split(name, first, last, held)
    rest = sorted((first, last) for name, first, last in parts if name not in apart)
    if kept := [one for first, last in rest for one in held.postings[first:last]]:
        yield prefix, kept
