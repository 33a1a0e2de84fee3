"""No way of telling time makes the timeline fail, and an event is never without a day."""

from datetime import date
from itertools import product

import pytest

PUBLISHED = "2026-05-12"

TIMES = (
    *("yesterday", "tomorrow", "Monday", "last Friday", "next week", "8 June", "2026-06-08", "June", "2027"),
    *("this weekend", "the 1990s", "785 years", "two hours", "three weeks", "a few days", "half an hour"),
    *("noon", "5 pm", "10:30", "Monday morning", "every Friday", "weekly", "twice a year", "each June"),
    *("early May", "the end of the month", "the first quarter", "the spring", "3 days ago", "in ten days"),
    *("two days after the vote", "the day before the vote", "Christmas", "30 February", "1 January 0001"),
)

SENTENCES = (
    "The hearing on {one} was moved to {other}.",
    "The hearing on {one} was postponed for {other}.",
    "The hearing was delayed from {one} to {other}.",
    "The ministry said on {one} that the bridge of Oslo would reopen {other}.",
    "The mayor has announced a rally on {one}, {other}.",
    "Talks began {one} and ended {other}, Anna Falk said.",
    "Anna Falk met Lars Holm {one} or {other}.",
    "The report is due {one}, not {other}.",
    "Since {one} the court has sat {other}.",
    "It was {one} when the bridge fell, {other} after it had been built.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_event_has_its_days(events, sentence):
    pairs = list(product(TIMES, TIMES))
    per_article = 35
    articles = [
        (" ".join(sentence.format(one=a, other=b) for a, b in pairs[at : at + per_article]), PUBLISHED)
        for at in range(0, len(pairs), per_article)
    ]
    found = [event for article in articles for event in events(article)]
    assert found
    for event in found:
        assert date.fromisoformat(event.first) <= date.fromisoformat(event.last)
