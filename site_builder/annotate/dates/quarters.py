"""Quarters, halves and fiscal years: the third quarter of 2026, Q1, the first half, fiscal 2026.

A period without a year is the current or last one; one that ended under half a year ago is still the one
reported on. "the quarter", "the latest period" and the like mean the latest quarter named.
"""

import re
from datetime import date

from site_builder.annotate.dates.edges import edge
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.language.calendar import MONTHS, add_months, make_date, quarter_of

_RANKS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": 4,
    "last": 4,
    "opening": 1,
}


def _year_of(m: re.Match[str], place: Place, start: int) -> int | None:
    """The year a period is in: written, or shifted ("last year's"), or by tense; `start` is its first
    month.
    """
    groups = m.groupdict()
    written = groups.get("year") or groups.get("year2")
    if written:
        return int(written)
    if place.anchor is None:
        return place.years[0] if len(place.years) == 1 else None
    if which := groups.get("which") or groups.get("which2"):
        shift = {"last": -1, "this": 0, "next": 1, "previous": -1, "prior": -1, "same": 0}
        return place.anchor.year + shift[which.lower().split()[-1]]
    if groups.get("ago"):
        return place.anchor.year - 1
    return _by_tense(place, place.anchor, start)


def _by_tense(place: Place, anchor: date, start: int) -> int:
    """A period that ended less than half a year ago is still the one reported on, whatever the tense."""
    if place.tense == "future":
        return anchor.year + (start + 8 < anchor.month)
    told = place.tense == "past" and re.search(r"\bin (?:the )?\Z", place.before(7), re.IGNORECASE)
    if 0 < start - anchor.month < 4 and not told:
        return anchor.year  # about to begin: a year-old one would be "last year's"
    return anchor.year - (start > anchor.month + (3 if place.tense == "none" else 0))


def _quarter(m: re.Match[str], place: Place) -> Reading | None:
    rank = _RANKS.get((m["rank"] or "").lower())
    if rank is None:
        return None
    year = _year_of(m, place, rank * 3 - 2)
    return Reading(f"{year}-Q{rank}", mod=edge(m.groupdict().get("edge")), confidence=0.9) if year else None


def _quarter_code(m: re.Match[str], place: Place) -> Reading | None:
    code = (m["code"] or m["code2"]).upper()
    year = _year_of(m, place, int(code[1]) * (3 if code[0] == "Q" else 6) - 2)
    return (
        Reading(f"{year}-{code}", confidence=0.9)
        if year and int(code[1]) <= (4 if code[0] == "Q" else 2)
        else None
    )


def _half(m: re.Match[str], place: Place) -> Reading | None:
    rank = 1 if m["rank"].lower() in ("first", "1st") else 2
    year = _year_of(m, place, rank * 6 - 5)
    sure = 0.95 if m["year"] or m["year2"] else 0.6
    return Reading(f"{year}-H{rank}", confidence=sure) if year and not _elsewhere(m, place) else None


def _elsewhere(m: re.Match[str], place: Place) -> bool:
    """The first half of a match, of the week, of the century: no half of a year."""
    dated = m["year"] or m["year2"] or m["which"] or m["which2"] or m["ago"]
    after = r" of (?!(?:the )?(?:financial |fiscal |calendar )?year\b)|-?time\b| (?:goal|lead|minute)"
    return not dated and bool(re.match(after, place.after(30)) or place.before(3).endswith(" a "))


def _fiscal(m: re.Match[str], _place: Place) -> Reading | None:
    digits = m["fy"]
    year = digits if len(digits) == 4 else f"20{digits}"
    return Reading(year, confidence=0.85)


def _this_quarter(m: re.Match[str], place: Place) -> Reading | None:
    """ "the quarter" is the quarter last named, "the latest quarter" too, else the last one ended."""
    back = bool(m["ago"] or m["back"])
    if m.group()[:2].lower() == "a " and not (m["ago"] or m["which"]):
        return None  # "a quarter" is a fraction, or some quarter
    if place.anchor and (ended := _ENDED.match(place.text, place.end)):
        return _quarter_ended(MONTHS[ended["month"].lower()], place.anchor, back)
    if month := _month_compared(m, place):
        return Reading(month, confidence=0.75)
    if named := place.quarter():
        return Reading(f"{int(named[:4]) - back}{named[4:]}", confidence=0.75)
    if place.anchor is None or (m["noun"].lower() == "period" and not (back or m["which"])):
        return None
    if place.year_to_date():
        return Reading(f"{place.anchor.year - 1}", confidence=0.6) if back else None
    ended_last = quarter_of(add_months(place.anchor, -3))
    return Reading(f"{int(ended_last[:4]) - back}{ended_last[4:]}", confidence=0.6)


def _month_compared(m: re.Match[str], place: Place) -> str:
    """ "rose in February from the same period last year": that month; empty when no month was named last."""
    if m["noun"].lower() != "period" or not (m["back"] or m["ago"]) or place.year_to_date():
        return ""
    named = [k for k in place.previous[-4:] if k.precision in ("month", "quarter") and k.first]
    if not named or named[-1].precision != "month":
        return ""
    return f"{int(named[-1].value[:4]) - 1}{named[-1].value[4:]}"


_ENDED = re.compile(rf",? (?:that )?(?:ended|ending) (?P<month>(?i:{'|'.join(MONTHS)}))\b")


def _quarter_ended(month: int, anchor: date, back: bool) -> Reading | None:
    """ "the quarter ended July 31" is the calendar quarter its middle month lies in."""
    year = anchor.year - (month > anchor.month) - back
    ended = make_date(year, month, 1)
    return Reading(quarter_of(add_months(ended, -1)), confidence=0.8) if ended else None


def _year_period(m: re.Match[str], place: Place) -> Reading | None:
    """ "the 1988 period": the quarter last named, in that year."""
    named = place.quarter()
    return Reading(m["year"] + (named[4:] if named else ""), confidence=0.75)


_EDGE = r"(?:{edge}[ -])?"

_RANK = r"(?P<rank>first|second|third|fourth|final|opening|1st|2nd|3rd|4th)"

_IN = r"(?:,? (?:of |in )?(?:the )?(?:(?P<year2>(?:19|20)\d\d)|(?P<which2>last|this|next|same) year))?"

_OWN = (
    r"(?:(?:the )?(?:(?P<year>(?:19|20)\d\d)|(?P<which>last|this|next) year['’]s|(?P<ago>year-(?:ago"
    r"|earlier))) )?"
)

RULES = (
    rule(
        "quarter",
        "third-quarter, the third quarter of 2026, this year's first quarter",
        "ORDINAL DIGITS the last this next year final opening fiscal early late mid",
        _EDGE + _OWN + r"(?:(?:the )?(?:fiscal[ -])?)" + _RANK + r"[- ](?:fiscal )?quarter\b" + _IN,
        _quarter,
    ),
    rule(
        "half",
        "the first half of 2026",
        "first second latter 1st 2nd 0 the last this next EDGE",
        _EDGE
        + _OWN
        + r"(?:the )?(?P<rank>first|second|latter|last|1st|2nd)(?:[- ]half| two quarters)\b"
        + _IN,
        _half,
    ),
    rule(
        "quarter-code",
        "Q1 2026, 1Q26, H1 2026",
        "q h DIGITS",
        r"(?:(?P<code>[QH][1-4])(?: (?:of |in )?(?P<year>(?:19|20)\d\d))?|(?P<year2>(?:19|20)\d\d)[ -]"
        r"(?P<code2>[QH][1-4]))\b",
        _quarter_code,
    ),
    rule(
        "latest-quarter",
        "the quarter, the latest quarter, the year-ago period: the one last named",
        "the latest year a comparable",
        r"(?:the |a )?(?:(?P<which>latest|recent|corresponding|comparable|same|most recent) )?(?P<ago>year-"
        r"(?:ago|earlier) )?(?:fiscal )?(?P<noun>quarter|period)(?! of \w+ (?:a|from)| century|-)\b"
        r"(?P<back> a year (?:ago|earlier)\b|,? (?:of |in )?last year\b)?",
        _this_quarter,
    ),
    rule(
        "year-period",
        "the 1988 period: the quarter last named, in that year",
        "DIGITS",
        r"{year} (?:period|quarter)\b",
        _year_period,
    ),
    rule(
        "fiscal-year",
        "fiscal 2026, fiscal year 2026, FY2026",
        "the fiscal fy financial",
        r"(?:the )?(?:fiscal(?: year)?|financial year|FY) ?['’]?(?P<fy>(?:19|20)\d\d|\d\d)(?:[-–/]\d\d)?\b"
        r"(?![-–/]\d)",
        _fiscal,
    ),
)
