"""Words and marks of a text with their places, in lower case, and what each can be.

A word keeps its inner apostrophes, hyphens and full stops ("Trump's", "U.S", "back-to-back"). A full
stop after a word is no token: sentences are found elsewhere, and abbreviations then need no care. No token
crosses a blank, so each chunk between blanks is read once and then looked up.
"""

import re
from typing import NamedTuple

from site_builder.language.chunks import Token, cut
from site_builder.language.tags import tags

TOKEN = re.compile(r"\w+(?:[.'’&/-]\w+)*|[,;:()?!—–―…]|-{1,3}(?=\s)")


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
    chunks[-1].tokens = _read(chunks[-1].text, "")
    at = 0
    for chunk in chunks:
        found = chunk.tokens
        if found is None:
            found = chunk.tokens = _read(chunk.text, " ")
        for word, bit, start, end in found:
            lower.append(word)
            bits.append(bit)
            starts.append(at + start)
            ends.append(at + end)
        at += chunk.length
    return made


def _read(chunk: str, blank: str) -> tuple[Token, ...]:
    """The tokens of a chunk with the blank after it, where one follows."""
    if chunk.isalpha():
        return ((chunk.lower(), tags(chunk), 0, len(chunk)),)
    return tuple(
        [
            (found[0].lower().replace("’", "'"), tags(found[0]), found.start(), found.end())
            for found in TOKEN.finditer(chunk + blank)
        ]
    )
