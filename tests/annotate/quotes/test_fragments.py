"""A few quoted words: somebody's, or a term of the writer's."""

from collections.abc import Callable

import pytest

from site_builder.annotate.quotes import fragments

TERMS = [
    "The “green lane” scheme opened on Monday.",
    "The so-called “green lane” stayed shut.",
    "She signed up for the “green lane” scheme.",
    "“Open Harbour” week is over.",
    "His book “the long harbour” sells well.",
    "The council wants a film “the long harbour” shown again.",
]


@pytest.mark.parametrize("text", TERMS)
def test_terms_are_nobodys_words(read: Callable, text: str) -> None:
    """A name, a scheme, a title: marked as a term, and no quote."""
    found = read(text)
    assert found.quotes == ()
    assert len(found.terms) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Many in the port think the plan is a “dead letter” by now.",
        "Harbour folk want a port that is “open to everyone” again.",
        "The plan became known as the “dead letter” along the quay.",
        "The plan was seen by all as “dead in the water” from then on.",
    ],
)
def test_what_somebody_thinks_or_calls_it_is_a_quote(read: Callable, text: str) -> None:
    """A verb of thinking or naming in front of the words tells that they are somebody's."""
    found = read(text)
    assert [q.kind for q in found.quotes] in (["direct"], ["mixed"])
    assert found.terms == ()


def test_every_sign_has_a_weight(read: Callable) -> None:
    """A sign without a weight would be looked for in vain."""
    stream = read(" ".join(TERMS)).stream
    found = {
        sign
        for sentence in stream.sentences
        for at in range(sentence.first, sentence.last)
        if at in stream.quotations or at in stream.titles
        for sign in fragments.signs(stream, sentence, at, after_speech=False)
    }
    assert found - {"always"}
    assert found <= fragments.WEIGHTS.keys()


def test_the_chance_grows_with_the_weights() -> None:
    """No sign at all is as likely as not; one for speech raises the chance, one against lowers it."""
    none, more, less = (fragments.chance(signs) for signs in ([], ["naming"], ["work"]))
    assert less < none == 0.5 < more
