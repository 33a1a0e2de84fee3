"""The words of an article's own statements: its paragraphs, standfirsts, items and block quotations.

Headings, captions and reference lists are left out: they say nothing that the body does not, or not here.
"""

from site_builder.language.words import Word, words
from site_builder.model import Annotated

BODY = frozenset({"paragraph", "standfirst", "item", "quote"})
"""Block kinds that carry an article's own statements."""

MOST = 200_000
"""Characters of an article that are compared: several times the longest report a paper prints."""


def body_words(annotated: Annotated) -> tuple[Word, ...]:
    """Every word of the body, in order, with offsets into the text."""
    article = annotated.article
    spans = (b.span for b in article.blocks if b.kind in BODY and b.span.end <= MOST)
    return tuple(word for span in spans for word in words(article.text, span.start, span.end))
