"""What a clause with "who" tells is an event of its own; first where no name stands before it."""

import pytest


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The mayor praised two men, who were elected in May 2025.",
            "The mayor praised two men, who were elected in May 2025",
        ),
        (
            "Berg, who lost the election, resigned on Monday.",
            "Berg, who lost the election, resigned on Monday",
        ),
    ],
)
def test_without_a_name_or_its_own_time_nothing_is_made(events, text, title):
    """No name, or a time beyond the comma: the sentence stays whole."""
    assert [event.title for event in events(text)] == [title]


@pytest.mark.parametrize(
    ("text", "title", "first"),
    [
        (
            "The mayor praised Anna Berg, who was elected in May 2025.",
            "[Anna Berg] was elected in May 2025",
            "2025-05-01",
        ),
        (
            "Crowds called for the return of Karl Holm, who was ousted in a coup in 2006, and sang.",
            "[Karl Holm] was ousted in a coup in 2006",
            "2006-01-01",
        ),
        (
            "A nurse named Karl Holm, who was hired to prepare for his planned July 2025 concerts in Oslo.",
            "[Karl Holm’s] planned July 2025 concerts in Oslo",
            "2025-07-01",
        ),
    ],
)
def test_a_clause_with_who_is_its_own_event(events, text, title, first):
    """The main clause happened at another time and is no headline; a noun after its time keeps it."""
    (event,) = events(text)
    assert (event.title, event.first) == (title, first)
    assert event.people
