"""Days with a name fall where the calendars print them."""

import pytest

from site_builder.annotate.dates.holidays import holiday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", "1943-04-25"),
        ("easter", "2000-04-23"),
        ("easter sunday", "2008-03-23"),
        ("good friday", "2011-04-22"),
        ("easter monday", "2024-04-01"),
        ("ash wednesday", "2026-02-18"),
        ("easter", "2038-04-25"),
        ("thanksgiving", "2012-11-22"),
        ("labor day", "2013-09-02"),
        ("memorial day", "2013-05-27"),
        ("memorial day", "2021-05-31"),
        ("martin luther king day", "2013-01-21"),
        ("columbus day", "2008-10-13"),
        ("election day", "1998-11-03"),
        ("election day", "2016-11-08"),
        ("boxing day", "2026-12-26"),
    ],
)
def test_each_falls_on_its_day(name, day):
    """Fixed, by weekday, and counted from Easter."""
    assert holiday(name, int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    "text", ["as on any Good Friday", "a Merry Christmas", "an Easter egg", "9/11/2025/3"]
)
def test_no_one_year_is_meant(values, text):
    """A custom is no day."""
    assert values(f"They spoke {text}.") == []


def test_nobody_wrote_of_the_attacks_before_them(values):
    """In 1999 a 9/11 is no day, and "Sept. 11 attacks" are of that year."""
    assert values("It came after the Sept. 11 attacks.", published="1999-10-01") == [
        ("Sept. 11", "1999-09-11")
    ]
