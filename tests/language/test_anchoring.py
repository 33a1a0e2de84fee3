"""An event lies on the time beside it, else on its story's own day."""

import pytest

from site_builder.annotate import dates
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.language.anchoring import story
from site_builder.model import Span


@pytest.fixture
def when():
    """The anchor of a word of a text published on Thursday 5 February 2026."""

    def found(text, word, published="2026-02-05"):
        article = extract_plain(text, published=published)
        spans = sentences.of_article(article)
        told = story(article.text, spans, dates.find(article, spans), published)
        at = article.text.index(word)
        (sentence,) = (span for span in spans if span.start <= at < span.end)
        return told.at(sentence, Span(at, at + len(word)))

    return found


LEAD = "The bridge fell on Tuesday. "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It rained. The river may close the road.", "close"),
        ("It rained. The road will not be closed.", "closed"),
        ("It rained. They'll go home.", "go"),
    ],
)
def test_what_is_only_planned_has_no_day(when, text, word):
    """No time beside it, and a modal before it."""
    assert when(text, word) is None


def test_without_any_date_nothing_is_anchored(when):
    """Neither publication nor lead says when."""
    assert when("It rained. The road was closed.", "closed", published="") is None


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("The bridge fell on Tuesday.", "fell", "2026-02-03"),
        ("The bridge, which fell on Tuesday, was built in 1931.", "built", "1931"),
        ("The bridge, which fell on Tuesday, was built in 1931.", "fell", "2026-02-03"),
        ("They met at 9 a.m. on Tuesday.", "met", "2026-02-03"),
        ("Sales fell in the third quarter of 2025.", "fell", "2025-Q3"),
    ],
)
def test_a_time_beside_an_event_is_its_time(when, text, word, value):
    """The nearest in words and clauses, cut to its day."""
    found = when(text, word)
    assert (found.value, found.why) == (value, "clause")


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Rescuers searched the water.", "searched"),
        ("The mayor said that a new one will stand by 2028.", "said"),
        ("Traffic has been heavier since 2022.", "Traffic"),
        ("It collapsed faster than in 1999 others did.", "collapsed"),
    ],
)
def test_all_else_is_on_the_day_of_the_lead(when, sentence, word):
    """No time, a future that somebody speaks of, a bound and a comparison date nothing."""
    found = when(LEAD + sentence, word)
    assert (found.value, found.why) == ("2026-02-03", "lead")


@pytest.mark.parametrize(
    "lead",
    [
        "It rained.",
        "It rained on 3 January.",
        "It will rain on Saturday.",
        "It has rained since Tuesday.",
        "It rained in January.",
    ],
)
def test_a_lead_without_a_day_of_its_own_leaves_the_day_of_writing(when, lead):
    """None, one too old, one to come, a bound, a month."""
    found = when(f"{lead} The road was closed.", "closed")
    assert (found.value, found.why, found.mark) == ("2026-02-05", "written", None)


def test_a_date_below_the_headline_is_no_event_of_the_lead(when):
    """It is the day of writing itself."""
    found = when("The bridge falls\nFebruary 4, 2026\nRescuers searched the water.", "searched")
    assert (found.value, found.why) == ("2026-02-04", "written")


def test_a_day_named_late_is_not_the_story(when):
    """Only the first sentences tell what the story is about."""
    found = when("It rained. It blew. It froze. It thawed. It rained on Tuesday. They left.", "left")
    assert found.why == "written"


def test_words_far_apart_are_not_read(when, work):
    """Ten times as long a sentence between them is not ten times the work."""
    short, long = (
        work(lambda n=n: when("They left " + "so " * n + "on Tuesday.", "left")) for n in (1_000, 4_000)
    )
    assert long < 5 * short + 1_000
