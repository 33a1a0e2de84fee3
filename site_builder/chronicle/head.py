"""The word that names an event, and what makes a word a verb."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from site_builder.chronicle.lexicon import FAMILY, SAYING, WEAK_VERBS
from site_builder.language.stems import stem
from site_builder.language.verbs import IRREGULAR_PAST
from site_builder.language.wordlist import words
from site_builder.model import Span

ALSO_PAST = words("left set hit put cut led quit")
"""Verbs whose past is also another word."""

NO_NOUNS = words(
    """
    in on at to for from by with of as and or but when while after before since until than that which who
    whose during amid among about around into over under near between through against despite if because will
    would is are was were has had have can could may might should also not too again then there where it he
    she they we you his her its their the a an
    """
)
"""Words that are no nouns: what stands before one of them may end there."""


@dataclass(frozen=True, slots=True)
class Head:
    """The word that names the event."""

    span: Span
    family: str
    noun: bool
    plural: bool


@lru_cache(maxsize=16384)
def is_verb(word: str) -> bool:
    """A finite past form, by its ending or by the list of irregular verbs."""
    low = word.lower()
    return (
        low == word
        and low not in WEAK_VERBS
        and (low in IRREGULAR_PAST or (low.endswith("ed") and len(low) > 4))
    )


def passives(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Irregular participles after "was" or "were": "was thrown"."""
    pairs = pairwise(found)
    return [b for a, b in pairs if a[2] in ("was", "were") and _PARTICIPLE.fullmatch(b[2])]


_PARTICIPLE = re.compile(r"[a-z]{2,8}(?:[ktvorsz]en|[aeo]wn|[oe]rn|seen|done|gone|begun|won|hit|set|cut|put)")


def of_verb(word: tuple[int, int, str]) -> Head:
    """The head that a verb is: of its family, else of its stem."""
    low = word[2].lower()
    family = "say" if low in SAYING else FAMILY.get(low, f"v:{stem(low)}")
    return Head(Span(word[0], word[1]), family, False, False)
