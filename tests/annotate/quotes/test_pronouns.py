"""Who a pronoun is."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "“It is closed,” said Anna Costa, a docker. Carla Menotti bristles at the word."
            " “We are working on it,” she said.",
            "Carla Menotti",
        ),
        (
            "Carla Menotti has big plans. The socialist candidate noted that the quay was old."
            " She said, “We have some big plans.”",
            "Carla Menotti",
        ),
        (
            "“The order is clear,” said Donald Loh, a scholar in Genoa. Carlo Bruni met the mayor.\n"
            "“It shows how close they are,” he said.",
            "Donald Loh",
        ),
        ("Anna Costa and Stella Wonder, who joked, “I have not seen it yet,” came late.", "Stella Wonder"),
        ("Donald Loh said Carlo Bruni was right. But he said it was “late.”", "Donald Loh"),
        (
            "The minister, Donald Loh, argues there is no answer to Carlo Bruni’s threats to close the port."
            " “We must wait,” he said.",
            "Donald Loh",
        ),
        ("The minister of ports, Donald Loh, said it was late. “We must wait,” he said.", "Donald Loh"),
    ],
)
def test_the_likeliest_just_before(read: Callable, text: str, name: str) -> None:
    """The subject of the sentence before; who spoke last, over a paragraph; no description, no object."""
    assert read(text).quotes[-1].name == name


def test_nobody_is_she_and_then_he(read: Callable) -> None:
    """Whom the article has called "she" is not who "he" is."""
    text = (
        "“Since when?” asked Councillor Bea Lunt. “Since May,” replied the mayor, Otto Fenn. “Who said so?” "
    )
    text += "she asked. “I did,” he said."
    assert [name for _, name in read(text).said("direct")] == [
        "Bea Lunt",
        "Otto Fenn",
        "Bea Lunt",
        "Otto Fenn",
    ]


def test_he_is_not_whoever_is_named_beside_a_nameless_speaker(read: Callable) -> None:
    """After "the president said" a person who has not spoken is a guess."""
    text = (
        "The president, asked whether he trusted Mr. Kane, said, “I trust all.” He then added: “But I check.”"
    )
    assert read(text).said("direct")[1] == ("But I check.", "")


def test_she_may_be_the_judge_of_the_sentence_before(read: Callable) -> None:
    """Where the sentence before is about somebody without a name, another's name is a guess."""
    text = "His barrister, Jane Poe, said he was ill. The judge refused. “You may run away,” she told him."
    assert read(text).said("direct")[-1] == ("You may run away,", "")


FALK = "Anna Falk, the transport chief, said on Monday the line would open in June.\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Director Sanne Visser rejected the claim. “It will not,” she said.", "Sanne Visser"),
        ("Katrin Vogel rejected the claim. “It will not,” she said.", ""),
        ("Brandt, of the tenants’ union, took no questions. In a letter she said: “It will not.”", ""),
        ("Last Monday the claim was rejected. “It will not,” she said.", "Anna Falk"),
        ("The European Green Deal was praised. “It will do,” she said.", "Anna Falk"),
        ("Planners agreed. “It will do,” she said.", "Anna Falk"),
    ],
)
def test_who_spoke_before_is_not_who_the_sentence_before_is_about(
    read: Callable, text: str, name: str
) -> None:
    """Whose given name tells nothing is meant as well; whom we do not know at all is left to the editor."""
    assert read(FALK + text).said("direct")[-1][1] == name
