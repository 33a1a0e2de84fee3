"""Seasons, decades, centuries and holidays: last fall, the 1990s, the 19th century, Christmas Day.

A season needs small letters, or a year or "last" beside it: "Spring Festival" is no season. A holiday is
the nearest one.
"""

import re
from datetime import date

from site_builder.annotate.dates.edges import edge
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.language.calendar import SEASONS, add_months
from site_builder.language.numbers import ordinal


def _season(m: re.Match[str], place: Place) -> Reading | None:
    """Small letters, or a year or "last" beside it: "Spring Festival" is no season."""
    written = m["season"]
    if written[:1].isupper() and not (m["year"] or m["which"]):
        return None
    code, start = SEASONS[written.lower()]
    in_the = re.search(r"\b(?:in|during|by|since|until|last) \Z", place.before(7), re.IGNORECASE)
    if written.lower() == "fall" and not (m["year"] or m["which"] or (m["article"] and in_the)):
        return None
    if not (m["year"] or m["which"] or m["article"] or m["edge"] or re.search(r"\bin \Z", place.before(4))):
        return None
    year = int(m["year"]) if m["year"] else _season_year(m["which"], place, start)
    return Reading(f"{year}-{code}", mod=edge(m["edge"]), confidence=0.85) if year else None


def _season_year(which: str | None, place: Place, start: int) -> int | None:
    if place.anchor is None:
        return place.years[0] if len(place.years) == 1 else None
    current = add_months(place.anchor, -(start - 1)).year
    words = (which or "").lower()
    begun = current if (place.anchor.month - start) % 12 < 3 else None
    if "last" in words or "past" in words:
        return current - 1 if begun else current
    if "next" in words or "coming" in words:
        return current + 1
    if begun or words == "this":
        return begun or place.anchor.year
    return current + 1 if place.tense == "future" else current


def _decade(m: re.Match[str], place: Place) -> Reading | None:
    digits = m["decade"]
    if len(digits) == 2 and re.search(
        r"\b(?:his|her|their|my|your|our|its)(?: \w{3,6})? \Z", place.before(20), re.IGNORECASE
    ):
        return None
    century = digits[:2] if len(digits) == 4 else ("20" if int(digits) < 20 else "19")
    return Reading(f"{century}{digits[-2]}", mod=edge(m["edge"]), confidence=0.9)


_DECADES = {
    "twenties": "2",
    "thirties": "3",
    "forties": "4",
    "fifties": "5",
    "sixties": "6",
    "seventies": "7",
    "eighties": "8",
    "nineties": "9",
}


def _decade_words(m: re.Match[str], place: Place) -> Reading | None:
    if re.search(r"\b(?:his|her|their|its|my|in) \Z", place.before(6)) or (
        m["century"] is None and not m["the"]
    ):
        return None
    return Reading(f"19{_DECADES[m['name'].lower()]}", mod=edge(m["edge"]), confidence=0.7)


def _century(m: re.Match[str], _place: Place) -> Reading | None:
    rank = ordinal(m["ordinal"])
    return Reading(f"{rank - 1:02d}", mod=edge(m["edge"]), confidence=0.9) if rank and 1 < rank < 25 else None


HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "independence day": (7, 4),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "may day": (5, 1),
    "april fools' day": (4, 1),
    "bastille day": (7, 14),
}
"""Holidays that keep their day, and the day."""


def _thanksgiving(year: int) -> date:
    return date(year, 11, 22 + (3 - date(year, 11, 22).weekday()) % 7)


def _holiday_in(name: str, year: int) -> date:
    return _thanksgiving(year) if name.startswith("thanks") else date(year, *HOLIDAYS[name])


def _holiday(m: re.Match[str], place: Place) -> Reading | None:
    name = m["holiday"].lower().replace("’", "'")
    if not m["holiday"][:1].isupper():
        return None
    if m["year"]:
        return Reading(_holiday_in(name, int(m["year"])).isoformat())
    anchor = place.anchor
    if anchor is None:
        return None
    days = [_holiday_in(name, anchor.year + n) for n in (-1, 0, 1)]
    return Reading(min(days, key=lambda d: abs((d - anchor).days)).isoformat(), confidence=0.85)


_EDGE = r"(?:{edge}[ -])?"

_HOLY = "|".join(
    sorted((re.escape(h).replace("'", "['’]").replace(r"\ ", " ") for h in HOLIDAYS), key=len, reverse=True)
)

RULES = (
    rule(
        "season",
        "the summer of 2025, last fall, this winter",
        "SEASON the this last next early mid late past coming",
        _EDGE
        + r"(?:(?P<article>the) |(?P<which>last|this|next|this past|this coming|past|coming|the coming|the"
        r" past) )?(?:(?P<edge2>early|mid|late)[ -])?{season}(?:,? (?:of )?{year})?(?! (?:of discontent"
        r"|guard|asleep))",
        _season,
    ),
    rule(
        "decade",
        "the 1990s, the late '80s",
        "DIGITS EDGE",
        r"(?:(?P<edge>early|mid|late)[ -](?:to late )?)?(?:the )?['’‘]?(?P<decade>(?:1\d|20)\d0"
        r"|[2-9]0)['’]?s\b(?![- ](?:style|era|like))",
        _decade,
    ),
    rule(
        "decade-words",
        "the late nineties",
        "the EDGE",
        r"(?P<the>the )(?:(?P<edge>early|mid|late)[ -])?(?P<century>nineteen )?(?P<name>twenties|thirties"
        r"|forties|fifties|sixties|seventies|eighties|nineties)\b",
        _decade_words,
    ),
    rule(
        "century",
        "the 19th century",
        "ORDINAL EDGE",
        r"(?:(?P<edge>early|mid|late)[ -])?(?:the )?{ordinal}[- ]century\b",
        _century,
    ),
    rule(
        "holiday",
        "Christmas Day, Thanksgiving: the nearest",
        "christmas boxing new halloween valentine independence veterans armistice may april bastille "
        "thanksgiving",
        rf"(?P<holiday>Thanksgiving(?: Day)?|{_HOLY})\b(?:,? {{year}})?",
        _holiday,
    ),
)
