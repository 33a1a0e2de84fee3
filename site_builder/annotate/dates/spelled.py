"""Years written in words, as transcripts of speech have them: nineteen ninety-six, the year two thousand."""

import re

from site_builder.annotate.dates.edges import edge, month_number
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.language.calendar import SEASONS
from site_builder.language.numbers import ONES, TENS, cardinal


def _year(m: re.Match[str]) -> int | None:
    """The year of the words matched."""
    low = cardinal(m["low"].replace("oh ", "")) if m["low"] else None
    if m["century"]:
        high = cardinal(m["century"])
        return int(high) * 100 + int(low) if high and low is not None else None
    return 2000 + int(low or 0)


def _spelled(m: re.Match[str], _place: Place) -> Reading | None:
    year = _year(m)
    if year is None:
        return None
    if m["month"]:
        month = month_number(m["month"])
        return Reading(f"{year}-{month:02d}", confidence=0.9) if month else None
    if m["season"]:
        return Reading(f"{year}-{SEASONS[m['season'].lower()][0]}", confidence=0.85)
    return Reading(f"{year}", mod=edge(m["edge"]), confidence=0.9)


_ONE = "|".join(word for word in ONES if word != "zero")
_LOW = rf"(?P<low>(?:{'|'.join(TENS)})(?:[- ](?:{_ONE}))?|(?:oh )?(?:{_ONE}))"

RULES = (
    rule(
        "spelled-year",
        "nineteen ninety-six, January nineteen ninety-seven, the winter of nineteen ninety-four",
        "MONTH EDGE SEASON the eighteen nineteen twenty",
        r"(?:(?:{edge}) )?(?:{fullmonth} |(?:the )?{season} of )?(?P<century>eighteen|nineteen|twenty) "
        + rf"(?P<low>(?:{'|'.join(TENS)})(?:[- ](?:{_ONE}))?|oh (?:{_ONE})|ten|eleven|twelve|\w{{3,5}}teen)\b"
        + r"(?!-)(?! (?:percent|per cent|people|dollars|million|thousand))",
        _spelled,
    ),
    rule(
        "spelled-thousand",
        "the year two thousand, in two thousand and one",
        "the two",
        r"(?P<edge>)(?P<month>)(?P<season>)(?P<century>)(?:the year |(?<=in )(?!two thousand [a-z]+s\b))"
        r"two thousand(?: (?:and )?" + _LOW + r")?\b",
        _spelled,
    ),
)
