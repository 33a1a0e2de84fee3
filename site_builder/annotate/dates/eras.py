"""Seasons, decades and centuries: last fall, the 1990s, the 19th century.

A season needs small letters, or a year or "last" beside it: "Spring Festival" is no season.
"""

import re

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


_EDGE = r"(?:{edge}[ -])?"

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
)
