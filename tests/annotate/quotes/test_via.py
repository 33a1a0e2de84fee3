"""Through whom the words came: the one quoted speaks, the one who quotes is the way."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Carla Menotti told Reuters that the quay was “safe.”",
        "Carla Menotti said Reuters had called the quay “safe.”",
        "Reuters said the quay was “safe.”",
    ],
)
def test_a_hearer_or_a_speaker_is_no_way(read: Callable, text: str) -> None:
    """Who hears it, who is quoted and who speaks himself."""
    assert {one.via for one in read(text).quotes if one.name != "Reuters"} <= {""}
    assert {one.via for one in read(text).quotes if one.name == "Reuters"} <= {""}


@pytest.mark.parametrize(
    "text",
    [
        "According to Reuters, Carla Menotti called the quay “safe.”",
        "Carla Menotti was quoted by Reuters as saying the quay was “safe.”",
        "“The quay is safe,” Carla Menotti was quoted as saying by Reuters.",
        "Reuters quoted Carla Menotti as saying the quay was “safe.”",
        "Reuters reported that Carla Menotti had called the quay “safe.”",
        "Carla Menotti called the quay “safe,” Reuters reported.",
        "“The quay is safe,” Carla Menotti told reporters, Reuters reported.",
    ],
)
def test_the_chain_in_every_order(read: Callable, text: str) -> None:
    """Before, inside and behind what is said."""
    speaks = [one for one in read(text).quotes if one.name == "Carla Menotti"]
    assert [one.via for one in speaks] == ["Reuters"]


def test_quoted_with_nobody_who_quotes(read: Callable) -> None:
    """`was quoted as saying` alone: the subject speaks, no way is known."""
    (one,) = read("Carla Menotti was quoted as saying the quay was “safe.”").quotes
    assert (one.name, one.rule, one.via) == ("Carla Menotti", "quoted", "")
