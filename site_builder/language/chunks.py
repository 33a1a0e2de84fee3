"""A text cut at its blanks, and what each piece holds worked out once for all texts.

A chunk is what stands between two blanks or line breaks: `said,`, `(NUS)`, `“We`. News repeats the same few
thousand, so what a chunk holds is looked up in a table (`Lexicon`), and only its place is the text's own.
Nothing that is read from a chunk may depend on what stands around it.
"""

from collections.abc import Callable, Iterator
from itertools import accumulate, count
from operator import add
from typing import TypeVar

MOST = 1 << 16
"""Chunks a table holds; a full one is begun anew."""

LONGEST = 40
"""Characters of a chunk that is remembered; longer ones do not come again."""

T = TypeVar("T")


class Lexicon(dict[str, T]):
    """What each chunk holds, found by the given reading when first asked; memory is bounded."""

    def __init__(self, read: Callable[[str], T]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, chunk: str) -> T:
        """Read a chunk that was not met before."""
        found = self.read(chunk)
        if len(chunk) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[chunk] = found
        return found


def cut(text: str) -> list[str]:
    """The chunks of a text up to its last, empty ones between two blanks included."""
    return text.rstrip(" \n").replace("\n", " ").split(" ")


def places(chunks: list[str]) -> Iterator[int]:
    """Where each chunk of a text begins."""
    return map(add, accumulate(map(len, chunks[:-1]), initial=0), count())
