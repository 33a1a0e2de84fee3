"""Where a passage stands in its article: its sentence, its block, and the anchor that opens it.

Anchors name the sentence (`#p-1a2b3c-s2`, counted inside its paragraph), so they survive edits of other
paragraphs.
"""

from bisect import bisect_left, bisect_right

from site_builder import links
from site_builder.model import Annotated, Block, Span


def sentence_around(annotated: Annotated, span: Span) -> Span:
    """From the start of the sentence where the span starts to the end of the one where it ends."""
    sentences = annotated.sentences
    first = bisect_right(sentences, span.start, key=lambda s: s.end)
    last = bisect_left(sentences, span.end, key=lambda s: s.start) - 1
    if first > last or not sentences:
        return span
    return Span(min(sentences[first].start, span.start), max(sentences[last].end, span.end))


def block_at(annotated: Annotated, offset: int) -> Block | None:
    """The block that holds an offset."""
    blocks = annotated.article.blocks
    index = bisect_right(blocks, offset, key=lambda b: b.span.start) - 1
    return blocks[index] if index >= 0 and offset < blocks[index].span.end else None


def sentence_id(annotated: Annotated, block: Block, start: int) -> str:
    """Anchor of the sentence of `block` in which `start` lies."""
    sentences = annotated.sentences
    here = bisect_right(sentences, start, key=lambda s: s.start)
    first = bisect_left(sentences, block.span.start, key=lambda s: s.start)
    return f"{block.id}-s{max(here - first, 1)}"


def where(annotated: Annotated, span: Span) -> str:
    """Address, from the root, of the sentence in which a span starts."""
    article = annotated.article
    block = block_at(annotated, span.start)
    if not block:
        return links.article(article.slug)
    if not annotated.sentences:
        return links.block(article.slug, block.id)
    return links.block(article.slug, sentence_id(annotated, block, span.start))
