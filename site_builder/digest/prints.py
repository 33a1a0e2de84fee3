"""Numbers for chosen runs of seven words, so that equal text in two articles shows without reading either.

Winnowing (Schleimer, Wilkerson and Aiken 2003): of every two neighbouring runs the one with the lesser number
is kept, the second of equals. So every stretch of eight equal words shares a print, and a third of the runs
are left out. Runs of fewer words would be idiom more often than copies. A number is a polynomial over digests
of the folded words, modulo the prime 2^61 - 1: the same on every machine.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache

from site_builder.language.words import Word
from site_builder.model import PRINT, WORD

SIZE = 7
"""Words of a run."""

WINDOW = 2
"""Neighbouring runs of which one is kept: equal text of SIZE + WINDOW - 1 words is always found."""

PRIME = 2**61 - 1
BASE = 1_000_003
TOP = pow(BASE, SIZE, PRIME)


def packed(words: Sequence[Word]) -> bytes:
    """The words as numbers with their places in the text."""
    return b"".join(WORD.pack(_number(word.folded) & 0xFFFFFFFF, word.start) for word in words)


def prints(words: Sequence[Word]) -> bytes:
    """The prints of a text, packed, by place; none for fewer than seven words."""
    numbers = _numbers([_number(word.folded) for word in words])
    return b"".join(PRINT.pack(numbers[place], place) for place in _chosen(numbers))


def _numbers(words: Sequence[int]) -> list[int]:
    """The number of each run, each from the one before."""
    rolling, found = 0, []
    for i, word in enumerate(words):
        gone = words[i - SIZE] * TOP if i >= SIZE else 0
        rolling = (rolling * BASE + word - gone) % PRIME
        found.append(rolling)
    return found[SIZE - 1 :]


def _chosen(numbers: Sequence[int]) -> Iterator[int]:
    """Places of the runs to keep, ascending."""
    kept = -1
    for end in range(min(WINDOW, len(numbers)), len(numbers) + 1) if numbers else ():
        start = max(0, end - WINDOW)
        if kept < start:
            kept = min(range(start, end), key=lambda place: (numbers[place], -place))
            yield kept
        elif numbers[end - 1] <= numbers[kept]:
            kept = end - 1
            yield kept


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=7).digest(), "big")
