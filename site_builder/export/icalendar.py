"""The timeline as a calendar of what is planned (RFC 5545), made from the records of `data/timeline.json`.

Dates are those of the sources, all-day and without a time zone; the end is the day after the last. An entry
not known to the day, or whose sources differ on the date, is tentative and says so in its title, where every
calendar shows it. Its UID is the event's id, so that a calendar takes a new version for the old.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, vText

from site_builder.export.events import Told
from site_builder.language.withheld import signed
from site_builder.model import Settings

UNKNOWN_TIME = datetime(1970, 1, 1, tzinfo=UTC)
"""RFC 5545 asks every entry for the time it was written. A site without a build date gives none away."""

SPANS = {
    "week": "in that week",
    "month": "in that month",
    "quarter": "in those months",
    "half": "in that half year",
    "year": "in that year",
}
"""Precisions that are no day, and how a title says so."""

UNSURE = 0.5
"""A date less likely right than this is marked as uncertain."""

LAST = date.max.isoformat()
"""No day comes after it; an entry without an end is one day long."""

CONTROLS = dict.fromkeys({*range(32), 127} - {9, 10})
"""RFC 5545 has no text with control characters but tab and line end."""


def as_icalendar(events: Iterable[Told], settings: Settings) -> bytes:
    """What is planned, as entries of one calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//Site Builder//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(_text(f"{settings.title}: planned")))
    for event in events:
        if event["status"] == "planned":
            calendar.add_component(_entry(event, settings))
    return bytes(calendar.to_ical())


def as_entry(event: Told, settings: Settings) -> bytes:
    """The lines of one event that is planned."""
    return bytes(_entry(event, settings).to_ical())


def _entry(event: Told, settings: Settings) -> Event:
    doubts = _doubts(event)
    entry = Event()
    entry.add("uid", event["id"])
    entry.add("dtstamp", _written(settings))
    entry.add("dtstart", date.fromisoformat(event["date_start"]))
    if event["date_end"] < LAST:
        entry.add("dtend", date.fromisoformat(event["date_end"]) + timedelta(days=1))
    entry.add("summary", _text(f"{event['event']} ({'; '.join(doubts)})" if doubts else event["event"]))
    entry.add("description", _text("\n\n".join(_described(event))))
    entry.add("status", "TENTATIVE" if doubts else "CONFIRMED")
    entry.add("transp", "TRANSPARENT")
    if event["place"]:
        entry.add("location", _text(event["place"]))
    if settings.base_url:
        entry.add("url", settings.hosted(event["url"]))
    return entry


def _doubts(event: Told) -> list[str]:
    """What a reader must know before they put the dates down."""
    precision = event["precision"]
    return [
        *([f"some day {SPANS[precision]}"] if precision in SPANS else []),
        *(["date uncertain"] if event["confidence"] < UNSURE else []),
        *(["sources differ on the date"] if any(d["kind"] == "date" for d in event["disagreements"]) else []),
    ]


def _described(event: Told) -> Iterator[str]:
    yield from (note for note in (event["note"], *(one["note"] for one in event["disagreements"])) if note)
    yield from (f"“{source['text']}” ({source['article']})" for source in event["sources"])


def _text(words: str) -> str:
    return signed(words).replace("\r\n", "\n").replace("\r", "\n").translate(CONTROLS)


def _written(settings: Settings) -> datetime:
    return datetime.fromisoformat(settings.built[:10]).replace(tzinfo=UTC) if settings.built else UNKNOWN_TIME
