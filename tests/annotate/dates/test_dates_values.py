"""Values of times, each read against Thursday 5 February 2026."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on 2026-02-04.", "2026-02-04"),
        ("They met at 2026-02-04T09:30.", "2026-02-04T09:30"),
        ("They met on Feb. 4, 2026.", "2026-02-04"),
        ("They met on 4 February 2026.", "2026-02-04"),
        ("They met on the 4th of February, 2026.", "2026-02-04"),
        ("They met on Wednesday, February 4, 2026.", "2026-02-04"),
        ("They met on Wednesday 4 February 2026.", "2026-02-04"),
        ("They met on Wednesday (Feb 4).", "2026-02-04"),
        ("They met on Wednesday 4 February.", "2026-02-04"),
        ("They met on February 4.", "2026-02-04"),
        ("They met on 4 February.", "2026-02-04"),
        ("They met on December 20.", "2025-12-20"),
        ("They will meet on October 3.", "2026-10-03"),
        ("They met on October 3.", "2025-10-03"),
        ("Filed 12/31/25 in court.", "2025-12-31"),
        ("Filed 31/12/2025 in court.", "2025-12-31"),
        ("Filed 04-Feb-2026 in court.", "2026-02-04"),
        ("They met on April 3 last year.", "2025-04-03"),
        ("They met in February 2022.", "2022-02"),
        ("They will meet in November.", "2026-11"),
        ("They met in November.", "2025-11"),
        ("The visit was made last April.", "2025-04"),
        ("He will come next June.", "2026-06"),
        ("The war began in 2022.", "2022"),
        ("In the 1990s it grew.", "199"),
        ("In the late nineties it grew.", "199"),
        ("A 19th century house.", "18"),
        ("He will come in the first half of 2026.", "2026-H1"),
        ("Sales fell in the third quarter of 2025.", "2025-Q3"),
        ("Sales fell in the third quarter.", "2025-Q3"),
        ("Sales fell in Q2 2025.", "2025-Q2"),
        ("Sales fell in fiscal 2025.", "2025"),
        ("It opened in the summer of 2025.", "2025-SU"),
        ("It opened last summer.", "2025-SU"),
        ("It opened on Christmas Day.", "2025-12-25"),
        ("It opened on Thanksgiving 2025.", "2025-11-27"),
        ("It opened this winter.", "2025-WI"),
        ("It will open next spring.", "2026-SP"),
        ("It will open in the summer.", "2026-SU"),
        ("It opened in the autumn.", "2025-FA"),
        ("It opened in the ’80s.", "198"),
        ("It opened on Christmas Eve 2024.", "2024-12-24"),
        ("It opened on New Year's Day.", "2026-01-01"),
        ("It took 2 1/2 years.", "P2.5Y"),
        ("It took half an hour.", "PT0.5H"),
        ("It took two fortnights.", "P4W"),
        ("It happens every March.", "XXXX-03"),
        ("It happens every spring.", "XXXX-SP"),
        ("It happens every morning.", "P1D"),
        ("Over the past few weeks it fell.", "PXW"),
        ("Sales fell in this year’s first quarter.", "2026-Q1"),
        ("Sales fell in the third quarter of last year.", "2025-Q3"),
        ("Sales fell in the 2024 second quarter.", "2024-Q2"),
        ("Sales fell in the 2024 period.", "2024"),
        ("Sales fell in the latest quarter.", "2025-Q4"),
        ("Sales will rise in the second quarter.", "2026-Q2"),
        ("Sales fell in H2 2025.", "2025-H2"),
        ("Sales fell in the second half of last year.", "2025-H2"),
        ("They will meet this weekend.", "2026-W06-WE"),
        ("They met last weekend.", "2026-W05-WE"),
        ("They will meet at the weekend.", "2026-W06-WE"),
        ("They read Wednesday’s ruling.", "2026-02-04"),
        ("They will meet two years from now.", "2028"),
        ("They met early on Wednesday.", "2026-02-04"),
        ("They met in the last century.", "19"),
        ("Two days later it rained.", "2026-02-07"),
        ("It rained later in the month.", "2026-02"),
        ("It rained at year-end.", "2026"),
        ("They met at 9 a.m. yesterday.", "2026-02-04T09:00"),
        ("They met at 9 a.m. on February 3.", "2026-02-03T09:00"),
        ("They met at 15:00 GMT.", "2026-02-05T15:00"),
        ("They met yesterday.", "2026-02-04"),
        ("They will meet tomorrow evening.", "2026-02-06TEV"),
        ("They meet tonight.", "2026-02-05TNI"),
        ("They met last night.", "2026-02-04TNI"),
        ("It snowed overnight.", "2026-02-04TNI"),
        ("They met on Thursday.", "2026-02-05"),
        ("They met on Friday.", "2026-01-30"),
        ("They will meet on Friday.", "2026-02-06"),
        ("They met on Wednesday afternoon.", "2026-02-04TAF"),
        ("They met last Thursday.", "2026-01-29"),
        ("They will meet next Thursday.", "2026-02-12"),
        ("They met this week.", "2026-W06"),
        ("They met last month.", "2026-01"),
        ("They met earlier this year.", "2026"),
        ("They met over the weekend.", "2026-W05-WE"),
        ("They met two years ago.", "2024"),
        ("They met three weeks ago.", "2026-W03"),
        ("They met several years ago.", "PAST_REF"),
        ("They met 10 days ago.", "2026-01-26"),
        ("They meet now.", "PRESENT_REF"),
        ("They met recently.", "PAST_REF"),
        ("They will meet in the near future.", "FUTURE_REF"),
        ("It is due by the end of the year.", "2026"),
        ("It lasted 1.5 hours.", "PT1.5H"),
        ("After an almost four-year war.", "P4Y"),
        ("It took two and a half years.", "P2.5Y"),
        ("It took several weeks.", "PXW"),
        ("Over the past three months it fell.", "P3M"),
        ("It took two decades.", "P20Y"),
        ("They meet every Thursday.", "XXXX-WXX-4"),
        ("They meet on Thursdays.", "XXXX-WXX-4"),
        ("They meet daily.", "P1D"),
        ("They meet every two weeks.", "P2W"),
        ("They met at 9 p.m. EST Wednesday.", "2026-02-04T21:00"),
        ("They met at noon Wednesday.", "2026-02-04T12:00"),
        ("The quake hit at 1653 local time.", "2026-02-05T16:53"),
        ("Prices rose in the current season.", "2026"),
    ],
)
def test_each_written_form_has_its_value(values, text, expected):
    """A time has the TIMEX3 value its form and its clause give it."""
    assert [value for _, value in values(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke on February 3. The next day it rained.", ["2026-02-03", "2026-02-04"]),
        ("They spoke on February 3. Later that evening it rained.", ["2026-02-03", "2026-02-03TEV"]),
        ("They spoke on February 3. Hours later it rained.", ["2026-02-03", "2026-02-03TXX"]),
        ("They spoke on February 3. Two days later it rained.", ["2026-02-03", "2026-02-05"]),
        ("The strike of 2019 ended a year later.", ["2019", "2020"]),
        ("The calls on Wednesday came a day before the treaty lapsed.", ["2026-02-04", "2026-02-05"]),
        ("They spoke on February 3. It came a day after the call.", ["2026-02-03", "2026-02-04"]),
        ("They met on Monday, February 2. The previous Friday it rained.", ["2026-02-02", "2026-01-30"]),
        ("They met on Monday, February 2. The following Friday it rained.", ["2026-02-02", "2026-02-06"]),
        ("Net rose in the third quarter. In the year-ago period it fell.", ["2025-Q3", "2024-Q3"]),
        ("Net rose in the third quarter. A year ago it fell.", ["2025-Q3", "2024-Q3"]),
        ("It came a day after the vote, the last of its kind, on 1 February.", ["2026-02-02", "2026-02-01"]),
        ("They spoke on February 3, and not the day before.", ["2026-02-03", "2026-02-02"]),
        ("Net rose in the third quarter of 2025 from a year earlier.", ["2025-Q3", "2024-Q3"]),
        ("Net rose in the third quarter. In the quarter, costs fell.", ["2025-Q3", "2025-Q3"]),
        ("Net rose in the third quarter from the year-earlier loss.", ["2025-Q3", "2024-Q3"]),
        ("He left in May 2019 and came back in the same month.", ["2019-05", "2019-05"]),
    ],
)
def test_times_that_point_to_other_times(values, text, expected):
    """ "A year earlier" and the like count from the last fitting time named."""
    assert [value for _, value in values(text)] == expected


def test_a_range_covers_its_far_end(marks):
    """February 4-6 is three days, 2019-24 six years."""
    one, two = marks("From February 4-6 they met, as in 2019-24.")
    assert (one.first, one.last) == ("2026-02-04", "2026-02-06")
    assert (two.first, two.last) == ("2019-01-01", "2024-12-31")


@pytest.mark.parametrize(
    ("text", "mod", "first", "last"),
    [
        ("They met in early February.", "START", "2026-02-01", "2026-02-28"),
        ("They met in mid-January.", "MID", "2026-01-01", "2026-01-31"),
        ("They met at the end of 2025.", "END", "2025-01-01", "2025-12-31"),
    ],
)
def test_edges_are_modifiers(marks, text, mod, first, last):
    """ "early" and "the end of" do not change the interval, they modify it."""
    (mark,) = marks(text)
    assert (mark.mod, mark.first, mark.last) == (mod, first, last)
