"""The same words mean the same wherever in a clause they stand. Read against Thursday 5 February 2026."""

import pytest

TOLD = [
    "{capital} it rained.",
    "It rained {phrase}.",
    "It rained {phrase}, he said, and then it stopped.",
    "He said that {phrase} it had rained hard.",
    "Rain fell {phrase} in the north; the south stayed dry.",
]
AHEAD = [
    "{capital} it will rain.",
    "It will rain {phrase}.",
    "It is expected to rain {phrase}, he said.",
    "He said that {phrase} it would rain hard.",
    "A storm is due {phrase} in the north.",
]

PAST = [
    ("in the week of 12 January", "2026-W03"),
    ("in the week to 30 January", "2026-01-30"),
    ("last week", "2026-W05"),
    ("two weeks ago", "2026-W04"),
    ("in the third quarter", "2025-Q3"),
    ("in two weeks’ time", "2026-W08"),
    ("in the second half of 2025", "2025-H2"),
    ("in the first half of last year", "2025-H1"),
    ("in H1 2025", "2025-H1"),
    ("last autumn", "2025-FA"),
    ("in the summer of 2024", "2024-SU"),
    ("in late spring", "2025-SP"),
    ("over the winter of 2024-25", "2024-WI"),
    ("last winter", "2024-WI"),
    ("at the weekend", "2026-W05-WE"),
    ("last weekend", "2026-W05-WE"),
    ("over the weekend", "2026-W05-WE"),
    ("on the first weekend of January", "2026-01"),
    ("on Monday morning", "2026-02-02TMO"),
    ("on the evening of 3 February", "2026-02-03TEV"),
    ("late on Tuesday night", "2026-02-03TNI"),
    ("early on Sunday", "2026-02-01"),
    ("at dawn on Monday", "2026-02-02TMO"),
    ("in the early hours of Tuesday", "2026-02-03TMO"),
    ("this morning", "2026-02-05TMO"),
    ("shortly before midnight on Monday", "2026-02-02T24:00"),
    ("on Wednesday at 7:30 pm", "2026-02-04T19:30"),
    ("three years ago", "2023"),
    ("a month ago", "2026-01"),
    ("ten days ago", "2026-01-26"),
    ("a decade ago", "2016"),
    ("a quarter of a century ago", "2001"),
    ("half a century ago", "1976"),
    ("in the first half of 2024", "2024-H1"),
    ("by the end of 2025", "2025"),
    ("in early January", "2026-01"),
    ("around 20 January", "2026-01-20"),
    ("since mid-2024", "2024"),
    ("until last month", "2026-01"),
    ("in fiscal year 2025", "2025"),
    ("in FY2024", "2024"),
    ("in the 2024-25 financial year", "2024"),
    ("in the fiscal year 2024/25", "2024"),
    ("on 2026-01-30", "2026-01-30"),
    ("on 30/1/26", "2026-01-30"),
    ("on 30.01.2026", "2026-01-30"),
    ("on 30 January 2026", "2026-01-30"),
    ("on January 30th, 2026", "2026-01-30"),
    ("on Fri 30 Jan", "2026-01-30"),
    ("on Friday the 30th of January", "2026-01-30"),
    ("in the 1970s", "197"),
    ("in the early '90s", "199"),
    ("in the mid-19th century", "18"),
    ("in the twentieth century", "19"),
    ("on New Year’s Eve", "2025-12-31"),
    ("on Christmas Day", "2025-12-25"),
    ("on Easter Sunday 2024", "2024-03-31"),
    ("from 3 to 5 January", "2026-01-03"),
    ("between 2019 and 2021", "2019"),
    ("in 2019–21", "2019"),
    ("from January 12 through 16", "2026-01-12"),
    ("this time last year", "2025"),
    ("on the same day last year", "2025-02-05"),
    ("in the same month last year", "2025-02"),
    ("yesterday afternoon", "2026-02-04TAF"),
    ("the day before yesterday", "2026-02-03"),
    ("in the run-up to 2024", "2024"),
    ("in the year 2000", "2000"),
    ("in the year to June 2025", "2025-06"),
    ("as of 31 December", "2025-12-31"),
    ("at year-end 2025", "2025"),
    ("at the end of December", "2025-12"),
    ("on 11 September last year", "2025-09-11"),
]

FUTURE = [
    ("next week", "2026-W07"),
    ("next quarter", "2026-Q2"),
    ("in the third quarter", "2026-Q3"),
    ("on Monday", "2026-02-09"),
    ("in November", "2026-11"),
    ("in January", "2027-01"),
    ("by the end of the year", "2026"),
    ("this weekend", "2026-W06-WE"),
    ("in two weeks’ time", "2026-W08"),
    ("in three years’ time", "2029"),
    ("two years from now", "2028"),
    ("at the end of next month", "2026-03"),
    ("later this year", "2026"),
    ("in the coming weeks", "FUTURE_REF"),
    ("this summer", "2026-SU"),
    ("in the autumn", "2026-FA"),
    ("on 14 March", "2026-03-14"),
    ("on Christmas Day", "2026-12-25"),
    ("in early 2027", "2027"),
    ("from Tuesday", "2026-02-10"),
    ("tomorrow night", "2026-02-06TNI"),
    ("on Monday morning", "2026-02-09TMO"),
    ("next Tuesday", "2026-02-10"),
    ("on Tuesday week", "2026-02-17"),
    ("by mid-March", "2026-03"),
    ("until 2030", "2030"),
    ("in the second half", "2026-H2"),
    ("in the next decade", "203"),
    ("on Friday", "2026-02-06"),
    ("at 9 a.m. on Saturday", "2026-02-07T09:00"),
    ("in the first quarter of next year", "2027-Q1"),
    ("before the end of June", "2026-06"),
    ("on the weekend of 21 March", "2026-W12-WE"),
    ("as early as next month", "2026-03"),
]


def placed(values, phrase, frames):
    """The first value in each frame, once."""
    texts = [frame.format(phrase=phrase, capital=phrase[0].upper() + phrase[1:]) for frame in frames]
    return {values(text)[0][1] if values(text) else None for text in texts}


@pytest.mark.parametrize(("phrase", "value"), PAST)
def test_what_is_told(values, phrase, value):
    """Opening, closing, in the middle, in reported speech and before another clause."""
    assert placed(values, phrase, TOLD) == {value}


@pytest.mark.parametrize(("phrase", "value"), FUTURE)
def test_what_is_planned(values, phrase, value):
    """The same below "will", "is expected to", "would" and "is due"."""
    assert placed(values, phrase, AHEAD) == {value}
