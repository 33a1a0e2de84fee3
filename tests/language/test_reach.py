"""How far into an article marks are sought."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.annotate import annotate_all
from site_builder.extract.listing import listing
from site_builder.extract.plain import extract_plain
from site_builder.language import reach
from site_builder.overrides import too_long

SPEECH = "“We must wait,” Dylan Loh said on 4 February 2026, when 5 million tons came. "


def test_an_article_of_a_usual_length_is_read_as_it_is() -> None:
    """Nothing is copied, nothing is cut."""
    article = extract_plain(f"{SPEECH * 50}\n{SPEECH}")
    assert reach.within_reach(article) is article
    assert list(too_long([listing(article)])) == []


def test_a_line_that_is_no_paragraph_is_marked_at_its_beginning() -> None:
    """Every kind of mark stops at the limit; the article itself keeps every word; a warning tells."""
    article = extract_plain(SPEECH * (2 * reach.LONGEST // len(SPEECH)) + "\n\n" + SPEECH)
    found = annotate_all(article)
    assert found.article == article
    after = article.blocks[1].span.start
    for marks in (found.quotes, found.mentions, found.dates, found.figures):
        places = [mark.span for mark in marks]
        assert max(place.end for place in places if place.end <= after) > 0.9 * reach.LONGEST
        assert [place for place in places if reach.LONGEST < place.end <= after] == []
        assert [place for place in places if place.start >= after] != []
    (warning,) = too_long([listing(article)])
    assert warning.warning
    assert "200,000 characters" in warning.message


@pytest.mark.parametrize(("limit", "few", "read"), [("MOST", 1_000, 3), ("BLOCKS", 5, 5)])
def test_of_a_book_the_first_chapters_are_marked(
    monkeypatch: pytest.MonkeyPatch, limit: str, few: int, read: int
) -> None:
    """So many characters and so many paragraphs, whichever comes first, and no paragraph by halves."""
    book = extract_plain("\n".join([SPEECH * 4] * 20))
    monkeypatch.setattr(reach, limit, few)
    found = annotate_all(book)
    assert found.sentences[-1].end == book.blocks[read - 1].span.end
    assert found.quotes[-1].span.end < book.blocks[read].span.start
    assert len(found.quotes) == 4 * read


@given(st.lists(st.sampled_from(["a", " ", "\n", "bcd ", "😀", "\u2028", ". "]), max_size=60).map("".join))
def test_what_is_read_stands_where_it_stood(text: str) -> None:
    """Whatever the limits: the text keeps its length, each block that is read its place and its words."""
    article = extract_plain(text)
    reach_before = reach.LONGEST, reach.MOST, reach.BLOCKS
    try:
        reach.LONGEST, reach.MOST, reach.BLOCKS = 5, 12, 4
        read = reach.within_reach(article)
    finally:
        reach.LONGEST, reach.MOST, reach.BLOCKS = reach_before
    assert len(read.text) == len(text)
    assert len(read.blocks) <= 4
    assert sum(block.span.end - block.span.start for block in read.blocks) <= 12
    for old, new in zip(article.blocks, read.blocks, strict=False):
        assert new.id == old.id
        assert new.span.start == old.span.start
        assert new.span.end <= min(old.span.end, old.span.start + 5)
        assert new.span.of(read.text) == new.span.of(text)
