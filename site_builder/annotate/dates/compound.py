"""Times built on another time: the week of March 2, the second Monday of March, the morning of February 3,
a week from Monday, the same month of 2025.
"""

import re

from site_builder.annotate.dates.days import settle_day
from site_builder.annotate.dates.deictic import moved, unit_letter, unit_value
from site_builder.annotate.dates.edges import month_number
from site_builder.annotate.dates.months import settle_month
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.annotate.dates.weekdays import NEAR_DAYS, weekday_date, with_part
from site_builder.language.calendar import (
    DAY_NAMES,
    MONTH_NAMES,
    WEEKDAYS,
    add_days,
    add_months,
    make_date,
    parse_day,
    week_of,
)
from site_builder.language.numbers import cardinal


def _week_of(m: re.Match[str], place: Place) -> Reading | None:
    month = month_number(m["month"])
    settled = settle_day(place, month, int(m["day"])) if month else None
    return Reading(week_of(settled[0]), confidence=settled[1]) if settled else None


def _weekend_of(m: re.Match[str], place: Place) -> Reading | None:
    """The Saturday and Sunday of the week that day lies in."""
    month = month_number(m["month"] or m["month2"])
    settled = settle_day(place, month, int(m["day"] or m["day2"])) if month else None
    return Reading(week_of(settled[0]) + "-WE", confidence=settled[1]) if settled else None


def _weekday_week(m: re.Match[str], place: Place) -> Reading | None:
    if place.anchor is None:
        return None
    ahead = (WEEKDAYS[m["weekday"].lower()] - place.anchor.weekday()) % 7 or 7
    return Reading(add_days(place.anchor, ahead + 7).isoformat(), confidence=0.8)


_RANKS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}


def _nth_weekday(m: re.Match[str], place: Place) -> Reading | None:
    """The so many-th such day of a month; "last" counts from its end."""
    month = month_number(m["month"])
    if month is None or not m["weekday"][:1].isupper():
        return None
    settled = (int(m["year"]), 0.95) if m["year"] else settle_month(place, month)
    first = make_date(settled[0], month, 1) if settled else None
    if settled is None or first is None:
        return None
    day = add_days(first, (WEEKDAYS[m["weekday"].lower()] - first.weekday()) % 7)
    rank = _RANKS[m["rank"].lower()]
    if rank < 0:
        rank = 4 if add_days(day, 28).month == month else 3
    day = add_days(day, 7 * rank)
    return Reading(day.isoformat(), confidence=settled[1])


def _part_of(m: re.Match[str], place: Place) -> Reading | None:
    """The morning of February 3, the night of Monday."""
    written = m.groupdict()
    if alone := written.get("alone"):
        day = weekday_date(place, WEEKDAYS[alone.lower()], place.anchor) if place.anchor else None
        return with_part(day, m["part"]) if day else None
    month, number = month_number(m["month"]), int(m["day"])
    if month is None:
        return None
    if m["year"]:
        day = make_date(int(m["year"]), month, number)
        return with_part(day, m["part"]) if day else None
    settled = settle_day(place, month, number)
    return with_part(settled[0], m["part"]) if settled else None


def _part_before_day(m: re.Match[str], place: Place) -> Reading | None:
    if place.anchor is None:
        return None
    part = m["part"] or m["edge"]
    if m["near"]:
        return with_part(add_days(place.anchor, NEAR_DAYS[m["near"].lower()]), part)
    return with_part(weekday_date(place, WEEKDAYS[m["alone"].lower()], place.anchor), part)


def _day_beside(m: re.Match[str], place: Place) -> Reading | None:
    """The day before or after a weekday, that weekday read as it would be alone."""
    if place.anchor is None:
        return None
    day = weekday_date(place, WEEKDAYS[m["weekday"].lower()], place.anchor)
    if m["which"] and m["which"].lower() == "last" and day >= place.anchor:
        day = add_days(day, -7)
    return Reading(add_days(day, -1 if m["way"].lower() == "before" else 1).isoformat(), confidence=0.8)


def _week_from(m: re.Match[str], place: Place) -> Reading | None:
    """A week from Monday, a week ago Monday: the day itself and so many weeks on."""
    if place.anchor is None:
        return None
    anchor, weeks = place.anchor, int(cardinal(m["number"].lower()) or 1)
    sign = -1 if m["way"].lower() == "ago" else 1
    if m["near"]:
        base = add_days(anchor, NEAR_DAYS[m["near"].lower()])
    else:
        away = sign * (WEEKDAYS[m["weekday"].lower()] - anchor.weekday()) % 7
        base = add_days(anchor, sign * away)
    return Reading(add_days(base, sign * 7 * weeks).isoformat(), confidence=0.85)


def _years_to_the_day(m: re.Match[str], place: Place) -> Reading | None:
    """A year ago this week, ten years ago today: the same unit so many years back."""
    count = cardinal(m["number"].lower())
    if place.anchor is None or count is None or count != int(count) or count > 400:
        return None
    letter = "D" if m["near"] else unit_letter(m["unit"])
    base = moved(letter, place.anchor, _SHIFT[(m["which"] or "this").lower()])
    return Reading(unit_value(letter, moved("Y", base, -int(count))), confidence=0.85)


_SHIFT = {"last": -1, "this": 0, "next": 1}


def _week_in_month(m: re.Match[str], place: Place) -> Reading | None:
    """The last week of September: its month, at one end; which seven days is anybody's guess."""
    month = month_number(m["month"])
    settled = (int(m["year"]), 0.95) if m["year"] else settle_month(place, month) if month else None
    if month is None or settled is None:
        return None
    mod = {"first": "START", "opening": "START", "last": "END", "final": "END"}.get(m["rank"].lower(), "MID")
    return Reading(f"{settled[0]}-{month:02d}", mod=mod, confidence=settled[1])


def _same_of(m: re.Match[str], place: Place) -> Reading | None:
    """The same month of 2025, the same day last year: the month or day last named, in that year."""
    letter = unit_letter(m["unit"])
    named = [mark for mark in place.previous[-6:] if mark.first and mark.precision == m["unit"].lower()]
    base = parse_day(named[-1].first) if named else place.anchor
    if base is None:
        return None
    if not m["year"]:
        return Reading(unit_value(letter, moved("Y", base, -1)), confidence=0.75)
    return Reading(unit_value(letter, add_months(base, 12 * (int(m["year"]) - base.year))), confidence=0.75)


RULES = (
    rule(
        "week-of",
        "the week of March 2, the week beginning March 2",
        "the week",
        r"(?:the )?week (?:of|beginning|starting|ending) {month} {day}",
        _week_of,
    ),
    rule(
        "week-of-day-first",
        "the week of 2 March, the week beginning 2 March",
        "the week",
        r"(?:the )?week (?:of|beginning|starting|ending) {day}(?: of)? {month}",
        _week_of,
    ),
    rule(
        "weekend-of",
        "the weekend of 21 March, the weekend of March 21-22",
        "the weekend",
        r"(?:the )?weekend of (?:{month} {day}(?:[-–]\d\d?)?|(?P<day2>[12]?\d|3[01])(?:[-–]\d\d?)?"
        + r" (?P<month2>"
        + "|".join(MONTH_NAMES)
        + r")\b)",
        _weekend_of,
    ),
    rule(
        "weekday-week",
        "Tuesday week: British for the Tuesday after the next one",
        "WEEKDAY",
        r"{weekday} week\b(?![-’'])",
        _weekday_week,
    ),
    rule(
        "nth-weekday",
        "the second Monday of March, the last Friday in May 2026",
        "the first second third fourth last",
        r"(?:the )?(?P<rank>first|second|third|fourth|last) {weekday} (?:of|in) {fullmonth}(?:,? {year})?",
        _nth_weekday,
    ),
    rule(
        "part-of",
        "the morning of February 3, the night of Monday",
        "the",
        r"the (?:early |late )?{part} of (?:(?:{weekday},? )?{month} {day}(?:,? {year})?|(?P<alone>"
        + "|".join(DAY_NAMES)
        + r")\b)",
        _part_of,
    ),
    rule(
        "part-of-day-first",
        "the morning of 3 February, the evening of Monday 3 February 2025",
        "the",
        r"the (?:early |late )?{part} of (?:{weekday},? )?(?:the )?{day}(?: of)? {month}(?:,? {year})?",
        _part_of,
    ),
    rule(
        "part-before-day",
        "mid-afternoon yesterday, late evening on Tuesday",
        "mid early late dawn dusk",
        r"(?:(?:mid|early|late)[- ](?P<part>morning|afternoon|evening)|(?P<edge>dawn|dusk))"
        r" (?:on )?(?:(?P<alone>" + "|".join(DAY_NAMES) + r")|(?P<near>yesterday|today|tomorrow))\b",
        _part_before_day,
    ),
    rule(
        "day-beside",
        "the day before last Tuesday, the day after Monday",
        "the day",
        r"(?:the )?day (?P<way>before|after) (?:(?P<which>last|next) )?(?P<weekday>"
        + "|".join(DAY_NAMES)
        + r")\b",
        _day_beside,
    ),
    rule(
        "small-hours",
        "the early hours of Tuesday, the small hours of February 3",
        "the",
        r"the (?:early|small) (?P<part>hours) of (?:(?:{weekday},? )?{month} {day}(?:,? {year})?|(?P<alone>"
        + "|".join(DAY_NAMES)
        + r")\b)",
        _part_of,
    ),
    rule(
        "small-hours-day-first",
        "the early hours of 3 February, the small hours of Monday 3 February 2025",
        "the",
        r"the (?:early|small) (?P<part>hours) of (?:{weekday},? )?{day}(?: of)? {month}(?:,? {year})?",
        _part_of,
    ),
    rule(
        "week-from",
        "a week from Monday, two weeks ago today",
        "a one two three",
        r"(?P<number>a|one|two|three) weeks? (?P<way>from|ago)(?: (?:on|next|last))? (?:{weekday}"
        r"|(?P<near>today|tomorrow|yesterday)\b)",
        _week_from,
    ),
    rule(
        "years-to-the-day",
        "a year ago this week, ten years ago today",
        "NUMBER",
        r"{count} years? ago (?:(?P<which>this|last|next) (?P<unit>week|month)|(?P<near>today))\b",
        _years_to_the_day,
    ),
    rule(
        "week-in-month",
        "the last week of September, the first days of May 2025",
        "the first last final opening second third",
        r"(?:the )?(?P<rank>first|opening|second|third|last|final) (?:few )?(?:weeks?|weekend|days|fortnight)"
        r" (?:of|in) {fullmonth}(?:,? (?:of )?{year})?",
        _week_in_month,
    ),
    rule(
        "same-of",
        "the same month of 2025, the same month a year ago, the same week last year",
        "the",
        r"the (?:same|corresponding|comparable) (?P<unit>day|month|quarter|week) (?:(?:of|in) {year}"
        r"|(?:of |in )?last year\b|(?:of |in )?the (?:previous|prior) year\b"
        r"|a year (?:ago|earlier|before)\b)",
        _same_of,
    ),
)
