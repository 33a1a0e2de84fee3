"""Headlines that begin with a pronoun; first those nobody can be sure of."""

import pytest

from site_builder.chronicle.pronouns import points_elsewhere


@pytest.mark.parametrize(
    "text",
    [
        "He resigned on Monday.",
        "Anna Berg came. He resigned on Monday.",
        "Karl Holm and Peter Park came. He resigned on Monday.",
        "Holm came. Snow fell. Snow fell. Snow fell. He resigned on Monday.",
        "Snow fell in Oslo. It closed the port on Monday.",
        "They closed the port on Monday.",
        "Berg came. She resigned on Monday.",
    ],
)
def test_a_pronoun_nobody_explains_is_no_headline(events, text):
    """Nobody, the wrong one, two who fit, too far back, a thing, or a bare family name: no event."""
    assert [event for event in events(text) if event.first == "2026-02-02"] == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Karl Holm came. He resigned on Monday.", "[Karl Holm] resigned on Monday"),
        ("Anna Berg met Karl Holm. She resigned on Monday.", "[Anna Berg] resigned on Monday"),
        ("Karl Holm came. Snow fell. He resigned on Monday.", "[Karl Holm] resigned on Monday"),
        ("Karl Holm came. His son resigned on Monday.", "[Karl Holm’s] son resigned on Monday"),
        (
            "Karl Holm came. On Monday, he resigned from office.",
            "On Monday, [Karl Holm] resigned from office",
        ),
    ],
)
def test_whom_a_pronoun_means_stands_in_brackets(events, text, title):
    """The one person it can be, as editors write it; a person who takes part."""
    (event,) = events(text)
    assert event.title == title
    assert "holm" in " ".join(event.people) or "anna-berg" in event.people


@pytest.mark.parametrize(
    ("title", "points"),
    [
        ("They left Oslo", True),
        ("On Monday, they left Oslo", True),
        ("This marked the end", True),
        ("Its port was shut", True),
        ("This week Norway left", False),
        ("Heather Berg left", False),
        ("Norway left its port", False),
        ("Anna Berg, he said, left", False),
    ],
)
def test_what_points_elsewhere(title, points):
    """A first word, or one after a lead-in, that only the sentence before explains."""
    assert points_elsewhere(title) is points
