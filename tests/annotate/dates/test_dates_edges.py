"""At the ends of the calendar a time expression is read or left, and nothing fails."""

from datetime import date

import pytest

TIMES = (
    *("yesterday", "tomorrow", "last Monday", "next Friday", "on Tuesday", "last year", "next year", "May"),
    *("next month", "last week", "this weekend", "a decade ago", "785 years ago", "in 9,000 years", "Q4"),
    *("Christmas", "next Easter", "last Thanksgiving", "Christmas 0000", "Easter 0000", "Election Day"),
    *(
        "the first Monday of May 0000",
        "the last Friday in January",
        "the last quarter",
        "the quarter ended July 31",
    ),
    *(
        "a year earlier",
        "the same period last year",
        "the winter",
        "the 1990s",
        "the last century",
        "week 53",
    ),
    *("1 January 0000", "31 December 9999", "0000-01-01", "9999-12-31", "29 February", "30 February", "0000"),
    *("between 1 January and 31 December", "from December to January", "three days later", "the day before"),
    *("a fortnight from Friday", "Monday week", "the year to date", "the end of the century", "midnight"),
)


@pytest.mark.parametrize("published", ["0001-01-01", "0001-12-31", "9999-01-01", "9999-12-31", "2024-02-29"])
def test_no_time_fails_at_the_edge(marks, published):
    """Hugo writes an unknown date as the first of all days; every mark lies inside of the calendar."""
    found = [
        mark
        for time in TIMES
        for verb in ("met", "will meet", "has met")
        for mark in marks(f"They {verb} {time}, a year before {time}.", published=published)
    ]
    assert found
    for mark in found:
        if mark.first:
            assert date.fromisoformat(mark.first) <= date.fromisoformat(mark.last)
