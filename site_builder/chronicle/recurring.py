"""What comes again: "is held every November", "the annual summit takes place in June".

A repeated month has no year of its own; it is shown in the year of publication, with little confidence.
"""

import re
from calendar import monthrange
from dataclasses import replace

from site_builder.model import DateMark

_RECURS = re.compile(
    r"\b(?:every|each) (?:other |second )?(?:year|month|week|day|quarter|spring|summer|autumn|fall"
    r"|winter|[A-Z]\w+day"
    r"|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)\b|\bannually\b"
    r"|\b(?:annual|yearly|biennial|quarterly|monthly|weekly|regular)\b[^,.;]{0,60}\b(?:(?:is|are)"
    r" (?:usually |always |normally )?(?:held|hosted)|takes? place|meets|convenes)\b"
)
"""Words by which a clause says that a thing comes again: "is held every November"."""

_MONTH = re.compile(r"XXXX-(0[1-9]|1[0-2])\Z")
REPEATED = "repeated"
"""Prefix of the rule of a time placed so."""

GUESSED = 0.5
"""Weight of a repeated time placed in one year."""


def recurs(clause: str) -> bool:
    """Does a clause say that what it tells comes again?"""
    return bool(_RECURS.search(clause))


def anchored(mark: DateMark, published: str) -> DateMark:
    """A repeated month ("every November") in the year of publication; any other time as it is."""
    month = _MONTH.match(mark.value)
    if mark.type != "SET" or mark.first or not month or not published:
        return mark
    year, number = published[:4], int(month.group(1))
    last = monthrange(int(year), number)[1]
    return replace(
        mark,
        first=f"{year}-{number:02d}-01",
        last=f"{year}-{number:02d}-{last}",
        precision="month",
        rule=f"{REPEATED}-{mark.rule}",
        confidence=round(mark.confidence * GUESSED, 2),
    )
