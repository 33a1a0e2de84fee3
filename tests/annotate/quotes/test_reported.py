"""Reported speech: what is said without marks, or with some words in them."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The report was long.",
        "The calls underscored the need for talks.",
        "The United States won 30 states.",
        "Her claims were many.",
        "He pledged delegates.".replace("pledged", "counted"),
        "This silence suggests that risks were accepted.",
    ],
)
def test_things_do_not_speak(read: Callable, text: str) -> None:
    """A noun that looks like a verb, or a thing that shows something, says nothing."""
    assert read(text).quotes == ()


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Dylan Loh said that the talks were over.", "that the talks were over", "Dylan Loh"),
        ("Dylan Loh said the talks were over.", "the talks were over", "Dylan Loh"),
        ("The talks were over, Dylan Loh said on Monday.", "The talks were over", "Dylan Loh"),
        ("The talks were over, said Dylan Loh.", "The talks were over", "Dylan Loh"),
        ("Dylan Loh told AFP that the talks were over.", "that the talks were over", "Dylan Loh"),
        ("According to Dylan Loh, the talks were over.", "the talks were over", "Dylan Loh"),
        ("The talks were over, according to Dylan Loh.", "The talks were over", "Dylan Loh"),
        ("In several cases, experts say, the talks had failed.", "the talks had failed", "experts"),
        ("Analysts noted that the talks were over.", "that the talks were over", "Analysts"),
        ("Dylan Loh, who said the talks were over, left.", "the talks were over", "who"),
        ("Dylan Loh left early, saying the talks were over.", "the talks were over", "Dylan Loh"),
        ("Dylan Loh vowed to return.", "to return", "Dylan Loh"),
    ],
)
def test_the_clause_is_what_is_said(read: Callable, text: str, words: str, speaker: str) -> None:
    """From "that" or the clause's start to its end, without the cue."""
    found = read(text)
    assert [w for w, _ in found.said("indirect")] == [words]
    assert found.speakers() == [speaker]


def test_a_remark_in_the_middle_leaves_two_pieces(read: Callable) -> None:
    """`The talks, Loh said, should go on`."""
    found = read("The talks, Dylan Loh said, should go on without delay.")
    assert [w for w, _ in found.said()] == ["The talks", "should go on without delay"]


def test_two_speakers_in_one_sentence_stay_apart(read: Callable) -> None:
    """Each cue keeps its own clause."""
    found = read("Dylan Loh said the talks were over, while Benjamin Ho said they had only begun.")
    assert found.said() == [("the talks were over", "Dylan Loh"), ("they had only begun", "Benjamin Ho")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Dylan Loh said the call was “all very positive” and brief.",
            "the call was “all very positive” and brief",
        ),
        ("Dylan Loh described relations as “very good”.", "relations as “very good”"),
        ("Dylan Loh called the plan “a gift”, and Ho laughed.", "the plan “a gift”"),
        ("The plan was “a gift” to all, Dylan Loh said.", "The plan was “a gift” to all"),
    ],
)
def test_quoted_words_inside_make_it_mixed(read: Callable, text: str, words: str) -> None:
    """The whole of what is reported is one quote, from its first word to its last."""
    assert [w.rstrip("”") for w, _ in read(text).said("mixed")] == [words.rstrip("”")]


def test_what_officials_call_something_is_their_word(read: Callable) -> None:
    """`what officials call “…”` is speech of the officials."""
    (one,) = read("It kept what Chinese officials call “strategic autonomy” in trade.").quotes
    assert one.name == "Chinese officials"
    assert one.speaker_kind == "group"


def test_a_dateline_is_no_speech(read: Callable) -> None:
    """A place, a day and an agency before a dash stand outside what is said."""
    found = read("PARIS, Feb 3 (Reuters) - The bridge “will not open”, Claire Dumas said on Tuesday.")
    assert found.said("mixed") == [("The bridge “will not open”", "Claire Dumas")]


def test_suppose_is_no_name(read: Callable) -> None:
    """What somebody is only supposed to say is doubted."""
    assert all(quote.confidence < 0.5 for quote in read("Suppose Barnes said he was innocent.").quotes)


def test_a_verb_of_naming_takes_what_follows(read: Callable) -> None:
    """What stands before "call" is not named by it when something else is."""
    found = read("The port has a “special measure” for what lawyers call “arrest by night”.")
    assert ("special measure", "lawyers") not in found.said()
