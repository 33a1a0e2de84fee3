"""What is kept of one article to compare it with all others: its telling words, and prints of its text."""

from dataclasses import dataclass
from struct import Struct

WORD = Struct("<II")
"""The number of a word, equal for spellings of one word, and where it starts in the text."""

PRINT = Struct("<QI")
"""The number of a run of words, equal for equal runs, and which word of the body it starts with."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of an article that tell what it is about, in columns: a site has millions."""

    stems: tuple[str, ...] = ()
    """Equal for forms of one word; sorted, each once."""

    shown: tuple[str, ...] = ()
    """Each as the article writes it; a person's name in full."""

    emphasis: tuple[float, ...] = ()
    """1 for a word that stands once, growing with the logarithm of how often; more for names."""


NO_TELLING = Telling()


@dataclass(frozen=True, slots=True)
class Digest:
    """One article, made small: its cost is that of its length, and nothing else of it need be in memory."""

    article: str
    """Slug."""

    telling: Telling = NO_TELLING
    words: bytes = b""
    """Each word of the body, packed as `WORD`."""

    prints: bytes = b""
    """Numbers of chosen runs of words and where each starts, packed as `PRINT`, by place."""
