"""Coarse times and finer ones: what is one event, and what stays two."""

import pytest

DAY = "Anna Berg met Erik Holm in Oslo on 4 February 2026."


def intervals(found):
    return [(event.first, event.last) for event in found]


@pytest.mark.parametrize(
    "texts",
    [
        (
            DAY + " Anna Berg met Erik Holm in Bergen on 2 February 2026.",
            "Anna Berg and Erik Holm met this month.",
        ),
        (DAY, ("Anna Berg and Erik Holm met in January.", "2026-02-05")),
        (DAY, "Erik Holm and Karl Lund met in early February."),
        (DAY, "Anna Berg and Erik Holm met in late February."),
        ("Anna Berg visited Chile on 3 February.", "Anna Berg visited Norway in early February."),
        ("The cabinet meets every Thursday in Oslo.", "The cabinet met in Oslo on Monday."),
    ],
)
def test_a_coarse_time_stays_apart(events, texts):
    """Where two days fit, or none, or others meet, or what recurs, nothing is merged."""
    found = events(*texts)
    assert all("read as" not in event.note for event in found)
    assert len(found) == texts[0].count(". ") + 2


def test_four_sources_with_four_times_tell_one_day(events):
    """Whatever the order and however coarse, the day stands and the note says how each was read."""
    texts = [
        DAY,
        "Anna Berg and Erik Holm met in early February.",
        "This week Anna Berg met Erik Holm.",
        ("In February 2026 Anna Berg met Erik Holm.", "2026-03-01"),
    ]
    for told in (texts, texts[::-1]):
        (event,) = events(*told)
        assert (event.first, event.precision) == ("2026-02-04", "day")
        assert len({source.article for source in event.sources}) == 4
        assert "“This week” read as 4 February 2026." in event.note


def test_a_month_joins_the_week_when_no_source_has_the_day(events):
    """The finest time that is told stands."""
    (event,) = events(
        ("Anna Berg met Erik Holm last week.", "2026-01-28"),
        ("Anna Berg met Erik Holm in January.", "2026-01-31"),
    )
    assert (event.first, event.last, event.precision) == ("2026-01-19", "2026-01-25", "week")
    assert event.note == "“January” read as 19 January 2026 to 25 January 2026."


def test_what_names_nobody_is_one_event_when_the_clauses_agree(events):
    """An earthquake of "January" is that of the twelfth; one in another country is not."""
    day = "A strong earthquake struck northern Chile on 12 January."
    (event,) = events(day, "The earthquake that struck northern Chile in January killed ten.")
    assert event.note == "“January” read as 12 January 2026."
    assert len(events(day, "The earthquake that struck northern Peru in January killed ten.")) == 2


def test_protests_in_two_countries_are_two_events(events):
    """Tellings that name nobody and other countries are kept apart, whoever told first."""
    texts = [
        "Crowds of protesters marched through the capital of Norway on Wednesday.",
        "Crowds of protesters marched through the capital of Peru on Wednesday.",
    ]
    assert len(events(*texts)) == 2
    assert len(events(texts[0], texts[0])) == 1


def test_ids_do_not_depend_on_the_order_of_the_sources(events):
    """An event keeps its address when its sources come in another order, or one more tells of another."""
    texts = [DAY, "Anna Berg and Erik Holm met in early February.", "Karl Lund will visit Norway in April."]
    ids = {event.id for event in events(*texts)}
    assert {event.id for event in events(*texts[::-1])} == ids
    assert ids < {event.id for event in events(*texts, "Karl Lund resigned in Oslo on 3 February.")}
