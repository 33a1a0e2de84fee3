"""What comes again; first what does not."""

import pytest

YEAR = ("2026-01-01", "2026-12-31", "year")


@pytest.mark.parametrize(
    "text",
    [
        "Karl Holm goes running every morning.",
        "Police arrest dozens of people every year.",
        "The council of Bergen would meet every week.",
        "Anna Berg walks to the port every Thursday.",
        "The council of Bergen used to meet every Monday.",
        "The ministry of Norway will hold a briefing every week.",
        "Anna Berg reads the papers twice a week.",
    ],
)
def test_a_habit_is_no_event(events, text):
    """What people do again and again, would do or no longer do, is not on a timeline."""
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("The cabinet of Norway meets every Thursday in Oslo.", *YEAR),
        ("The ministry of Norway holds a press briefing every week.", *YEAR),
        ("The monthly meeting of the Nordic council takes place in Bergen.", *YEAR),
        ("The board of Norsk Fisk meets on the first Monday of every month.", *YEAR),
        ("The congress of the party is held annually in March.", "2026-03-01", "2026-03-31", "month"),
        ("The biennial summit of Nordic leaders is held in June.", "2026-06-01", "2026-06-30", "month"),
        ("The Nordic fair is held every November.", "2026-11-01", "2026-11-30", "month"),
    ],
)
def test_what_is_held_again_recurs(events, text, first, last, precision):
    """It stands in the year, or the month of the year, of publication."""
    (event,) = events(text)
    assert (event.first, event.last, event.precision, event.status) == (first, last, precision, "recurring")


def test_where_it_stands_is_said(events):
    """A week that comes again has no date of its own."""
    (event,) = events("The cabinet of Norway meets every Thursday in Oslo.")
    assert event.note == "“every Thursday” comes again; shown in the year of publication."
    assert event.confidence < 0.6


def test_one_friday_does_not_recur(events):
    """A day told beside "every day" is that day."""
    (event,) = events("Anna Berg called on Friday for protests in Oslo every day.")
    assert event.status != "recurring"


def test_without_a_day_of_publication_nothing_is_placed(events):
    """Which year it would be, nobody says."""
    assert events(("The cabinet of Norway meets every Thursday in Oslo.", "")) == ()
