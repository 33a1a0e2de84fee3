"""Dates as pages write them: "4 February 2026", "4–5 February 2026", "first half of 2026".

ISO dates in, words out. A text that is no ISO date comes back as it is: pages never invent one.
"""

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?")
MACHINE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?|\d{4}-W\d\d")
HALVES = ("first half of", "second half of")
ORDINALS = ("first", "second", "third", "fourth")
QUARTER = 3
HALF = 6


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


def interval(first: str, last: str, precision: str = "day", order: str = "dmy") -> str:
    """An interval in the words of its precision: a half year is not written as two days."""
    if not first:
        return ""
    year, month = first[:4], int(first[5:7] or 1)
    named = {
        "year": year,
        "decade": f"{year[:3]}0s",
        "month": day(first[:7]),
        "half": f"{HALVES[(month - 1) // HALF % 2]} {year}",
        "quarter": f"{ORDINALS[(month - 1) // QUARTER % 4]} quarter of {year}",
        "season": _months(first, last),
        "week": f"week of {day(first, order)}",
    }
    if precision in named:
        return named[precision]
    return day(first, order) if first[:10] == last[:10] or not last else _days(first[:10], last[:10], order)


def _months(first: str, last: str) -> str:
    if first[:4] == last[:4]:
        return f"{day(first[:7])[:-5]}–{day(last[:7])}"
    return f"{day(first[:7])} – {day(last[:7])}"


def _days(first: str, last: str, order: str) -> str:
    if first[:7] == last[:7] and order == "dmy":
        return f"{int(first[8:])}–{day(last)}"
    if first[:4] == last[:4] and order == "dmy":
        return f"{day(first)[:-5]} – {day(last)}"
    return f"{day(first, order)} – {day(last, order)}"


def machine(value: str, first: str = "", last: str = "") -> str:
    """A value valid in a datetime attribute, or empty: TIMEX3 knows more kinds than HTML."""
    if MACHINE.fullmatch(value):
        return value
    return first if first and first == last and MACHINE.fullmatch(first) else ""
