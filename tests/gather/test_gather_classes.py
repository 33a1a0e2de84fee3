"""Classes by the words of the sources."""

import pytest

from site_builder.gather.classes import Profile, classify
from site_builder.gather.nouns import role_class
from site_builder.model import Evidence, Role, Span


def role(text: str) -> Role:
    return Role(text, Evidence("a", Span(0, 1)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chinese President", "leader"),
        ("Prime Minister", "leader"),
        ("China's leader", "leader"),
        ("Vice President", "official"),
        ("opposition leader", "official"),
        ("Taiwan's Deputy Foreign Minister", "official"),
        ("deputy prime minister", "official"),
        ("Kremlin spokesman", "official"),
        ("a top military general", "official"),
        ("FBI director", "official"),
        ("an associate professor of political science", "analyst"),
        ("a partner", "analyst"),
        ("director", "analyst"),
        ("a senior correspondent", "media"),
        ("US", None),
    ],
)
def test_role_words_say_the_class(text: str, said: str | None) -> None:
    """The last role noun decides, with the words around it."""
    assert role_class(text) == said


def test_reasons_are_given() -> None:
    """Every class comes with the reason an editor can check."""
    assert classify(Profile("X Y", "person", [role("US President")], [])) == (
        "leader",
        "called “US President”",
    )
    assert classify(Profile("X Y", "person", [], [role("Norway")])) == ("leader", "named with Norway alone")
    assert classify(Profile("X Y", "person", [], [role("the Tide Institute")]))[0] == "analyst"
    assert classify(Profile("X Y", "person", [], [role("NATO")]))[0] == "official"
    assert classify(Profile("X Y", "person", [], [role("Xinhua")]))[0] == "media"
    assert classify(Profile("X Y", "person", [], [])) == ("analyst", "default: no source says what they are")
    assert classify(Profile("analysts", "group", [], []))[0] == "group"
    assert classify(Profile("Xinhua News Agency", "org", [], []))[0] == "media"
    assert classify(Profile("Kremlin", "org", [], []))[0] == "institution"


def test_most_sources_win_and_ties_go_to_the_higher_office() -> None:
    """One source that calls a leader a professor does not outvote two."""
    assert (
        classify(Profile("X Y", "person", [role("a professor"), role("President"), role("President")], []))[0]
        == "leader"
    )
    assert classify(Profile("X Y", "person", [role("a professor"), role("minister")], []))[0] == "official"
