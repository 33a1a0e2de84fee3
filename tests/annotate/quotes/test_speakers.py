"""Who the phrase stands for."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Dylan Loh came.\n“We must wait,” Loh said.", "Dylan Loh", "person"),
        ("Dylan Loh came.\n“We must wait,” he said.", "Dylan Loh", "person"),
        (
            "“It is late,” said Hillary Tan. Donald Loh nodded.\n“We must wait,” she said.",
            "Hillary Tan",
            "person",
        ),
        ("“We must wait,” a spokesman for Donald Loh said.", "spokesman for Donald Loh", "person"),
        ("“We must wait,” Donald Loh’s lawyer said.", "Donald Loh’s lawyer", "person"),
        ("“We must wait,” Donald Loh’s lawyer Hillary Tan said.", "Hillary Tan", "person"),
        ("“We must wait,” Loh himself said.", "Loh", "person"),
        ("“We must wait,” analysts said.", "analysts", "group"),
        ("“We must wait,” two officials said.", "two officials", "group"),
        ("“We must wait,” the Kremlin said.", "Kremlin", "org"),
        ("“We must wait for them,” read a report by the Xinhua state news agency.", "Xinhua", "org"),
        (
            "Donald Loh and Hillary Tan said that “we must wait for them”.",
            "Donald Loh and Hillary Tan",
            "group",
        ),
    ],
)
def test_the_fullest_name_stands_for_the_phrase(read: Callable, text: str, name: str, kind: str) -> None:
    """Short names, pronouns, offices, groups and papers."""
    last = read(text).quotes[-1]
    assert (last.name, last.speaker_kind) == (name, kind)


def test_the_speaker_as_written_keeps_the_pronoun(read: Callable) -> None:
    """The phrase is what the text says, the name is who that is."""
    found = read("Dylan Loh came.\nHe’s saying that it is late.")
    assert found.speakers() == ["He"]
    assert found.quotes[0].name == "Dylan Loh"


def test_a_report_passes_on_what_somebody_said(read: Callable) -> None:
    """According to TASS, Putin called …: Putin speaks, TASS is how we know."""
    (one,) = read(
        "Officials told TASS much.\nAccording to TASS, Vladimir Putin said the bond was “exemplary”."
    ).quotes[-1:]
    assert (one.name, one.via) == ("Vladimir Putin", "TASS")


def test_the_hearer_is_kept(read: Callable) -> None:
    """Whom the speaker told it."""
    assert read("“We must wait,” Dylan Loh told CNA.").quotes[0].addressee == "CNA"


def test_the_role_is_kept(read: Callable) -> None:
    """What this sentence calls the speaker."""
    found = read("“We must wait,” said Dylan Loh, an associate professor at Harbour University.")
    role = found.quotes[0].role
    assert role is not None
    assert role.of(found.article.text).startswith("an associate professor")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Police spokesman Dan Fry said it rained. “Go home,” the council spokesman said.",
            "council spokesman",
        ),
        (
            "Police spokesman Dan Fry said it rained. Council spokesman Neil Ash left. “Go home,” the"
            " spokesman said.",
            "spokesman",
        ),
        (
            "Police spokesman Dan Fry said it rained. Council spokesman Neil Ash left. “Go home,” the"
            " council spokesman said.",
            "Neil Ash",
        ),
        ("Port spokesman Dan Fry said it rained. “Go home,” the spokesman said.", "Dan Fry"),
    ],
)
def test_a_role_names_its_only_bearer(read: Callable, text: str, speaker: str) -> None:
    """Of two spokesmen the one whose role has all the words, or nobody; never the one of another body."""
    assert read(text).said("direct") == [("Go home,", speaker)]


def test_an_office_with_a_preposition_of_its_own(read: Callable) -> None:
    """The "of" of a title does not set the name aside."""
    text = "US Secretary of State Marco Rubio said it was “late”. A spokesman for Marco Rubio said “no”."
    assert [name for _, name in read(text).said()] == ["Marco Rubio", "spokesman for Marco Rubio"]
