"""Links of the editors' own pages lead to pages that are there, or are faults with their place."""

import pytest

from site_builder.extract import broken_links, extract_article, listing
from site_builder.extract.pages import read
from site_builder.model import Source

ARTICLE = extract_article(Source("content/articles/post.md", b"---\ntitle: T\n---\n\nWords of a post.\n"))
BLOCK = ARTICLE.blocks[0].id


def faults(body):
    page = Source("content/pages/about.md", f"---\ntitle: About\n---\n\n{body}\n".encode())
    other = Source("content/pages/method.md", b"---\ntitle: Method\n---\n\nWords.\n")
    problems = []
    read(page, problems)
    return [problem.coded for problem in (*problems, *broken_links([listing(ARTICLE)], [page, other]))]


@pytest.mark.parametrize(
    "href",
    [
        "method.html",
        "method.html#main",
        "articles/post.html",
        f"articles/post.html#{BLOCK}",
        "articles/post.html#q-0123456789",
        "text/post.txt",
        "people/index.html",
        "people/anna-berg.html",
        "data/quotes.json",
        "timeline.html",
        "articles/by/day.html",
        "feed.xml",
        "index.html",
        "https://example.org/x.html#y",
        "mailto:a@example.org",
    ],
)
def test_what_leads_somewhere_is_no_fault(href):
    """Pages of people and data files are taken on trust; addresses elsewhere are nobody's business here."""
    assert faults(f"See [this]({href}).") == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (
            "See [it](methd.html).",
            "5:10: L601 link: 'methd.html' is no page of the site; did you mean 'method.",
        ),
        ("One.\n\nSee [it](articles/zzz.html).", "7:10: L601 link: 'articles/zzz.html' is no page"),
        (
            "See [it](method.html#dates).",
            "5:10: L601 link: 'method.html' has no place 'dates'; take '#dates'",
        ),
        ("See [it](articles/post.html#b-0).", "5:10: L601 link: 'articles/post.html' has no place 'b-0'"),
        ("See [it](text/zzz.txt).", "5:10: L601 link: 'text/zzz.txt' is no page"),
        ("See [it](method.md).", "5:10: L601 link: 'method.md' is no file of the site; write its address"),
        ("See [it](../up.html).", "5:10: L601 link: '../up.html' is no file of the site"),
        ("See [it](#below).", "5:10: L601 link: '#below' is no file of the site"),
    ],
)
def test_what_leads_nowhere_is_named_with_its_place(body, fault):
    """And what would work."""
    (found,) = faults(body)
    assert found.startswith(f"content/pages/about.md:{fault}"), found


def test_a_link_that_may_not_be_made_stays_words():
    """Scripts and other schemes are no links of this site: they are words, as ever."""
    assert faults("See [it](javascript:alert%281%29) and [that](ftp://x.org/y).") == []
