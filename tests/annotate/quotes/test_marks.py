"""Odd marks and other languages: found as far as they can be read, and named only where a cue is known."""

from collections.abc import Callable

import pytest

from site_builder.annotate import quotes


@pytest.mark.parametrize(
    "text",
    [
        '<img alt="We must wait for all the others to come"> is markup.',
        "A 6' man and rock 'n' roll.",
        "The workers' rights and the '90s were Loh's.",
    ],
)
def test_what_only_looks_like_a_quotation_is_none(read: Callable, text: str) -> None:
    """Values of attributes, apostrophes, feet and years."""
    found = read(text)
    assert (found.quotes, found.terms) == ((), ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("王毅说：「我们必须等待。」", "我们必须等待。"),
        ("王毅说：「我们必须等待各方作出决定」", "我们必须等待各方作出决定"),
        ("»Vi må vente på dem alle i dag,« sagde ministeren.", "Vi må vente på dem alle i dag,"),
        (
            "« Il faut attendre tous les autres aujourd’hui », dit-il.",
            "Il faut attendre tous les autres aujourd’hui",
        ),
    ],
)
def test_speech_in_a_language_we_cannot_read_is_nobodys(read: Callable, text: str, words: str) -> None:
    """A whole sentence is speech in any language; who speaks is not guessed."""
    found = quotes.shown(read(text).quotes)
    assert [(q.span.of(text), q.name) for q in found] == [(words, "")]


@pytest.mark.parametrize(
    "text", ["王毅谈到『深化』合作。", "Es regnet. Er nannte den Plan einen „Kompromiss“."]
)
def test_a_word_in_a_language_we_cannot_read_is_a_term(read: Callable, text: str) -> None:
    """A word or two may be anything."""
    found = read(text)
    assert (len(found.quotes), len(found.terms)) == (0, 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dylan Loh said he was ‘not sure’ and ‘rather tired’.", ["he was ‘not sure’ and ‘rather tired’"]),
        ("“He said ‘wait for us’ and left,” Dylan Loh said.", ["He said ‘wait for us’ and left,"]),
        ("“We must … wait (for Xi) [now],” Dylan Loh said.", ["We must … wait (for Xi) [now],"]),
        ("“We must wait.\n“We will act,” Dylan Loh said.", ["We must wait.", "We will act,"]),
    ],
)
def test_nested_cut_and_open_quotations(read: Callable, text: str, words: list[str]) -> None:
    """Marks inside marks, ellipses, insertions, a paragraph left open."""
    assert [q.span.of(text) for q in read(text).quotes] == words
