"""Headlines cut out of sentences."""

import pytest

from site_builder.chronicle.titles import LONGEST, quality, tidy


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Meanwhile, the port of Oslo reopened", "The port of Oslo reopened"),
        (
            "In a sharp turn, President Berg resigned on Monday, according to state media",
            "President Berg resigned on Monday",
        ),
        ("while Berg said he would go", "Berg said he would go"),
        ("Analysts say the calls on Wednesday were rare", "The calls on Wednesday were rare"),
        (
            "Berg speaks in Oslo on Feb 4, 2026. (Photo: A Person/Agency)",
            "Berg speaks in Oslo on Feb 4, 2026",
        ),
        ("He also said that Norway had agreed", "Norway had agreed"),
        ("a sudden storm hit (the coast", "Sudden storm hit the coast"),
        ("As many as 200 were hurt", "As many as 200 were hurt"),
        ("", ""),
    ],
)
def test_a_headline_stands_alone(words, title):
    """Lead-ins, attributions, credits and loose brackets are left off; the rest is verbatim."""
    assert tidy(words) == title


def test_a_long_headline_ends_at_a_word():
    """What is too long is cut at a comma or a word, with an ellipsis, never inside a word."""
    title = tidy("Berg opened " + "another port of the northern coast " * 8)
    assert len(title) <= LONGEST + 2
    assert title.endswith(" …")


def test_names_and_verbs_read_better_than_pronouns():
    """ "Berg visited Rome on Monday" beats "His visit on Monday"."""
    assert quality("Anna Berg visited Rome on Monday", 1) > quality("His visit to Rome on Monday", 1)
