"""What the others have, beside a passage on which sources differ."""

from dataclasses import replace

from site_builder.model import Side
from site_builder.views.opposite import opposite
from site_builder.views.shelving import shelve


def test_the_side_of_the_article_itself_is_not_told(site):
    """Every side that rests on other articles only is told by source and words, never the reader's own."""
    shelf = shelve(site)
    finding = site.briefings[0].comparison.findings[0]
    own, *others = finding.sides
    told = opposite(shelf, finding, own.evidence[0].article)
    for side in others:
        assert f"{shelf.facts[side.evidence[0].article].label}: {side.value}" in told
    assert own.value not in told


def test_many_sides_are_counted_and_long_words_cut(site):
    """Two sides are told, a long one by its beginning; the rest are a number."""
    shelf = shelve(site)
    finding = site.briefings[0].comparison.findings[0]
    own, other, *_ = finding.sides
    long = Side("word " * 40, "", other.evidence)
    told = opposite(shelf, replace(finding, sides=(own, long, long, long)), own.evidence[0].article)
    assert told.endswith("; 1 more")
    assert len(told) < 200


def test_an_article_on_every_side_has_nothing_opposite(site):
    """Where all sides rest on the article, nothing is told."""
    finding = site.briefings[0].comparison.findings[0]
    (own, *_) = finding.sides
    assert opposite(shelve(site), replace(finding, sides=(own, own)), own.evidence[0].article) == ""
