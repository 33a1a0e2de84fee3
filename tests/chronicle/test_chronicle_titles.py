"""Headlines cut out of sentences."""

import pytest

from site_builder.chronicle.presentable import LONGEST, tidy
from site_builder.chronicle.standing import quality, stands


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
        ("That port of Oslo was shut", "That port of Oslo was shut"),
        ("that the port of Oslo was shut", "The port of Oslo was shut"),
        ("“The port of Oslo was shut on Monday,” Berg said", "The port of Oslo was shut on Monday"),
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


@pytest.mark.parametrize(
    "title",
    [
        "Oslo",
        "“Being at sea, that’s my job,”",
        "Strategy meeting",
        "Private meeting last Monday",
        "Speaking with Berg later that evening",
        "Who came into Tuesday with a lead",
        "Despite the fact that the port opened",
        "Is an argument of Norway",
        "We opened the port of Oslo",
        "In a September poll of Oslo",
        "The port was handed to",
        "Asked why Berg left Oslo",
    ],
)
def test_a_fragment_does_not_stand(title):
    """No quotation, no nameless phrase, no dangling beginning or end, no "we"."""
    assert not stands(title)


@pytest.mark.parametrize(
    "title",
    ["The 2013 trial of Berg", "Norway’s expected visit", "Berg resigned", "Armed men attacked a US port"],
)
def test_a_clause_or_a_named_phrase_stands(title):
    """A verb, a name or a figure is enough."""
    assert stands(title)


LONG = "the harbour board of Bergen and the fishermen of the northern islands agreed in the end on new rules"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            f"{LONG}, the first in ten years of talks about nets, boats and harbour dues",
            LONG.capitalize().replace("bergen", "Bergen"),
        ),
        (
            f"{LONG} because the minister of fish and of the sea had asked them for it again and again",
            LONG.capitalize().replace("bergen", "Bergen"),
        ),
        (
            f"{LONG} for nets and boats that are used by all of them in the northern waters of the sea",
            f"{LONG} for nets and boats".capitalize().replace("bergen", "Bergen"),
        ),
    ],
)
def test_a_long_headline_ends_with_a_clause_or_a_phrase(words, title):
    """At a comma, before a clause that hangs on, or before a phrase; never past the limit."""
    assert tidy(words) == title
    assert len(tidy(words)) <= LONGEST


def test_a_heap_of_words_ends_at_a_word():
    """Without any place to end, an ellipsis says that there is more."""
    assert tidy("Bergen fish soup " * 20).endswith(" …")
    assert len(tidy("Bergen fish soup " * 20)) <= LONGEST + 2
