"""Where a row of many things is cut into blocks: what stands for each thing decides, not its number.

So a thing more or less changes the block it is in, and no other.
"""

from collections.abc import Iterator, Sequence

LAST = bytes([4])
"""A block ends after a thing whose mark is less: of digests one in 64."""

MOST = 256
"""Things of a block."""


def divided(marks: Sequence[bytes]) -> Iterator[range]:
    """The blocks, as numbers of the things that these marks stand for."""
    start = 0
    for end, mark in enumerate(marks, 1):
        if mark < LAST or end - start == MOST or end == len(marks):
            yield range(start, end)
            start = end
