"""The timeline as a table, as a calendar and for TimelineJS: each program reads what the site says."""

import csv
import io
import json
import re
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


@pytest.mark.parametrize(
    ("precision", "confidence", "ending"),
    [
        ("day", 1.0, "opens (sources differ on the date)"),
        ("month", 1.0, "opens (some day in that month; sources differ on the date)"),
        ("half", 1.0, "opens (some day in that half year; sources differ on the date)"),
        ("day", 0.4, "opens (date uncertain; sources differ on the date)"),
    ],
)
def test_an_inexact_entry_says_so_in_its_title(
    site: Site, precision: str, confidence: float, ending: str
) -> None:
    """A month is no day, a guess is marked, and a calendar shows titles first; such an entry is tentative."""
    (entry,) = entries(changed(site, status="planned", precision=precision, confidence=confidence))
    assert str(entry["summary"]).endswith(ending)
    assert entry["status"] == "TENTATIVE"


def test_an_exact_entry_is_confirmed(site: Site) -> None:
    """Nothing is added to its title."""
    (entry,) = entries(changed(site, status="planned", precision="day", disagreements=()))
    assert (str(entry["summary"]), entry["status"]) == ("The bridge opens", "CONFIRMED")


def test_the_end_of_the_calendar_has_no_day_after(site: Site) -> None:
    """An entry on 9999-12-31 has no end: an end that is not later than the start is not valid."""
    (entry,) = entries(changed(site, status="planned", first="9999-12-31", last="9999-12-31"))
    assert entry.decoded("dtstart").isoformat() == "9999-12-31"
    assert "dtend" not in entry


HOSTILE = "Opens\r\nEND:VEVENT\rBEGIN:VALARM\nX:1; a, b \\ c\x00\x0b😀" + "ü" * 90


def test_no_text_of_a_source_ends_a_line_of_the_calendar(site: Site) -> None:
    """Line ends, semicolons and commas are escaped, control characters gone, lines folded at 75 bytes."""
    planned = changed(site, status="planned", title=HOSTILE, place=HOSTILE, note=HOSTILE, precision="day")
    data = files(replace(planned, settings=Settings(HOSTILE)))["data/timeline.ics"]
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines.count(b"END:VEVENT") == lines.count(b"BEGIN:VEVENT") == 1
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert not {*range(32), 127} & set(data.replace(b"\r\n", b""))
    (entry,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert str(entry["location"]) == HOSTILE.translate({0: None, 11: None}).replace("\r\n", "\n").replace(
        "\r", "\n"
    )


def test_every_entry_has_what_the_standard_asks_for(site: Site) -> None:
    """RFC 5545: version and product, dates typed as dates, the end later than the start."""
    data = files(changed(site, status="planned"))["data/timeline.ics"]
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"DTSTART;VALUE=DATE:2026" in data
    assert b"DTEND;VALUE=DATE:2026" in data
    for entry in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        assert entry.decoded("dtend") > entry.decoded("dtstart")
    assert data == files(changed(site, status="planned"))["data/timeline.ics"]


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


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"precision": "half", "first": "2026-07-01", "last": "2026-12-31"}, "Second half of 2026"),
        ({"precision": "quarter", "first": "2026-04-01", "last": "2026-06-30"}, "Second quarter of 2026"),
        ({"precision": "season", "first": "2025-12-01", "last": "2026-02-28"}, None),
        ({"precision": "week", "first": "2026-02-02", "last": "2026-02-08"}, "Week of 2 February 2026"),
        ({"precision": "year", "first": "2026-01-01", "last": "2026-12-31"}, None),
        ({"precision": "year", "first": "2026-01-01", "confidence": 0.2}, "2026 (uncertain)"),
        (
            {"precision": "day", "last": "2026-04-02", "confidence": 0.2},
            "2026-04-01 – 2026-04-02 (uncertain)",
        ),
    ],
)
def test_timelinejs_is_told_in_words_what_it_has_no_words_for(
    site: Site, values: dict[str, object], words: str | None
) -> None:
    """Halves, quarters that are quarters, weeks, and guesses; else it finds the words itself."""
    slides = json.loads(files(changed(site, **values))["data/timelinejs.json"])["events"]
    assert [slide.get("display_date") for slide in slides if slide["unique_id"] == "e-2"] == [words]


def test_a_slide_has_an_end_only_when_it_is_another_date(site: Site) -> None:
    """Or TimelineJS writes the same day twice."""
    same = changed(site, precision="day", first="2026-04-01", last="2026-04-01")
    assert "end_date" not in json.loads(files(same)["data/timelinejs.json"])["events"][-1]
    longer = changed(site, precision="day", first="2026-04-01", last="2026-04-02")
    slides = {one["unique_id"]: one for one in json.loads(files(longer)["data/timelinejs.json"])["events"]}
    assert slides["e-2"]["end_date"] == {"year": 2026, "month": 4, "day": 2}


def test_a_slide_has_only_keys_that_timelinejs_knows(site: Site) -> None:
    """As its documentation lists them; dates are whole numbers."""
    slides = json.loads(files(changed(site, confidence=0.1))["data/timelinejs.json"])
    assert set(slides) == {"title", "events"}
    known = {"unique_id", "start_date", "end_date", "display_date", "group", "text", "autolink"}
    for slide in slides["events"]:
        assert set(slide) <= known
        assert set(slide["text"]) == {"headline", "text"}
        assert all(isinstance(part, int) for part in slide["start_date"].values())


def test_timelinejs_gets_no_markup_of_a_source(site: Site) -> None:
    """Its texts are HTML, so every sign of it in a source is escaped."""
    hostile = replace(changed(site, title="<b>x</b>", note="<i>"), settings=Settings("<u>", "<s>"))
    found = json.loads(files(hostile)["data/timelinejs.json"])
    assert "&lt;b&gt;x&lt;/b&gt;" in {slide["text"]["headline"] for slide in found["events"]}
    assert found["title"]["text"] == {"headline": "&lt;u&gt;", "text": "&lt;s&gt;"}
    assert {tag for slide in found["events"] for tag in re.findall("<[^>]*>", slide["text"]["text"])} == {
        "<p>",
        "</p>",
    }


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_of_the_table_is_a_formula(site: Site, begin: str) -> None:
    """Whichever field a source or an editor fills."""
    words = f"{begin}SUM(A1)"
    dangerous = changed(site, title=words, place=words, note=words)
    rows = list(csv.DictReader(io.StringIO(files(dangerous)["data/timeline.csv"].decode(), newline="")))
    assert [rows[1][column] for column in ("event", "place", "note")] == [f"'{words}"] * 3


def test_each_passage_says_how_its_source_sees_the_event(site: Site) -> None:
    """One source may report as past what another plans: the event keeps both."""
    second = site.briefings[0].timeline.events[0]
    sources = (*second.sources, replace(second.sources[0], status="past"))
    (record,) = [
        one
        for one in json.loads(files(changed(site, sources=sources))["data/timeline.json"])
        if one["id"] == "e-2"
    ]
    assert [source["status"] for source in record["sources"]] == ["planned", "past"]
