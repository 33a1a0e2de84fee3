"""What the words beside a name say the person is, and where they belong."""

import pytest

from site_builder.annotate import names
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences


def all_described(text: str) -> tuple[list[str], list[str]]:
    """Every role and body of the first person."""
    article = extract_plain(text)
    found = names.find(article, sentences.of_article(article))
    person = next(m for m in found if m.kind == "person")
    return [role.of(text) for role in person.roles], [body.of(text) for body in person.affiliations]


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
        ("It would open again, said its director, Lotte Bakker.", "director", ""),
        ("“It will open,” said the museum's director, Lotte Bakker. Nobody came.", "museum's director", ""),
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


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, Oslo Gov. Tom Strand and Omar Haddad spoke.",
        "Anna Berg, who led the talks, spoke.",
        "Anna Berg, who leads in the polls, spoke.",
        "Anna Berg is a lawyer.",
        "Anna Berg, the minister said, was late.",
        "Anna Berg, the minister claimed, was late.",
        "Anna Berg and the author of two books spoke.",
    ],
)
def test_clauses_nearby_are_no_role(text: str) -> None:
    """The next name's title, an event in the past, a bare copula, a clause of saying."""
    assert all_described(text) == ([], [])


@pytest.mark.parametrize(
    ("text", "roles", "bodies"),
    [
        ("Anna Berg, a professor of law at Tide University (TU) and also a non-resident scholar at "
         "Carnegie China, spoke.",
         ["a professor of law", "a non-resident scholar"], ["Tide University (TU)", "Carnegie China"]),
        ("Anna Berg, a professor at Tide University and Harbour College, spoke.",
         ["a professor"], ["Tide University", "Harbour College"]),
        ("Anna Berg, chief economist at Tide Bank and a former adviser to the Treasury, spoke.",
         ["chief economist", "a former adviser"], ["Tide Bank"]),
        ("Anna Berg, a professor of law and the author of two books, spoke.",
         ["a professor of law", "the author of two books"], []),
        ("Mayor Anna Berg, who runs the Tide Institute, spoke.",
         ["Mayor", "runs the Tide Institute"], ["Tide Institute"]),
        ("Anna Berg, who led the Tide Institute until May, spoke.",
         ["led the Tide Institute until May"], ["Tide Institute"]),
        ("Anna Berg, who heads the charity and lives in Oslo, spoke.", ["heads the charity"], []),
        ("Anna Berg, 45, a former minister of trade, spoke.", ["a former minister of trade"], []),
        ("Anna Berg (a former minister) spoke.", ["a former minister"], []),
        ("Anna Berg, daughter of the late King Haakon, spoke.", ["daughter of the late King Haakon"], []),
        ("Anna Berg, a Norwegian journalist visiting Nice, spoke.", ["a Norwegian journalist"], []),
        ("Anna Berg, technology analyst at Tide Capital, spoke.", ["technology analyst"], ["Tide Capital"]),
        ("Anna Berg is an associate professor at Tide University.",
         ["an associate professor"], ["Tide University"]),
        ("Mayor-elect Anna Berg spoke.", ["Mayor-elect"], []),
        ("prime minister-elect Anna Berg spoke.", ["prime minister-elect"], []),
        ("Then-President Anna Berg spoke.", ["Then-President"], []),
        ("Former U.S. Ambassador to China Anna Berg spoke.", ["Former U.S. Ambassador to China"], []),
        ("As White House Press Secretary Anna Berg said, it rains.",
         ["White House Press Secretary"], ["White House"]),
        ("The Tide Affairs Office said it rains. A day later, spokesperson Anna Berg said it snows.",
         ["spokesperson"], ["Tide Affairs Office"]),
        ("It rains at the Tide Affairs Office. A day later, spokesperson Anna Berg said it snows.",
         ["spokesperson"], []),
    ],
)  # fmt: skip
def test_every_role_and_body_beside_a_name(text: str, roles: list[str], bodies: list[str]) -> None:
    """Two at once, relative clauses, ages, posts, elect and former: each in the source's own words."""
    assert all_described(text) == (roles, bodies)


def test_an_office_with_a_capital_in_apposition() -> None:
    """The Prime Minister, Helen Ward, has it as much as Prime Minister Helen Ward."""
    assert described("On Monday the Prime Minister, Helen Ward, stood in Grimsby.") == ("Prime Minister", "")
    assert described("The Minister, Helen Ward said, was late.") == ("", "")


def test_letters_after_a_name_are_no_surname() -> None:
    """Mr Lyle is Simon Lyle KC."""
    text = "Simon Lyle KC rose. Mr Lyle sat."
    article = extract_plain(text)
    found = names.find(article, sentences.of_article(article))
    assert {m.name for m in found} == {"Simon Lyle KC"}
