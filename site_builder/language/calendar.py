"""The calendar as English news writes it: names of months and days, TIMEX3 values as intervals of days.

Values follow TIMEX3 (TimeML 1.2.1): 2026-02-04, 2026-02, 2026, 2026-W06, 2026-W06-WE, 2026-Q1, 2026-H1,
2026-SP, 199X, 19XX. Weeks are ISO 8601 weeks, Monday to Sunday. A season belongs to the year it begins
in, in the northern hemisphere: 2025-WI is December 2025 to February 2026.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Literal

Precision = Literal["hour", "day", "week", "month", "quarter", "half", "season", "year", "decade", "none"]

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTHS = {name.lower(): n for n, name in enumerate(MONTH_NAMES, 1)} | {
    name[:3].lower(): n for n, name in enumerate(MONTH_NAMES, 1)
}
MONTHS["sept"] = 9
"""Month names and abbreviations, lower-case and without a stop, to 1-12."""

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = {name.lower(): n for n, name in enumerate(DAY_NAMES)} | {
    name[:3].lower(): n for n, name in enumerate(DAY_NAMES)
}
WEEKDAYS.update({"tues": 1, "thur": 3, "thurs": 3})
"""Day names and abbreviations, lower-case and without a stop, to 0 (Monday) - 6."""

SEASONS = {
    "spring": ("SP", 3),
    "summer": ("SU", 6),
    "autumn": ("FA", 9),
    "fall": ("FA", 9),
    "winter": ("WI", 12),
}
"""Season to its TIMEX3 code and its first month."""

_SEASON_START = dict(SEASONS.values()) | {"AU": 9}

_VALUE = re.compile(
    r"(?:FY)?(?P<year>\d{4})"
    r"(?:-(?:W(?P<week>\d\d)(?:-(?:(?P<we>WE)|(?P<wday>[1-7])))?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|AU|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
    r"(?:T(?P<time>\w.{0,11})?)?"
)
_DECADE = re.compile(r"(\d{3})X?")
_CENTURY = re.compile(r"(\d\d)(?:XX)?")


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def parse_day(text: str) -> date | None:
    """The day an ISO 8601 date or date-time begins with; None when it does not."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", text)
    return make_date(int(found[1]), int(found[2]), int(found[3])) if found else None


def add_months(day: date, months: int) -> date:
    """The same day so many months on, the month's last day where it is shorter; kept inside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if year < date.min.year else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    """The day so many days on, kept inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def week_of(day: date) -> str:
    """TIMEX3 value of the ISO week a day lies in."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_of(day: date) -> str:
    """TIMEX3 value of the quarter a day lies in."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    first = date(year, month, 1)
    end = add_months(first, count - 1)
    return first, end.replace(day=monthrange(end.year, end.month)[1])


def interval(value: str) -> tuple[date, date, Precision] | None:
    """First day, last day (inclusive) and precision of a TIMEX3 value; None when it has no place on a
    calendar.
    """
    found = _VALUE.fullmatch(value)
    if found and int(found["year"]):
        return _interval(found)
    if decade := _DECADE.fullmatch(value):
        year = int(decade[1]) * 10
        return (date(year, 1, 1), date(year + 9, 12, 31), "decade") if year else None
    if century := _CENTURY.fullmatch(value):
        year = int(century[1]) * 100
        return (date(year, 1, 1), date(year + 99, 12, 31), "decade") if year else None
    return None


def _interval(found: re.Match[str]) -> tuple[date, date, Precision] | None:
    year = int(found["year"])
    if found["day"]:
        day = make_date(year, int(found["month"]), int(found["day"]))
        clock = found["time"] is not None and found["time"][:1].isdigit()
        return (day, day, "hour" if clock else "day") if day else None
    if found["week"]:
        return _week(year, int(found["week"]), found["we"], found["wday"])
    if found["month"]:
        month = int(found["month"])
        return (*_months(year, month, 1), "month") if 1 <= month <= 12 else None
    if found["quarter"]:
        return (*_months(year, int(found["quarter"]) * 3 - 2, 3), "quarter")
    if found["half"]:
        return (*_months(year, int(found["half"]) * 6 - 5, 6), "half")
    if found["season"]:
        return (*_months(year, _SEASON_START[found["season"]], 3), "season")
    return date(year, 1, 1), date(year, 12, 31), "year"


def _week(
    year: int, week: int, weekend: str | None, weekday: str | None
) -> tuple[date, date, Precision] | None:
    if not 1 <= week <= 53:
        return None
    monday = date(year, 1, 4)
    monday = add_days(monday, (week - 1) * 7 - monday.weekday())
    if weekday:
        day = add_days(monday, int(weekday) - 1)
        return day, day, "day"
    if weekend:
        return add_days(monday, 5), add_days(monday, 6), "day"
    return monday, add_days(monday, 6), "week"
