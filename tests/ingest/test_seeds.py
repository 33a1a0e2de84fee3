"""The five raw seeds: nothing of their own words lost, nothing of their pages kept, nothing invented."""

from pathlib import Path

import pytest

from site_builder.extract import extract_article
from site_builder.ingest import Ingested, ingest_page
from site_builder.model import Article, Source

SEEDS = sorted(Path(__file__).resolve().parents[2].joinpath("seeds").glob("*.txt"))
PAGES = {path.name[:3]: ingest_page(path.name, path.read_bytes()) for path in SEEDS}
ARTICLES = {
    key: extract_article(Source(f"content/articles/{page.slug}.md", page.text.encode()))
    for key, page in PAGES.items()
}


def raw(key: str) -> list[str]:
    """The raw lines that are not blank."""
    path = next(path for path in SEEDS if path.name.startswith(key))
    return [line.strip() for line in path.read_text("utf-8").split("\n") if line.strip()]


def left_out(page: Ingested) -> list[str]:
    """The lines judged to be no part of the article."""
    return [item.text for item in page.judged if item.kind == "left out"]


@pytest.mark.parametrize("key", PAGES)
def test_every_raw_line_is_accounted_for(key: str) -> None:
    """A line is in the article, is its title, or is left out with a reason; the file holds all of them."""
    page, article = PAGES[key], ARTICLES[key]
    judged = {item.line.text for item in page.judged}
    assert [line for line in raw(key) if line not in judged] == []
    assert all(item.reason for item in page.judged if item.kind == "left out")
    comment = page.text.partition("<!--")[2]
    for item in page.judged:
        home = comment if item.kind == "left out" else f"{article.title}\n{article.text}"
        assert item.text in home


@pytest.mark.parametrize("key", PAGES)
def test_the_body_is_verbatim(key: str) -> None:
    """What extract reads back is, block by block, what was judged to be the article."""
    article = ARTICLES[key]
    kept = [item.text for item in PAGES[key].judged if item.kind not in ("title", "left out")]
    assert [block.span.of(article.text) for block in article.blocks] == kept


@pytest.mark.parametrize("key", PAGES)
def test_left_out_lines_do_not_reach_readers(key: str) -> None:
    """No line that was left out is a block of the article."""
    blocks = {block.span.of(ARTICLES[key].text) for block in ARTICLES[key].blocks}
    assert blocks.isdisjoint(left_out(PAGES[key]))


def test_the_wire_storys_teasers_and_legal_text_are_out() -> None:
    """All lines from "Related Links" on are left out, and only six above the article are."""
    lines = raw("001")
    assert left_out(PAGES["001"])[5:] == lines[lines.index("Related Links") :]
    assert ARTICLES["001"].text.endswith('very attractive deal from the US in exchange."')


def test_headings_between_dashes_are_headings() -> None:
    """The wire's questions lose their dashes and become headings."""
    article = ARTICLES["001"]
    assert [b.span.of(article.text) for b in article.blocks if b.kind == "heading"] == [
        "Why on the same day?",
        "What was discussed?",
        "How important were the talks?",
        "What do the calls mean for ties?",
    ]


def head(article: Article) -> tuple[object, ...]:
    """What the page says of the article."""
    return (article.publisher, article.agency, article.authors, article.published, article.published_from[:8])


def test_heads_say_what_the_pages_say() -> None:
    """Stated facts are stated, inferred ones say so, the rest is empty."""
    assert head(ARTICLES["000"]) == ("CNA", "", (), "2026-02-05", "inferred")
    assert head(ARTICLES["001"]) == (
        "SpaceWar.com (Space Media Network)",
        "AFP",
        ("AFP Staff Writers",),
        "2026-02-05",
        "stated",
    )
    assert head(ARTICLES["002"]) == ("", "", (), "2026-02-04", "inferred")
    assert head(ARTICLES["003"]) == ("EVA DAILY", "", ("Li Wei",), "2026-02-04T23:06:00", "stated")
    assert head(ARTICLES["004"]) == ("", "", (), "2026-02-05", "inferred")


def test_titles() -> None:
    """A title glued to a caption is cut out of it; a text without one is labelled by its first words."""
    assert ARTICLES["000"].title.endswith("and what it says about China’s ambitions")
    assert ARTICLES["000"].title_from.startswith("stated, in one line with a photo caption")
    assert ARTICLES["001"].title == "Why did Xi hold back-to-back calls with Putin, Trump?"
    assert ARTICLES["002"].title_from.startswith("inferred: the source has no title")
    assert ARTICLES["003"].title.startswith("Xi Signals Continued")
    assert ARTICLES["004"].title.startswith("The Dynamics of China’s Diplomatic Engagements: An Analysis")


def test_captions_standfirsts_and_references() -> None:
    """The special blocks are told apart from paragraphs."""
    count = {key: [b.kind for b in article.blocks] for key, article in ARTICLES.items()}
    assert (
        count["000"].count("caption"),
        count["000"].count("standfirst"),
        count["000"].count("heading"),
    ) == (3, 1, 3)
    assert (count["003"].count("standfirst"), count["003"].count("paragraph")) == (1, 11)
    assert (count["004"].count("reference"), count["004"].count("heading")) == (5, 7)
    assert set(count["002"]) == {"paragraph"}


def test_the_badge_is_noted() -> None:
    """The author's name is without the badge; the badge is kept as a note."""
    assert "notes:\n  - \"Line 14 of the source reads 'Li WeiAI'" in PAGES["003"].text
