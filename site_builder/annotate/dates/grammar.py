"""The words time is written with, as pattern fragments and as classes of first words.

Patterns say `{month}`, `{unit}` and so on; each stands for one bounded fragment, so no pattern can
backtrack far.
"""

import re

from site_builder.language.calendar import DAY_NAMES, MONTH_NAMES, MONTHS, SEASONS, WEEKDAYS
from site_builder.language.numbers import ONES, ORDINALS, TENS

UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centurie": "C",
}
"""Unit, singular, to its TIMEX3 letter; "centurie" is what is left of "centuries"."""

CLOCK_UNITS = frozenset(["second", "minute", "hour"])

_UNIT = (
    "seconds?|minutes?|hours?|days?|fortnights?|weeks?|months?|quarters?|years?|decades?|century|centuries"
)
_NUMBER_WORD = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_ABBREVIATED = r"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?"

FRAGMENTS = {
    "fullmonth": rf"(?P<month>{'|'.join(MONTH_NAMES)})\b",
    "month": rf"(?P<month>(?:{'|'.join(MONTH_NAMES)})\b|(?:{_ABBREVIATED})(?![A-Za-z]))",
    "day": r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)\b",
    "year": r"(?P<year>1[0-9]\d\d|20\d\d|21\d\d)(?![\d%]|[.,]\d)",
    "weekday": rf"(?P<weekday>{'|'.join(DAY_NAMES)})\b",
    "anyweekday": rf"(?P<weekday>(?:{'|'.join(DAY_NAMES)})\b|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?)",
    "unit": rf"(?P<unit>{_UNIT})\b",
    "ordinal": rf"(?P<ordinal>{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))",
    "season": r"(?P<season>spring|summer|autumn|fall|winter)\b",
    "number": rf"(?P<number>\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|(?:{_NUMBER_WORD})(?:[ -](?:{_NUMBER_WORD}))?"
    r"(?:[ -](?:hundred|thousand|million))?)",
    "count": rf"(?P<number>\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?:[ -]?\d/\d)?|an?(?: (?:hundred|dozen|half))?"
    rf"|half an?"
    rf"|(?:{_NUMBER_WORD})(?:[ -](?:{_NUMBER_WORD}))?(?:[ -](?:hundred|thousand|million))?(?: and a half)?"
    r"|a couple(?: of)?|a dozen)",
    "vague": r"(?P<vague>a few|several|many|some|a number of|a handful of|a couple of|dozens of|few|recent)",
    "part": r"(?P<part>morning|afternoon|evening|night|noon|midnight|dawn|dusk)s?\b",
    "edge": r"(?P<edge>early|earlier|mid|middle|late|later|the (?:very )?(?:start|beginning|middle|end"
    r"|close|latter part"
    r"|first days?) of|(?:the )?(?:start|beginning|middle|end) of|sometime|later)",
    "time": r"(?P<clock>(?P<hour>2[0-3]|[01]?\d)(?:(?::(?P<minute>[0-5]\d)(?![\d:]|\.\d)|[:.]"
    r"(?P<minutes>[0-5]\d)"
    r"(?= ?[ap]\.?m))?)(?: ?(?P<half>[ap]\.?m\b\.?))?)",
    "zone": r"(?:,? ?\(?(?:GMT|UTC|EST|EDT|ET|CST|CDT|PST|PDT|BST|CET|CEST|local time|Beijing time|Moscow"
    r" time)\)?)",
}

_BLANK = re.compile(r"(\[[^\]]*\])| ")

CLASSES = {
    "MONTH": tuple(MONTHS),
    "WEEKDAY": tuple(WEEKDAYS),
    "SEASON": tuple(SEASONS),
    "NUMBER": ("0", "a", "an", "half", *ONES, *TENS, "several", "few", "many", "dozens", "some"),
    "ORDINAL": ("0", *(word for word in ORDINALS if "-" not in word), "twenty", "thirty"),
    "DIGITS": ("0",),
    "EDGE": (
        "early",
        "earlier",
        "mid",
        "middle",
        "late",
        "later",
        "start",
        "beginning",
        "end",
        "the",
        "sometime",
    ),
}
"""Word classes for `Rule.starts`; "0" stands for any digits."""


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern with its fragments filled in; a blank outside a class is any one blank, letters match in
    either case.
    """
    for name, fragment in FRAGMENTS.items():
        pattern = pattern.replace(f"{{{name}}}", fragment)
    return re.compile(_BLANK.sub(lambda m: m[1] or r"[ \n\xa0]", pattern), re.IGNORECASE)


def first_words(starts: tuple[str, ...]) -> tuple[str, ...]:
    """The words a rule may begin with, classes spelled out."""
    return tuple(word for start in starts for word in CLASSES.get(start, (start,)))
