"""How exported data points into an article: offsets in code points, half-open, and the words themselves.

The words are always cut from the article's text, so that `text[start:end]` of `text/<slug>.txt` is what is
stated.
"""

from collections.abc import Iterable, Mapping

from site_builder import links
from site_builder.model import Article, Evidence, Member, Side, Span

Record = dict[str, object]
"""One JSON object."""

Articles = Mapping[str, Article]
"""Articles by slug."""


def in_order(members: Iterable[Member]) -> dict[str, Article]:
    """Every article by slug, in order of slugs."""
    found = {member.annotated.article.slug: member.annotated.article for member in members}
    return {slug: found[slug] for slug in sorted(found)}


def stretch(article: Article, span: Span) -> Record:
    """`start`, `end`, `text`: a span of an article that is named elsewhere."""
    return {"start": span.start, "end": span.end, "text": span.of(article.text)}


def passage(articles: Articles, evidence: Evidence) -> Record:
    """`article`, `start`, `end`, `text`."""
    return {"article": evidence.article, **stretch(articles[evidence.article], evidence.span)}


def side(articles: Articles, stated: Side) -> Record:
    """One side of a difference: its words, whose they are, and where they stand."""
    return {
        "value": stated.value,
        "said_by": stated.said_by,
        "evidence": [passage(articles, evidence) for evidence in stated.evidence],
    }


def address(article: Article, span: Span) -> str:
    """The paragraph a span begins in, as an address from the site's root."""
    for block in article.blocks:
        if block.span.start <= span.start < block.span.end:
            return links.block(article.slug, block.id)
    return links.article(article.slug)
