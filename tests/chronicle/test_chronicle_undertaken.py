"""Undertakings and statements told beside the encounter or the sentence that dates them."""

import pytest

CALL = "Anna Berg held a call with Erik Holm on Wednesday. "


def titled(found, words):
    return [event for event in found if words in event.title]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg accepted an invitation during the call to visit Norway.",
        CALL + "Karl Lund accepted an invitation during the call to visit Norway.",
        CALL + "Somebody accepted an invitation during the call to visit Norway.",
        CALL + "Anna Berg accepted an invitation to visit Norway.",
        CALL + "Anna Berg held a call with Karl Lund on Monday. Anna Berg agreed during the call to wait.",
    ],
)
def test_an_undertaking_needs_one_encounter_of_its_person(events, text):
    """No encounter, one of others, nobody named, no word for it, or two that fit: no date."""
    assert not any("undertaken" in event.rule for event in events(text))


def test_an_undertaking_is_dated_by_its_encounter(events):
    """What was accepted during the call was accepted on its day; another source tells the same."""
    told = events(
        CALL + "Anna Berg accepted an invitation during the call to visit Norway in May.",
        "Anna Berg accepted an invitation to visit Norway in May, with more talks later.",
        "Anna Berg accepted a prize from Sweden.",
    )
    (event,) = [one for one in told if "undertaken" in one.rule]
    assert event.title == "Anna Berg accepted an invitation during the call to visit Norway"
    assert (event.first, event.status) == ("2026-02-04", "past")
    assert [source.article for source in event.sources] == ["a1", "a2"]


def test_an_accepted_invitation_is_the_headline_of_the_visit(events):
    """The visit is still to come; that it was accepted is another event."""
    (event,) = events("Anna Berg accepted Erik Holm's invitation to visit Norway in May.")
    assert (event.title, event.status) == ("Anna Berg … to visit Norway in May", "planned")


def test_a_post_told_in_the_next_sentence_is_the_statement(events):
    """ "Writing on Twitter" says where; the sentence before says when."""
    told = events("On Wednesday, Anna Berg hailed the pact. Writing on Twitter, Anna Berg said it was good.")
    (event,) = titled(told, "hailed")
    assert (event.first, len(event.sources)) == ("2026-02-04", 2)


@pytest.mark.parametrize(
    "text",
    [
        "On Wednesday, Anna Berg hailed the pact. Writing on Twitter, Erik Holm said it was bad.",
        "On Wednesday, Anna Berg hailed the pact.\n\nWriting on Twitter, Anna Berg said it was good.",
        "On Wednesday, Anna Berg hailed the pact. Anna Berg said it was good.",
    ],
)
def test_another_statement_is_not_added(events, text):
    """Of someone else, in another paragraph, or not published: it stays out."""
    (event,) = titled(events(text), "hailed")
    assert len(event.sources) == 1


def test_a_dated_post_is_an_event(events):
    """A statement published on a day is told; a remark to a paper is not."""
    (event,) = events("Anna Berg wrote on Twitter on Wednesday that the port of Oslo was closed.")
    assert event.first == "2026-02-04"
    assert events("Anna Berg told a paper on Wednesday that the port of Oslo was closed.") == ()


def test_a_call_told_before_goes_on(events):
    """ "The call marked a thaw" is the one contact told in its paragraph, and nobody else is named."""
    told = CALL + "Prices were high. The call marked a thaw."
    assert len(events(told)[0].sources) == 2
    assert len(events(told + " The call with Karl Lund was short.")[0].sources) == 2
    assert len(events(CALL + "\n\nThe call marked a thaw.")[0].sources) == 1
