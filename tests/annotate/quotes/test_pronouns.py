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
