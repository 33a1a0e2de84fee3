"""Sentences that mean a dated event by its noun; first those that mean another."""

import pytest

QUAKE = "A strong earthquake struck Chile on Tuesday. "


@pytest.mark.parametrize(
    "text",
    [
        "The earthquake was strong. A strong earthquake struck Chile on Tuesday.",
        QUAKE + "An earthquake is a bad thing.",
        QUAKE + "The previous earthquake was worse.",
        QUAKE + "The earthquake in Peru was worse.",
        QUAKE + "The earthquake victims were moved.",
        QUAKE + "A strong earthquake struck Peru on Monday. The earthquake was felt.",
        "Holm paid tribute on Tuesday to victims of the blast in Chile. The blast hurt ten.",
        "The court set the next hearing for 9 March 2026. Holm wept at the hearing.",
        "A strong earthquake struck Chile on 3 May 1990. Rain fell. Snow fell. Hail fell. It was cold."
        " Schools closed after the earthquake.",
    ],
)
def test_another_event_is_not_meant(events, text):
    """Told before, of any, of another place, of a thing, of several, of one to come, of one long past."""
    assert all(all(source.date for source in event.sources) for event in events(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Schools closed after the earthquake.",
        "The deadly earthquake left thousands without homes.",
        "The earthquake in Chile was the worst in years.",
        "The strong earthquake was felt far away.",
    ],
)
def test_the_only_one_dated_is_meant(events, sentence):
    """With "the", and nothing that tells it from others, it is the one the article dates."""
    (event,) = events(QUAKE + sentence)
    assert [bool(source.date) for source in event.sources] == [True, False]


def test_one_long_past_is_meant_right_after(events):
    """An old event is called by its noun in the next sentences only."""
    (event,) = events("A strong earthquake struck Chile on 3 May 1990. Schools closed after the earthquake.")
    assert len(event.sources) == 2


def test_both_countries_named_are_enough(events):
    """ "Norway's invasion of Atlantis" needs no telling before."""
    (event,) = events(
        "Ties have been close since Norway’s 2022 invasion of Sweden.",
        "Norway’s invasion of Sweden cost it friends.",
    )
    assert [source.article for source in event.sources] == ["a1", "a2"]
    (event,) = events(
        "Ties have been close since Norway’s 2022 invasion of Sweden.",
        "Norway’s invasion of Peru cost it friends.",
    )
    assert [source.article for source in event.sources] == ["a1"]
