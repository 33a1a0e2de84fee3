"""What is said: nouns of saying, questions put to somebody, passives."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "His claims were many.",
        "The promise of the port was great.",
        "The call to Moscow was short.",
        "The statement that was read out was short.",
    ],
)
def test_a_noun_alone_says_nothing(read: Callable, text: str) -> None:
    """Without a clause or an infinitive of its own a noun of saying hands on no words."""
    assert read(text).quotes == ()


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Dylan Loh rose. Nobody liked Loh’s claim that the port was shut.",
            "that the port was shut",
            "Dylan Loh",
        ),
        ("Dylan Loh rose. Nobody heard Loh’s call to shut the port.", "to shut the port", "Dylan Loh"),
        (
            "Nobody heard a warning from Dylan Loh that the port was shut.",
            "that the port was shut",
            "Dylan Loh",
        ),
        ("The suggestion that the port was shut, and so on, stands.", "that the port was shut", ""),
    ],
)
def test_nouns_of_saying_have_contents(read: Callable, text: str, words: str, name: str) -> None:
    """The owner of the noun, or whoever stands after "by" or "from", has said it."""
    assert (words, name) in read(text).said("indirect")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dylan Loh was asked about the state of the port.", "the state of the port"),
        ("When asked why the port was shut, he smiled.", "why the port was shut"),
        ("Dylan Loh was accused of neglect at the port.", "of neglect at the port"),
    ],
)
def test_what_somebody_is_asked_is_nobodys(read: Callable, text: str, words: str) -> None:
    """Nobody is named who asked."""
    (one,) = read(text).quotes
    assert (one.span.of(text), one.speaker, one.name) == (words, None, "")


def test_of_a_passive_only_its_subject_is_said(read: Callable) -> None:
    """`The plan was dismissed by Loh`; what stands before that clause is the writer's."""
    found = read("It rained all day, and the plan was dismissed by Dylan Loh.")
    assert found.said() == [("the plan", "Dylan Loh")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dylan Loh warned Berlin to keep the port open.", "Berlin to keep the port open"),
        ("Dylan Loh warned the council not to shut the port.", "the council not to shut the port"),
        ("Dylan Loh warned Berlin that the port was shut.", "that the port was shut"),
    ],
)
def test_whom_a_warning_asks_to_act_belongs_to_it(read: Callable, text: str, words: str) -> None:
    """As with "urged": who is to do it is part of what is said; a mere hearer is not."""
    assert (words, "Dylan Loh") in read(text).said("indirect")
