"""Times that point from the day of writing: last year, this week, next April, two years ago.

A unit keeps its size: "last week" is a week, "two years ago" a year.
"""

import re
from datetime import date

from site_builder.annotate.dates.edges import edge, month_number
from site_builder.annotate.dates.grammar import UNITS
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.annotate.dates.weekdays import weekend
from site_builder.language.calendar import add_days, add_months, quarter_of, week_of
from site_builder.language.numbers import cardinal


def unit_value(unit: str, day: date) -> str:
    """TIMEX3 value of the unit a day lies in."""
    values = {
        "D": day.isoformat(),
        "W": week_of(day),
        "M": f"{day.year:04d}-{day.month:02d}",
        "Q": quarter_of(day),
        "Y": f"{day.year:04d}",
        "E": f"{day.year // 10:03d}",
        "C": f"{day.year // 100:02d}",
    }
    return values[unit]


def moved(unit: str, day: date, count: int) -> date:
    """The day so many units on."""
    if unit in "DW":
        return add_days(day, count * (7 if unit == "W" else 1))
    return add_months(day, count * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit])


def reckoned(unit: str, day: date, count: int) -> str:
    """TIMEX3 value of the unit so many units on; empty where no calendar reaches: "3,000 years ago"."""
    end = moved(unit, day, count)
    return "" if end in (date.min, date.max) else unit_value(unit, end)


def unit_letter(words: str) -> str:
    """TIMEX3 letter of a unit: "years" is Y, "fortnight" W."""
    word = words.lower()
    return UNITS.get(word) or UNITS[word.rstrip("s")]


_SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "the coming": 1,
    "the current": 0,
    "this coming": 1,
    "this past": -1,
    "the past": -1,
    "the last": -1,
    "the next": 1,
    "this current": 0,
}


def _unit(m: re.Match[str], place: Place) -> Reading | None:
    """last year, this week, next month; "the current season" has no calendar edges."""
    if place.anchor is None:
        return None
    words = " ".join(m["which"].lower().split())
    unit, mod = m["unit"].lower(), edge(m["edge"])
    if unit.startswith("weekend"):
        return weekend(_SHIFTS[words], place.anchor, place)
    letter = unit_letter(unit)
    if words == "the next":
        return None  # counts from the last time named: `relative`
    if words in ("the past", "the last", "past") and letter not in ("Y" if "past" in words else "YEC"):
        return Reading(f"P1{letter}", "DURATION")
    return Reading(unit_value(letter, moved(letter, place.anchor, _SHIFTS[words])), mod=mod)


def _shifted_month(m: re.Match[str], place: Place) -> Reading | None:
    """last April, next May, this June. The month just past is "last month", so "last" means a year before."""
    month = month_number(m["month"])
    if month is None or place.anchor is None:
        return None
    anchor, which = place.anchor, m["which"].lower().split()[-1]
    if which in ("last", "past"):
        year = anchor.year - (month in (anchor.month - 1, anchor.month) or month > anchor.month)
    elif which in ("next", "coming"):
        year = anchor.year + (month <= anchor.month)
    else:
        year = anchor.year
    return Reading(f"{year}-{month:02d}", mod=edge(m["edge"]))


def _ago(m: re.Match[str], place: Place) -> Reading | None:
    """N units ago or from now, in units; "a year ago" beside quarterly figures is that quarter a year
    before.
    """
    letter, count = unit_letter(m["unit"]), cardinal(m["number"].lower().replace(" of", ""))
    if letter in "EC" and place.anchor is not None:
        return _decades_ago(m["number"].lower(), letter, place.anchor)
    if letter in "SH" or place.anchor is None or m["unit"].lower().startswith("minute"):
        return None
    if count is None or count != int(count) or count > 4000:
        return None
    sign = 1 if m["way"].lower().startswith(("from", "hence")) else -1
    quarter = place.quarter()
    if letter == "Y" and sign < 0 and count == 1 and quarter:
        return Reading(f"{int(quarter[:4]) - 1}{quarter[4:]}", confidence=0.7)
    value = reckoned(letter, place.anchor, sign * int(count))
    return Reading(value, mod=(m["about"] and "APPROX") or "") if value else None


_PARTS_OF_CENTURY = {"half a": 50, "half": 50, "a quarter of a": 25, "a quarter": 25}


def _from_now(m: re.Match[str], place: Place) -> Reading | None:
    """In two years' time; days and longer."""
    letter, count = unit_letter(m["unit"]), cardinal(m["number"].lower())
    if (
        place.anchor is None
        or count is None
        or count != int(count)
        or count > 400
        or m["unit"][:2].lower() in ("mi", "ho", "se")
    ):
        return None
    value = reckoned(letter, place.anchor, int(count))
    return Reading(value) if value else None


def _decades_ago(number: str, letter: str, anchor: date) -> Reading | None:
    """A decade ago, half a century ago: about that many years, not a decade or a century as a whole."""
    count = cardinal(number)
    years = count * (10 if letter == "E" else 100) if count else _PARTS_OF_CENTURY.get(number, 0)
    if not 0 < years < anchor.year:
        return None
    return Reading(f"{anchor.year - int(years):04d}", mod="APPROX", confidence=0.7)


def _part_of_century(m: re.Match[str], place: Place) -> Reading | None:
    return _decades_ago(m["number"].lower(), "C", place.anchor) if place.anchor else None


def _vague_ago(_m: re.Match[str], _place: Place) -> Reading | None:
    return Reading("PAST_REF", confidence=0.7)


_ABOUT = (
    r"(?:(?P<about>about|around|roughly|some|nearly|almost|more than|over|at least|just over|just under"
    r"|less than|exactly|only|just) )?"
)

RULES = (
    rule(
        "unit",
        "last year, this week, next month, earlier this year",
        "last this next past coming the current earlier later early mid late sometime EDGE",
        r"(?:(?:{edge}|earlier|sometime)(?: in)?[ -])?(?P<which>last|this|next|the past|the last|the next"
        r"|the coming|this past|this coming|the current|coming|current|past|previous) (?:fiscal |calendar "
        r"|full |financial )?(?P<unit>day|week|weekend|month|quarter|year|decade|century)\b(?:['’]s\b)?(?!"
        r" old)",
        _unit,
    ),
    rule(
        "shifted-month",
        "last April",
        "last this next past coming early late mid",
        r"(?:{edge}[ -])?(?P<which>last|this|next|this past|this coming|past|coming) {fullmonth}",
        _shifted_month,
    ),
    rule(
        "ago",
        "two years ago, three weeks from now",
        "NUMBER about around roughly some nearly almost more over at just less exactly only",
        _ABOUT + r"{count}[ -]{unit} (?P<way>ago|from now|hence)\b",
        _ago,
    ),
    rule(
        "part-of-century-ago",
        "half a century ago, a quarter of a century ago",
        "half a",
        r"(?P<number>half a|a half|a quarter(?: of a)?)[ -]century ago\b",
        _part_of_century,
    ),
    rule(
        "time-from-now",
        "in two years’ time",
        "NUMBER",
        r"(?P<about>){count} {unit}['’]s? (?P<way>)time\b",
        _from_now,
    ),
    rule(
        "vague-ago",
        "several years ago, not long ago",
        "a several some many long years months weeks few days",
        r"(?:(?:a few|several|some|many|a couple of) )?(?:years|months|weeks|days|decades|long) ago\b",
        _vague_ago,
    ),
)
