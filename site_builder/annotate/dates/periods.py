"""The period of writing, named with no more than its article: the full year, the week, later in the day.

"for the year ended Aug. 31" is a length with an end of its own; "man of the year" and "a word of the week"
are titles. A part of the day without a day is on the last day named, if that day is near.
"""

import re

from site_builder.annotate.dates.deictic import unit_value
from site_builder.annotate.dates.edges import edge
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.annotate.dates.weekdays import PARTS
from site_builder.language.calendar import add_days, parse_day

ACCOUNTS = 3
"""Months in which "the full year", beside a fourth quarter, is the one that has just closed."""

NEAR = 400
"""Characters within which a part of the day belongs to the day last named."""


def _the_year(m: re.Match[str], place: Place) -> Reading | None:
    """ "the full year", "the fiscal year", "for the year": the year of writing, or the one just closed."""
    if place.anchor is None:
        return None
    if re.match(r",? (?:that )?(?:ended|ending)\b", place.after(14)):
        return Reading("P1Y", "DURATION", confidence=0.8)
    bare = m["kind"] is None
    if bare and not re.search(
        r"\b(?:for|months of|so far (?:in|of)|rest of|course of) \Z", place.before(20), re.IGNORECASE
    ):
        return None
    if (
        bare
        and re.match(r" [a-z]", place.after(2))
        and not re.match(r" (?:of \$|as|to|at|on)\b", place.after(6))
    ):
        return None
    closed = place.anchor.month <= ACCOUNTS and place.quarter() == f"{place.anchor.year - 1}-Q4"
    return Reading(f"{place.anchor.year - closed}", confidence=0.7)


def _the_week(m: re.Match[str], place: Place) -> Reading | None:
    """ "for the week", "later in the day": the unit the publication date lies in."""
    unit = next(filter(None, (m["unit"], m.groupdict().get("unit2")))).lower()
    letter = {"week": "W", "month": "M"}[unit]
    return (
        Reading(unit_value(letter, place.anchor), mod=edge(m["edge"]), confidence=0.7)
        if place.anchor
        else None
    )


def _in_the_day(_m: re.Match[str], place: Place) -> Reading | None:
    day = place.last_day()
    return Reading(day.isoformat(), confidence=0.7) if day else None


def _part_alone(m: re.Match[str], place: Place) -> Reading | None:
    """In the morning, by mid-afternoon: of the last day named, where one stands near."""
    part = m["part"] or m["part2"]
    near = [
        k for k in place.previous[-3:] if k.precision in ("day", "hour") and place.start - k.span.end < NEAR
    ]
    base = place.last_day() if m["part2"] else None
    day = parse_day(near[-1].first) if near else base
    return Reading(day.isoformat() + PARTS[part.lower()], "TIME", confidence=0.6) if day else None


def _next_part(m: re.Match[str], place: Place) -> Reading | None:
    """The next morning: of the day after the last day named."""
    day = place.last_day()
    step = -1 if m["which"].lower() == "previous" else 1
    if day is None or not place.previous:
        return None
    return Reading(add_days(day, step).isoformat() + PARTS[m["part"].lower()], "TIME", confidence=0.7)


_PART = r"(?P<part>morning|afternoon|evening|night)\b(?!s)"

RULES = (
    rule(
        "the-year",
        "the full year, the latest fiscal year; for the year: the year of writing",
        "the",
        r"the (?P<kind>full |entire |whole |latest fiscal |current fiscal |fiscal |financial )?year\b"
        r"(?![-’'])",
        _the_year,
    ),
    rule(
        "the-unit",
        "later in the week, early in the month",
        "the earlier later early late",
        r"(?P<edge>earlier|later|early|late) in the (?P<unit>week|month)\b",
        _the_week,
    ),
    rule(
        "the-week",
        "for the week, the index fell; the week's busiest session",
        "the",
        r"(?P<edge>)(?:(?<=for )the (?P<unit>week)\b(?=[,.;]| the [A-Z])|the (?P<unit2>week)['’]s\b)",
        _the_week,
    ),
    rule(
        "in-the-day",
        "later in the day: of the last day named, else of the day of writing",
        "later earlier late early",
        r"(?:later|earlier) in the day\b(?! (?:before|after))",
        _in_the_day,
    ),
    rule(
        "part-alone",
        "in the morning, by mid-afternoon: of the day last named",
        "the mid",
        r"(?:(?<=in )the (?:early |late )?" + _PART + r"|mid[- ](?P<part2>morning|afternoon)\b)",
        _part_alone,
    ),
    rule(
        "next-part",
        "the next morning, the previous evening",
        "the",
        r"the (?P<which>next|following|previous) " + _PART,
        _next_part,
    ),
)
