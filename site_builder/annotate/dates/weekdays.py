"""Days pointed at: today, last night, Wednesday, next Friday morning, the weekend.

A weekday is the last one on or before the publication date, that day included; in a future clause the
next one.
"""

import re
from datetime import date

from site_builder.annotate.dates.edges import edge
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.language.calendar import WEEKDAYS, add_days, week_of

PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "noon": "T12:00",
    "midnight": "T24:00",
    "dawn": "TMO",
    "dusk": "TEV",
    "hours": "TMO",
}
"""Parts of the day to their TIMEX3 code."""


def with_part(day: date, part: str | None) -> Reading:
    """A day, or a part of it."""
    if not part:
        return Reading(day.isoformat())
    return Reading(day.isoformat() + PARTS[part.lower()], "TIME")


NEAR_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
"""Words for a day near the day of writing, to the days between."""


def _near_day(m: re.Match[str], place: Place) -> Reading | None:
    if place.anchor is None:
        return None
    word = m["word"].lower()
    day = add_days(place.anchor, NEAR_DAYS[word])
    if m["step"]:
        day = add_days(day, 1 if m["step"].lower() == "after " else -1)
    if m["word"].lower() == "tonight":
        return Reading(day.isoformat() + "TNI", "TIME")
    return with_part(day, m["part"])


def _this_part(m: re.Match[str], place: Place) -> Reading | None:
    """This morning; last night is yesterday's; overnight the night before the day of writing."""
    if place.anchor is None:
        return None
    word = m["which"].lower()
    return with_part(add_days(place.anchor, -1 if word == "last" else 0), m["part"])


def _overnight(_m: re.Match[str], place: Place) -> Reading | None:
    return (
        Reading(add_days(place.anchor, -1).isoformat() + "TNI", "TIME", confidence=0.6)
        if place.anchor
        else None
    )


def weekday_date(place: Place, weekday: int, anchor: date) -> date:
    """Last such day on or before the anchor; in a future clause the next."""
    if place.tense == "future":
        ahead = (weekday - anchor.weekday()) % 7
        return add_days(anchor, ahead)
    return add_days(anchor, -((anchor.weekday() - weekday) % 7))


_MEETINGS = re.compile(
    r"['’]s (?:[a-z-]{3,14} )?(?:encounter|meetings?|summit|vot(?:e|ing)|elections?|polls?|primary|runoff"
    r"|hearing|talks|debate|deadline|referendum|ballot|game|match|final|race|ceremony|launch)\b"
)
"""What one looks forward to: "will use Monday's encounter", but "will obey Monday's ruling"."""


def _weekday(m: re.Match[str], place: Place) -> Reading | None:
    if not m["weekday"][:1].isupper():
        return None
    weekday = WEEKDAYS[m["weekday"].lower()]
    which = " ".join((m["which"] or "").lower().split())
    if place.anchor is None:
        return _unpublished_weekday(weekday, m["part"], place)
    anchor = place.anchor
    if which in ("last", "this past", "past"):
        day = add_days(anchor, -((anchor.weekday() - weekday) % 7 or 7))
    elif which in ("next", "this coming", "coming"):
        day = add_days(anchor, (weekday - anchor.weekday()) % 7 or 7)
    elif which == "this" and place.tense == "none":
        day = add_days(anchor, (weekday - anchor.weekday()) % 7)
    elif which in ("the previous", "the preceding"):
        base = place.last_day() or anchor
        day = add_days(base, -((base.weekday() - weekday - 1) % 7 + 1))
    elif which == "the following":
        base = place.last_day() or anchor
        day = add_days(base, (weekday - base.weekday() - 1) % 7 + 1)
    elif place.after(2) in ("'s", "’s") and not (place.tense == "future" and _MEETINGS.match(place.after())):
        day = add_days(anchor, -((anchor.weekday() - weekday) % 7))
    else:
        day = weekday_date(place, weekday, anchor)
    if m["part"] and m.group()[-1:].lower() == "s" and m.group()[-2:].lower() not in ("'s", "’s"):
        return Reading(f"XXXX-WXX-{weekday + 1}{PARTS[m['part'].lower()]}", "SET", confidence=0.85)
    reading = with_part(day, m["part"])
    return Reading(reading.value, reading.kind, edge(m["edge"]), 0.92)


def _unpublished_weekday(weekday: int, part: str | None, place: Place) -> Reading | None:
    """Without a publication date: the day of that name within three days of the last day the text settles."""
    base = place.last_day()
    if base is None:
        return None
    near = [day for n in range(-3, 4) if (day := add_days(base, n)).weekday() == weekday]
    reading = with_part(near[0], part)
    return Reading(reading.value, reading.kind, confidence=0.6)


def weekend(shift: int, anchor: date, place: Place) -> Reading:
    """This weekend, or one so many on; in a past clause of a weekday "this weekend" is the last one."""
    if shift == 0 and place.tense == "past" and anchor.weekday() < 5:
        shift = -1
    saturday = add_days(anchor, 5 - anchor.weekday())
    return Reading(week_of(add_days(saturday, 7 * shift)) + "-WE", confidence=0.85)


def _the_weekend(_m: re.Match[str], place: Place) -> Reading | None:
    if place.anchor is None:
        return None
    return weekend(
        0 if place.tense == "future" else (0 if place.anchor.weekday() >= 5 else -1), place.anchor, place
    )


_LAST = r"last|this|next|this past|this coming|past|coming|the previous|the preceding|the following"

_DAY_PART = r"(?: {part})?"

RULES = (
    rule(
        "near-day",
        "yesterday, today, tomorrow evening, tonight, the day after tomorrow",
        "today yesterday tomorrow tonight early earlier late later the day",
        r"(?:(?:early|earlier|late|later) )?(?:(?:the )?day (?P<step>after (?=tom)|before (?=yes)))?"
        r"(?P<word>today|yesterday|tomorrow|tonight)(?:['’]s)?\b" + _DAY_PART,
        _near_day,
    ),
    rule(
        "part-of-day",
        "this morning, last night",
        "this last later earlier",
        r"(?:(?:later|earlier) )?(?P<which>this|last) (?P<part>morning|afternoon|evening|night)\b",
        _this_part,
    ),
    rule(
        "overnight",
        "overnight: the night before the day of writing",
        "overnight",
        r"overnight\b(?! (?:success|train|stay|flight|bag|rate))",
        _overnight,
    ),
    rule(
        "weekday",
        "Wednesday, last Friday, Thursday morning",
        "WEEKDAY last this next past coming the early earlier late later",
        rf"(?:(?P<edge>early|earlier|late|later)(?: on)? )?(?:(?P<which>{_LAST}) )?{{weekday}}" + _DAY_PART,
        _weekday,
    ),
    rule(
        "weekend",
        "the weekend: the last one, in a future clause the coming one",
        "the weekend",
        r"(?:the |over the )?weekend\b",
        _the_weekend,
    ),
)
