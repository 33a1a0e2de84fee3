"""Pairs of a story's articles that are worth reading have a page, and no more than there are articles."""

from dataclasses import replace
from itertools import combinations

import pytest

from site_builder.model import Aligned, Comparison, Evidence, Finding, Pairing, Side, Span
from site_builder.views.chosen import chosen

HERE = Span(0, 5)


def pairing(left, right, count):
    """Two articles with so many passages in common."""
    return Pairing(left, right, (Aligned(HERE, HERE, True),) * count)


def finding(*sides, kind="date"):
    """A finding with the articles of each side as letters."""
    told = tuple(Side("x", "", tuple(Evidence(slug, HERE) for slug in side)) for side in sides)
    return Finding(f"f-{sides}", kind, "When", "They differ.", 0.9, "rule", told)


def story(briefing, pairs, *findings):
    """The pairs kept, as letters."""
    made = Comparison("s", (), findings, (), pairings=tuple(pairs))
    return [one.left + one.right for one in chosen(replace(briefing, comparison=made))]


@pytest.fixture
def briefing(site):
    return site.briefings[0]


def every(letters):
    """All pairs, the first with most in common."""
    found = [left + right for left, right in combinations(letters, 2)]
    return [pairing(*names, 20 - place) for place, names in enumerate(found)]


def test_a_story_of_three_keeps_all(briefing):
    """There are as many pairs as articles."""
    assert story(briefing, every("abc")) == ["ab", "ac", "bc"]
    assert story(briefing, []) == []


def test_there_are_no_more_pairs_than_articles_and_each_article_has_its_best(briefing):
    """Of five, what they have most in common comes first; those most at odds fill what is left."""
    pairs = every("abcde")
    assert story(briefing, pairs) == ["ab", "ac", "ad", "ae", "bc"]
    assert story(briefing, pairs, finding("d", "e")) == ["ab", "ac", "ad", "ae", "de"]


@pytest.mark.parametrize("told", [finding("de", "c"), finding("d", "e", kind="agreement"), finding("de")])
def test_articles_on_one_side_are_not_at_odds(briefing, told):
    """Nor are those that agree: the pair counts for nothing."""
    assert "de" not in story(briefing, every("abcde"), told)
