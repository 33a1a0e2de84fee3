"""A text cut at its blanks, and what each piece holds worked out once for all texts.

A chunk is what stands between two blanks or line breaks: `said,`, `(NUS)`, `“We`. News repeats the same few
thousand, so a chunk is looked up in a table and keeps what was read from it; only its place is the text's.
The look-up is what costs, so a text is cut once for all who read it.
Nothing that is read from a chunk may depend on what stands around it.
"""

from functools import lru_cache

MOST = 1 << 16
"""Chunks the table holds; a full one is begun anew."""

LONGEST = 40
"""Characters of a chunk that is remembered; longer ones do not come again."""

Token = tuple[str, int, int, int]
"""A word or mark in lower case, its tags, its place in the chunk (`language.tokens`)."""

Piece = tuple[str, int, int, int, bool]
"""A word with a capital (`annotate.names.words`)."""

Form = tuple[int, int, str, str, str, bool, bool]
"""A word by its place in the chunk, as written and folded (`language.words`)."""


class Chunk:
    """A chunk, with what its readers found in it; None until they first look."""

    __slots__ = ("capitals", "forms", "length", "numbered", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.length = len(text) + 1
        """With the blank after it."""

        self.numbered: bool | None = None
        """May it hold a written number?"""

        self.tokens: tuple[Token, ...] | None = None
        self.forms: tuple[Form, ...] | None = None
        self.capitals: tuple[tuple[int, bool, bool, tuple[Piece, ...]], ...] | None = None


class Lexicon(dict[str, Chunk]):
    """Each chunk by its text, made when first asked for; memory is bounded."""

    def __missing__(self, text: str) -> Chunk:
        """Take in a chunk that was not met before."""
        chunk = Chunk(text)
        if len(text) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[text] = chunk
        return chunk


KNOWN = Lexicon()


@lru_cache(maxsize=1)
def cut(text: str) -> tuple[Chunk, ...]:
    """The chunks of a text up to its last, empty ones between two blanks included.

    Each begins where the one before it ends with its blank. The last is the text's own: nothing follows it.
    """
    *chunks, last = text.rstrip(" \n").replace("\n", " ").split(" ")
    return (*map(KNOWN.__getitem__, chunks), Chunk(last))
