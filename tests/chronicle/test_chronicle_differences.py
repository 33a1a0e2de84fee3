"""Days and places on which sources differ; first what is two events."""

import pytest

from site_builder.chronicle.differences import shown, written

ONE = "Anna Berg and Karl Holm signed a treaty on fish in Oslo on Tuesday."


@pytest.mark.parametrize(
    "other",
    [
        "Anna Berg and Lena Park signed a treaty on fish in Oslo on Wednesday.",
        "Anna Berg and Karl Holm signed a treaty on fish in Oslo on January 30.",
        "Anna Berg and Karl Holm signed the guest book of a museum on Wednesday.",
        "Anna Berg and Karl Holm met in Oslo to talk about a treaty on fish on Wednesday.",
        f"{ONE} Anna Berg and Karl Holm signed a treaty on fish in Oslo on Wednesday.",
    ],
)
def test_two_events_stay_two(events, other):
    """Other people, days, matters or kinds, or a source that tells both."""
    told = events(ONE, other)
    assert len(told) == 2
    assert not any(event.disagreements for event in told)


def test_one_event_on_two_days_is_a_disagreement(events):
    """Same kind, people and matter, days side by side, each source with one: one event, both days shown."""
    (event,) = events(ONE, "Anna Berg and Karl Holm signed a treaty on fish in Oslo on Wednesday.")
    (differs,) = event.disagreements
    assert differs.kind == "date"
    assert [side.value for side in differs.sides] == ["3 February 2026", "4 February 2026"]
    assert (
        differs.note
        == "It is dated 3 February 2026 in the source of a1; 4 February 2026 in the source of a2."
        or ("3 February 2026 in" in differs.note)
    )
    assert [source.article for source in event.sources] == ["a1", "a2"]


def test_most_sources_give_the_day(events):
    """The event stands on the day that more sources have."""
    two = "Anna Berg and Karl Holm signed a treaty on fish in Oslo on Wednesday."
    (event,) = events(ONE, two, two)
    assert event.first == "2026-02-04"


def test_without_people_the_clauses_are_nearly_the_same(events):
    """A quake of one place on two days is one; two quakes of two places are two."""
    one = "A strong earthquake shook the northern coast of Norway on Tuesday."
    assert len(events(one, "A strong earthquake shook the northern coast of Norway on Wednesday.")) == 1
    assert len(events(one, "An earthquake shook southern Sweden on Wednesday.")) == 2


def test_two_countries_for_one_meeting(events):
    """Oslo here and Sweden there is a difference; Oslo and Norway is none."""
    one = "Anna Berg met Karl Holm in Oslo on Wednesday."
    (event,) = events(one, "Anna Berg met Karl Holm in Sweden on Wednesday.")
    assert [d.kind for d in event.disagreements] == ["place"]
    (event,) = events(one, "Anna Berg met Karl Holm in Norway on Wednesday.")
    assert not event.disagreements


@pytest.mark.parametrize(
    ("country", "name"), [("nato", "NATO"), ("united states", "the United States"), ("norway", "Norway")]
)
def test_countries_as_readers_know_them(country, name):
    """Folded names get their capitals and article back."""
    assert shown(country) == name


def test_a_day_in_words():
    """Day, month and year, without a leading nought."""
    assert written("2026-02-04") == "4 February 2026"
