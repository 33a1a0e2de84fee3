"""Parts of the period of writing: the end of the year, year-end, early in the month, the rest of the week.

The value is the period the publication date lies in; which part of it is a modifier.
"""

import re

from site_builder.annotate.dates.deictic import unit_letter, unit_value
from site_builder.annotate.dates.edges import edge
from site_builder.annotate.dates.rule import Place, Reading, rule


def _season_now(_m: re.Match[str], place: Place) -> Reading | None:
    """Its edges are not stated; the year of publication is what can be said."""
    return Reading(f"{place.anchor.year}", mod="APPROX", confidence=0.4) if place.anchor else None


def _end_of_unit(m: re.Match[str], place: Place) -> Reading | None:
    """The period the publication date lies in."""
    letter = unit_letter(m["unit"])
    if place.anchor is None or letter in "SHD" or m["unit"].lower().startswith("minute"):
        return None
    return Reading(unit_value(letter, place.anchor), mod=edge(m.group()), confidence=0.8)


def _rest_of_unit(m: re.Match[str], place: Place) -> Reading | None:
    letter = unit_letter(m["unit"])
    if place.anchor is None or letter in "SHEC" or m["unit"].lower().startswith("minute"):
        return None
    return Reading(unit_value(letter, place.anchor), mod="END", confidence=0.7)


RULES = (
    rule(
        "season-now",
        "the current season (of a crop, of a league): about this year",
        "the this current",
        r"(?:(?:the )?(?:current|present)|this) (?:crop |growing |marketing |harvest )?(?:season|marketing"
        r" year)\b",
        _season_now,
    ),
    rule(
        "rest-of-unit",
        "the rest of the week, the remainder of this year: the unit the day of writing lies in",
        "the rest remainder",
        r"(?:the )?(?:rest|remainder) of (?:the|this) {unit}",
        _rest_of_unit,
    ),
    rule(
        "end-of-unit",
        "the end of the year, the middle of the month",
        "the end start beginning middle",
        r"(?:the )?(?:end|start|beginning|middle) of the {unit}",
        _end_of_unit,
    ),
    rule(
        "in-the-unit",
        "later in the month, early in the year",
        "early earlier late later",
        r"(?:early|later|late|earlier) in the {unit}",
        _end_of_unit,
    ),
    rule(
        "year-end-of",
        "year-end 2025, the year-end of 2025",
        "the year",
        r"(?:the )?year[- ]end(?: of)? {year}",
        lambda m, _place: Reading(m["year"], mod="END"),
    ),
    rule(
        "unit-end",
        "year-end, month end, year's end",
        "year month",
        r"(?P<unit>year|month)(?:[- ]end|['’]s end)\b",
        _end_of_unit,
    ),
)
