"""Quotations with a cue: who said them, however the sentence is built."""

from collections.abc import Callable

import pytest

LOH = "Dylan Loh, an associate professor, spoke first.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said a word.",
        "He saw “Saturday Night Dreams” on television.",
        "The so-called “red line” moved.",
        "The group has a website called “Open Harbour Now” for members.",
        "She hosts NBC’s “Morning Harbour” every day.",
    ],
)
def test_titles_and_scare_quotes_are_not_speech(read: Callable, text: str) -> None:
    """Quotation marks alone make no quote."""
    assert read(text).said("direct") == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("“We must wait,” Dylan Loh said.", "We must wait,", "Dylan Loh"),
        ("“We must wait,” said Dylan Loh.", "We must wait,", "Dylan Loh"),
        ("“We must wait”, said Dylan Loh, who left.", "We must wait", "Dylan Loh"),
        ("Dylan Loh said, “We must wait.”", "We must wait.", "Dylan Loh"),
        ("Dylan Loh: “We must wait.”", "We must wait.", "Dylan Loh"),
        (
            "“We must wait,” Dylan Loh, a partner at Harbour House, told reporters.",
            "We must wait,",
            "Dylan Loh",
        ),
        ("“We must wait,” Dylan Loh, 41, of Reno, Nev., said.", "We must wait,", "Dylan Loh"),
        (
            "“We must wait,” Dylan Loh, a partner at Harbour House wrote in a note.",
            "We must wait,",
            "Dylan Loh",
        ),
        ("Added Dylan Loh: “We must wait.”", "We must wait.", "Dylan Loh"),
        ("“We must wait!” Dylan Loh went on, as if alone.", "We must wait!", "Dylan Loh"),
        ("“We must wait,” boomed Dylan Loh.", "We must wait,", "Dylan Loh"),
        ("“We must wait for them,” Dylan Loh grumbled.", "We must wait for them,", "Dylan Loh"),
        ("Asked about the talks, Dylan Loh said, “We must wait.”", "We must wait.", "Dylan Loh"),
        ("The plan failed, with Dylan Loh saying: “We must wait.”", "We must wait.", "Dylan Loh"),
        ("“We must wait,” according to Dylan Loh.", "We must wait,", "Dylan Loh"),
        ("As Dylan Loh put it, “we must wait.”", "we must wait.", "Dylan Loh"),
    ],
)
def test_the_speaker_is_found_wherever_the_sentence_puts_him(
    read: Callable, text: str, words: str, name: str
) -> None:
    """Before the quotation, after it, inverted, in apposition, behind a colon."""
    assert (words, name) in read(text).said("direct")


def test_a_quotation_split_around_its_speaker_is_two_with_one_speaker(read: Callable) -> None:
    """`“…,” Loh said, “…”`."""
    found = read("“We must wait,” Dylan Loh said, “and then we must act.”")
    assert found.said("direct") == [("We must wait,", "Dylan Loh"), ("and then we must act.", "Dylan Loh")]


def test_a_floating_second_sentence_keeps_the_speaker(read: Callable) -> None:
    """A sentence of its own in the paragraph of a speaker."""
    found = read("“We must wait,” Dylan Loh said. “Nothing else will do for now.”")
    assert [name for _, name in found.said()] == ["Dylan Loh", "Dylan Loh"]


def test_an_open_quotation_goes_on_in_the_next_paragraph(read: Callable) -> None:
    """The first paragraph is not closed, the second opens again."""
    found = read("“We must wait,” Dylan Loh said. “It is late.\n“But not too late for all of us.”")
    assert [name for _, name in found.said()] == ["Dylan Loh"] * 3


def test_a_lead_in_with_a_colon_speaks_in_the_next_paragraph(read: Callable) -> None:
    """`Loh wrote on Tuesday:` and the quotation below."""
    found = read("Dylan Loh wrote on Tuesday:\n“We must wait until the others have acted.”")
    assert ("We must wait until the others have acted.", "Dylan Loh") in found.said()


def test_a_question_keeps_its_speaker(read: Callable) -> None:
    """A question mark inside the marks ends no sentence."""
    assert read("“Why now?” Dylan Loh asked.").said() == [("Why now?", "Dylan Loh")]


def test_insertions_and_nested_marks_stay_inside(read: Callable) -> None:
    """What stands between the outer marks is quoted as it is."""
    found = read("“(Xi) calls the two ‘strong’ leaders,” Dylan Loh said.")
    assert found.said() == [("(Xi) calls the two ‘strong’ leaders,", "Dylan Loh")]


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“", "「」", "‘’", "''"])
def test_any_marks_will_do(read: Callable, marks: str) -> None:
    """Typewriter, curly, guillemets, low-high, corner brackets, singles."""
    text = f"{marks[0]}We must wait for the others,{marks[1]} Dylan Loh said."
    assert read(text).said("direct") == [("We must wait for the others,", "Dylan Loh")]


def test_a_citation_names_the_speaker(read: Callable) -> None:
    """`(Wang, 2026)` is the Wang of the text."""
    text = "Professor Wang Yiwei spoke.\nThe bond is “structurally stable” (Wang, 2026), it seems."
    assert ("structurally stable", "Wang Yiwei") in read(text).said()


def test_a_noun_of_saying_is_a_cue_for_quoted_words(read: Callable) -> None:
    """`Loh's warning about …`."""
    found = read(LOH + "Nobody heeded Loh’s warning of a “lost decade” in trade.")
    assert ("lost decade", "Dylan Loh") in found.said("direct")


def test_unsure_is_unattributed(read: Callable) -> None:
    """Speech by its length, of nobody in sight, has no speaker."""
    (one,) = read("On the wall: “whoever enters here must leave all hope behind them”.").quotes
    assert (one.speaker, one.name, one.speaker_kind) == (None, "", "none")


def test_ids_depend_on_words_not_on_place(read: Callable) -> None:
    """An edit elsewhere keeps the id; the same words twice get two ids."""
    one = read("“We must wait,” Dylan Loh said.").quotes[0]
    two = read("It rained.\n“We must wait,” Dylan Loh said. “We must wait,” he said.").quotes
    assert one.id == two[0].id
    assert two[0].id != two[1].id


def test_a_short_paragraph_of_nothing_but_words_is_speech(read: Callable) -> None:
    """Three words and a full stop are no term, though nobody is named."""
    found = read("It rained on Thursday.\n“Nor do I.”\n“Night Ferry”")
    assert (found.said("direct"), found.term_words()) == ([("Nor do I.", "")], ["Night Ferry"])
