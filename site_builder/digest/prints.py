"""Numbers for chosen runs of seven words, so that equal text in two articles shows without reading either.

Winnowing (Schleimer, Wilkerson and Aiken 2003): of every two neighbouring runs the one with the lesser number
is kept, the second of equals. So every stretch of eight equal words shares a print, and a third of the runs
are left out. A number is a polynomial over digests of the folded words, modulo the prime 2^61 - 1: the same
on every machine.
"""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise, repeat

from site_builder.digest.surroundings import surroundings
from site_builder.language.words import Word
from site_builder.model import PRINT, RUN, WORD

WINDOW = 2
"""Neighbouring runs of which one is kept: equal text of RUN + WINDOW - 1 words is always found."""

PRIME = 2**61 - 1
BASE = 1_000_003
TOP = pow(BASE, RUN, PRIME)


def packed(words: Sequence[Word], numbers: Sequence[int]) -> bytes:
    """The words as numbers with their places in the text."""
    starts = [word.start for word in words]
    return b"".join(map(WORD.pack, [number & 0xFFFFFFFF for number in numbers], starts))


def prints(words: Sequence[Word], numbers: Sequence[int]) -> bytes:
    """The prints of a text given as words and their numbers, packed, by place; none for fewer than seven."""
    runs = _runs(numbers)
    places = _chosen(runs)
    around = surroundings(words, numbers, places)
    return b"".join(map(PRINT.pack, [runs[place] for place in places], places, around))


def numbered(words: Sequence[Word]) -> list[int]:
    """A number for each word, equal for spellings of one word."""
    return [_number(word.folded) for word in words]


def _runs(words: Sequence[int]) -> list[int]:
    """The number of each run, each from the one before."""
    rolling, found = 0, []
    gone = chain(repeat(0, RUN), words)
    for word, first in zip(words, gone, strict=False):
        rolling = (rolling * BASE + word - first * TOP) % PRIME
        found.append(rolling)
    return found[RUN - 1 :]


def _chosen(numbers: Sequence[int]) -> tuple[int, ...]:
    """Places of the runs to keep, ascending: of every two neighbours one."""
    if len(numbers) < WINDOW:
        return tuple(range(len(numbers)))
    lesser = (place + (second <= first) for place, (first, second) in enumerate(pairwise(numbers)))
    return tuple(dict.fromkeys(lesser))


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=7).digest(), "big")
