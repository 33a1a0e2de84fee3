"""ISO 8601 dates as people write them in front matter, and what to write instead of anything else.

`2026-02-04`, `2026-02-04T23:06`, `2026-02-04 23:06:00 +08:00`, `…Z`. Nothing is guessed: a date in words is
answered with the same day in ISO form, when it can be read, and never taken.
"""

import calendar
import re
from datetime import datetime

MONTHS = (
    "",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
ISO = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[Tt ][ ]?([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]{1,9})?[ ]?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)
DAY_FIRST = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?[ .]+([A-Za-z]+)\.?,? +([0-9]{4})")
MONTH_FIRST = re.compile(r"([A-Za-z]+)\.? +([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4})")


def parse_date(text: str) -> str:
    """The date or date-time in ISO form (`2026-02-04`, `2026-02-04T23:06:00+08:00`).

    Seconds default to 0, parts of seconds are dropped. Raises ValueError whose text says what is wrong and,
    after a semicolon, what would work.
    """
    found = ISO.fullmatch(text.strip())
    if not found:
        raise ValueError(f"{_shown(text)} is not a date; write {suggestion(text) or 'it as in 2026-02-04'}")
    year, month, day, clock, zone = found.groups()
    _check_day(int(year), int(month), int(day), text)
    date = f"{year}-{month}-{day}"
    if not clock:
        return date
    try:
        return datetime.fromisoformat(f"{date}T{clock}{_offset(zone or '')}").isoformat()
    except ValueError:
        raise ValueError(f"{_shown(text)} has no such time of day; write {date}T23:06:00+00:00") from None


def suggestion(text: str) -> str:
    """The ISO form of a date in words; empty when it cannot be read."""
    day_first, month_first = DAY_FIRST.fullmatch(text.strip()), MONTH_FIRST.fullmatch(text.strip())
    if day_first:
        day, word, year = day_first.groups()
    elif month_first:
        word, day, year = month_first.groups()
    else:
        return ""
    month = _month(word)
    if not month or not 1 <= int(day) <= _last_day(int(year), month):
        return ""
    return f"{year}-{month:02}-{int(day):02}"


def _check_day(year: int, month: int, day: int, text: str) -> None:
    if year < 1:
        raise ValueError(f"{_shown(text)} has no such year; write it as in 2026-02-04")
    if not 1 <= month <= 12:
        what = f"has month {month}, and months run from 01 to 12"
        raise ValueError(f"{_shown(text)} {what}; write it as in 2026-02-04")
    if not 1 <= day <= _last_day(year, month):
        name, last = MONTHS[month].title(), _last_day(year, month)
        raise ValueError(
            f"{_shown(text)} is no day: {name} {year} has {last} days; write {year:04}-{month:02}-{last}"
        )


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1] if year else 29


def _month(word: str) -> int:
    short = word.casefold()
    return next((n for n, name in enumerate(MONTHS) if n and len(short) >= 3 and name.startswith(short)), 0)


def _offset(zone: str) -> str:
    if zone in ("Z", "z"):
        return "+00:00"
    return f"{zone}:00" if len(zone) == 3 else zone


def _shown(text: str) -> str:
    short = text if len(text) <= 40 else f"{text[:37]}..."
    return f"'{short}'"
