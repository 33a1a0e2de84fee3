"""Dates in words."""

import pytest

from site_builder.views.calendar import day, interval, machine, stamps


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("", ""),
        ("soon", "soon"),
        ("2026-13-01", "2026-13-01"),
        ("2026", "2026"),
        ("2026-02", "February 2026"),
        ("2026-02-04", "4 February 2026"),
        ("2026-02-04T23:06", "4 February 2026, 23:06"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(iso, words):
    """A month is not written as its first day, and what is no date stays as it is."""
    assert day(iso) == words


def test_the_order_of_day_and_month_is_the_sites_choice():
    """`mdy` writes the American way."""
    assert day("2026-02-04", "mdy") == "February 4, 2026"


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("", "", "day", ""),
        ("2026-02-04", "2026-02-04", "day", "4 February 2026"),
        ("2026-02-04", "2026-02-05", "day", "4–5 February 2026"),
        ("2026-01-30", "2026-02-02", "day", "30 January – 2 February 2026"),
        ("2025-12-30", "2026-01-02", "day", "30 December 2025 – 2 January 2026"),
        ("2026-04-01", "2026-04-30", "month", "April 2026"),
        ("2026-04-01", "2026-06-30", "quarter", "second quarter of 2026"),
        ("2026-01-01", "2026-06-30", "half", "first half of 2026"),
        ("2026-07-01", "2026-12-31", "half", "second half of 2026"),
        ("2026-06-01", "2026-08-31", "season", "June–August 2026"),
        ("2025-12-01", "2026-02-28", "season", "December 2025 – February 2026"),
        ("2026-02-02", "2026-02-08", "week", "week of 2 February 2026"),
        ("2026-01-01", "2026-12-31", "year", "2026"),
        ("2020-01-01", "2029-12-31", "decade", "2020s"),
    ],
)
def test_an_interval_is_written_in_its_own_precision(first, last, precision, words):
    """A half year is a half year, not two days six months apart."""
    assert interval(first, last, precision) == words


@pytest.mark.parametrize(
    ("value", "first", "last", "attribute"),
    [
        ("2026-02-04", "", "", "2026-02-04"),
        ("2026-W06", "", "", "2026-W06"),
        ("2026-02-04T23:06", "", "", "2026-02-04T23:06"),
        ("2026-H1", "2026-01-01", "2026-06-30", ""),
        ("PRESENT_REF", "2026-02-04", "2026-02-04", "2026-02-04"),
        ("P3M", "", "", ""),
        ("XXXX-WXX-1", "", "", ""),
    ],
)
def test_only_what_html_knows_goes_into_a_datetime_attribute(value, first, last, attribute):
    """TIMEX3 has halves, quarters and references; HTML has none of them."""
    assert machine(value, first, last) == attribute


@pytest.mark.parametrize(
    ("first", "last", "precision", "times"),
    [
        ("", "", "day", []),
        ("2026-02-04", "2026-02-04", "day", ["2026-02-04"]),
        ("2026-02-04T23:06", "2026-02-04T23:06", "hour", ["2026-02-04T23:06"]),
        ("2026-02-04", "2026-02-05", "day", ["2026-02-04", "2026-02-05"]),
        ("2025-12-30", "2026-01-02", "day", ["2025-12-30", "2026-01-02"]),
        ("2026-04-01", "2026-04-30", "month", ["2026-04"]),
        ("2026-02-02", "2026-02-08", "week", ["2026-W06"]),
        ("2024-12-30", "2025-01-05", "week", ["2025-W01"]),
        ("2026-02-04", "2026-02-10", "week", ["2026-02-04"]),
        ("2026-02-30", "2026-03-05", "week", []),
        ("2026-01-01", "2026-06-30", "half", ["2026"]),
        ("2026-04-01", "2026-06-30", "quarter", ["2026"]),
        ("2025-12-01", "2026-02-28", "season", ["2025-12", "2026-02"]),
        ("2026-01-01", "2026-12-31", "year", ["2026"]),
        ("2020-01-01", "2029-12-31", "decade", []),
        ("0000-01-01", "0000-12-31", "year", []),
    ],
)
def test_a_time_element_says_no_more_than_is_known(first, last, precision, times):
    """Days, months, years, ISO weeks; both ends of an interval; of a half its year; of a decade nothing."""
    assert [one.time for one in stamps(first, last, precision) if one.time] == times


@pytest.mark.parametrize("order", ["dmy", "mdy"])
@pytest.mark.parametrize("last", ["2026-02-04", "2026-02-09", "2026-05-01", "2027-01-01"])
def test_the_pieces_of_an_interval_are_its_words(last, order):
    """Nothing is lost or added between them."""
    pieces = stamps("2026-02-04", last, "day", order)
    assert "".join(one.words for one in pieces) == interval("2026-02-04", last, "day", order)
