"""The lexicon of saying, and what a single word tells."""

import pytest

from site_builder.language import tags
from site_builder.language.saying import VERBS
from site_builder.language.tokens import tokenise


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("said", "say", "both"),
        ("wrote", "write", "past"),
        ("written", "write", "part"),
        ("replied", "reply", "both"),
        ("denies", "deny", "s"),
        ("quipped", "quip", "both"),
        ("bragging", "brag", "ing"),
        ("urges", "urge", "s"),
        ("stresses", "stress", "s"),
        ("referring", "refer", "ing"),
    ],
)
def test_inflected_forms_are_spelt_as_english_spells_them(word: str, lemma: str, form: str) -> None:
    """Every form leads to its verb."""
    assert (VERBS[word].lemma, VERBS[word].form) == (lemma, form)


@pytest.mark.parametrize("word", ["meeting", "statements", "going", "reportedly", "sayed"])
def test_other_words_are_no_verbs_of_saying(word: str) -> None:
    """Nouns and misspellings are not in the lexicon."""
    assert word not in VERBS


@pytest.mark.parametrize(
    ("word", "bits"),
    [
        ("he’s", tags.CONTRACTED | tags.VERB),
        ("Trump’s", tags.OWNER | tags.NAME),
        ("said", tags.SAYING | tags.VERB),
        ("Wednesday", tags.DAY | tags.TIME | tags.NAME),
        (",", tags.COMMA | tags.MARK),
        ("quickly", tags.ADVERB),
        ("walked", tags.PAST),
        ("who", tags.RELATIVE | tags.CLAUSE | tags.PRONOUN),
        ("2026", tags.NUMBER),
    ],
)
def test_a_word_tells_what_it_can_be(word: str, bits: int) -> None:
    """Bits come from the lists, the ending and the capital."""
    assert tags.tags(word) & bits == bits


def test_a_capital_keeps_will_a_name() -> None:
    """Will Smith is no modal verb."""
    assert not tags.tags("Will") & tags.VERB
    assert tags.tags("will") & tags.VERB


def test_tokens_know_their_places() -> None:
    """Each token is the text at its offsets; full stops after words are no tokens."""
    text = "The U.S. isn’t — he said — back-to-back, 20,000."
    found = tokenise(text)
    written = [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
    assert [word.lower().replace("’", "'") for word in written] == found.lower
    assert found.lower[:3] == ["the", "u.s", "isn't"]
    assert "." not in found.lower
