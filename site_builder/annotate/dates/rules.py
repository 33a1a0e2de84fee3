"""Every rule, in order: at one place the longest match wins, and among equals the first."""

import re

from site_builder.annotate.dates import (
    clock,
    compound,
    days,
    deictic,
    eras,
    lengths,
    months,
    periods,
    quarters,
    references,
    relative,
    spelled,
    weekdays,
)
from site_builder.annotate.dates.grammar import first_words
from site_builder.annotate.dates.rule import Rule

RULES: tuple[Rule, ...] = (
    *days.RULES,
    *compound.RULES,
    *months.RULES,
    *quarters.RULES,
    *eras.RULES,
    *weekdays.RULES,
    *deictic.RULES,
    *relative.RULES,
    *periods.RULES,
    *spelled.RULES,
    *clock.RULES,
    *lengths.RULES,
    *references.RULES,
)


FREQUENT = ("the", "a", "an", "0")
"""Words, and digits, most of which begin no time: what follows is looked at before any rule is tried."""

_ESCAPE = re.compile(r"\\[A-Za-z]")
_LETTERS = re.compile(r"[a-z]{2,}")


def beginnings(word: str) -> frozenset[str]:
    """First three letters of every word that the rules which may begin with `word` write out."""
    sources = (one.pattern.pattern for one in RULES if word in first_words(one.starts))
    text = " ".join(_ESCAPE.sub(" ", source).lower() for source in sources)
    return frozenset(letters[:3] for letters in _LETTERS.findall(text))


def by_first_word() -> dict[str, tuple[Rule, ...]]:
    """For each word a rule may begin with, the rules to try there, in order."""
    table: dict[str, tuple[Rule, ...]] = {}
    for one in RULES:
        for word in dict.fromkeys(first_words(one.starts)):
            table[word] = (*table.get(word, ()), one)
    return table
