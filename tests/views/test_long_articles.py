"""Articles near the limits: pages stay light where they may, and no word of the article is left out."""

import re

from rendering import rendered

from site_builder.annotate import annotate
from site_builder.chronicle import chronicle
from site_builder.compare import compare
from site_builder.digest import roster, telling
from site_builder.extract import listing, read_desk
from site_builder.extract.article import extract_article
from site_builder.gather import gather, member
from site_builder.model import Article, Briefing, Casefile, Corpus, Settings, Site, Source
from site_builder.views.brief import LONGEST, brief
from site_builder.views.notes import CARDS


def article_of(body: str, slug: str = "a", title: str = "Bridge", story: str = "") -> Article:
    """An article read from its file."""
    head = f"title: {title}\npublisher: {slug.title()} Post\npublished: 2026-02-04\nstory: {story}\n"
    return extract_article(Source(f"content/articles/{slug}.md", f"---\n{head}---\n\n{body}".encode()))


def site_of(*articles: Article) -> Site:
    """A site of these, each story told."""
    marked = [annotate(one) for one in articles]
    listings, tellings = [listing(one) for one in articles], list(map(telling, marked))
    register = gather(listings, list(map(roster, marked)), read_desk(()), tellings)
    corpus = Corpus.of(register, tuple(map(member, marked, register.rulings)))
    told = [(one, chronicle(one)) for one in corpus.dossiers]
    briefings = tuple(Briefing(one, when, compare(Casefile(one, when))) for one, when in told)
    return Site(Settings(title="T"), corpus, briefings, ())


def words(count: int) -> list[str]:
    """Words of their own."""
    return ["".join("bdfglmnrst"[int(digit)] + "o" for digit in f"{n:03}") for n in range(count)]


def said(count: int) -> str:
    return "\n\n".join(f"“We will build the bridge {n} next year,” said Ann Lee." for n in range(count))


def test_few_quotations_have_each_their_note():
    """Nothing is said of notes that are left out where none is."""
    page = rendered(site_of(article_of(said(CARDS))))["articles/a.html"]
    assert page.count('<div class="card ') == page.count('<button class="n ') == CARDS
    assert "Notes on the first" not in page


def test_beyond_the_last_note_quotations_are_marked_all_the_same():
    """Each has its anchor and its words; the page tells how many notes it has and where the others are."""
    page = rendered(site_of(article_of(said(CARDS + 50))))["articles/a.html"]
    assert page.count('<div class="card ') == page.count('<button class="n ') == CARDS
    assert page.count('<mark class="q ') == CARDS + 50
    assert f"Notes on the first {CARDS} of {CARDS + 50} quotations" in page
    assert f"<b>{CARDS + 50}</b>" in page
    words = re.sub("<[^>]*>", "", page)
    assert [n for n in range(CARDS + 50) if f"bridge {n} next" not in words] == []


def test_a_title_of_common_length_is_never_cut():
    """Up to the limit it stays what it is."""
    assert brief("a b " * (LONGEST // 4)) == "a b " * (LONGEST // 4)


def test_an_endless_title_is_whole_once_and_cut_where_it_repeats():
    """The heading of its own page shows all of it; lists and heads show its beginning."""
    pages = rendered(site_of(article_of("Ann Lee met him on 4 May 2025.", title="Loh waits " * 900 + "END")))
    assert [path for path, page in pages.items() if "Loh waits END" in page] == ["articles/a.html"]
    assert pages["articles/a.html"].count("Loh waits END") == 1
    assert "Loh waits END</h1>" in pages["articles/a.html"]
    assert max(page.count("Loh waits") for path, page in pages.items() if path != "articles/a.html") < 100


def test_a_report_carried_whole_is_shown_by_its_beginning():
    """Two articles of one text: the comparison shows where it begins, the articles show all."""
    told = "\n\n".join(f"The {word} bridge over the river at Oslo was closed again." for word in words(400))
    pages = rendered(site_of(*(article_of(told, slug, story="s") for slug in "ab")))
    assert all(pages[f"articles/{slug}.html"].count("bridge over the river") >= 400 for slug in "ab")
    shown = [page for path, page in pages.items() if path.startswith("comparison/s") and "beside" not in path]
    assert 100 < sum(page.count("bridge over the river") for page in shown) < 400
