"""Titles in quotation marks are names to grammar: they are no speech, and they hide none."""

from collections.abc import Callable

import pytest

from site_builder.annotate.quotes.titles import is_title
from site_builder.language import tags


@pytest.mark.parametrize(
    "text",
    [
        "Dylan Loh told NBC’s “Morning Harbour” that the port was shut.",
        "Dylan Loh told NBC’s “Morning Harbour” on Monday that the port was shut.",
        "Dylan Loh said on “Morning Harbour” on Monday that the port was shut.",
        "In an interview on “Morning Harbour,” Dylan Loh said that the port was shut.",
    ],
)
def test_a_programme_is_an_occasion(read: Callable, text: str) -> None:
    """What is said begins behind the programme it was said on."""
    assert ("that the port was shut", "Dylan Loh") in read(text).said("indirect")
    assert "Morning Harbour" in read(text).term_words()[0]


@pytest.mark.parametrize(
    ("said", "before", "title"),
    [
        ("Imagine", ["song"], True),
        ("The Long Harbour", ["in", "loh's"], True),
        ("Peace Council", ["trump's", "proposed"], True),
        ("The Long Harbour", ["loh", "wrote"], False),
        ("the long harbour", ["the", "film"], False),
        ("We Must Wait For All The Others To Come To Us", ["the", "film"], False),
    ],
)
def test_titles_are_short_capitalised_and_follow_certain_words(
    said: str, before: list[str], title: bool
) -> None:
    """All three are asked for."""
    assert is_title(said, before, tags.tags(before[-1])) is title
