"""What is kept of one article to hold it against all others: prints of its text, and its telling words.

Both are packed, as a site has millions of each.
"""

from dataclasses import dataclass
from struct import Struct

RUN = 7
"""Words of a run that has a number. Fewer would be idiom more often than copies."""

NEAR = 4
"""Words before and after a run that its print tells of."""

WORD = Struct("<II")
"""The number of a word, equal for spellings of one word, and where it starts in the text."""

PRINT = Struct("<QIQ")
"""The number of a run of words, equal for equal runs; which word of the body it starts with; and what it
stands in, as `digest.surroundings` packs it."""

EMPHASIS = Struct("<d")
"""How much an article makes of a word."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of an article that tell what it is about, in columns."""

    stems: str = ""
    """Equal for forms of one word; sorted, each once, one a line."""

    shown: str = ""
    """Each as the article writes it, one a line; a person's name in full."""

    emphasis: bytes = b""
    """1 for a word that stands once, growing with the logarithm of how often, more for names; packed."""

    def stemmed(self) -> list[str]:
        """The stems."""
        return self.stems.split("\n") if self.stems else []

    def written(self) -> dict[str, str]:
        """Each as the article writes it, by stem."""
        return dict(zip(self.stemmed(), self.shown.split("\n"), strict=False))

    def weighed(self) -> dict[str, float]:
        """How much the article makes of each, by stem."""
        numbers = (one for (one,) in EMPHASIS.iter_unpack(self.emphasis))
        return dict(zip(self.stemmed(), numbers, strict=True))


@dataclass(frozen=True, slots=True)
class Digest:
    """One article, made small: its cost is that of its length, and nothing else of it need be in memory."""

    article: str
    """Slug."""

    words: bytes = b""
    """Each word of the body, packed as `WORD`."""

    prints: bytes = b""
    """Chosen runs of words, packed as `PRINT`, by place."""
