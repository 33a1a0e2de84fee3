"""Days that do not exist: "31 February 2026", "February 30", "2026-02-31"; no part of them is a date either.

Whoever wrote one meant some other day, and nothing tells which; to mark the month or the year that is left
would show readers a certainty the text does not have. 29 February without a year may exist. A day of a year
that the calendar of news does not have, "15 March 44 BC" or "24 August 410", is no day of this year either.
"""

import re

from site_builder.annotate.dates.edges import month_number
from site_builder.language.calendar import MONTHS, WEEKDAYS, make_date

LEAP = 2000
"""A year in which every day that can exist does."""

_MONTH = rf"(?P<month>(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![A-Za-z])\.?)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?:,? (?P<year>\d{4})(?!\d))?"
_WEEKDAY = rf"(?:(?i:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\.?,? ?\(?(?:the )?)?"

PATTERNS = (
    re.compile(r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d-])"),
    re.compile(rf"{_WEEKDAY}{_DAY}(?: of)?[ -]{_MONTH}(?! \d{{1,2}}(?!\d))(?:-(?=\d{{4}}))?{_YEAR}"),
    re.compile(rf"{_WEEKDAY}{_MONTH} (?:the )?{_DAY}(?![.,:]\d|%){_YEAR}"),
)
"""ISO 8601, day first, month first; each with the weekday before it."""

_ANCIENT = re.compile(
    rf"(?:{_DAY}(?: of)?[ -]{_MONTH}|{_MONTH.replace('<month>', '<name>')} \d{{1,2}}(?:st|nd|rd|th)?)"
    r",? (?:\d{1,4} ?(?:BCE?|CE|AD|B\.C\.|A\.D\.)(?!\w)|(?:AD|A\.D\.) ?\d{1,4}(?!\d)"
    r"|0\d{3}(?!\d)|\d{3}(?=[.;:)!?]?(?:\s*\Z|[;:)]|[.!?]?\n|[.!?] [A-Z])))"
)
"""A day with a year of another era, or one of three digits that ends its clause."""


def impossible(text: str, start: int) -> int:
    """Where a date that cannot be ends, when one begins at `start`; else 0."""
    if start and text[start - 1] in "$€£¥:.,/-–":
        return 0
    if ancient := _ANCIENT.match(text, start):
        return ancient.end()
    ends = (found.end() for p in PATTERNS if (found := p.match(text, start)) and not _exists(found))
    return next(ends, 0)


def _exists(found: re.Match[str]) -> bool:
    """Is there such a day? A word written small ("may 40 people") is no month, so nothing is impossible."""
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else month_number(parts["month"])
    if month is None:
        return True
    return make_date(int(parts["year"] or LEAP), month, int(parts["day"])) is not None
