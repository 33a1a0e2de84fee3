"""What is kept of one article to compare it with all others: its telling words, and prints of its text."""

from dataclasses import dataclass
from struct import Struct

WORD = Struct("<II")
"""The number of a word, equal for spellings of one word, and where it starts in the text."""

PRINT = Struct("<QI")
"""The number of a run of words, equal for equal runs, and which word of the body it starts with."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A word of an article, and how much the article makes of it."""

    stem: str
    """Equal for forms of one word."""

    shown: str
    """As the article writes it; a person's name in full."""

    emphasis: float
    """1 for a word that stands once, growing with the logarithm of how often; more for names."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One article, made small: its cost is that of its length, and nothing else of it need be in memory."""

    article: str
    """Slug."""

    telling: tuple[Telling, ...] = ()
    """By stem."""

    words: bytes = b""
    """Each word of the body, packed as `WORD`."""

    prints: bytes = b""
    """Numbers of chosen runs of words and where each starts, packed as `PRINT`, by place."""
