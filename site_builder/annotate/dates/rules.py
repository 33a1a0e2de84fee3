"""Every rule, in order: at one place the longest match wins, and among equals the first."""

from site_builder.annotate.dates import (
    clock,
    compound,
    days,
    deictic,
    ends,
    eras,
    holidays,
    lengths,
    months,
    periods,
    quarters,
    references,
    relative,
    spelled,
    weekdays,
)
from site_builder.annotate.dates.rule import Rule

RULES: tuple[Rule, ...] = (
    *holidays.RULES,
    *days.RULES,
    *compound.RULES,
    *months.RULES,
    *quarters.RULES,
    *eras.RULES,
    *weekdays.RULES,
    *deictic.RULES,
    *relative.RULES,
    *ends.RULES,
    *periods.RULES,
    *spelled.RULES,
    *clock.RULES,
    *lengths.RULES,
    *references.RULES,
)
