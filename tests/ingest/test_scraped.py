"""Pages as they are scraped: the article whole, the furniture out with its reason, the stated facts right.

A page in `scraped/` begins with its facts. Then each line has a mark: `=` the article's own words, `-` the
page's furniture, `t` the title, a blank for markup without words.
"""

import contextlib
import re
import time
from pathlib import Path

import pytest

from site_builder.errors import ContentError
from site_builder.extract import extract_article
from site_builder.ingest import ingest_page
from site_builder.model import Source

PAGES = sorted(Path(__file__).with_name("scraped").glob("*.page"))
TAG = re.compile(r"<[^>]+>")


def parts(path: Path) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Facts, and (mark, line) of each line."""
    head, _, page = path.read_text("utf-8").partition("\n\n")
    facts = {key: value for key, _, value in (row.partition(": ") for row in head.split("\n"))}
    facts = {key.rstrip(":"): value for key, value in facts.items()}
    return facts, [(line[:1], line[2:]) for line in page.split("\n") if line]


def raw(path: Path) -> bytes:
    """The page as it was scraped."""
    return "\n".join(line for _, line in parts(path)[1]).encode()


def told(path: Path, mark: str) -> list[str]:
    """The words of the lines with this mark."""
    return [TAG.sub("", line).strip() for found, line in parts(path)[1] if found == mark]


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_the_body_is_whole_and_nothing_but_the_article(path: Path) -> None:
    """Every line of the article's own words is a block of it, in order, and no line of the page is."""
    page = ingest_page(parts(path)[0]["file"], raw(path))
    article = extract_article(Source(f"content/articles/{page.slug}.md", page.text.encode()))
    assert [block.span.of(article.text) for block in article.blocks] == told(path, "=")


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_furniture_is_left_out_with_its_reason(path: Path) -> None:
    """Each line of the page is in the comment, and says why."""
    page = ingest_page(parts(path)[0]["file"], raw(path))
    out = {item.text: item.reason for item in page.judged if item.kind == "left out"}
    assert [line for line in told(path, "-") if not out.get(line)] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_facts_are_those_the_page_states(path: Path) -> None:
    """Right where stated, empty where not."""
    facts = parts(path)[0]
    page = ingest_page(facts["file"], raw(path))
    article = extract_article(Source(f"content/articles/{page.slug}.md", page.text.encode()))
    assert article.title == facts["title"]
    assert article.publisher == facts["publisher"]
    assert list(article.authors) == [name for name in facts["authors"].split("; ") if name]
    assert (article.published, article.published_from) == (facts["published"], facts["from"])
    assert article.url == facts.get("url", "")
    assert article.lang == facts.get("lang", "en")


@pytest.mark.parametrize(
    "start",
    [
        "<div>" * 40_000,
        "<nav>" * 40_000,
        "<article>" * 40_000,
        "<script type='application/ld+json'>" + "[" * 99_999,
        "<!--" * 100_000,
        "<title>" * 50_000,
        "a | " * 100_000,
        "By A " * 100_000,
        "<html " * 80_000,
    ],
)
@pytest.mark.parametrize("suffix", ["html", "txt", "md"])
def test_hostile_pages_are_read_in_linear_time(start: str, suffix: str) -> None:
    """Half a megabyte of one thing takes about a second at the most."""
    began = time.process_time()
    with contextlib.suppress(ContentError):
        ingest_page(f"a.{suffix}", f"{start} word</p>".encode())
    assert time.process_time() - began < 2
