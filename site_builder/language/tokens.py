"""Words and marks of a text with their places, in lower case, and what each can be.

A word keeps its inner apostrophes, hyphens and full stops ("Trump's", "U.S", "back-to-back"). A full
stop after a word is no token: sentences are found elsewhere, and abbreviations then need no care. No token
crosses a blank, so each chunk between blanks is read once and then looked up.
"""

import re
from itertools import chain
from typing import NamedTuple

from site_builder.language.chunks import Lexicon, cut
from site_builder.language.tags import tags

TOKEN = re.compile(r"\w+(?:[.'’&/-]\w+)*|[,;:()?!—–―…]|-{1,3}(?=\s)")

_Token = tuple[str, int, int, int]
"""In lower case, its tags, its place in the chunk."""


class Tokens(NamedTuple):
    """Words and marks in parallel lists; offsets are code points of the text they were made from."""

    lower: list[str]
    """In lower case with straight apostrophes."""

    tags: list[int]
    """What each can be (`language.tags`)."""

    starts: list[int]
    ends: list[int]


def tokenise(text: str) -> Tokens:
    """The tokens of a text, in order."""
    made = Tokens([], [], [], [])
    lower, bits, starts, ends = made
    chunks = cut(text)
    last = _read(chunks.pop())
    at = 0
    for chunk, found in zip(chain(chunks, [""]), chain(map(CHUNKS.__getitem__, chunks), [last]), strict=True):
        for word, bit, start, end in found:
            lower.append(word)
            bits.append(bit)
            starts.append(at + start)
            ends.append(at + end)
        at += len(chunk) + 1
    return made


def _before_blank(chunk: str) -> tuple[_Token, ...]:
    return _read(f"{chunk} ")


def _read(piece: str) -> tuple[_Token, ...]:
    """The tokens of a chunk, the blank after it included where one follows."""
    return tuple(
        (found[0].lower().replace("’", "'"), tags(found[0]), found.start(), found.end())
        for found in TOKEN.finditer(piece)
    )


CHUNKS = Lexicon(_before_blank)
