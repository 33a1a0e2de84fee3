"""Times of day: 9 p.m. EST Wednesday, 15:00 GMT, noon Thursday. A clock alone is on the day last named in
its sentence.

Without a day in the sentence it is the publication date's. Zones are noted in the span, not reckoned
with.
"""

import re
from datetime import date

from site_builder.annotate.dates.days import settle_day
from site_builder.annotate.dates.edges import month_number
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.annotate.dates.weekdays import NEAR_DAYS, weekday_date
from site_builder.language.calendar import WEEKDAYS, add_days, parse_day


def _clock(m: re.Match[str], place: Place) -> Reading | None:
    written = m.groupdict()
    hour = _hour(m)
    day = _day(written, place)
    minute = m["minute"] or m["minutes"] or "00"
    if hour is None or day is None or not (m["half"] or m["minute"]):
        return None
    return Reading(f"{day.isoformat()}T{hour:02d}:{minute}", "TIME", confidence=0.85)


def _part_clock(m: re.Match[str], place: Place) -> Reading | None:
    """4 in the morning is 04:00, 4 in the afternoon 16:00."""
    day, hour = _day(m.groupdict(), place), int(m["hour"]) % 12
    hour += 0 if (m["part"] or "").lower() == "morning" else 12
    return (
        Reading(f"{day.isoformat()}T{hour:02d}:{m['minute'] or '00'}", "TIME", confidence=0.8)
        if day
        else None
    )


def _hour(m: re.Match[str]) -> int | None:
    hour, half = int(m["hour"]), (m["half"] or "").lower().replace(".", "")
    if not half:
        return hour
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if half == "pm" else 0)


def _day(written: dict[str, str | None], place: Place) -> date | None:
    """The day beside the clock, else the sentence's own, else the publication date."""
    near = NEAR_DAYS.get((written.get("near") or "").lower())
    if near is not None:
        return add_days(place.anchor, near) if place.anchor else None
    if written.get("month") and (month := month_number(written["month"] or "")):
        settled = settle_day(place, month, int(written["day"] or 0))
        return settled[0] if settled else None
    if weekday := written.get("weekday"):
        return weekday_date(place, WEEKDAYS[weekday.lower()], place.anchor) if place.anchor else None
    own = [m for m in place.previous[-3:] if m.span.start >= place.sentence.start and m.first == m.last != ""]
    return parse_day(own[-1].first) if own else place.anchor


def _named(m: re.Match[str], place: Place) -> Reading | None:
    day = _day(m.groupdict(), place)
    code = "T12:00" if m["name"].lower() in ("noon", "midday") else "T24:00"
    return Reading(day.isoformat() + code, "TIME", confidence=0.85) if day else None


_AT_DAY = (
    r"(?: ?\((?:\d{4}|\d{1,2}[:.]\d\d) ?(?:GMT|UTC)\))?"
    r"(?:,? (?:on )?(?:{weekday}|{month} {day}|(?P<near>today|yesterday|tomorrow))\b)?"
)

RULES = (
    rule(
        "day-and-clock",
        "Wednesday at 7:30 pm, tomorrow at 5 p.m. EDT",
        "WEEKDAY today yesterday tomorrow",
        r"(?:{weekday}|(?P<near>today|yesterday|tomorrow)),? (?:at |around |about )(?:around |about )?{time}"
        r"(?:{zone})?",
        _clock,
    ),
    rule(
        "clock",
        "9 p.m. EST Wednesday, 15:00 GMT",
        "DIGITS",
        r"{time}(?P<zone>,? ?\(?(?:GMT|UTC|EST|EDT|ET|CST|CDT|PST|PDT|BST|CET|CEST|local time|Beijing time"
        r"|Moscow time)\)?)?" + _AT_DAY,
        _clock,
    ),
    rule(
        "clock-of-four",
        "1653 local time, 2100 GMT",
        "DIGITS",
        r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<half>)(?P<minutes>)(?P<zone> ?(?:GMT|UTC|EST|EDT"
        r"|BST|local time|hours|hrs)\b)" + _AT_DAY,
        _clock,
    ),
    rule(
        "clock-in-part",
        "4 in the morning, 8:30 in the evening",
        "DIGITS",
        r"(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d))?(?: o['’]clock)? (?:in the (?P<part>morning"
        r"|afternoon|evening)|at (?P<part2>night))\b" + _AT_DAY,
        _part_clock,
    ),
    rule(
        "noon",
        "noon Thursday, midnight",
        "noon midday midnight",
        r"(?P<name>noon|midday|midnight)\b(?!-)" + _AT_DAY,
        _named,
    ),
)
