"""When an article was published: as its page states it, else as its text shows, with the reason in words.

Stated: a date with a time or a label, a dateline, a date beside the reading time, a source or a byline; never
the day of an update. A bare date at the top is taken only when nothing else states one. Inferred: the latest
day the text speaks of as past; the article cannot be older, and news seldom is much younger. Nothing is taken
from the clock or the file.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from site_builder.ingest.judged import Judged
from site_builder.ingest.rules import CLOCK, DATE, MONTH, WEEKDAY
from site_builder.language.iso_date import suggestion

STATED = ("date at time", "publication date", "byline", "source and date", "dateline", "reading time")
"""Reasons of lines that state the day of publication, the clearest first."""

PUBLISHED = re.compile(r"\b(?:published|posted|created|issued)\b", re.IGNORECASE)
UPDATE = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
NO_NEWS = re.compile(r"(?:updated|modified|copyright|©|\(c\))[^.]{0,40}\Z", re.IGNORECASE)
"""Before a day that is an update's or a copyright notice's."""

ZONE = re.compile(r" ?(?:GMT|UTC|Z)\b")
FULL = re.compile(DATE, re.IGNORECASE)
TIME = re.compile(CLOCK, re.IGNORECASE)
REFERENCE = re.compile(rf"\(([0-9]{{4}}), ({MONTH}) ([0-9]{{1,2}})\)", re.IGNORECASE)
PARTIAL = re.compile(
    rf"(?:\b({WEEKDAY})\b,? \(?)?\b({MONTH}) ([0-9]{{1,2}})\b(?!,? [0-9]{{4}})", re.IGNORECASE
)
YEAR = re.compile(r"\b(20[0-9]{2})\b")
ON_WEEKDAY = re.compile(r"\bon (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! \()")
FUTURE = re.compile(
    r"\b(?:will|would|set to|expected|due|scheduled|plans?|planned|upcoming|next)\b", re.IGNORECASE
)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NEAR = timedelta(days=3)


def published(head: Sequence[Judged], body: Sequence[str]) -> tuple[str, str]:
    """ISO date or date-time and where it is from (`stated`, `inferred: ...`, `unknown`)."""
    shown = [(judged.reason, _own_part(judged.text)) for judged in head]
    dated = {name: day for name, text in reversed(shown) if (day := _with_time(text))}
    for rule in STATED:
        if rule in dated:
            return dated[rule], "stated"
    if "whole-line date" in dated:
        return dated["whole-line date"], "inferred: the only date at the top of the page"
    update = next((judged.text for judged in head if judged.reason == "update date"), "")
    if day := _with_time(update):
        return day, "inferred: the page says only when it was updated"
    return _from_references(body) or _from_text(" ".join(body)) or ("", "unknown")


def _own_part(text: str) -> str:
    """The part of a line that speaks of publication and not of an update."""
    own = PUBLISHED.search(text)
    text = text[own.start() :] if own else text
    update = UPDATE.search(text)
    return text[: update.start()] if update else text


def _with_time(text: str) -> str:
    found = FULL.search(text)
    day = _iso(found.group()) if found else ""
    clock = TIME.search(text, found.end()) if found else None
    if not clock or not day:
        return day
    plain = clock.group().replace(".", ":", 1).replace(".", "").replace(" ", "").upper()
    try:
        moment = datetime.strptime(plain, "%I:%M%p" if plain[-1] == "M" else "%H:%M")
    except ValueError:
        return day
    zone = "+00:00" if clock and ZONE.match(text, clock.end()) else ""
    return f"{day}T{moment:%H:%M}:00{zone}"


def _iso(text: str) -> str:
    return text if text[:4].isdigit() else suggestion(text)


def _from_references(body: Sequence[str]) -> tuple[str, str] | None:
    """No paper is older than the latest of its references."""
    days = [_iso(f"{m[2]} {m[3]}, {m[1]}") for text in body for m in REFERENCE.finditer(text)]
    latest = max(days, default="")
    return (latest, f"inferred: its latest reference is dated {latest}") if latest else None


def _from_text(text: str) -> tuple[str, str] | None:
    latest, said = max(_past_days(text), default=(None, ""))
    if latest is None:
        return None
    why = f"inferred: the latest day it speaks of is '{said}'"
    later = [
        (day, m.group()) for m in ON_WEEKDAY.finditer(text) if (day := _next(latest, m[1])) and _past(text, m)
    ]
    if later:
        last, weekday = max(later)
        return last.isoformat(), f"{why} ({latest}) and then '{weekday}'"
    return latest.isoformat(), why


def _past_days(text: str) -> Iterator[tuple[date | None, str]]:
    """Days the text names and does not place in the future."""
    for found in FULL.finditer(text):
        if _past(text, found) and (iso := _iso(found.group())):
            yield date.fromisoformat(iso), found.group()
    years = sorted({int(year) for year in YEAR.findall(text)}, reverse=True)
    for found in PARTIAL.finditer(text):
        fits = [day for year in years if (day := _fitting(found, year))]
        if fits and _past(text, found):
            yield fits[0], found.group() + (")" if "(" in found.group() else "")


def _fitting(found: re.Match[str], year: int) -> date | None:
    """The day in that year, if it exists and has the weekday the text gives it."""
    day = suggestion(f"{found[2]} {found[3]}, {year}")
    if not day:
        return None
    result = date.fromisoformat(day)
    weekday = (found[1] or "").casefold()[:3]
    return result if not weekday or DAYS[result.weekday()] == weekday else None


def _past(text: str, found: re.Match[str]) -> bool:
    """Does nothing before it in its sentence speak of the future?"""
    start = max(found.start() - 60, text.rfind(". ", 0, found.start()))
    before = text[max(start, 0) : found.start()]
    return not FUTURE.search(before) and not NO_NEWS.search(before)


def _next(day: date, weekday: str) -> date | None:
    """The next such weekday within three days after `day`."""
    ahead = (DAYS.index(weekday.casefold()[:3]) - day.weekday()) % 7
    return day + timedelta(days=ahead) if 0 < ahead <= NEAR.days else None
