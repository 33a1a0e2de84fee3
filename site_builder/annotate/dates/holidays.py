"""Days with a name: Christmas Eve, Easter Monday, Thanksgiving, Election Day, 11 September 2001.

A holiday is the nearest one, in a future clause the next; its year may be written,
or shifted ("Good Friday last year"). "any Good Friday" and "every Christmas" are no day. Names need capitals.
"""

import re
from datetime import date

from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.language.calendar import add_days, make_date

FIXED = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "may day": (5, 1),
    "april fools' day": (4, 1),
    "bastille day": (7, 14),
}
"""Holidays that keep their day, and the day."""

FLOATING = {
    "martin luther king jr. day": (1, 0, 3),
    "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "presidents day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
}
"""Holidays of the United States by weekday: month, weekday (0 is Monday), and which of them, -1 the last."""

FROM_EASTER = {
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter sunday": 0,
    "easter": 0,
    "easter monday": 1,
    "ash wednesday": -46,
}
"""Days of the Western church to their distance from Easter Sunday."""


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the anonymous computus (Meeus, Jones, Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, short = divmod(century, 4)
    epact = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    offset = (32 + 2 * short + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + offset - 7 * ((golden + 11 * epact + 22 * offset) // 451) + 114, 31)
    return date(year, month, day + 1)


def weekday_of_month(year: int, month: int, weekday: int, count: int) -> date:
    """The so many-th such weekday of a month; -1 is the last."""
    first = date(year, month, 1)
    day = add_days(first, (weekday - first.weekday()) % 7 + 7 * (max(count, 1) - 1))
    if count > 0:
        return day
    fifth = add_days(day, 28)
    return fifth if fifth.month == month else add_days(day, 21)


def holiday(name: str, year: int) -> date | None:
    """The day a holiday falls on; the name in small letters and with a straight apostrophe.

    None in a year that the calendar has not.
    """
    if not date.min.year <= year <= date.max.year:
        return None
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in FLOATING:
        return weekday_of_month(year, *FLOATING[name])
    if name == "election day":
        return add_days(weekday_of_month(year, 11, 0, 1), 1)
    return add_days(easter(year), FROM_EASTER[name])


_GENERIC = re.compile(r"\b(?:any|every|each|a|an|some|no|another|merry|happy) \Z", re.IGNORECASE)
_SHIFT = {"last": -1, "this": 0, "next": 1}


def _holiday(m: re.Match[str], place: Place) -> Reading | None:
    name = m["holiday"].lower().replace("’", "'")
    anchor = place.anchor
    if not m["holiday"][:1].isupper() or _GENERIC.search(place.before(10)):
        return None
    if m["year"]:
        return _on(holiday(name, int(m["year"])))
    if anchor is None:
        return None
    if m["shift"]:
        return _on(holiday(name, anchor.year + _SHIFT[m["shift"].lower()]))
    days = [day for n in (-1, 0, 1) if (day := holiday(name, anchor.year + n))]
    if place.tense == "future":
        return _on(min((day for day in days if day >= anchor), default=None), confidence=0.85)
    return _on(min(days, key=lambda d: abs((d - anchor).days)), confidence=0.85)


def _on(day: date | None, confidence: float = 0.95) -> Reading | None:
    return Reading(day.isoformat(), confidence=confidence) if day else None


def _attacks(_m: re.Match[str], place: Place) -> Reading | None:
    """11 September 2001 by the name the day has since: 9/11, the Sept. 11 attacks."""
    day = make_date(2001, 9, 11)
    if day is None or (place.anchor and place.anchor <= day):
        return None
    return Reading(day.isoformat(), confidence=0.9)


_NAMES = "|".join(
    re.escape(name).replace("'", "['’]").replace(r"\ ", " ")
    for name in sorted([*FIXED, *FLOATING, *FROM_EASTER, "election day"], key=len, reverse=True)
)

RULES = (
    rule(
        "holiday",
        "Christmas Day, Thanksgiving, Good Friday last year: the nearest, or in the year said",
        "christmas boxing new halloween valentine st independence veterans armistice may april bastille"
        " martin presidents memorial labor columbus fourth july thanksgiving palm maundy good easter ash"
        " election",
        rf"(?P<holiday>{_NAMES})\b(?! (?:Island|egg|week|holiday|season|shopping|tree|card|present))"
        r"(?:,? (?:{year}|(?:of )?(?P<shift>last|this|next) year\b))?",
        _holiday,
    ),
    rule(
        "the-attacks",
        "9/11, the Sept. 11 attacks: 2001, when written later",
        "0 sep sept september",
        r"(?:9/11(?![/\d])|(?:September|Sept\.?) 11(?:th)?,?(?= (?:terror(?:ist)? )?(?:attacks|hijack)))",
        _attacks,
    ),
)
