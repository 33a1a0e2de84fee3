"""The timeline as a calendar of what is planned (RFC 5545), made from the records of `data/timeline.json`.

Dates are those of the sources, all-day and without a time zone. An entry known no better than by month or
worse says so in its description. Its UID is the event's id, so that a calendar takes a new version for the
old.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from site_builder.export.events import Told
from site_builder.model import Settings

UNKNOWN_TIME = datetime(1970, 1, 1, tzinfo=UTC)
"""RFC 5545 asks every entry for the time it was written. A site without a build date gives none away."""


def as_icalendar(events: Iterable[Told], settings: Settings) -> bytes:
    """What is planned, as entries of one calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//Site Builder//Timeline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{settings.title}: planned")
    for event in events:
        if event["status"] == "planned":
            calendar.add_component(_entry(event, settings))
    return bytes(calendar.to_ical())


def _entry(event: Told, settings: Settings) -> Event:
    entry = Event()
    entry.add("uid", event["id"])
    entry.add("dtstamp", _written(settings))
    entry.add("dtstart", date.fromisoformat(event["date_start"]))
    entry.add("dtend", _day_after(event["date_end"]))
    entry.add("summary", event["event"])
    entry.add("description", "\n\n".join(_described(event)))
    entry.add("transp", "TRANSPARENT")
    if event["place"]:
        entry.add("location", event["place"])
    if settings.base_url:
        entry.add("url", f"{settings.base_url.rstrip('/')}/{event['url']}")
    return entry


def _described(event: Told) -> Iterator[str]:
    if event["precision"] not in ("hour", "day"):
        yield f"Known to the {event['precision']}, not to the day."
    yield from (f"{differ['note']}" for differ in event["disagreements"])
    yield from (f"“{source['text']}” ({source['article']})" for source in event["sources"])


def _written(settings: Settings) -> datetime:
    return datetime.fromisoformat(settings.built[:10]).replace(tzinfo=UTC) if settings.built else UNKNOWN_TIME


def _day_after(day: str) -> date:
    """DTEND is the first day that is not part of the entry; the calendar ends with the year 9999."""
    last = date.fromisoformat(day)
    return last + timedelta(days=1) if last < date.max else last
