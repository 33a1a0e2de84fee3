"""Months and years written out: February 2022, in April, early 2022, 2019-24.

A month alone follows the clause's tense; without a cue it is the last one, unless it begins within the
next five months. Where the article has no publication date, the only year it writes out settles it, with
low confidence.
"""

import re

from site_builder.annotate.dates.days import year_ahead
from site_builder.annotate.dates.edges import edge, month_number
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.language.calendar import make_date
from site_builder.language.wordlist import words

_BOUND = re.compile(r"\b(by|through|until|till) (?:(?:early|late|mid)[ -])?\Z", re.IGNORECASE)


def settle_month(place: Place, month: int) -> tuple[int, float] | None:
    """The year of a month named without one, with our confidence."""
    anchor = place.anchor
    if year := year_ahead(place, month):
        return year, 0.95
    if anchor is None:
        return (place.years[0], 0.6) if len(place.years) == 1 else None
    ahead = (month - anchor.month) % 12
    if _attributive(place):
        return anchor.year + (month < anchor.month) - (ahead > 5), 0.8
    if 0 < ahead < 6 and (bound := _BOUND.search(place.before(18))):
        spent = place.tense == "past" and bound[1].lower() == "by"  # "half of it was spent by August"
        return anchor.year + (month < anchor.month) - spent, 0.85
    if place.tense == "future":
        return anchor.year + (month < anchor.month), 0.9
    if place.tense == "past":
        return anchor.year - (month > anchor.month), 0.9
    if ahead > 5:
        return anchor.year - (month > anchor.month), 0.8
    return anchor.year + (month < anchor.month), 0.8


_NEXT_WORD = re.compile(r"[ -]([a-z]{3,14})\b")
_NO_NOUNS = words(
    """
    and with when where while after before for but that than will would was were are has had from through
    because since amid despite under over during until unless last this next the she they there its his
    her their which who could should may might can alone about among against between without
    """
)
"""Words after a month that say nothing of what kind of thing it is the month of."""

_PREPOSITION = re.compile(
    r"\b(?:in|by|until|till|through|next|last|since|from|between|during|this|early|late|mid)[ -]\Z"
)


def _attributive(place: Place) -> bool:
    """ "the August data", "a May summit": a month that is only named beside a thing is the nearest."""
    found = _NEXT_WORD.match(place.after(20))
    if found is None or found[1] in _NO_NOUNS or found[1].endswith("ed"):
        return False
    return not _PREPOSITION.search(place.before(12).lower())


def _month(m: re.Match[str], place: Place) -> Reading | None:
    """A month alone; "May" and "March" must follow a word that dates have."""
    month = month_number(m["month"])
    if month is None or not _dated_by_context(m["month"], place) or re.match(r" \d{1,2}\b", place.after(4)):
        return None
    mod = edge(m["edge"])
    settled = settle_month(place, month)
    if settled is None:
        return Reading(f"XXXX-{month:02d}", mod=mod, confidence=0.5)
    return Reading(f"{settled[0]}-{month:02d}", mod=mod, confidence=settled[1])


_DATING = re.compile(
    r"\b(?:in|by|since|until|till|of|from|to|last|next|this|early|late|mid|through|during|before|after|for"
    r"|between|and|or"
    r"|every|each|past|coming|previous|following|around|about|on|at|beginning|ending|starting|that|its|"
    r"(?:19|20)\d\d's"
    r"|expected|planned|the|his|her|their|late-|early-|mid-|[a-z]{3,12}est)[ \n-]\Z",
    re.IGNORECASE,
)


def _dated_by_context(name: str, place: Place) -> bool:
    """May and March are also a verb and a noun; the other months are months."""
    if name not in ("May", "March", "MAY", "MARCH"):
        return True
    after = place.after(12)
    if (
        re.match(r"['’]s? [a-z]|,| \d{4}\b|[.]?\Z|[.]\s", after)
        or place.text[place.start : place.end] != name
    ):
        return bool(_DATING.search(place.before()))
    return bool(_DATING.search(place.before())) and not re.match(r" [A-Z]", after)


def _month_year(m: re.Match[str], _place: Place) -> Reading | None:
    month = month_number(m["month"])
    return Reading(f"{m['year']}-{month:02d}", mod=edge(m["edge"]), confidence=0.98) if month else None


_SHIFT = {"last": -1, "this": 0, "next": 1, "the same": 0, "of this": 0, "of last": -1, "of next": 1}


def _month_shifted(m: re.Match[str], place: Place) -> Reading | None:
    month = month_number(m["month"])
    if month is None or place.anchor is None:
        return None
    year = place.anchor.year + _SHIFT[" ".join(m["which"].lower().split())]
    day = m["date"]
    if day:
        found = make_date(year, month, int(day))
        return Reading(found.isoformat()) if found else None
    return Reading(f"{year}-{month:02d}", mod=edge(m["edge"]))


def _year(m: re.Match[str], place: Place) -> Reading | None:
    """A bare year; before 1600 only after "in", "since" and the like."""
    year, before = int(m["year"]), place.before(10)
    dated = re.search(
        r"\b(?:in|since|by|until|till|of|year|early|late|from|after|before|during|mid)[ \n-]\Z",
        before,
        re.IGNORECASE,
    )
    if not dated and not m["edge"] and not 1600 <= year <= 2100:
        return None
    return Reading(f"{year:04d}", mod=edge(m["edge"]), confidence=0.95 if dated else 0.85)


def _years(m: re.Match[str], _place: Place) -> Reading | None:
    """2019-2024 and 2019-24: the first year, and the last as its far end."""
    last = m["until"] if len(m["until"]) == 4 else m["year"][:2] + m["until"]
    return Reading(m["year"], last=last, confidence=0.85) if int(m["year"]) < int(last) < 2150 else None


def _split_year(m: re.Match[str], place: Place) -> Reading | None:
    """2025/26: a season or year of account over two calendar years."""
    return _years(m, place) if (int(m["year"]) + 1) % 100 == int(m["until"]) else None


_EDGE = r"(?:{edge}[ -])?"

RULES = (
    rule(
        "month-day-of-year",
        "Feb. 4 last year, April 3 of this year",
        "MONTH early mid late",
        _EDGE + r"{month}(?: (?P<date>\d{1,2}))?,? (?P<which>(?:of )?(?:last|this|next)|the same) year",
        _month_shifted,
    ),
    rule(
        "day-month-of-year",
        "3 June next year, 4 February of last year",
        "DIGITS",
        r"(?P<edge>)(?P<date>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)? {month},? (?P<which>"
        r"(?:of )?(?:last|this|next)|the same) year\b",
        _month_shifted,
    ),
    rule(
        "month-year",
        "February 2022, early February 2022",
        "MONTH EDGE",
        _EDGE + r"{month},?(?: of)? {year}",
        _month_year,
    ),
    rule("month", "in April: as the tense says", "MONTH EDGE", _EDGE + r"{fullmonth}", _month),
    rule(
        "month-abbreviated",
        "in Oct., since late Sept.",
        "MONTH",
        r"(?<=in |by |of )(?P<edge>)(?P<month>(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)(?! \d)",
        _month,
    ),
    rule(
        "year-range",
        "2019-2024, 2019-24",
        "DIGITS",
        r"{year} ?[-–] ?(?P<until>\d{4}|\d\d)(?![\d-]|[.,]\d)",
        _years,
    ),
    rule(
        "split-year",
        "the 2025/26 season, fiscal year 2025/26",
        "DIGITS",
        r"{year}/(?P<until>\d\d)(?![\d/-]|[.,]\d)",
        _split_year,
    ),
    rule(
        "year",
        "in 2022, early 2022, the end of 2022",
        "DIGITS EDGE",
        _EDGE + r"{year}(?:['’]s\b)?(?![-/]\d|[a-z])",
        _year,
    ),
)
