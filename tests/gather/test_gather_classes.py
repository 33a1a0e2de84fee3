"""Classes by the words of the sources."""

from collections.abc import Callable

import pytest

from site_builder.gather.classes import Profile, Verdict, classify
from site_builder.gather.nouns import role_class
from site_builder.model import Corpus, Evidence, Role, Span


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
        ("son of the president", None),
        ("the nominee's wife", None),
        ("a board member", None),
        ("a member of parliament", "official"),
        ("her chief of staff", "official"),
        ("CNN President", "media"),
        ("president of the Tide Institute", "analyst"),
        ("president of Norway", "leader"),
        ("Then-President", "leader"),
        ("President-elect", "official"),
        ("the former Republican president", "leader"),
        ("European Central Bank President", "official"),
        ("president and chief executive", "analyst"),
        ("executive vice president of development", "analyst"),
        ("Labour leader", "official"),
        ("labor leader", "official"),
        ("civil rights leader", "analyst"),
        ("North Korean leader", "leader"),
        ("chief executive officer", "analyst"),
        ("police officer", "official"),
        ("Hong Kong chief executive", "official"),
        ("chief market strategist", "analyst"),
        ("Democratic strategist", "official"),
        ("a doctoral candidate", "analyst"),
        ("editor-in-chief", "media"),
        ("ex-minister", "official"),
        ("a Navy veteran", "analyst"),
        ("teaches constitutional law", "analyst"),
        ("runs the Tide Institute", None),
        ("head of a news network", "media"),
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


@pytest.mark.parametrize(
    ("roles", "bodies", "hints", "said"),
    [
        ([], [], [], ("analyst", "default: no source says what they are")),
        (["rival"], [], [], ("analyst", "default: called “rival”, which is no office and no profession")),
        (["rival"], ["Tide Bank"], [], ("analyst", "belongs to Tide Bank")),
        ([], ["Oslo"], [], ("analyst", "default: no source says what they are")),
        ([], ["Tide State University"], [], ("analyst", "belongs to Tide State University")),
        ([], ["the State Department"], [], ("official", "belongs to the State Department")),
        (
            [],
            ["the Economist Intelligence Unit"],
            [],
            ("analyst", "belongs to the Economist Intelligence Unit"),
        ),
        (["President", "CNN President"], [], [], ("media", "called “CNN President”")),
        (["President", "Chinese President"], [], [], ("leader", "called “President”")),
        ([], [], [("leader", "“the Berg government”")], ("leader", "“the Berg government”")),
        (["minister"], [], [("media", "wrote an article")], ("official", "called “minister”")),
    ],
)
def test_evidence_in_order(roles: list[str], bodies: list[str], hints: list[Verdict], said: Verdict) -> None:
    """Role, then body, then what is called theirs; a place says nothing; nothing is said to be a default."""
    profile = Profile("X Y", "person", [role(r) for r in roles], [role(b) for b in bodies], hints)
    assert classify(profile) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Truth Social", "media"),
        ("Xinhua state news agency", "media"),
        ("The Washington Post", "media"),
        ("Ministry of Tides", "institution"),
        ("Economist Intelligence Unit", "institution"),
        ("Norway", "institution"),
    ],
)
def test_bodies_are_media_or_institutions(name: str, said: str) -> None:
    """By the words of the name, else by the list of outlets."""
    assert classify(Profile(name, "org", [], []))[0] == said


def test_bylines_and_governments_are_evidence(tell: Callable[..., Corpus]) -> None:
    """ "The Berg government" is led by Berg; a campaign for something is not run for office."""
    found = tell(
        one="Anna Berg spoke. The Berg government fell. Tom Strand spoke. Strand's campaign to save it."
    )
    assert {p.name: p.person_class for p in found.people} == {"Anna Berg": "leader", "Tom Strand": "analyst"}
