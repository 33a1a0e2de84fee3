"""An article's text on its page: verbatim, marked, anchored."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import (
    Annotated,
    Corpus,
    Inline,
    Member,
    Mention,
    Naming,
    Person,
    Quote,
    Settings,
    Site,
    Span,
    Term,
)
from site_builder.views import make_views
from site_builder.views.prose import dressed

LINE = "“Hedging is for the weak”, said Chong. The order “reflects” little, he said."


class Words(HTMLParser):
    """The text of the article as a sighted reader sees it, block by block."""

    def __init__(self) -> None:
        super().__init__()
        self.inside, self.skipping, self.text = "", 0, []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if re.match(r"p-[0-9a-f]{10}(-\d+)?$", given.get("id") or "") and not self.inside:
            self.inside = tag
            self.text.append("")
        hidden = (
            given.get("class") in {"vh", "pilcrow"} or tag == "button" or "flag" in (given.get("class") or "")
        )
        if self.skipping or (self.inside and hidden):
            self.skipping += 1

    def handle_endtag(self, tag):
        if self.skipping:
            self.skipping -= 1
        elif tag == self.inside:
            self.inside = ""

    def handle_data(self, data):
        if self.inside and not self.skipping:
            self.text[-1] += data


def quote(start, end, number=1, name="Chong"):
    return Quote(f"q-{number}", Span(start, end), "direct", None, name, "person", None, "rule", 0.9)


def site_of(annotated, *people):
    namings = tuple(Naming(p.name, p.id) for p in people)
    return Site(Settings("S"), Corpus((Member(annotated, namings),), people, (), ()), (), ())


def article_page(annotated, *people):
    views = make_views(site_of(annotated, *people))
    return next(v.data for v in views if v.template == "article.html")


def runs_of(page):
    for stretch in (*page.standfirst, *page.body):
        for block in stretch.blocks:
            for sentence in block.sentences:
                for piece in sentence.pieces:
                    yield from ((piece, run) for run in piece.runs)


@pytest.mark.parametrize("name", ["cna", "afp", "eva", "unnamed", "paper"])
def test_the_text_on_the_page_is_the_articles_text(site, pages, name):
    """Marks add nothing to the words and take nothing from them, in any paragraph of any article."""
    article = next(m.annotated.article for m in site.corpus.members if m.annotated.article.slug == name)
    words = Words()
    words.feed(pages[f"articles/{name}.html"])
    assert [" ".join(t.split()) for t in words.text] == [
        " ".join(b.span.of(article.text).split()) for b in article.blocks
    ]


@given(
    st.lists(st.tuples(st.integers(0, len(LINE)), st.integers(0, len(LINE))), max_size=6),
    st.text("<>&\"'“” .ab", max_size=40),
)
def test_any_overlap_of_quotations_names_and_emphasis_keeps_the_text(pairs, tail):
    """However marks cross, the runs one after the other are the paragraph."""
    text = LINE + (tail.strip() and " " + tail.strip())
    made = extract_plain(text, slug="a", title="A")
    spans = [Span(min(p), max(p)) for p in pairs if p[0] != p[1]]
    marked = Annotated(
        replace(made, inline=tuple(Inline("em", s) for s in spans[:2])),
        sentences.of_article(made),
        mentions=tuple(Mention(s, "Chong", "person", "name") for s in spans[1:4]),
        quotes=tuple(quote(s.start, s.end, i) for i, s in enumerate(spans[2:])),
        terms=tuple(Term(s, "short") for s in spans[:1]),
    )
    page = article_page(marked, Person("chong", "Chong", "analyst", "test"))
    assert "".join(run.text for _, run in runs_of(page)) == made.blocks[0].span.of(text)


def test_a_quotation_over_several_pieces_has_its_anchor_once_and_its_note_at_the_end():
    """The first piece carries the id, the last one the note; pieces between carry neither."""
    made = extract_plain("“One thing. Another thing. A third,” he said.", slug="a", title="A")
    marked = Annotated(made, sentences.of_article(made), quotes=(quote(1, 35),))
    pieces = [piece for piece, _ in runs_of(article_page(marked)) if piece.voice]
    assert (
        "".join(run.text for piece in pieces for run in piece.runs) == "“One thing. Another thing. A third,”"
    )
    assert [p.anchor for p in pieces] == ["q-1", "", "", "", ""]
    assert [len(p.notes) for p in pieces] == [0, 0, 0, 0, 1]
    assert [p.closes for p in pieces] == [False, False, False, False, True]


def test_a_quotation_inside_a_quotation_keeps_both_anchors_and_both_notes():
    """The inner one decides the look, and neither is lost."""
    made = extract_plain("“He said ‘never’ to me,” she said.", slug="a", title="A")
    marked = Annotated(made, sentences.of_article(made), quotes=(quote(1, 22, 1), quote(9, 14, 2)))
    pieces = [piece for piece, _ in runs_of(article_page(marked)) if piece.voice]
    assert [p.anchor for p in pieces] == ["q-1", "q-2", ""]
    assert [n.quote for p in pieces for n in p.notes] == ["q-2", "q-1"]


def test_two_quotations_that_begin_together_keep_both_anchors():
    """One element has one id; the second gets an empty element of its own."""
    made = extract_plain("Words here and there.", slug="a", title="A")
    marked = Annotated(made, sentences.of_article(made), quotes=(quote(0, 5, 1), quote(0, 10, 2)))
    first = next(piece for piece, _ in runs_of(article_page(marked)) if piece.voice)
    assert (first.anchor, first.more_anchors) == ("q-1", ("q-2",))


@pytest.mark.parametrize(
    ("text", "span", "drawn"),
    [
        ("he said so", Span(3, 7), "said"),
        ("he “said” so", Span(4, 8), "“said”"),
        ('he "said" so', Span(4, 8), '"said"'),
        ("“said", Span(1, 5), "“said"),
        ("said", Span(0, 4), "said"),
    ],
)
def test_quotation_marks_are_drawn_with_the_words(text, span, drawn):
    """The span holds the words only; the marks around them are shown as part of them, and nothing else is."""
    assert dressed(text, span, Span(0, len(text))).of(text) == drawn


def test_the_authors_link_wins_over_ours_and_a_bad_address_is_no_link():
    """A name inside an author's link is not a second link; only web and mail addresses are links at all."""
    made = extract_plain("Chong wrote. Chong spoke.", slug="a", title="A")
    inline = (
        Inline("link", Span(0, 5), "https://example.org/"),
        Inline("link", Span(13, 18), "javascript:alert(1)"),
    )
    names = (Mention(Span(0, 5), "Chong", "person", "name"), Mention(Span(13, 18), "Chong", "person", "name"))
    marked = Annotated(replace(made, inline=inline), sentences.of_article(made), mentions=names)
    page = article_page(marked, Person("chong", "Chong", "analyst", "test"))
    assert [run.href for _, run in runs_of(page) if run.href] == [
        "https://example.org/",
        "../people/chong.html",
    ]
