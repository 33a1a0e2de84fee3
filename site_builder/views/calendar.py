"""Dates as pages write them: "4 February 2026", "4–5 February 2026", "first half of 2026".

ISO dates in, words out. A text that is no ISO date comes back as it is: pages never invent one.
HTML has machine readable days, months, years and weeks, but no halves, quarters or intervals: of an interval
both ends are marked up, of a half year its year.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?")
MACHINE = re.compile(r"(?!0000)\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?|(?!0000)\d{4}-W\d\d")
HALVES = ("first half of", "second half of")
ORDINALS = ("first", "second", "third", "fourth")
QUARTER = 3
HALF = 6


@lru_cache(maxsize=4096)
def day(iso: str, order: str = "dmy") -> str:
    """One date in words; a time of day is kept: "4 February 2026, 23:06"."""
    match = ISO.match(iso)
    if not match or (match[2] and not 1 <= int(match[2]) <= len(MONTHS)):
        return iso
    year, month, date, clock = match.groups()
    if not month:
        return year
    name = MONTHS[int(month) - 1]
    if not date:
        return f"{name} {year}"
    words = f"{name} {int(date)}, {year}" if order == "mdy" else f"{int(date)} {name} {year}"
    return f"{words}, {clock}" if clock else words


@dataclass(frozen=True, slots=True)
class Stamp:
    """Words of a date, and the value a machine reads in them; empty where HTML has no such value."""

    words: str
    time: str = ""


def interval(first: str, last: str, precision: str = "day", order: str = "dmy") -> str:
    """An interval in the words of its precision: a half year is not written as two days."""
    return "".join(stamp.words for stamp in stamps(first, last, precision, order))


def stamps(first: str, last: str, precision: str = "day", order: str = "dmy") -> tuple[Stamp, ...]:
    """The same words in pieces, each with its own value for a `time` element."""
    if not first:
        return ()
    month, year = int(first[5:7] or 1), _stamp(first[:4])
    if precision == "half":
        return Stamp(f"{HALVES[(month - 1) // HALF % 2]} "), year
    if precision == "quarter":
        return Stamp(f"{ORDINALS[(month - 1) // QUARTER % 4]} quarter of "), year
    if precision == "season":
        return _between(first[:7], last[:7], order)
    if precision == "week":
        return Stamp("week of "), Stamp(day(first, order), _week(first))
    named = {"year": year, "month": _stamp(first[:7]), "decade": Stamp(f"{first[:3]}0s")}
    if precision in named:
        return (named[precision],)
    if first[:10] == last[:10] or not last:
        return (_stamp(first, order),)
    return _between(first[:10], last[:10], order)


def _stamp(value: str, order: str = "dmy") -> Stamp:
    return Stamp(day(value, order), machine(value))


def _between(first: str, last: str, order: str) -> tuple[Stamp, ...]:
    """Both ends; what they share, the year or month too, is written once, at the end."""
    begin, end = _stamp(first, order), _stamp(last, order)
    if len(first) > len("2026-02") and order == "dmy":
        if first[:7] == last[:7]:
            return Stamp(str(int(first[8:])), begin.time), Stamp("–"), end
        if first[:4] == last[:4]:
            return Stamp(begin.words[:-5], begin.time), Stamp(" – "), end
    elif len(first) == len("2026-02") and first[:4] == last[:4]:
        return Stamp(begin.words[:-5], begin.time), Stamp("–"), end
    return begin, Stamp(" – "), end


def _week(first: str) -> str:
    """The ISO week that begins on that day; another stretch of seven days is its first day."""
    try:
        year, week, weekday = date.fromisoformat(first[:10]).isocalendar()
    except ValueError:
        return ""
    return f"{year:04}-W{week:02}" if weekday == 1 else machine(first[:10])


def machine(value: str, first: str = "", last: str = "") -> str:
    """A value valid in a datetime attribute, or empty: TIMEX3 knows more kinds than HTML."""
    if MACHINE.fullmatch(value):
        return value
    return first if first and first == last and MACHINE.fullmatch(first) else ""
