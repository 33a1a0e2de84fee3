"""What a run of seven words stands in: whether two that are equal could be part of a passage worth showing.

Four bits of the number of each of the four words before and after it tell how far equal text goes on to
either side; two bits for each of these fifteen words tell which carry content and which of those are written
small. Packed in 62 bits: what is before, what is after, each with the nearest word lowest, then the words.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, repeat

from site_builder.language.words import Word
from site_builder.model import NEAR, RUN

SIDE = (1 << 4 * NEAR) - 1
WORDS = RUN + 2 * NEAR
FLAGS = (1 << 2 * WORDS) - 1


def surroundings(words: Sequence[Word], numbers: Sequence[int], places: Iterable[int]) -> Iterator[int]:
    """What the runs that start at these words stand in; beyond the ends of the text is nothing."""
    bits = [number & 15 for number in numbers]
    before, after = _windows(bits, 4, SIDE), _windows(reversed(bits), 4, SIDE)
    flags = _windows([*map(_flags, words), *repeat(0, NEAR)], 2, FLAGS)
    last, end = len(numbers) - RUN, RUN + NEAR
    for place in places:
        yield (before[place] << 4 * NEAR | after[last - place]) << 2 * WORDS | flags[place + end]


def _windows(values: Iterable[int], bits: int, mask: int) -> list[int]:
    """Before each value, and after the last: the nearest of those before it, the last one lowest."""
    return list(accumulate(values, lambda window, value: (window << bits | value) & mask, initial=0))


def _flags(word: Word) -> int:
    return 0 if not word.content else 3 if word.surface[0].islower() else 1
