"""Words and marks of a text with their places, in lower case, and what each can be.

A word keeps its inner apostrophes, hyphens and full stops ("Trump's", "U.S", "back-to-back"). A full
stop after a word is no token: sentences are found elsewhere, and abbreviations then need no care. No token
crosses a blank, so each chunk between blanks is read once and then looked up.
"""

import re
from dataclasses import dataclass
from itertools import chain, repeat
from operator import add

from site_builder.language.chunks import Lexicon, cut
from site_builder.language.tags import tags

TOKEN = re.compile(r"\w+(?:[.'’&/-]\w+)*|[,;:()?!—–―…]|-{1,3}(?=\s)")

_Token = tuple[str, str, int, int, int]
"""The word, its lower case, its tags, and its place in the chunk."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and marks in parallel lists; offsets are code points of the text they were made from."""

    words: list[str]
    lower: list[str]
    """In lower case with straight apostrophes."""

    tags: list[int]
    """What each can be (`language.tags`)."""

    starts: list[int]
    ends: list[int]


def tokenise(text: str) -> Tokens:
    """The tokens of a text, in order."""
    chunks, places = cut(text)
    found = list(map(CHUNKS.__getitem__, chunks[:-1]))
    found.append(_read(chunks[-1]))
    every = list(chain.from_iterable(found))
    if not every:
        return Tokens([], [], [], [], [])
    words, lower, bits, starts, ends = map(list, zip(*every, strict=True))
    at = list(chain.from_iterable(map(repeat, places, map(len, found))))
    return Tokens(words, lower, bits, list(map(add, at, starts)), list(map(add, at, ends)))


def _before_blank(chunk: str) -> tuple[_Token, ...]:
    return _read(f"{chunk} ")


def _read(piece: str) -> tuple[_Token, ...]:
    """The tokens of a chunk, the blank after it included where one follows."""
    return tuple(
        (word, word.lower().replace("’", "'"), tags(word), found.start(), found.end())
        for found in TOKEN.finditer(piece)
        if (word := found.group())
    )


CHUNKS = Lexicon(_before_blank)
