"""What is loaded piece by piece is what was worked out as a whole."""

from site_builder.edition.likeness import Likeness
from site_builder.engine.codec import canonical, decode
from site_builder.model import Span
from site_builder.views import Alike, Said, alike
from site_builder.views.alike import GROUPS

WORDS = "we could not put this bridge off for another long winter"


def said(article, quote):
    """A quotation, of which only its place counts here."""
    return Said(article, quote, "direct", "lena-park", 12, "", "", 80)


def compared(articles):
    """One person's quotations: the same words in each article, which says so many things twice."""
    known = [(slug, f"q-{n}", f"{WORDS} number {n}") for slug, _ in articles for n in range(GROUPS + 2)]
    own = tuple(said(slug, quote) for slug, quote, _ in known)
    words = tuple({quote: text for at, quote, text in known if at == slug} for slug, _ in articles)
    return alike(own, words, tuple(story for _, story in articles), ())


def test_it_is_the_same_piece_by_piece():
    """Twins by article, versions by story, and the groups that are shown."""
    whole = compared([("a", "s"), ("b", "s"), ("c", "t"), ("d", "")])
    opened = decode(canonical(whole), Likeness).opened()
    assert Alike(opened.groups, opened.more, dict(opened.twins), dict(opened.versions)) == whole
    assert list(opened.twins) == sorted(whole.twins)
    assert "nobody" not in opened.twins
    assert len(opened.versions) == len(whole.versions)


def test_versions_are_those_of_stories_with_several_articles():
    """One of each article, by date; an article of no story has none."""
    whole = compared([("a", "s"), ("b", "s"), ("c", "t"), ("d", ""), ("e", "")])
    assert set(whole.versions) == {"s"}
    assert {tuple(one.article for one in versions) for versions in whole.versions["s"]} == {("a", "b")}
    assert isinstance(whole.groups[0][0].same[0], Span)
