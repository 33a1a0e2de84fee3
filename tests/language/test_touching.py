"""Which differences between sources touch which event; first those that touch none."""

import pytest

from site_builder.language.touching import touching
from site_builder.model import Disagreement, Event, EventSource, Evidence, Finding, Side, Span


def event(name, *places, status="past", disagreements=()):
    """An event told at (article, start, end)."""
    sources = tuple(EventSource(article, Span(start, end), None, status) for article, start, end in places)
    day = "2026-02-04"
    return Event(name, name, day, day, "day", status, sources, disagreements=disagreements)


def finding(kind, *places):
    """A finding that rests on (article, start)."""
    sides = tuple(
        Side(article, "", (Evidence(article, Span(start, start + 5)),)) for article, start in places
    )
    return Finding("f", kind, "label", "explanation", 0.9, "test", sides)


CALL = event("call", ("a", 0, 50), ("b", 0, 50))
DIFFERS = Disagreement("medium", "They differ.", ())


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ([CALL], finding("quantity", ("a", 60), ("b", 60))),
        ([CALL], finding("quantity", ("a", 10), ("b", 60))),
        ([CALL], finding("quantity", ("c", 10), ("d", 10))),
        ([CALL], finding("role", ("a", 10), ("b", 10))),
        ([CALL], finding("only-one-source", ("a", 10), ("b", 10))),
        (
            [event("call", ("a", 0, 50), ("b", 0, 50), disagreements=(DIFFERS,))],
            finding("medium", ("a", 1), ("b", 1)),
        ),
        (
            [event("visit", ("a", 0, 50), ("b", 0, 50), status="planned")],
            finding("attribution", ("a", 1), ("b", 1)),
        ),
        (
            [event(name, ("a", 0, 50), ("b", 0, 50)) for name in "xyz"],
            finding("quantity", ("a", 1), ("b", 1)),
        ),
    ],
)
def test_no_event_is_touched(events, found):
    """Beside its passages, by one article only, of no event's kind, stated already, words of what is still to
    come, or of too many events to say.
    """
    assert touching(events, [found]) == {}


def test_a_difference_belongs_to_the_event_its_passages_tell():
    """Two articles' evidence lies in the event's passages."""
    found = finding("quotation-variant", ("a", 10), ("b", 10))
    other = event("other", ("a", 60, 90), ("c", 0, 50))
    assert touching([CALL, other], [found]) == {"call": (found,)}


def test_most_articles_decide():
    """An event that three of the articles tell comes before one that two tell."""
    wide = event("wide", ("a", 0, 50), ("b", 0, 50), ("c", 0, 50))
    found = finding("quantity", ("a", 1), ("b", 1), ("c", 1))
    assert touching([CALL, wide], [found]) == {"wide": (found,)}


def test_two_events_that_tie_both_have_it():
    """A passage may tell two events, and a finding be about both."""
    twin = event("twin", ("a", 0, 50), ("b", 0, 50))
    found = finding("quantity", ("a", 1), ("b", 1))
    assert set(touching([CALL, twin], [found])) == {"call", "twin"}
