"""Every rule, in order: at one place the longest match wins, and among equals the first."""

from site_builder.annotate.dates import (
    clock,
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


def by_first_word() -> dict[str, tuple[Rule, ...]]:
    """For each word a rule may begin with, the rules to try there, in order."""
    table: dict[str, tuple[Rule, ...]] = {}
    for one in RULES:
        for word in dict.fromkeys(first_words(one.starts)):
            table[word] = (*table.get(word, ()), one)
    return table
