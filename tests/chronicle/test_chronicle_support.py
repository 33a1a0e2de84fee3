"""Passages without a time that belong to a dated event; first those that do not."""

import pytest

CALL = "Anna Berg held a call with Karl Holm on Wednesday."
BUYING = "Norway committed on Monday to increasing fish purchases from Sweden to 20 tons."


def articles(event):
    return [source.article for source in event.sources]


@pytest.mark.parametrize(
    "following",
    [
        "Snow fell. Both leaders praised it.",
        "\n\nBoth leaders praised it.",
        "Both countries praised it.",
        "Both leaders praised it on Tuesday.",
    ],
)
def test_both_leaders_elsewhere_are_not_sure(events, following):
    """After another sentence, in another paragraph, of countries, or with a day of its own: no support."""
    call = next(event for event in events(f"{CALL} {following}") if len(event.people) == 2)
    assert len(call.sources) == 1


def test_both_leaders_go_on_about_their_call(events):
    """ "Both leaders" right after the sentence that tells their call tell more of it, and so on."""
    (call,) = events(f"{CALL} The two leaders discussed fish. Both leaders praised it.")
    assert len(call.sources) == 3


def test_a_call_may_frame_a_sentence_with_the_time_of_another(events):
    """ "In her call with Holm, Berg praised the 2022 summit" tells of the call too."""
    text = (
        f"{CALL} In her call with Karl Holm, Anna Berg praised the bond seen since the 2022 summit in Oslo."
    )
    call = next(event for event in events(text) if event.first == "2026-02-04")
    assert len(call.sources) == 2


@pytest.mark.parametrize(
    "other",
    [
        "Norway agreed to increase its purchases of Danish ships.",
        "Norway agreed to increase its purchases of fish from Sweden in May.",
        "Fish purchases rose.",
    ],
)
def test_another_matter_is_no_support(events, other):
    """Other goods, another time or too little in common."""
    told = events(BUYING, other)
    assert articles(next(event for event in told if event.first == "2026-02-02")) == ["a1"]


def test_a_purchase_told_without_a_day_is_the_dated_one(events):
    """What is bought, from whom and by whom agree."""
    (event,) = events(BUYING, "Norway agreed to increase its purchases of Swedish fish, while Berg slept.")
    assert articles(event) == ["a1", "a2"]


def test_two_dated_purchases_take_no_support(events):
    """Where two dated events fit, the passage belongs to neither."""
    twice = f"{BUYING} Norway committed on Tuesday to increasing fish purchases from Sweden to 30 tons."
    told = events(twice, "Norway agreed to increase its purchases of Swedish fish.")
    assert {source.article for event in told for source in event.sources} == {"a1"}
