"""What holds for every text."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.annotate import quotes
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import Article, Block, Span

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "''",
        "«",
        "»",
        " said ",
        "Loh ",
        "he ",
        ", ",
        ". ",
        ": ",
        "? ",
        "that ",
        "according to ",
        "(",
        ")",
        "2026",
        " and ",
        "who ",
        "\n",
        "we wait ",
        "told ",
        "CNA ",
        "— ",
        "'s ",
        "The ",
        "report ",
    ]
)


def find(text: str) -> tuple:
    """Quotes and terms without any names known."""
    article = extract_plain(text)
    return quotes.find(article, sentences.of_article(article), ())


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_never_a_crash_and_every_span_lies_in_the_text(text: str) -> None:
    """Whatever marks and cues are thrown together."""
    found, terms = find(text)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.speaker is None or text[one.speaker.start : one.speaker.end].strip()
        assert 0 <= one.confidence <= 1
    assert len({one.id for one in found}) == len(found)
    spans = [one.span for one in found]
    assert not any(term.span.within(span) for term in terms for span in spans)


@pytest.mark.parametrize("kind", ["heading", "caption", "reference", "code"])
def test_only_running_text_speaks(kind: str) -> None:
    """Headings, captions, references and code are never marked."""
    text = "“We must wait,” Dylan Loh said."
    article = Article("a", "a", "", text, (Block(kind, Span(0, len(text)), "b"),))  # type: ignore[arg-type]
    assert quotes.find(article, sentences.of_article(article), ()) == ((), ())


def test_the_empty_article_says_nothing(read: Callable) -> None:
    """No blocks, no quotes."""
    assert read("").quotes == ()


@pytest.mark.parametrize(
    "unit", ['"a" said b, ', "“a ", "said ", "x, ", "he said that ", "A “b” (C, 2026) ", "a's “b” claim "]
)
def test_work_is_linear(unit: str, work: Callable[[Callable[[], object]], int]) -> None:
    """Four times the text is at most about four times the work, even in one line."""
    find(unit)
    small, large = (work(lambda size=size: find(unit * size)) for size in (500, 2_000))
    assert large < 5 * small + 1_000
