"""Groups that speak without a name: "analysts", "Chinese officials", "both sides".

The mark covers the adjectives that tell one group from another: "Western analysts" are not "Chinese
analysts".
"""

import re
from collections.abc import Iterator
from itertools import compress

from site_builder.language.chunks import Lexicon
from site_builder.language.places import COUNTRIES, OTHER_ADJECTIVES, PEOPLES
from site_builder.language.roles import BOTH, GROUPS
from site_builder.language.wordlist import words
from site_builder.model import Mention, Span

NOUNS = GROUPS | BOTH
BEFORE = re.compile(r"([\w.-]+) $")
LETTERS = re.compile("[A-Za-z]+")

PAIR = frozenset({"both", "two"})
KINDS = words(
    """
    senior former military political legal independent outside foreign defence defense security
    intelligence health local state federal government police army navy election campaign trade policy
    party congressional administration financial market media climate energy nuclear space aid rescue
    medical top unnamed anonymous
    """
)
"""Words that say which analysts or officials these are."""


def find(text: str, chunks: list[str], places: list[int]) -> Iterator[Mention]:
    """Each phrase for a group, with its adjectives, in order of its noun; `places` tells where chunks begin."""
    held = list(map(NOUNS_OF.__getitem__, chunks))
    for place, nouns in compress(zip(places, held, strict=True), held):
        for first, last, noun in nouns:
            start, end = _start(text, place + first, noun), place + last
            if start is not None:
                yield Mention(Span(start, end), _name(text[start:end]), "group", "group noun")


def _nouns(chunk: str) -> tuple[tuple[int, int, str], ...]:
    """The nouns for groups in a chunk, in small letters or with a capital, and where they stand."""
    return tuple(
        (start, end, noun)
        for start, end, noun in _letters(chunk)
        if noun in NOUNS and not chunk[start - 1 : start].isalnum() and not chunk[end : end + 1].isalnum()
    )


def _letters(chunk: str) -> Iterator[tuple[int, int, str]]:
    """Each run of letters, its first one made small."""
    for found in LETTERS.finditer(chunk):
        yield found.start(), found.end(), found[0][0].lower() + found[0][1:]


NOUNS_OF = Lexicon(_nouns)


def _name(phrase: str) -> str:
    """The phrase without the capital of a sentence's beginning."""
    first = phrase.split()[0]
    proper = first in PEOPLES or first in OTHER_ADJECTIVES or first in COUNTRIES or first.isupper()
    return phrase if proper else phrase[0].lower() + phrase[1:]


def _start(text: str, at: int, word: str) -> int | None:
    """Where the phrase begins; None for "sides" without "both"."""
    pair, start = False, at
    for _ in range(3):
        before = BEFORE.search(text, max(0, start - 24), start)
        if not before:
            break
        if before[1].lower() in PAIR:
            return before.start(1)
        if not (
            before[1] in PEOPLES
            or before[1] in OTHER_ADJECTIVES
            or before[1] in COUNTRIES
            or before[1] in KINDS
        ):
            break
        start = before.start(1)
    return start if pair or word in GROUPS else None
