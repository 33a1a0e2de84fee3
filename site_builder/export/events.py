"""The timeline for other programs, made from the records of `data/timeline.json`: a table, and TimelineJS.

TimelineJS 3 reads dates in parts and shows the parts it is given: a month comes without a day, a day without
an end. A half year, a quarter and a week, for which it has no words, come with their own.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from site_builder.export.passages import Record
from site_builder.export.spreadsheet import as_rows, as_table
from site_builder.language.calendar import MONTH_NAMES
from site_builder.language.withheld import signed
from site_builder.model import Settings

Told = Mapping[str, Any]
"""A record of `data/timeline.json`, as its schema has it."""

COLUMNS = (
    "id", "story", "date_start", "date_end", "precision", "status", "event", "place", "people", "articles",
    "passages", "disagreements", "note", "rule", "confidence", "url",
)  # fmt: skip
"""Of the table; several values in one cell are parted by a semicolon."""

YEAR, MONTH = "year", "month"
HALVES = {1: "First half of", 7: "Second half of"}
QUARTERS = {1: "First quarter of", 4: "Second quarter of", 7: "Third quarter of", 10: "Fourth quarter of"}
UNSURE = 0.5
"""A date less likely right than this is said to be uncertain."""

COARSE = {"year": (YEAR,), "half": (YEAR, MONTH), "quarter": (YEAR, MONTH), "month": (YEAR, MONTH)}
"""Parts of a date TimelineJS is told, so that it shows no day nobody gave."""


def as_csv(events: Iterable[Told]) -> bytes:
    """One row an event, under the names of the columns."""
    return as_table(COLUMNS, ()) + rows(events)


def rows(events: Iterable[Told]) -> bytes:
    """One row an event."""
    return as_rows(COLUMNS, (_row(event) for event in events))


def _row(event: Told) -> Record:
    sources = event["sources"]
    return {
        **event,
        "people": "; ".join(event["people"]),
        "articles": "; ".join(dict.fromkeys(source["article"] for source in sources)),
        "passages": "; ".join(f"{s['article']}:{s['start']}-{s['end']}" for s in sources),
        "disagreements": "; ".join(differ["note"] for differ in event["disagreements"]),
    }


def as_timelinejs(events: Sequence[Told], settings: Settings) -> Record:
    """The whole timeline as TimelineJS 3 reads it."""
    return {
        "title": {"text": {"headline": escape(settings.title), "text": escape(settings.description)}},
        "events": [slide(event) for event in events],
    }


def slide(event: Told) -> Record:
    """An event as TimelineJS 3 reads it."""
    quoted = "".join(
        f"<p>“{escape(signed(s['text']))}” ({escape(s['article'])})</p>" for s in event["sources"]
    )
    noted = "".join(
        f"<p>{escape(one['note'])}</p>" for one in (event, *event["disagreements"]) if one["note"]
    )
    first, last = (_date(event[end], event["precision"]) for end in ("date_start", "date_end"))
    words = _display(event)
    return {
        "unique_id": event["id"],
        "start_date": first,
        **({"end_date": last} if last != first else {}),
        **({"display_date": words} if words else {}),
        "group": event["status"],
        "text": {"headline": escape(event["event"]), "text": noted + quoted},
        "autolink": False,
    }


def _date(day: str, precision: str) -> Record:
    parts = dict(zip((YEAR, MONTH, "day"), map(int, day.split("-")), strict=True))
    return {name: parts[name] for name in COARSE.get(precision, tuple(parts))}


def _display(event: Told) -> str:
    """Words for the date where TimelineJS would find none, or not say that it is a guess; else nothing."""
    precision = event["precision"]
    ends = [event[end].split("-") for end in ("date_start", "date_end")]
    words = _named(precision, ends[0])
    if event["confidence"] >= UNSURE:
        return words
    known = len(COARSE.get(precision, ends[0]))
    return f"{words or ' – '.join(dict.fromkeys('-'.join(end[:known]) for end in ends))} (uncertain)"


def _named(precision: str, first: Sequence[str]) -> str:
    year, month, day = map(int, first)
    if precision == "half" and month in HALVES:
        return f"{HALVES[month]} {year}"
    if precision == "quarter" and month in QUARTERS:
        return f"{QUARTERS[month]} {year}"
    return f"Week of {day} {MONTH_NAMES[month - 1]} {year}" if precision == "week" else ""
