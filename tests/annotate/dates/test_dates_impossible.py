"""A day that does not exist is refused as a whole; a day that does keeps its mark."""

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge opened on 28 February 2026.", "2026-02-28"),
        ("The bridge opened on 29 February 2024.", "2024-02-29"),
        ("The bridge opened on 2026-02-28.", "2026-02-28"),
        ("The bridge opened on January 31.", "2026-01-31"),
        ("The storm killed 40 March 3, 2026.", "2026-03-03"),
        ("At 10:45 March 3, 2026, the siren sounded.", "2026-03-03T10:45"),
        ("The plan of March 2026 stands.", "2026-03"),
    ],
)
def test_days_that_exist_are_read(values, text, value):
    """Nothing else becomes impossible, whatever number stands before a month."""
    assert value in [v for _, v in values(text)]


def test_a_leap_day_without_a_year_may_exist(values):
    """29 February is a day of some years."""
    assert [words for words, _ in values("It falls on 29 February.")] != []


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened on 31 February 2026.",
        "The bridge opened on 2026-02-31.",
        "The bridge opened on 2026-13-01.",
        "The bridge opened on 30 Feb.",
        "The bridge opened on 30 Feb and stayed open.",
        "The bridge opened on February 30, 2026.",
        "The bridge opened on the 31st of April, 2026.",
        "The bridge opened on Saturday, 31 February 2026.",
        "The bridge opened on Saturday (Feb 31).",
        "The bridge opened on 29 February 2025.",
        "The bridge opened on 31-Feb-2026.",
        "The bridge opened on 32 March 2026.",
    ],
)
def test_days_that_do_not_exist_leave_no_mark(values, text):
    """Neither the month nor the year nor the weekday beside it is marked."""
    assert values(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Caesar was killed on 15 March 44 BC.",
        "Caesar was killed on March 15, 44 BCE, in Rome.",
        "Rome fell on 24 August 410.",
        "Rome fell on August 24, 410. The city burned.",
        "Vesuvius erupted on 24 August AD 79.",
        "The calendar begins on 1 January 0001.",
    ],
)
def test_a_day_of_antiquity_is_no_day_of_this_year(values, text):
    """Its year is not one a timeline can show, and the day without it would be another."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 5 May 300 people marched.", "2026-05-05"),
        ("On May 5, 300 people marched.", "2026-05-05"),
        ("The battle was fought on 14 October 1066.", "1066-10-14"),
    ],
)
def test_figures_after_a_day_are_no_ancient_years(values, text, value):
    """A figure that counts something leaves the day what it is."""
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize("text", ["It stood 3,000 years ago.", "It fell 2,500 years earlier."])
def test_what_lies_before_the_calendar_is_not_its_first_year(values, text):
    """No day of the year 1 is made of what has none."""
    assert not [v for _, v in values(text) if v.startswith("0001")]
