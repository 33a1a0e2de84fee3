"""What an article's page says of its text in other articles."""

from dataclasses import replace

import pytest
from rendering import rendered
from test_person_pages import made, member

from site_builder.model import Duplicate, Evidence, Reuse, Shared, Site, Span
from site_builder.views.elsewhere import MOST, passages, twins
from site_builder.views.shelving import shelve

ONE = "The old dam kept the valley dry for ninety years. “We will open the old dam” Ada Marsh said."
TWO = "The old dam kept the valley dry for ninety years. “We will close the new port” Ben Ode said."
SAME = Span(0, 48)


def site(*duplicates: Duplicate, times: int = 1) -> Site:
    """Two articles, with so many passages in both."""
    shared = tuple(
        Shared(f"s-{n}", "copied", (Evidence("one", Span(n, 48)), Evidence("two", Span(n, 48))))
        for n in range(times)
    )
    articles = (
        member("one", ONE, title="A dam", publisher="Paper"),
        member("two", TWO, title="A port", publisher="Herald"),
    )
    return replace(made(*articles), reuse=Reuse(shared, duplicates))


def test_an_article_without_shared_text_has_no_such_section():
    """Nothing is said where there is nothing."""
    page = rendered(replace(site(), reuse=Reuse()))["articles/one.html"]
    assert "The same text elsewhere" not in page


def test_a_passage_is_shown_with_the_other_article():
    """The words, and a link to where they stand too."""
    page = rendered(site())["articles/one.html"]
    assert "The same text elsewhere" in page
    assert "<q>The old dam kept the valley dry for ninety years</q>" in page
    assert '<a href="two.html">Herald: A port</a>' in page


@pytest.mark.parametrize(("ordered", "seen"), [(True, ("later", "earlier")), (False, ("", ""))])
def test_near_duplicates_say_which_is_earlier_only_when_known(ordered, seen):
    """Each names the other; the words they share are not listed besides."""
    shelf = shelve(site(Duplicate("d-1", "one", "two", 0.8, ordered)))
    for slug, when in zip(("one", "two"), seen, strict=True):
        (twin,) = twins(shelf, slug, f"articles/{slug}.html")
        assert (twin.percent, twin.when) == (80, when)
        assert passages(shelf, slug, f"articles/{slug}.html") == ()


def test_only_the_longest_passages_are_shown():
    """A page stays short; the data has all."""
    shelf = shelve(site(times=MOST + 4))
    shown = passages(shelf, "one", "articles/one.html")
    assert len(shown) == MOST
    assert shown[0].words == ONE[:48]
