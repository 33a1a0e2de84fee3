"""A story on paper: complete, cited by letters, numbered notes, never too long for one page."""

import re
from dataclasses import replace
from html import unescape
from importlib import import_module

import pytest
from rendering import rendered

from site_builder.model import Span
from site_builder.views import make_views, shelve
from site_builder.views.pointed import pointed
from site_builder.views.printed import Part, parts, printed, weighed

PAGE = "stories/xi-calls/dossier.html"


def dossiers(site):
    return [view.data for view in make_views(site) if view.template == "dossier.html"]


def whole(member):
    return Part(member, member.annotated.article.blocks, 1)


def test_an_article_too_long_for_a_page_is_cut_between_blocks(site, monkeypatch):
    """Every block and every note once, in order, each part under the article's title; numbers go on."""
    members = site.corpus.members
    assert [len(list(parts(member))) for member in members] == [1] * len(members)
    for module in ("paging", "printed"):
        monkeypatch.setattr(import_module(f"site_builder.views.{module}"), "ROOM", 2_000)
    for member in members:
        shelf, cut = shelve(site), list(parts(member))
        made = [printed(shelf, part, PAGE, "A") for part in cut]
        assert tuple(block for part in cut for block in part.blocks) == member.annotated.article.blocks
        notes = [note for one in made for note in one.notes]
        assert notes == list(printed(shelf, whole(member), PAGE, "A").notes)
        assert [one.first_note for one in made] == [
            1 + sum(len(a.notes) for a in made[:n]) for n in range(len(made))
        ]
    monkeypatch.setattr(import_module("site_builder.views.dossier"), "ROOM", 0)
    pages = rendered(site)
    assert any(", part 2</h2>" in page and '<ol class="endnotes" start=' in page for page in pages.values())


def test_every_word_of_every_article_is_on_paper(site):
    """Blocks in order, cut only behind quotations; nothing added but the numbers."""
    (dossier,) = dossiers(site)
    by_title = {one.line.title: one for one in dossier.articles}
    for member in site.corpus.members:
        article = member.annotated.article
        blocks = by_title[article.title].blocks
        text = ["".join(piece.text for piece in block.pieces) for block in blocks]
        assert text == [block.span.of(article.text) for block in article.blocks]


def test_each_quotation_has_a_number_and_a_note(site):
    """Numbers rise through the text and lead to as many notes; each note says who, how, and where."""
    (dossier,) = dossiers(site)
    for member in site.corpus.members:
        made = next(a for a in dossier.articles if a.line.title == member.annotated.article.title)
        numbers = [piece.number for block in made.blocks for piece in block.pieces if piece.number]
        assert len(made.notes) == len(member.annotated.quotes)
        assert set(numbers) <= set(range(1, len(made.notes) + 1))
        for note, quote in zip(made.notes, member.annotated.quotes, strict=True):
            assert f"#{quote.id}" in note


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("She said “no” twice.", (10, 12), [("She said “no”", 1), (" twice.", 0)]),
        ("He said it rains", (8, 16), [("He said it rains", 1)]),
        ("“no”", (1, 3), [("“no”", 1)]),
    ],
)
def test_a_number_stands_behind_the_closing_mark(site, text, span, expected):
    """Before whatever follows, and at the end of the paragraph where nothing does."""
    member = site.corpus.members[0]
    annotated = member.annotated
    block = replace(annotated.article.blocks[0], kind="paragraph", span=Span(0, len(text)))
    quote = replace(annotated.quotes[0], span=Span(*span), speaker=None, cue=None, role=None)
    made = replace(
        annotated,
        article=replace(annotated.article, text=text, blocks=(block,)),
        quotes=(quote,),
    )
    one = printed(shelve(site), Part(replace(member, annotated=made), (block,), 1), PAGE, "A")
    assert [(piece.text, piece.number) for piece in one.blocks[0].pieces] == expected


def test_letters_name_the_sources_listed(site):
    """What events and findings rest on is a letter of the list, and addresses are spelled out."""
    (dossier,) = dossiers(site)
    front = dossier.front
    listed = [one.letter for one in front.sources]
    assert listed == sorted(listed) == [article.line.letter for article in dossier.articles]
    used = [row.letters for row in front.events]
    used += [side.letters for found in (*front.differences, *front.agreements) for side in found.sides]
    assert {letter for one in used for letter in one.split(", ")} <= set(listed)
    assert all(used)
    assert not any(one.rights.endswith(".") for one in front.sources)
    html = rendered(site)[PAGE]
    for member in site.corpus.members:
        assert unescape(html).count(member.annotated.article.url or "Sources") >= 1


def test_a_long_story_goes_on_with_its_articles_on_further_pages(site, monkeypatch):
    """No page grows with the story: each article is on one, in order, and the front is printed once."""
    members = site.corpus.members
    monkeypatch.setattr(
        import_module("site_builder.views.paging"), "ROOM", max(map(weighed, map(whole, members))) + 1
    )
    monkeypatch.setattr(import_module("site_builder.views.dossier"), "ROOM", 0)
    made = dossiers(site)
    assert len(made) > 2
    assert [page.front is not None for page in made] == [True] + [False] * (len(made) - 1)
    letters = [article.line.letter for page in made for article in page.articles]
    assert letters == ["A", "B", "C", "D", "E"]
    pages = rendered(site)
    assert "stories/xi-calls/dossier/2.html" in pages
    assert 'href="dossier/2.html"' in pages[PAGE]


def test_the_contents_lead_to_every_part_and_every_article(site, monkeypatch):
    """In order, by number or letter, on whichever page each stands; only the first page has them."""
    monkeypatch.setattr(import_module("site_builder.views.paging"), "ROOM", 1)
    pages = {
        path: html for path, html in rendered(site).items() if path.startswith("stories/xi-calls/dossier")
    }
    (contents,) = (html.split('class="contents"')[1].split("</nav>")[0] for html in [pages[PAGE]])
    assert not any('class="contents"' in html for path, html in pages.items() if path != PAGE)
    leads = re.findall(r'href="([^"#]*)#([^"]+)"', contents)
    assert len([name for _, name in leads if name.startswith("article-")]) == len(site.corpus.members)
    for target, name in leads:
        assert f'id="{name}"' in pages[f"stories/xi-calls/{target}" if target else PAGE]


def test_the_story_leads_to_its_dossier_and_back(site):
    """One click each way."""
    pages = rendered(site)
    assert 'href="xi-calls/dossier.html"' in pages["stories/xi-calls.html"]
    assert 'href="../xi-calls.html"' in pages[PAGE]


def test_every_page_but_signposts_says_how_to_cite_it(site):
    """Title, site and an address that leads to the page itself."""
    articles = {f"articles/{member.annotated.article.slug}.html" for member in site.corpus.members}
    for path, html in rendered(site).items():
        cited = re.search(r"<summary>Cite this page</summary><p>(.*?)</p>", html)
        if path in ("404.html", "search.html"):
            continue
        if path in articles:
            assert '<span id="citation">' in html, path
            continue
        assert cited, path
        assert site.settings.title in unescape(cited[1]), path
        assert f'<a href="{path.rpartition("/")[2]}">' in cited[1], path


@pytest.mark.parametrize(
    ("url", "text", "expected"),
    [
        ("", "Some words", ""),
        ("https://a.org/x", "", "https://a.org/x"),
        ("https://a.org/x", "One two", "https://a.org/x#:~:text=One%20two"),
        ("https://a.org/x#top", "One", "https://a.org/x#top:~:text=One"),
        ("https://a.org/x", "back-to-back, so", "https://a.org/x#:~:text=back%2Dto%2Dback%2C%20so"),
        ("https://a.org/x", "1 2 3 4 5 6 7 8 9", "https://a.org/x#:~:text=1%202%203%204%205%206%207%208"),
        ("https://a.org/x", "A \U000f0000 b", "https://a.org/x"),
    ],
)
def test_the_original_opens_at_its_first_words(url, text, expected):
    """A text fragment, with what has a meaning in one encoded; none for words that may not be shown."""
    assert pointed(url, text) == expected
