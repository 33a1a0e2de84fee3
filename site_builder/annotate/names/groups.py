"""Groups that speak without a name: "analysts", "Chinese officials", "both sides".

The mark covers the adjectives that tell one group from another: "Western analysts" are not "Chinese
analysts".
"""

import re
from collections.abc import Iterator

from site_builder.language.places import COUNTRIES, OTHER_ADJECTIVES, PEOPLES
from site_builder.language.roles import BOTH, GROUPS
from site_builder.language.wordlist import words
from site_builder.model import Mention, Span

NOUNS = GROUPS | BOTH
BEFORE = re.compile(r"([\w.-]+) $")
ORDERED = tuple((noun, noun[1:]) for noun in sorted(NOUNS))
"""Each noun with what is left of it when its first letter is a capital."""

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


def find(text: str, lower: frozenset[str]) -> Iterator[Mention]:
    """Each phrase for a group, with its adjectives. `lower` holds every run of small letters in the text."""
    for word, rest in ORDERED:
        forms = (word,) * (word in lower) + (word.capitalize(),) * (rest in lower)
        for form in forms:
            for at in _occurrences(text, form):
                start = _start(text, at, word)
                if start is not None:
                    yield Mention(
                        Span(start, at + len(word)),
                        _name(text[start : at + len(word)]),
                        "group",
                        "group noun",
                    )


def _occurrences(text: str, word: str) -> Iterator[int]:
    """Where a word stands whole, as it is written here."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield at
        at = text.find(word, end)


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
