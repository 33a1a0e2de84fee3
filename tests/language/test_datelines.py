"""A date alone below the headline is the day of writing, unless it is a masthead's."""

from datetime import date

import pytest

from site_builder.language.datelines import line_of, written

PUBLISHED = date(2026, 2, 5)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "January 30, 2026",
        "A headline\n",
        "A headline\nJanuary 30",
        "A headline\nJanuary 30, 2026, was a wet day.",
        "A headline\nFebruary 30, 2026\nIt rained.",
        "A headline\nIt rained.\nJanuary 30, 2026\n",
        "A headline\nFebruary 9, 2026\nIt rained.",
        "A headline\nJanuary 3, 2026\nIt rained.",
    ],
)
def test_any_other_line_leaves_the_publication_date(text):
    """No date line, one that continues, a day that does not exist, a later or a much earlier day."""
    assert written(text, PUBLISHED) == PUBLISHED


@pytest.mark.parametrize(
    "line",
    [
        "January 30, 2026",
        "Jan. 30, 2026",
        "30 January 2026",
        "Friday, January 30, 2026",
        "Friday 30 Jan 2026.",
    ],
)
def test_a_day_of_the_fortnight_before_is_the_day_of_writing(line):
    """In any of the written forms, with or without its weekday."""
    text = f"A headline\n{line}\nIt rained."
    assert written(text, PUBLISHED) == date(2026, 1, 30)


def test_without_a_publication_date_the_line_is_all_there_is():
    """However old it is."""
    assert written("A headline\nMarch 3, 2009\nIt rained.", None) == date(2009, 3, 3)
    assert written("A headline\nIt rained.", None) is None


def test_the_line_is_found_where_it_stands():
    """Its span is the date and nothing else."""
    text = "A headline\nMarch 3, 2009\nIt rained."
    found = line_of(text)
    assert found is not None
    assert found[0].of(text) == "March 3, 2009"
