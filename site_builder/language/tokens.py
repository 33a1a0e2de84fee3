"""Words and marks with their places, made in one pass.

A word keeps its inner apostrophes, hyphens and full stops ("Trump's", "U.S", "back-to-back"). A full
stop after a word is no token: sentences are found elsewhere, and abbreviations then need no care.
"""

import re
from dataclasses import dataclass
from itertools import accumulate

TOKEN = re.compile(r"(\w+(?:[.'’&/-]\w+)*|[,;:()?!—–―…]|-{1,3}(?=\s))")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and marks in parallel lists; offsets are code points of the text they were made from."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def tokenise(text: str) -> Tokens:
    """The tokens of a text, in order."""
    parts = TOKEN.split(text)
    ends = list(accumulate(map(len, parts)))
    return Tokens(parts[1::2], ends[0:-1:2], ends[1::2])
