"""The date an article carries alone on the line below its headline: "October 10, 2008".

It is the day of writing when it lies at most a fortnight before the stated publication date, or when none
can be read. A later day is the page's masthead, which shows the day a page was fetched.
"""

import re
from datetime import date

from site_builder.language.calendar import DAY_NAMES, MONTHS, make_date
from site_builder.model import Span

HEAD = 600
"""Characters in which the line is looked for."""

FORTNIGHT = 14
"""Days a stated publication date may be behind the day of writing."""

_WEEKDAY = rf"(?:(?:{'|'.join(DAY_NAMES)}),? )?"
_MONTH = rf"(?P<month>{'|'.join(name.title() for name in MONTHS)})\.?"
_LINES = (
    re.compile(rf"\A([^\n]+\n+){_WEEKDAY}{_MONTH} (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})\.?(?=\n|\Z)"),
    re.compile(rf"\A([^\n]+\n+){_WEEKDAY}(?P<day>\d{{1,2}}) {_MONTH},? (?P<year>\d{{4}})\.?(?=\n|\Z)"),
)


def line_of(text: str) -> tuple[Span, date] | None:
    """The date below the headline and its day; None when the second line is anything else."""
    for pattern in _LINES:
        found = pattern.match(text[:HEAD])
        if found:
            day = make_date(int(found["year"]), MONTHS[found["month"].lower()], int(found["day"]))
            return (Span(found.end(1), found.end()), day) if day else None
    return None


def written(text: str, published: date | None) -> date | None:
    """The day an article was written: its date line's where that can be, else that of publication."""
    line = line_of(text)
    if line is None:
        return published
    day = line[1]
    return day if published is None or 0 <= (published - day).days <= FORTNIGHT else published
