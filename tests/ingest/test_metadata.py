"""What a page's head and a file's front matter say: copied where it is there, empty where it is not."""

import pytest

from site_builder.extract import extract_article
from site_builder.ingest import ingest_page
from site_builder.ingest.furniture import furniture
from site_builder.ingest.metadata import Head, weigh, without_site
from site_builder.model import Article, Source

PROSE = "The ferry line said on Thursday that it would close the route between the two islands in summer."
MORE = "Residents of the smaller island called the decision a blow and asked the government to step in."


def article(text: str, name: str = "a.html") -> Article:
    """The article of a raw page."""
    page = ingest_page(name, text.encode())
    return extract_article(Source(f"content/articles/{page.slug}.md", page.text.encode()))


def blocks(found: Article) -> list[str]:
    """Its blocks' words."""
    return [block.span.of(found.text) for block in found.blocks]


@pytest.mark.parametrize(
    ("title", "site", "left"),
    [
        ("Strike at the port", "Delta Post", "Strike at the port"),
        ("War and peace - a history", "Delta Post", "War and peace - a history"),
        ("War | Peace", "", "War | Peace"),
        ("Delta Post", "Delta Post", "Delta Post"),
        ("Strike at the port | Delta Post", "Delta Post", "Strike at the port"),
        ("Strike - and then? – delta post", "Delta Post", "Strike - and then?"),
    ],
)
def test_only_the_sites_name_is_cut_from_a_title(title: str, site: str, left: str) -> None:
    """A bar or a dash in a headline is the headline's."""
    assert without_site(title, site) == left


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "[]",
        "[[[[[[[[1]]]]]]]]",
        '{"@type": "Person", "name": "A B"}',
        '{"@type": 3}',
        "null",
        '{"@type": "NewsArticle", "author": 3, "datePublished": "soon", "headline": ["x"]}',
    ],
)
def test_json_ld_that_says_nothing_of_an_article_changes_nothing(script: str) -> None:
    """Broken or foreign data is no reason to guess or to fail."""
    found = weigh(Head(scripts=[script]))
    assert (found.title, found.publisher, found.authors, found.published, found.url) == ("", "", (), "", "")


def test_addresses_and_days_that_are_none_are_not_taken() -> None:
    """Only a web address is an address, only a day that exists a day, only a tag a language."""
    head = Head(
        lang="english please",
        links=["javascript:alert(1)", "/relative"],
        metas={"date": ["31 February", "2026-02-31"], "article:author": ["https://social.example/anna"]},
    )
    found = weigh(head)
    assert (found.url, found.published, found.lang, found.authors) == ("", "", "", ())


def test_a_page_without_a_headline_takes_its_title_from_the_head() -> None:
    """And no other line is taken for it."""
    page = (
        f"<title>Last ferry</title><div>Anna is our ferry correspondent now</div><p>{PROSE}</p><p>{MORE}</p>"
    )
    found = article(page)
    assert (found.title, found.title_from) == ("Last ferry", "stated in the page's metadata")
    assert found.text.startswith("Anna is our")


def test_a_logo_that_is_a_headline_is_not_the_title() -> None:
    """A site's name in an h1 is its masthead."""
    page = (
        '<meta property="og:site_name" content="Delta Post"><h1>Delta Post</h1>'
        f"<h1>The last ferry sails</h1><p>{PROSE}</p><p>{MORE}</p>"
    )
    found = article(page)
    assert (found.title, blocks(found)) == ("The last ferry sails", [PROSE, MORE])


def test_short_lines_inside_the_article_are_the_articles() -> None:
    """A cell or a short paragraph below the headline is no section label there."""
    page = (
        f"<article><h1>The last ferry sails</h1><div>World</div><div>Two boats</div><p>{PROSE}</p></article>"
    )
    assert blocks(article(page)) == ["World", "Two boats", PROSE]


def test_a_form_around_the_whole_page_leaves_nothing_out() -> None:
    """Some sites are one big form; what holds the article is no furniture."""
    page = f"<form><h2>The last ferry sails</h2><p>{PROSE}</p><p>{MORE}</p><label>Your name</label></form>"
    found = blocks(article(page))
    assert PROSE in found
    assert MORE in found


def test_nothing_of_the_markup_passes_through() -> None:
    """Only words come out of a page, and they stay words."""
    page = f"<h1>The last ferry</h1><p onclick=x()>{PROSE} &lt;script&gt;alert(1)</p>"
    page += "<script>y()</script>"
    text = ingest_page("a.html", page.encode()).text
    assert "\\<script>" in text
    assert "onclick" not in text
    assert "y()" not in text


def test_elements_nested_without_end_are_refused() -> None:
    """No browser made such a page, and it would cost minutes."""
    with pytest.raises(Exception, match="nested deeper"):
        ingest_page("a.html", b"<div>" * 2_000 + PROSE.encode())


@pytest.mark.parametrize(
    ("tag", "attributes", "name"),
    [
        ("div", {"class": "content navigable"}, ""),
        ("p", {"class": "shared-history"}, ""),
        ("article", {"class": "share"}, ""),
        ("section", {}, ""),
        ("div", {"class": "top NavBar"}, "navigation"),
        ("div", {"role": "banner"}, "page header"),
        ("div", {"id": "comments"}, "comments"),
        ("select", {}, "form"),
    ],
)
def test_furniture_is_known_by_whole_names(tag: str, attributes: dict[str, str], name: str) -> None:
    """A class that only contains a word is another class."""
    assert furniture(tag, attributes) == name


def test_front_matter_of_a_raw_file_is_read() -> None:
    """Known keys are copied, unknown and faulty ones become notes; the body begins below it."""
    found = article(
        "---\ntitle: The last ferry\nauthor: [Anna Berg, Tom Weiss]\ndate: 2026-03-12\nurl: https://a.example/x\n"
        f"tags: [sea]\nmood: calm\nlang: no tag\n---\n\n# Another heading\n\n{PROSE}\n",
        "a.md",
    )
    assert (found.title, found.authors, found.published) == (
        "The last ferry",
        ("Anna Berg", "Tom Weiss"),
        "2026-03-12",
    )
    assert (found.url, found.tags, found.published_from) == ("https://a.example/x", ("sea",), "stated")
    assert blocks(found) == ["Another heading", PROSE]
    assert any("mood: calm" in note for note in found.notes)
    assert any("lang" in note for note in found.notes)


def test_front_matter_with_windows_line_ends_is_read() -> None:
    """Whatever ends its lines."""
    found = article(f"---\r\ntitle: The last ferry\r\n---\r\n\r\n{PROSE}\r\n", "a.md")
    assert (found.title, blocks(found)) == ("The last ferry", [PROSE])


@pytest.mark.parametrize("start", ["---\n\n", "---\nnot: [closed\n---\n\n", "---\ntitle: open\n\n"])
def test_what_is_no_front_matter_is_text(start: str) -> None:
    """A rule is not a title, and what cannot be read is not lost."""
    found = article(f"{start}# The last ferry sails\n\n{PROSE}\n", "a.md")
    assert found.title == "The last ferry sails"
    assert PROSE in blocks(found)
