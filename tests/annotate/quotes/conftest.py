"""How the tests of quotations read: text in, quotes and terms out."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from site_builder.annotate import names, quotes
from site_builder.annotate.quotes.stream import Stream, make_stream
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.model import Article, Quote, Term


@dataclass(frozen=True, slots=True)
class Read:
    """An annotated text."""

    article: Article
    quotes: tuple[Quote, ...]
    terms: tuple[Term, ...]
    stream: Stream

    def said(self, kind: str = "") -> list[tuple[str, str]]:
        """Words and name of each quote, of one kind or of all."""
        return [(q.span.of(self.article.text), q.name) for q in self.quotes if not kind or q.kind == kind]

    def speakers(self) -> list[str | None]:
        """The speaker's phrase of each quote."""
        return [q.speaker.of(self.article.text) if q.speaker else None for q in self.quotes]

    def term_words(self) -> list[str]:
        """The words of each term."""
        return [term.span.of(self.article.text) for term in self.terms]


@pytest.fixture
def read() -> Callable[[str], Read]:
    """Annotate a text: one paragraph a line."""

    def reader(text: str) -> Read:
        article = extract_plain(text, slug="a")
        split = sentences.of_article(article)
        found, terms = quotes.find(article, split, names.find(article, split))
        return Read(article, found, terms, make_stream(article, split))

    return reader
