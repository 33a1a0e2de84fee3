"""The words of a text with their places, folded so that two writers' spellings of one word are equal.

A word is a run of letters and digits, apostrophes inside it kept; "20,000" and "1.5" are one word each,
"U.S." too. Folding: case, curly apostrophes, the possessive 's, British and American spelling, names of a
country and of its people ("Russian", "Russia"). Only for comparison: a folded word is never shown. Words may
stand for more than one word of the text: "United States", "soya bean", "per cent".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from site_builder.language.chunks import KNOWN, Form
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


_word = tuple.__new__
"""Makes a word without looking at names of fields: there are thousands in each article."""


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]`, in order, with offsets into `text`."""
    result: list[Word] = []
    at, opens = start, False
    for chunk in text[start:end].replace("\n", " ").split(" "):
        forms = KNOWN[chunk].forms
        for first, last, surface, folded, form, content, opening in _read(chunk) if forms is None else forms:
            result.append(_word(Word, (at + first, at + last, surface, folded, form, content)))
            opens |= opening
        at += len(chunk) + 1
    return tuple(_compounds(result, text) if opens else result)


def _read(chunk: str) -> tuple[Form, ...]:
    """The words of what stands between two blanks, kept for the next text that has it."""
    found = tuple((*match.span(), match.group(), *_alone(match.group())) for match in WORD.finditer(chunk))
    KNOWN[chunk].forms = found
    return found


def _compounds(found: list[Word], text: str) -> Iterator[Word]:
    """The words, with those that are written in several pieces as one."""
    i = 0
    while i < len(found):
        word, size = found[i], 1
        if _alone(word.surface)[3]:
            size, folded = _compound(found, i)
            last = found[i + size - 1].end
            word = Word(word.start, last, text[word.start : last], folded, *_forms(folded))
        yield word
        i += size


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


def _compound(found: Sequence[Word], i: int) -> tuple[int, str]:
    """How many words from `i` on make one, and that one folded."""
    for size in range(min(LONGEST_COUNTRY, len(found) - i), 1, -1):
        if any(found[k + 1].start - found[k].end != 1 for k in range(i, i + size - 1)):
            continue
        joined = " ".join(word.surface for word in found[i : i + size]).replace("’", "'").removesuffix("'s")
        if joined[0].isupper() and joined.casefold() in COUNTRY_OF:
            return size, COUNTRY_OF[joined.casefold()]
        if joined.casefold() in COMPOUNDS:
            return size, COMPOUNDS[joined.casefold()]
    return 1, found[i].folded


@lru_cache(maxsize=65536)
def _alone(word: str) -> tuple[str, str, bool, bool]:
    """(folded, stem, has content, may open what is written in several words) of a word as written."""
    folded = fold(word)
    return folded, *_forms(folded), word.replace("’", "'").casefold() in OPENING


@lru_cache(maxsize=65536)
def _forms(folded: str) -> tuple[str, bool]:
    return (folded if folded in COUNTRIES else stem(folded)), folded not in STOPWORDS
