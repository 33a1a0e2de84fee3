"""Days written out: 2026-02-04, Feb. 4, 2026, 4 February, 2/4/26, Wednesday (Feb 4).

A month and day without a year is the nearest such day to the publication date if that is under 120 days
away; farther off, the clause's tense decides, and without one it is past: news mostly is. Where the
article has no publication date, the only year it writes out settles the year, with low confidence; two
years settle nothing, unless a weekday written beside the day fits but one.
"""

import re
from datetime import date

from site_builder.annotate.dates.edges import month_number
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.language.calendar import MONTHS, WEEKDAYS, make_date, parse_day

NEAR = 120
"""Days within which a year-less date is simply the nearest."""


def _full(m: re.Match[str], _place: Place) -> Reading | None:
    month = month_number(m["month"])
    day = make_date(int(m["year"]), month, int(m["day"])) if month else None
    return Reading(day.isoformat(), confidence=0.99) if day else None


def _iso(m: re.Match[str], _place: Place) -> Reading | None:
    day = make_date(int(m["year"]), int(m["mon"]), int(m["day"]))
    if day is None:
        return None
    if m["clock"]:
        return Reading(f"{day.isoformat()}T{m['clock']}", "TIME", confidence=0.99)
    return Reading(day.isoformat(), confidence=0.99)


def _slashed(m: re.Match[str], place: Place) -> Reading | None:
    one, two, year = int(m["one"]), int(m["two"] or m["two2"]), int(m["year"])
    if year < 100:
        year += 2000 if year < 50 else 1900
    month, day = (two, one) if one > 12 or (place.day_first and two <= 12) else (one, two)
    found = make_date(year, month, day)
    return Reading(found.isoformat(), confidence=0.6 if two <= 12 and one <= 12 else 0.9) if found else None


def candidates(place: Place, month: int, day: int) -> list[date]:
    """That day in every year the publication date or the article's own years allow."""
    years = (place.anchor.year + n for n in (-1, 0, 1)) if place.anchor else iter(place.years)
    return [found for year in years if (found := make_date(year, month, day))]


_PAIR = re.compile(
    rf" ?(?:-|–|to|and|or|through|until|till) ?(?:(?:\d{{1,2}} )?(?P<month>(?i:{'|'.join(MONTHS)}))\b\.?"
    r"(?: \d{1,2})?,? (?:of )?|\d{1,2}, )(?P<year>(?:19|20)\d\d)\b"
)


def year_ahead(place: Place, month: int) -> int | None:
    """The year written once for a pair: "3 February to 5 March 2025", "June and July 2025"."""
    found = _PAIR.match(place.text, place.end)
    if found is None:
        return None
    later = MONTHS[found["month"].lower()] if found["month"] else month
    return int(found["year"]) - (month > later)


def settle_day(place: Place, month: int, day: int) -> tuple[date, float] | None:
    """A day without a year, with our confidence; None when nothing settles the year."""
    year = year_ahead(place, month)
    if year and (written := make_date(year, month, day)):
        return written, 0.95
    days = candidates(place, month, day)
    if not days:
        return None
    if place.anchor is None:
        return (days[0], 0.6) if len(days) == 1 else None
    anchor = place.anchor
    nearest = min(days, key=lambda d: abs((d - anchor).days))
    if abs((nearest - anchor).days) < NEAR:
        return nearest, 0.95
    if place.tense == "future":
        return min((d for d in days if d >= anchor), default=nearest), 0.85
    return max((d for d in days if d <= anchor), default=nearest), 0.85


def _month_day(m: re.Match[str], place: Place) -> Reading | None:
    month = month_number(m["month"])
    found = settle_day(place, month, int(m["day"])) if month else None
    if found:
        return Reading(found[0].isoformat(), confidence=found[1])
    valid = month and make_date(2000, month, int(m["day"]))
    return Reading(f"XXXX-{month:02d}-{int(m['day']):02d}", confidence=0.5) if valid else None


def _weekday_month_day(m: re.Match[str], place: Place) -> Reading | None:
    """The weekday picks the year: "Wednesday (Feb 4)" is 2026 and not 2025."""
    month = month_number(m["month"])
    if month is None or not m["weekday"][:1].isupper():
        return None
    weekday = WEEKDAYS[m["weekday"].rstrip(".").lower()]
    fitting = [d for d in candidates(place, month, int(m["day"])) if d.weekday() == weekday]
    if len(fitting) == 1:
        return Reading(fitting[0].isoformat(), confidence=0.99 if place.anchor else 0.9)
    return _month_day(m, place)


def _days(m: re.Match[str], place: Place) -> Reading | None:
    """February 4-6: the first day, and the last as its far end."""
    month, until = month_number(m["month"]), int(m["until"])
    if month is None or int(m["day"]) >= until:
        return None
    year = m.groupdict().get("year")
    settled = settle_day(place, month, int(m["day"]))
    first = make_date(int(year), month, int(m["day"])) if year else (settled[0] if settled else None)
    last = make_date(first.year, month, until) if first else None
    return Reading(first.isoformat(), last=last.isoformat(), confidence=0.9) if first and last else None


def _day_of_pair(m: re.Match[str], place: Place) -> Reading | None:
    month = month_number(m["month"])
    if month is None or int(m["day"]) >= int(m["until"]) or not make_date(2000, month, int(m["until"])):
        return None
    written = make_date(int(m["year"]), month, int(m["day"])) if m["year"] else None
    settled = (written, 0.95) if written else settle_day(place, month, int(m["day"]))
    return Reading(settled[0].isoformat(), confidence=settled[1]) if settled else None


def _dotted(m: re.Match[str], _place: Place) -> Reading | None:
    found = make_date(int(m["year"]), int(m["two"]), int(m["one"]))
    return Reading(found.isoformat(), confidence=0.9) if found else None


_CLAUSE_GOES_ON = re.compile(
    r"[,.;:)]|\Z|[ \n](?:in|at|with|to|for|and|when|by|on|from|as|during|after|before|while|respectively)\b"
)
"""What may follow a bare day of the month; a noun would make it a count ("3 and 4 people")."""


def _and_day(m: re.Match[str], place: Place) -> Reading | None:
    """The second of two days joined by "and": only right after a day, and a later one of its month."""
    first = place.previous[-1] if place.previous else None
    if first is None or first.precision != "day" or first.first != first.last:
        return None
    if not re.fullmatch(r",? (?:and|or) ", place.text[first.span.end : place.start]):
        return None
    day = parse_day(first.value)
    number = re.search(r"\d{1,2}(?:st|nd|rd|th)?\Z", first.span.of(place.text))
    if (
        day is None
        or number is None
        or int(m["day"]) <= day.day
        or not _CLAUSE_GOES_ON.match(place.after(16))
    ):
        return None
    found = make_date(day.year, day.month, int(m["day"]))
    return Reading(found.isoformat(), confidence=0.85) if found else None


_NAMED = r"(?:{anyweekday},? ?\(?(?:the )?)"

_TH = r"(?:the )?"

RULES = (
    rule(
        "iso-date",
        "2026-02-04, with or without a time: ISO 8601",
        "DIGITS",
        r"(?P<year>\d{4})-(?P<mon>\d\d)-(?P<day>\d\d)(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d)?Z?)?(?![\d-])",
        _iso,
    ),
    rule(
        "days-of-month",
        "Feb. 4-6, February 4 to 6, 2026",
        "MONTH",
        r"{month} {day}(?: ?[-–] ?| to | through )(?P<until>\d{1,2})(?![\d:%]|[.,]\d|-)(?:,? {year})?",
        _days,
    ),
    rule(
        "days-before-month",
        "4-6 February 2026",
        "DIGITS",
        r"{day}(?: ?[-–] ?| to )(?P<until>\d{1,2}) {month}(?:,? {year})?",
        _days,
    ),
    rule(
        "weekday-month-day-year",
        "Wednesday, February 4, 2026",
        "WEEKDAY",
        _NAMED + r"{month} {day},? {year}\)?",
        _full,
    ),
    rule(
        "weekday-day-month-year",
        "Wednesday 4 February 2026",
        "WEEKDAY",
        _NAMED + r"{day}(?: of)? {month},? {year}\)?",
        _full,
    ),
    rule("month-day-year", "Feb. 4, 2026", "MONTH", r"{month} {day},? {year}", _full),
    rule(
        "day-month-year",
        "4 February 2026, the 4th of February, 2026",
        "DIGITS",
        r"{day}(?: of)? {month},? {year}",
        _full,
    ),
    rule("day-mon-year-dashed", "04-Feb-2026", "DIGITS", r"{day}[-/]{month}[-/]{year}", _full),
    rule(
        "weekday-month-day",
        "Wednesday (Feb 4): the weekday settles the year",
        "WEEKDAY",
        _NAMED + _TH + r"{month} {day}\)?",
        _weekday_month_day,
    ),
    rule(
        "weekday-day-month",
        "Wednesday 4 February: the weekday settles the year",
        "WEEKDAY",
        _NAMED + r"{day}(?: of)? {month}\)?",
        _weekday_month_day,
    ),
    rule(
        "slashed-date",
        "2/4/26: in the order the article writes its other dates, else month first",
        "DIGITS",
        r"(?P<one>\d{1,2})(?:/(?P<two>\d{1,2})/|-(?P<two2>\d{1,2})-)(?P<year>\d{4}|\d\d)(?![\d/-])",
        _slashed,
    ),
    rule(
        "month-day",
        "February 4: the nearest, or as the tense says",
        "MONTH",
        r"{month} (?:the )?{day}",
        _month_day,
    ),
    rule(
        "day-of-pair",
        "4 and 5 February: the month is written once",
        "DIGITS",
        r"{day}(?= (?:and|or|to) (?P<until>\d{1,2})(?:st|nd|rd|th)?(?: of)? {month}(?:,? {year})?)",
        _day_of_pair,
    ),
    rule(
        "dotted-date",
        "04.02.2026: day first, as it is written with points",
        "DIGITS",
        r"(?P<one>0?[1-9]|[12]\d|3[01])\.(?P<two>0?[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d)(?![\d.]\d)",
        _dotted,
    ),
    rule(
        "and-day",
        "April 24 and 25: the same month",
        "DIGITS",
        r"(?:(?<=and )|(?<=or )){day}(?:, {year})?(?! [A-Za-z]{3,9} \d{4})",
        _and_day,
    ),
    rule("day-month", "4 February, the 4th of February", "DIGITS", r"{day}(?: of)? {month}", _month_day),
)
