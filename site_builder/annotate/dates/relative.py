"""Times that point from another time in the text: a year earlier, the day before, the next day, the same
month.

The other time is the last one named of a fitting size. "X on Wednesday came a day before Y" puts Y, not
X, a day on: where the clause has its own day, "a day before" counts from it to what follows.
"""

import re
from dataclasses import replace
from datetime import date

from site_builder.annotate.dates.deictic import moved, reckoned, unit_letter, unit_value
from site_builder.annotate.dates.rule import Place, Reading, rule
from site_builder.annotate.dates.weekdays import PARTS
from site_builder.language.calendar import DAY_NAMES, MONTH_NAMES, interval, parse_day
from site_builder.language.numbers import cardinal
from site_builder.model import DateMark

_FINER = {
    "D": ("day", "hour"),
    "W": ("week", "day", "hour"),
    "M": ("month", "day", "hour"),
    "Q": ("quarter", "month", "day"),
    "Y": ("quarter", "year", "month", "half", "season", "day", "hour"),
    "E": ("decade", "year"),
    "C": ("decade", "year"),
}
"""Precisions a unit can be counted from, best first."""


_COMPARED = frozenset(["units-apart", "year-earlier", "same-of", "step"])
"""Rules of years that another was compared with."""


def _base(place: Place, letter: str) -> tuple[str, date] | None:
    """Value and first day of the last time a unit can be counted from."""
    skipped = "quarter" if letter == "Y" and place.year_to_date() else ""
    for mark in reversed(place.previous[-12:]):
        if letter == "Y" and mark.rule in _COMPARED and mark.precision == "year":
            continue  # "rose from a year earlier, … fell from a year earlier": both from the same year
        if mark.first and mark.precision in _FINER[letter] and mark.precision != skipped:
            found = interval(mark.value)
            return (mark.value, found[0]) if found else None
    return (place.anchor.isoformat(), place.anchor) if place.anchor else None


def _apart(m: re.Match[str], place: Place) -> Reading | None:
    """N units earlier or later, from the last time named."""
    letter, count = unit_letter(m["unit"]), cardinal(m["number"].lower().replace(" of", ""))
    if (
        m["unit"].lower().startswith("minute")
        or letter in "SH"
        or count is None
        or count != int(count)
        or count > 4000
    ):
        return None
    if letter == "Y" and (named := _YEAR_BESIDE.match(place.after())):
        return Reading(named[1], confidence=0.9)
    base = (quarter, date.min) if letter == "Y" and (quarter := place.quarter()) else _base(place, letter)
    if base is None:
        return None
    sign = -1 if m["way"].lower() in ("earlier", "before", "previously") else 1
    value, day = base
    if letter == "Y" and re.fullmatch(r"\d{4}-Q\d", value):
        back = 1 if count == 1 and sign < 0 else int(count) * -sign
        return Reading(f"{int(value[:4]) - back}{value[4:]}", confidence=0.75)
    if letter == "Y" and sign < 0 and _month_compared(place, value):
        return Reading(unit_value("M", moved("Y", day, -int(count))), confidence=0.7)
    far = reckoned(letter, day, sign * int(count))
    return Reading(far, confidence=0.7) if far else None


_YEAR_BESIDE = re.compile(r",? in (?:[A-Z][a-z]{2,8} )?((?:19|20)\d\d)\b")
"""A year later, in 1999": the text says which."""


def _month_compared(place: Place, value: str) -> bool:
    """ "Sales in September were lower than a year earlier" compares with the September before."""
    last = place.previous[-1] if place.previous else None
    if last is None or last.precision != "month" or last.value != value:
        return False
    return last.span.start >= place.sentence.start and bool(_COMPARES.search(place.before()))


_COMPARES = re.compile(r"\b(?:than|from|with|to|over|on)(?: [$€£¥\d.,a-z%]{1,12}){0,3} \Z")


def _from_event(m: re.Match[str], place: Place) -> Reading | None:
    """A day after the call: from the last day named; a day before, with the clause's own day, is the day
    after it.
    """
    count = cardinal(m["number"].lower())
    own = [
        mark
        for mark in place.previous[-3:]
        if mark.span.start >= place.sentence.start and mark.precision == "day"
    ]
    base = parse_day(own[-1].first) if own and own[-1].first else place.last_day()
    if base is None or count is None or count != int(count) or count > 7:
        return None
    letter = unit_letter(m["unit"])
    if letter not in "DW":
        return None
    after = m["way"].lower() == "after"
    sign = (-1 if after else 1) if own else (1 if after else -1)
    if not own and not after and not _DATED_AHEAD.match(place.text, place.end):
        return None
    return Reading(unit_value(letter, moved(letter, base, sign * int(count))), confidence=0.6)


_DATED_AHEAD = re.compile(
    rf"[^.;:\n]{{1,80}}? (?:on|of) (?:(?:{'|'.join(DAY_NAMES)})\b|\d{{1,2}} [A-Z]"
    rf"|(?:{'|'.join(MONTH_NAMES)}) \d)"
)
"""A dated event to count from: "two days before the vote on 3 February"."""


def counted_from(text: str, mark: DateMark, following: DateMark) -> DateMark:
    """ "A day after (or before) the vote on 4 August" counts from the day named after it."""
    words = mark.span.of(text).lower().removeprefix("just ").replace("-", " ").split()
    count, base = cardinal(words[0]), parse_day(following.first)
    if count is None or base is None or count != int(count):
        return mark
    letter = unit_letter(words[1])
    sign = -1 if words[-1] == "before" else 1
    value = unit_value(letter, moved(letter, base, sign * int(count)))
    days = interval(value)
    if days is None:
        return mark
    rule_name = "days-before" if sign < 0 else mark.rule
    return replace(mark, value=value, first=days[0].isoformat(), last=days[1].isoformat(), rule=rule_name)


def _that_part(m: re.Match[str], place: Place) -> Reading | None:
    base = place.last_day()
    return Reading(base.isoformat() + PARTS[m["part"].lower()], "TIME", confidence=0.7) if base else None


def _same_day(_m: re.Match[str], place: Place) -> Reading | None:
    base = place.last_day()
    return Reading(base.isoformat() + "TXX", "TIME", confidence=0.6) if base and place.previous else None


_STEPS = {
    "next": 1,
    "following": 1,
    "same": 0,
    "very": 0,
    "that": 0,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
}


def _dated_before(place: Place) -> bool:
    """Does the sentence name a time before this one?"""
    return bool(place.previous) and place.previous[-1].span.start >= place.sentence.start


def _step(m: re.Match[str], place: Place) -> Reading | None:
    """The next day, the same month, that year, the previous week."""
    which = m["which"].lower().split()[-1]
    letter = unit_letter(m["unit"])
    if letter in "SH" or m["unit"].lower() == "minute":
        return None
    if which == "same" and place.after(1) == "?" and not _dated_before(place):
        return None  # "Why on the same day?": the day is told below
    if which == "next" and re.search(r"\b(?:for|over|within|during) \Z", place.before(8), re.IGNORECASE):
        return Reading(f"P1{letter}", "DURATION", confidence=0.8)
    base = _base(place, letter)
    if base is None or (which == "that" and not place.previous):
        return None
    value, day = base
    if letter == "Y" and which in ("previous", "preceding", "prior") and not place.previous and place.anchor:
        day = place.anchor
    if re.fullmatch(r"\d{4}-Q\d", value) and letter in "YQ":
        day = interval(value)[0]  # type: ignore[index]
    return Reading(unit_value(letter, moved(letter, day, _STEPS[which])), confidence=0.75)


_ENDS = re.compile(r"[.,;:)”\"\n]|\Z| (?:and|but|in|at|with|when|by|on|that)\b|['’]s\b")


def _apposed(place: Place) -> Reading | None:
    """ "3 November, the day before the warrant" is that 3 November; another event's eve is nowhere."""
    last = place.previous[-1] if place.previous else None
    if last is None or last.precision != "day" or place.text[last.span.end : place.start] != ", ":
        return None
    return Reading(last.value, confidence=0.6)


def _day_before(m: re.Match[str], place: Place) -> Reading | None:
    base = place.last_day()
    if base is None or not _ENDS.match(place.after(16)):
        return _apposed(place)
    return Reading(
        moved("D", base, -1 if m["way"].lower() in ("before", "earlier") else 1).isoformat(), confidence=0.7
    )


def _year_back(_m: re.Match[str], place: Place) -> Reading | None:
    """The year-earlier results: beside quarterly figures their quarter a year before, else last year."""
    quarter = place.quarter()
    if quarter:
        return Reading(f"{int(quarter[:4]) - 1}{quarter[4:]}", confidence=0.75)
    return Reading(f"{place.anchor.year - 1}", confidence=0.7) if place.anchor else None


_APART = (
    r"(?:(?:about|around|nearly|almost|just|only|some) )?{count}[ -]{unit} (?P<way>earlier|later"
    r"|previously)\b(?! than)"
)

RULES = (
    rule(
        "units-apart",
        "a year earlier, two days later: from the last time named",
        "NUMBER about around nearly almost just only some",
        _APART,
        _apart,
    ),
    rule(
        "year-earlier",
        "year-earlier, year-ago: the quarter or year last named, a year back",
        "year the",
        r"(?:the )?year-(?:earlier|ago)\b",
        _year_back,
    ),
    rule(
        "from-event",
        "a day after the call; came a day before the treaty lapsed",
        "NUMBER just",
        r"(?:just )?{count}[ -](?P<unit>days?|weeks?) (?P<way>before|after)\b",
        _from_event,
    ),
    rule(
        "day-before",
        "the day before, the day after: from the last day named",
        "the",
        r"the day (?P<way>before|after|earlier)\b(?! (?:yesterday|tomorrow))(?<!in the day before)",
        _day_before,
    ),
    rule(
        "that-part",
        "later that evening, that night: on the last day named",
        "that later earlier the",
        r"(?:(?:later|earlier) )?(?:on )?(?:that|the same|that same|the very same) {part}",
        _that_part,
    ),
    rule(
        "hours-apart",
        "hours later, a few hours earlier: still on the last day named",
        "hours a several some just",
        r"(?:just )?(?:(?:a few|several|some) )?(?:hours|minutes) (?:later|earlier)\b",
        _same_day,
    ),
    rule(
        "step",
        "the next day, the same month, that year, the previous week",
        "the that",
        r"(?:the )?(?P<which>next|following|same|very same|that same|that very|that|previous"
        r"|preceding|prior) (?P<unit>day|week|month|quarter|year|decade)\b(?! one\b)",
        _step,
    ),
)
