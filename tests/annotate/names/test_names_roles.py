"""What the words beside a name say the person is, and where they belong."""

import pytest

from site_builder.annotate import names
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences


def described(text: str) -> tuple[str, str]:
    article = extract_plain(text)
    found = names.find(article, sentences.of_article(article))
    person = next(m for m in found if m.kind == "person")
    role, body = person.role, person.affiliation
    return role.of(text) if role else "", body.of(text) if body else ""


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg told a minister that Rome, a city, was full.",
        "Anna Berg, who left early, was tired.",
        "Anna Berg spoke with NATO.",
        "The minister, Anna Berg said, was late.",
        "In Rome, Anna Berg won.",
    ],
)
def test_words_nearby_are_no_role(text: str) -> None:
    """A role noun near a name says nothing unless it stands in its title or its apposition."""
    assert described(text) == ("", "")


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("US President Anna Berg spoke.", "US President", "US"),
        ("Former US President Anna Berg spoke.", "Former US President", "US"),
        ("Chinese President Anna Berg spoke.", "Chinese President", ""),
        ("Norway’s Deputy Foreign Minister Anna Berg spoke.", "Norway’s Deputy Foreign Minister", "Norway"),
        ("U.S. Secretary of State Anna Berg spoke.", "U.S. Secretary of State", "U.S."),
        ("Kremlin spokesman Ivan Petrov spoke.", "Kremlin spokesman", "Kremlin"),
        ("The defence ministry spokesman Ivan Petrov spoke.", "defence ministry spokesman", ""),
        ("spokesperson Anna Berg spoke.", "spokesperson", ""),
        ("China's top diplomat Wang Yi spoke.", "China's top diplomat", "China"),
        ("The firm's lawyer, Anna Berg, spoke.", "firm's lawyer", ""),
        ("Anna Berg, a partner at The Asia Group wrote.", "a partner", "The Asia Group"),
        (
            "Anna Berg, an associate professor of political science at the Institute of Tides (IT), spoke.",
            "an associate professor of political science",
            "the Institute of Tides (IT)",
        ),
        (
            "Anna Berg, a professor at Fudan University’s Institute of Tides (IT) in Shanghai, spoke.",
            "a professor",
            "Fudan University’s Institute of Tides (IT)",
        ),
        (
            "Anna Berg, a lecturer at the School of Rivers at East Coast University in Oslo, spoke.",
            "a lecturer",
            "the School of Rivers at East Coast University",
        ),
        (
            "Anna Berg, assistant professor at Rajan School of Tides, spoke.",
            "assistant professor",
            "Rajan School of Tides",
        ),
        ("Anna Berg, director of the Centre for Tides, spoke.", "director", "the Centre for Tides"),
        (
            "Anna Berg, who is a senior fellow for China studies, spoke.",
            "a senior fellow for China studies",
            "",
        ),
        ("said Anna Berg at the Economist Intelligence Unit.", "", "the Economist Intelligence Unit"),
        ("Anna Berg from NATO spoke.", "", "NATO"),
        ("Germany’s Anna Berg spoke.", "", "Germany"),
        ("Professor Anna Berg from Oslo’s Tide University spoke.", "Professor", "Oslo’s Tide University"),
    ],
)
def test_roles_and_bodies_as_worded(text: str, role: str, body: str) -> None:
    """The role and the body stand in the source's own words."""
    assert described(text) == (role, body)
