"""What a time is read against: publication date, datelines, the text's own years, the clause."""

from itertools import pairwise

import pytest

from site_builder.annotate import dates


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Putin will attend the summit hosted by Xi in November.", "future"),
        ("He was looking forward to his previously announced trip to Rome in April.", "future"),
        ("They spoke ahead of his expected visit to China in April.", "future"),
        ("More meetings are planned, including the summit in November.", "future"),
        ("The pact is set to expire on February 5, 2026.", "future"),
        ("The offer had been due to expire on Friday.", "past"),
        ("He opened the plant in April.", "past"),
        ("In April, he opened the plant.", "past"),
        ("In April, he will open the plant.", "future"),
        ("He is popular in April.", "none"),
        ("The case, which was lost, is heard in April.", "none"),
        ("Until Thursday, they had not called.", "past"),
        ("It begins on Monday.", "future"),
        ("The team that meets on Sundays was beaten on Monday.", "past"),
        ("It would be paid on an unspecified date in January.", "future"),
        ("They saw it begin as planned on Monday.", "past"),
        ("They unveiled it in April.", "past"),
        ("It would have been signed in April had he come.", "past"),
        ("Neither of them could be found on Wednesday.", "past"),
        ("They could not be reached on Wednesday.", "past"),
        ("They could meet on Wednesday.", "future"),
        ("They would have to meet on Wednesday.", "future"),
        ("They refused to endorse it in July.", "past"),
        ("They agreed to endorse it in July.", "future"),
        ("Exports declined by 2% in April.", "past"),
        ("Work would resume when the plant reopened on Friday.", "future"),
        ("Work resumed when the plant reopened on Friday.", "past"),
        ("It would, he said when they met on Friday, be over.", "past"),
        ("On Saturday the polls open.", "future"),
        ("The company set a record in April.", "past"),
        ("The company is set for a record in April.", "future"),
        ("She unveiled her plans for the port in January.", "past"),
        ("She has plans for a summit in March.", "future"),
        ("The envoys are gathering on Monday.", "future"),
        ("The envoys were gathering on Monday.", "past"),
        ("He prepared to open the plant in April.", "future"),
        ("Flights will leave in March, with more starting in April.", "future"),
    ],
)
def test_the_nearest_governing_cue_decides(marks, text, tense):
    """A clause is past or future by its own verb, not by a participle beside it."""
    assert {mark.tense for mark in marks(text) if mark.first} == {tense}


def test_a_planned_month_is_not_put_into_the_past(values):
    """ "will … in November", written in February, is the coming November."""
    assert values("He will go there in November.") == [("November", "2026-11")]


def test_without_publication_date_a_yearless_day_is_not_placed(marks):
    """Nothing says which year: no first day, and never today's."""
    (mark,) = marks("They spoke on February 4.", published="")
    assert (mark.first, mark.last, mark.value) == ("", "", "XXXX-02-04")


def test_without_publication_date_the_only_year_written_settles_it(marks):
    """One year in the text settles a year-less day, with low confidence; two settle nothing."""
    one = marks("They spoke on February 4. He will come in 2026.", published="")
    two = marks("They spoke on February 4. He came in 2025 and in 2026.", published="")
    assert one[0].first == "2026-02-04"
    assert one[0].confidence < 0.7
    assert two[0].first == ""


def test_a_weekday_beside_the_day_settles_the_year(marks):
    """4 February was a Wednesday in 2026 and a Tuesday in 2025."""
    found = marks("They spoke on Wednesday (Feb 4). He had come in 2025 and in 2026.", published="")
    assert found[0].first == "2026-02-04"


def test_without_publication_date_a_weekday_follows_the_day_named(marks):
    """A Thursday after Wednesday (Feb 4, 2026) is the next day; alone it is nowhere."""
    found = marks("They spoke on February 4, 2026. On Thursday it rained.", published="")
    assert found[1].first == "2026-02-05"
    assert marks("On Thursday it rained.", published="") == ()


@pytest.mark.parametrize(
    "words", ["yesterday", "this week", "last month", "two years ago", "next April", "overnight"]
)
def test_without_publication_date_nothing_points_from_today(marks, words):
    """Times that count from the day of writing stay unmarked when that day is unknown."""
    assert not [mark for mark in marks(f"It happened {words}.", published="") if mark.first]


def test_a_nested_dateline_opens_its_own_scope(marks):
    """A teaser with its own dateline is read against its own day."""
    text = "It rained on Thursday.\nOslo (AFP) Jan 28, 2026\nIt snowed on Thursday."
    found = [mark for mark in marks(text) if mark.span.of(text) == "Thursday"]
    assert [mark.first for mark in found] == ["2026-02-05", "2026-01-22"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("BEIJING, Jan. 30 (Xinhua) -- It snowed on Wednesday.", "2026-01-28"),
        ("It rained.\nMOSCOW, Jan 28 /TASS/ - It snowed on Wednesday.", "2026-01-28"),
        ("MOSCOW, Dec 28 - It snowed on Wednesday.", "2026-02-04"),
        ("A headline\nJanuary 30, 2026\nIt snowed on Wednesday.", "2026-01-28"),
        ("A headline\nFebruary 9, 2026\nIt snowed on Wednesday.", "2026-02-04"),
        ("A headline\nJanuary 3, 2025\nIt snowed on Wednesday.", "2026-02-04"),
    ],
)
def test_what_opens_a_scope(marks, text, day):
    """A dateline with its agency, or a date below the headline that is no later than publication;
    a masthead's date, or an old one, does not.
    """
    (mark,) = (mark for mark in marks(text) if mark.span.of(text) == "Wednesday")
    assert mark.first == day


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Filed 4/2/26 in court.", "2026-04-02"),
        ("Filed 4/2/26 in court, as on 13/1/26.", "2026-02-04"),
        ("Filed 4/2/26 in court, as on 1/13/26.", "2026-04-02"),
        ("Filed 4/2/26 in court, as on 3 May and 4 May.", "2026-02-04"),
        ("Filed 4/2/26 in court, as on May 3 and May 4.", "2026-04-02"),
    ],
)
def test_the_article_settles_the_order_of_a_slashed_date(marks, text, first):
    """Another slashed date that can be read in one way decides, else the order of the days written out."""
    assert marks(text)[0].first == first


def test_marks_are_sorted_disjoint_and_named(marks):
    """Marks are in text order, do not overlap, lie in the text and name their rule."""
    text = "On Wednesday (Feb 4) and on Friday, 6 February 2026, at 9 a.m., for two hours, as in the 1990s."
    found = marks(text)
    assert len(found) > 4
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(mark.rule and 0 < mark.confidence <= 1 and mark.span.end <= len(text) for mark in found)


def test_the_seeds_of_february_read_as_their_publishers_meant(marks):
    """Times of the kind the demo articles use, in words of our own."""
    text = (
        "The calls on Wednesday (Feb 4) were rare. At a briefing on Thursday he said so. "
        "They first met in February 2022. He accepted to visit in the first half of 2026. "
        "He will come again in November. "
        "The last round was on Oct 30, 2025."
    )
    assert [mark.value for mark in marks(text)] == [
        "2026-02-04", "2026-02-05", "2022-02", "2026-H1", "2026-11", "2025-10-30",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "unit",
    [
        "in the ", "February ", "1990 (", "two ", "a", "4 ", "4 and 5 ", "1/2/26 ", "a day before ", "1-",
        "1st ", "Sept. 11 ", "half a ", "January of ", "would when ", "the first half of ",
        "Monday at ", "İ the ",
    ],
)  # fmt: skip
def test_long_lines_take_linear_work(marks, unit, work):
    """Four times as long a line is at most about four times the work."""
    marks(unit)
    small, large = (work(lambda size=size: marks(unit * size)) for size in (2_000, 8_000))
    assert large < 5 * small + 1_000


@pytest.mark.parametrize(("limit", "most"), [("MOST", 3), ("MARKS", 3)])
def test_what_is_no_article_is_read_to_a_stated_length(marks, monkeypatch, limit, most):
    """After so many tries, or so many marks, nothing is marked any more."""
    text = "It rained on 3 May 2020, 4 May 2020, 5 May 2020, 6 May 2020 and 7 May 2020."
    assert len(marks(text)) == 5
    monkeypatch.setattr(dates, limit, most)
    assert len(marks(text)) == 3


def test_the_same_day_in_a_question_is_told_below(values):
    """A headline asks before the text says which day; behind a day of its own sentence it is that day."""
    assert values("They spoke on Tuesday. Why on the same day? They spoke on Monday.") == [
        ("Tuesday", "2026-02-03"),
        ("Monday", "2026-02-02"),
    ]
    assert ("the same day", "2026-02-03") in values("Did both speak on Tuesday, on the same day?")
