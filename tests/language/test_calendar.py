"""The calendar: values to intervals, days and months moved."""

from datetime import date

import pytest

from site_builder.language import calendar


@pytest.mark.parametrize(
    "value", ["", "PRESENT_REF", "P3M", "XXXX-02-04", "2026-13", "2026-02-30", "2026-W60", "0000", "000"]
)
def test_what_has_no_place_on_a_calendar(value):
    """References, durations, sets and impossible days have no interval."""
    assert calendar.interval(value) is None


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2026-02-04", "2026-02-04", "2026-02-04", "day"),
        ("2026-02-04T21:00", "2026-02-04", "2026-02-04", "hour"),
        ("2026-02-04TEV", "2026-02-04", "2026-02-04", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2026", "2026-01-01", "2026-12-31", "year"),
        ("2026-W01", "2025-12-29", "2026-01-04", "week"),
        ("2026-W06-WE", "2026-02-07", "2026-02-08", "day"),
        ("2026-W06-4", "2026-02-05", "2026-02-05", "day"),
        ("2026-Q4", "2026-10-01", "2026-12-31", "quarter"),
        ("2026-H2", "2026-07-01", "2026-12-31", "half"),
        ("2025-WI", "2025-12-01", "2026-02-28", "season"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("18", "1800-01-01", "1899-12-31", "decade"),
    ],
)
def test_a_value_is_an_interval(value, first, last, precision):
    """First and last day are inclusive."""
    assert calendar.interval(value) == (date.fromisoformat(first), date.fromisoformat(last), precision)


def test_months_are_clipped_to_their_last_day():
    """31 January and one month is the end of February; the calendar's ends hold."""
    assert calendar.add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert calendar.add_months(date(1, 1, 1), -5).year == 1
    assert calendar.add_days(date.max, 3) == date.max


def test_days_are_read_strictly():
    """Only an ISO date that exists is a day."""
    assert calendar.parse_day("2026-02-05T10:00:00Z") == date(2026, 2, 5)
    assert calendar.parse_day("2026-02-31") is None
    assert calendar.parse_day("5 Feb") is None


@pytest.mark.parametrize(
    "value", ["9999-12", "9999-Q4", "9999-H2", "9999-WI", "9999-W52", "9999-W53", "9999-W52-WE"]
)
def test_the_last_days_of_the_calendar_are_intervals_too(value):
    """What reaches beyond the last day ends there, and never before it begins."""
    first, last, _ = calendar.interval(value)
    assert first <= last == date.max


def test_months_beyond_the_calendar_end_with_it():
    """A step on from the last year is not a step back."""
    assert calendar.add_months(date(9999, 12, 1), 1) == date.max
    assert calendar.add_months(date(1, 1, 31), -1) == date.min
