"""The words of a text with their places, folded so that two writers' spellings of one word are equal.

A word is a run of letters and digits, apostrophes inside it kept; "20,000" and "1.5" are one word each,
"U.S." too. Folding: case, curly apostrophes, the possessive 's, British and American spelling, names of a
country and of its people ("Russian", "Russia"). Only for comparison: a folded word is never shown. Words may
stand for more than one word of the text: "United States", "soya bean", "per cent".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from site_builder.language.countries import COUNTRIES, COUNTRY_OF, LONGEST_COUNTRY
from site_builder.language.spelling import COMPOUNDS, american
from site_builder.language.stems import stem
from site_builder.language.stopwords import STOPWORDS
from site_builder.model import Span

WORD = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*(?!\w)|\w+(?:['’]\w+)*")
"""Abbreviation with full stops, number, word; no two alternatives can share a repeated part, so scanning is
linear.
"""


OPENING = frozenset(name.split(" ")[0] for name in (*COUNTRY_OF, *COMPOUNDS) if " " in name)
"""First words of what is written in two words or more and is one: "united", "soya", "per"."""


class Word(NamedTuple):
    """One word of a text. A tuple, not a dataclass: a story has hundreds of thousands."""

    start: int
    end: int
    surface: str
    """As written."""

    folded: str
    """Equal for spellings of one word."""

    stem: str
    """Equal for forms of one word; the name of a country stays whole."""

    content: bool
    """False for words of grammar: the, of, said."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


_made = tuple.__new__
"""Makes a word at half the cost of calling its class."""


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]`, in order, with offsets into `text`."""
    found = [
        (m.start(), m.end(), m.group()) for m in WORD.finditer(text, start, len(text) if end is None else end)
    ]
    result, i = [], 0
    while i < len(found):
        first, last, surface = found[i]
        folded, form, content, opens = _alone(surface)
        size = 1
        if opens:
            size, folded = _compound(found, i, folded)
            last = found[i + size - 1][1]
            surface = text[first:last]
            form, content = _forms(folded)
        result.append(_made(Word, (first, last, surface, folded, form, content)))
        i += size
    return tuple(result)


def folded_words(text: str) -> tuple[str, ...]:
    """Just the folded words of a text."""
    return tuple(word.folded for word in words(text))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One written word without what is only a way of writing: case, apostrophe, spelling, country or its
    people.
    """
    plain = word.replace("’", "'")
    if plain.endswith(("'s", "'S")):
        plain = plain[:-2]
    if plain.isupper() and plain.replace(".", "") in COUNTRY_OF:
        return COUNTRY_OF[plain.replace(".", "")]
    if plain[:1].isupper() and plain.casefold() in COUNTRY_OF:
        return COUNTRY_OF[plain.casefold()]
    return american(plain.casefold())


def _compound(found: list[tuple[int, int, str]], i: int, alone: str) -> tuple[int, str]:
    """How many words from `i` on make one, and that one folded; `alone` is the first of them folded."""
    for size in range(min(LONGEST_COUNTRY, len(found) - i), 1, -1):
        if any(found[k + 1][0] - found[k][1] != 1 for k in range(i, i + size - 1)):
            continue
        joined = " ".join(word for _, _, word in found[i : i + size]).replace("’", "'").removesuffix("'s")
        if joined[0].isupper() and joined.casefold() in COUNTRY_OF:
            return size, COUNTRY_OF[joined.casefold()]
        if joined.casefold() in COMPOUNDS:
            return size, COMPOUNDS[joined.casefold()]
    return 1, alone


@lru_cache(maxsize=65536)
def _alone(word: str) -> tuple[str, str, bool, bool]:
    """(folded, stem, has content, may open what is written in several words) of a word as written."""
    folded = fold(word)
    return folded, *_forms(folded), word.replace("’", "'").casefold() in OPENING


@lru_cache(maxsize=65536)
def _forms(folded: str) -> tuple[str, bool]:
    return (folded if folded in COUNTRIES else stem(folded)), folded not in STOPWORDS
