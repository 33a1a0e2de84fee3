"""People, their most telling words, the notes of quotations, and passages in context."""

from dataclasses import replace

import pytest
from rendering import rendered

from site_builder.annotate import annotate
from site_builder.extract.article import extract_article
from site_builder.model import EDITOR, Corpus, Evidence, Member, Quote, Settings, Shared, Site, Source, Span
from site_builder.views.anchors import sentence_around, where
from site_builder.views.cuts import CONTEXT
from site_builder.views.notes import confidence, notes
from site_builder.views.passages import excerpt, shortened
from site_builder.views.shelving import shelve
from site_builder.views.sources import letter
from site_builder.views.voices import telling


def test_a_passage_is_its_sentence_and_links_to_it(site):
    """Words, what stands before and after in the same sentence, and an anchor counted in the paragraph."""
    shelf = shelve(site)
    annotated = shelf.members["cna"].annotated
    start = (
        annotated.article.text.index("are not restrained")
        if "are not restrained" in annotated.article.text
        else annotated.article.text.index("lapsed")
    )
    span = Span(start, start + 6)
    found = excerpt(shelf, Evidence("cna", span), "index.html")
    around = sentence_around(annotated, span)
    assert found.before + found.words + found.after == around.of(annotated.article.text)
    assert found.href.startswith("articles/cna.html#p-")
    assert found.href.endswith("-s1")
    assert (found.source, found.date) == ("CNA", "5 February 2026")


def test_long_context_is_cut_at_a_space_and_says_so(site):
    """A sentence of a thousand words does not fill the page."""
    shelf = shelve(site)
    member = shelf.members["cna"]
    text = "word " * 200 + "HERE" + " word" * 200
    article = replace(
        member.annotated.article,
        text=text,
        blocks=(replace(member.annotated.article.blocks[0], span=Span(0, len(text))),),
    )
    annotated = replace(
        member.annotated,
        article=article,
        sentences=(Span(0, len(text)),),
        quotes=(),
        mentions=(),
        dates=(),
        figures=(),
        terms=(),
    )
    made = replace(
        site, corpus=replace(site.corpus, members=(replace(member, annotated=annotated),)), briefings=()
    )
    found = excerpt(shelve(made), Evidence("cna", Span(1000, 1004)), "index.html")
    assert found.words == "HERE"
    assert found.before.startswith("… word")
    assert found.after.endswith("word …")
    assert len(found.before) < CONTEXT + 10


def test_a_span_outside_every_block_links_to_the_article(site):
    """A passage that cannot be placed is still linked to its article."""
    annotated = shelve(site).members["cna"].annotated
    assert (
        where(annotated, Span(len(annotated.article.text) + 5, len(annotated.article.text) + 6))
        == "articles/cna.html"
    )


def test_without_sentences_the_paragraph_is_the_anchor(site):
    """An article nobody split links by paragraph."""
    annotated = replace(shelve(site).members["cna"].annotated, sentences=())
    block = annotated.article.blocks[3]
    assert where(annotated, block.span) == f"articles/cna.html#{block.id}"
    assert sentence_around(annotated, block.span) == block.span


@pytest.mark.parametrize(("value", "words"), [(0, "0%"), (0.934, "93%"), (1.0, "100%")])
def test_confidence_is_a_whole_percentage(value, words):
    """No false precision."""
    assert confidence(value) == words


@pytest.mark.parametrize(("index", "key"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_sources_are_lettered_without_end(index, key):
    """The twenty-seventh source has a letter too."""
    assert letter(index) == key


@pytest.mark.parametrize(
    ("text", "short"),
    [("a b", "a b"), ("one two three", "one two …"), ("one, two three", "one …"), ("a\n b", "a b")],
)
def test_shortened_text_ends_at_a_word(text, short):
    """No word is cut in half, no comma left hanging."""
    assert shortened(text, 9 if "," not in text else 5) == short


def test_the_telling_words_are_direct_and_of_readable_length(site):
    """A full direct sentence goes before a scrap, and a scrap before nothing."""
    shelf = shelve(site)
    said = shelf.said["dylan-loh"]
    best = telling(shelf, said)
    assert best.kind == "direct"
    assert best.words == len(shelf.words(best).split()) >= 5
    assert telling(shelf, ()) is None


def test_words_that_several_sources_carry_are_the_most_telling(site):
    """A shared quotation wins over longer words."""
    shelf = shelve(site)
    said = shelf.said["dylan-loh"]
    mixed = next(s for s in said if s.kind == "mixed" and len(shelf.words(s)) > 60)
    quotes = shelf.members[mixed.article].annotated.quotes
    span = next(one.span for one in quotes if one.id == mixed.quote)
    shared = Shared("s-1", "shared-quotation", (Evidence("afp", span), Evidence("cna", Span(0, 5))))
    briefing = replace(site.briefings[0], comparison=replace(site.briefings[0].comparison, shared=(shared,)))
    shelf = shelve(replace(site, briefings=(briefing,)))
    assert telling(shelf, said) == mixed


def test_a_note_says_who_how_known_and_who_else_has_the_words(site):
    """Role and name as this article writes them, the rule, its confidence, and the other source."""
    quote = shelve(site).members["afp"].annotated.quotes[1]
    shared = Shared("s-1", "shared-quotation", (Evidence("afp", quote.span), Evidence("cna", Span(40, 60))))
    briefing = replace(site.briefings[0], comparison=replace(site.briefings[0].comparison, shared=(shared,)))
    shelf = shelve(replace(site, briefings=(briefing,)))
    note = notes(shelf, shelf.members["afp"].annotated, "articles/afp.html")[quote.id]
    assert (note.speaker, note.number, note.confidence, note.rule) == ("Dylan Loh", 2, "93%", "verb-after")
    assert note.href == "../people/dylan-loh.html"
    assert note.spoken == "quotation, Dylan Loh: "
    assert [e.source for e in note.echoes] == ["CNA"]
    assert note.echoes[0].href.startswith("cna.html#p-")


def test_a_quotation_that_names_nobody_says_so(site):
    """Not attributed is an answer; a likely name is not."""
    member = shelve(site).members["afp"]
    quote = Quote("q-x", Span(200, 230), "direct", None, "", "none", None, "none", 0.1)
    annotated = replace(member.annotated, quotes=(quote,))
    note = notes(shelve(site), annotated, "articles/afp.html")["q-x"]
    assert (note.speaker, note.href, note.voice, note.spoken) == (
        "Not attributed",
        "",
        "unknown",
        "quotation: ",
    )


def test_what_an_editor_set_has_no_rule_and_no_confidence(site):
    """Card and person page say who decided; another speaker's quotations keep their rule."""
    members = tuple(by_editor(member, "Dylan Loh") for member in site.corpus.members)
    pages = rendered(replace(site, corpus=replace(site.corpus, members=members)))
    assert "· set by an editor</p>" in pages["articles/afp.html"]
    assert " · set by an editor " in pages["people/dylan-loh.html"]
    assert "confidence" not in pages["people/dylan-loh.html"]
    assert "rule: verb-after · confidence 93%" in pages["people/chong-ja-ian.html"]
    assert not any("editor, confidence" in html or "rule: editor" in html for html in pages.values())


def by_editor(member, name):
    """The member with the quotations of that name set by an editor."""
    quotes = tuple(
        replace(q, rule=EDITOR, confidence=1.0) if q.name == name else q for q in member.annotated.quotes
    )
    return replace(member, annotated=replace(member.annotated, quotes=quotes))


def test_many_notes_are_no_square_of_work(work):
    """Four times the quotations are about four times the calls: roles are looked up once an article."""
    head = "---\ntitle: T\npublisher: P\npublished: 2026-02-04\n---\n\n"

    def noted(count: int) -> int:
        text = head + "\n\n".join("Ann Lee said: it is late." for _ in range(count))
        member = Member(annotate(extract_article(Source("content/articles/a.md", text.encode()))))
        shelf = shelve(Site(Settings(title="T"), Corpus((member,), (), (), ()), (), ()))
        assert len(member.annotated.quotes) == count
        return work(lambda: notes(shelf, member.annotated, "articles/a.html"))

    noted(3)
    assert noted(400) < 5 * noted(100)
