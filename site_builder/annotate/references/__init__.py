"""The article's own list of references, and which quotations are cited from which of its entries.

`entries` reads the list, `citations` finds "(Wang, 2026)" and "Wang (2026)", `joined` ties the two.
A citation that fits several entries is decided by the words around it; where they do not decide, it
keeps all that fit. Names in the list are nobody who speaks.
"""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.annotate.references import citations, entries, joined
from site_builder.model import Article, Quote, Reference, Span

find = entries.find


def apart(article: Article, references: Sequence[Reference]) -> Article:
    """The article as one reads it for speech: the entries of the list are no running text."""
    listed = frozenset(reference.span for reference in references)
    if not listed:
        return article
    blocks = (replace(b, kind="reference") if b.span in listed else b for b in article.blocks)
    return replace(article, blocks=tuple(blocks))


def cite(
    article: Article, sentences: Sequence[Span], quotes: tuple[Quote, ...], references: tuple[Reference, ...]
) -> tuple[Quote, ...]:
    """The quotations, each with the entries it is cited from."""
    if not references or not quotes:
        return quotes
    found = citations.find(apart(article, references), references)
    return joined.join(article, sentences, quotes, found) if found else quotes
