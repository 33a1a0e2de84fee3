"""The timeline as a table, as a calendar and for TimelineJS: each program reads what the site says."""

import csv
import io
import json
from dataclasses import replace

import icalendar
import pytest

from site_builder.export import export
from site_builder.model import Event, Settings, Site


def files(site: Site) -> dict[str, bytes]:
    """The exported files by path."""
    return {output.path: output.data for output in export(site)}


def changed(site: Site, **values: object) -> Site:
    """The site with e-2 changed, and e-1 in the past."""
    briefing = site.briefings[0]
    second, first, *hidden = briefing.timeline.events
    events = (replace(second, **values), replace(first, status="past"), *hidden)
    return replace(site, briefings=(replace(briefing, timeline=replace(briefing.timeline, events=events)),))


def entries(site: Site) -> list[icalendar.Event]:
    """What a calendar program reads."""
    return icalendar.Calendar.from_ical(files(site)["data/timeline.ics"]).walk("VEVENT")


def test_the_table_has_a_row_an_event(site: Site) -> None:
    """In order of days, with its articles; nothing a spreadsheet would run."""
    dangerous = changed(site, title="=cmd()")
    rows = list(csv.DictReader(io.StringIO(files(dangerous)["data/timeline.csv"].decode(), newline="")))
    assert [row["id"] for row in rows] == ["e-1", "e-2"]
    assert rows[1]["event"] == "'=cmd()"
    assert rows[0]["articles"] == "bridge"


def test_what_has_happened_is_in_no_calendar(site: Site) -> None:
    """A calendar holds what is planned only."""
    assert entries(changed(site, status="past")) == []


def test_a_planned_event_is_an_all_day_entry(site: Site) -> None:
    """From its first day to the day after its last, under its own id, with its passages."""
    planned = changed(
        site, status="planned", first="2026-05-03", last="2026-05-04", precision="day", place="Tallis"
    )
    (entry,) = entries(planned)
    assert entry["uid"] == "e-2"
    assert entry.decoded("dtstart").isoformat() == "2026-05-03"
    assert entry.decoded("dtend").isoformat() == "2026-05-05"
    assert str(entry["location"]) == "Tallis"
    assert "(river)" in str(entry["description"])


def test_an_inexact_entry_says_so(site: Site) -> None:
    """A month is no day."""
    (entry,) = entries(changed(site, status="planned", precision="month"))
    assert "not to the day" in str(entry["description"])


def test_the_end_of_the_calendar_has_no_day_after(site: Site) -> None:
    """9999-12-31 is written as it is."""
    (entry,) = entries(changed(site, status="planned", first="9999-12-31", last="9999-12-31"))
    assert entry.decoded("dtend").isoformat() == "9999-12-31"


def test_a_calendar_has_no_clock(site: Site) -> None:
    """The time of writing is the configured build date, or none."""
    planned = changed(site, status="planned")
    assert b"DTSTAMP:19700101T000000Z" in files(planned)["data/timeline.ics"]
    dated = replace(planned, settings=Settings("T", built="2026-02-05", base_url="https://example.org/x/"))
    assert b"DTSTAMP:20260205T000000Z" in files(dated)["data/timeline.ics"]
    assert str(entries(dated)[0]["url"]).startswith("https://example.org/x/timeline.html#e-")


@pytest.mark.parametrize(
    ("precision", "date"),
    [
        ("year", {"year": 2026}),
        ("month", {"year": 2026, "month": 4}),
        ("day", {"year": 2026, "month": 4, "day": 1}),
    ],
)
def test_timelinejs_is_told_no_day_nobody_gave(site: Site, precision: Event, date: dict[str, int]) -> None:
    """Only the parts of a date that are known."""
    slides = json.loads(files(changed(site, precision=precision))["data/timelinejs.json"])["events"]
    assert [slide["start_date"] for slide in slides if slide["unique_id"] == "e-2"] == [date]


def test_timelinejs_gets_no_markup_of_a_source(site: Site) -> None:
    """Its texts are HTML, so every sign of it in a source is escaped."""
    slides = json.loads(files(changed(site, title="<b>x</b>"))["data/timelinejs.json"])["events"]
    assert "&lt;b&gt;x&lt;/b&gt;" in {slide["text"]["headline"] for slide in slides}
