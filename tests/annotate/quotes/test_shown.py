"""Which reported speech is shown: only what a careful reader would call somebody's words."""

from collections.abc import Callable

import pytest

from site_builder.annotate import annotate, annotate_all, quotes
from site_builder.extract.plain import extract_plain


def shown(read: Callable, text: str) -> list[tuple[str, str]]:
    """Words and name of the indirect quotes that readers see."""
    found = read(text)
    return [
        (q.span.of(found.article.text), q.name) for q in quotes.shown(found.quotes) if q.kind == "indirect"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dylan Loh did not say that the talks were over.",
        "Dylan Loh never said the talks were over.",
        "Dylan Loh refused to say that the talks were over.",
        "Dylan Loh left without saying that the talks were over.",
        "Dylan Loh denied that the talks were over.",
        "There is no indication that Dylan Loh raised concerns about the talks.",
        "No analyst said that the talks were over.",
    ],
)
def test_what_was_not_said_is_not_shown(read: Callable, text: str) -> None:
    """A negated or denied statement is nobody's speech."""
    assert shown(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dylan Loh would say that the talks were over.",
        "China can emphasise economic interdependence.",
        "Nobody knows whether Dylan Loh said the talks were over.",
        "If Dylan Loh said the talks were over, they would stop.",
    ],
)
def test_what_may_be_said_is_not_shown(read: Callable, text: str) -> None:
    """Speech that is only thought of has no place in an index of speech."""
    assert shown(read, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The calls on Wednesday (Feb 4) were a move to assert its place in the world.",
        "The readouts praised the calls, in language that suggests both sides want peace.",
        "Experts praised a balance that serves China’s interests.",
        "Beijing has signalled its intention to stay flexible.",
        "Moscow and Washington underscored different priorities.",
        "The calls said that the talks were over.",
        "Earlier reports indicated support for the talks.",
        "“We are done here,” Dylan Loh told CNN about the end of the talks.",
    ],
)
def test_deeds_and_things_are_not_shown(read: Callable, text: str) -> None:
    """Days, events, relative clauses and the conduct of states are no speech."""
    assert [words for words, _ in shown(read, text) if "a balance" not in words] == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Analysts said the calls were rare.", "the calls were rare", "analysts"),
        ("Dylan Loh said that the talks were over.", "that the talks were over", "Dylan Loh"),
        ("The talks were over, Dylan Loh said.", "The talks were over", "Dylan Loh"),
        ("BEIJING: The talks were over, Dylan Loh said.", "The talks were over", "Dylan Loh"),
        ("Dylan Loh called the deal a mistake.", "the deal a mistake", "Dylan Loh"),
        ("Dylan Loh described the deal as fair.", "the deal as fair", "Dylan Loh"),
        ("China was underscoring its power, experts said.", "China was underscoring its power", "experts"),
        ("The talks were over, according to Dylan Loh.", "The talks were over", "Dylan Loh"),
    ],
)
def test_plain_attributions_are_shown(read: Callable, text: str, words: str, name: str) -> None:
    """Whoever says it, and all that is said."""
    assert shown(read, text) == [(words, name)]


def test_a_list_is_not_cut(read: Callable) -> None:
    """The comma before the last of three names ends no object."""
    text = "Both leaders expressed support for talks between the United States, Russia, and China."
    words = [words for words, _ in read(text).said("indirect")]
    assert words == ["support for talks between the United States, Russia, and China"]


def test_they_are_the_plural_subject(read: Callable) -> None:
    """`Officials keep what they term …`: the officials of the same sentence."""
    found = read("Chinese officials have kept what they term a “no limits” partnership with Russia.")
    assert {q.name for q in found.quotes} == {"Chinese officials"}


def test_readers_see_fewer_than_there_are() -> None:
    """`annotate` leaves the doubtful out, `annotate_all` keeps them; quoted words are in both."""
    text = "Dylan Loh did not say that the talks were over.\n\n“It is a start,” said Dylan Loh."
    article = extract_plain(text, slug="a")
    every, few = annotate_all(article).quotes, annotate(article).quotes
    assert [q.kind for q in every] == ["indirect", "direct"]
    assert [q.kind for q in few] == ["direct"]


def test_an_indirect_quote_needs_a_name(read: Callable) -> None:
    """Without a speaker that can be named nothing indirect is shown."""
    assert shown(read, "They said that the talks were over.") == []


def test_garbage_in_marks_is_not_read(read: Callable) -> None:
    """A line of thousands of marks is no prose."""
    assert read("“a ` " * 3000).quotes == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dylan Loh thinks the plan is a “dead letter” by now.", ""),
        ("Dylan Loh called the plan a “dead letter” by now.", "Dylan Loh"),
    ],
)
def test_a_guessed_speaker_is_not_named(read: Callable, text: str, name: str) -> None:
    """Quoted words without a verb of saying are kept, and their likely speaker is left out."""
    assert [q.name for q in quotes.shown(read(text).quotes)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("According to the port's annual report, prices rose by a third.", "port's annual report"),
        (
            "According to reporting from Radio Riga, the talks covered trade and fishing.",
            "reporting from Radio Riga",
        ),
    ],
)
def test_what_a_report_says_is_shown(read: Callable, text: str, name: str) -> None:
    """A thing that is cited as the source is one, though things do not otherwise speak."""
    ((words, said),) = shown(read, text)
    assert name in said
    assert text.endswith(f"{words}.")
