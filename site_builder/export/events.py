"""The timeline for other programs, made from the records of `data/timeline.json`: a table, and TimelineJS."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from site_builder.export.passages import Record
from site_builder.export.spreadsheet import as_table
from site_builder.model import Settings

Told = Mapping[str, Any]
"""A record of `data/timeline.json`, as its schema has it."""

COLUMNS = (
    "id", "story", "date_start", "date_end", "precision", "status", "event", "place", "people", "articles",
    "passages", "disagreements", "note", "rule", "confidence", "url",
)  # fmt: skip
"""Of the table; several values in one cell are parted by a semicolon."""

YEAR, MONTH = "year", "month"
COARSE = {"year": (YEAR,), "half": (YEAR, MONTH), "quarter": (YEAR, MONTH), "month": (YEAR, MONTH)}
"""Parts of a date TimelineJS is told, so that it shows no day nobody gave."""


def as_csv(events: Iterable[Told]) -> bytes:
    """One row an event."""
    return as_table(COLUMNS, (_row(event) for event in events))


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
        "title": {"text": {"headline": settings.title, "text": settings.description}},
        "events": [_slide(event) for event in events],
    }


def _slide(event: Told) -> Record:
    quoted = "".join(f"<p>“{escape(s['text'])}” ({escape(s['article'])})</p>" for s in event["sources"])
    return {
        "unique_id": event["id"],
        "start_date": _date(event["date_start"], event["precision"]),
        "end_date": _date(event["date_end"], event["precision"]),
        "group": event["status"],
        "text": {"headline": escape(event["event"]), "text": quoted},
    }


def _date(day: str, precision: str) -> Record:
    parts = dict(zip((YEAR, MONTH, "day"), (int(part) for part in day.split("-")), strict=True))
    return {name: parts[name] for name in COARSE.get(precision, tuple(parts))}
