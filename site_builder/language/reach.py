"""How far into an article marks are sought: a line of a megabyte is no paragraph, and must not cost seconds.

Of 840 articles of American news the longest has 33,672 characters, the longest of their 17,349 paragraphs
2,573, so that even an article that lost its line ends is marked whole. What lies beyond stays unmarked and is
not parted into sentences; `overrides` warns of it. Nothing is lost: pages, text files and the search index
show every block whole.
"""

from collections.abc import Iterator
from dataclasses import replace

from site_builder.model import Article, Block, Span

LONGEST = 50_000
"""Characters of one block that are read."""

MOST = 200_000
"""Characters of one article's blocks that are read, as many as are compared; at least one block's."""

QUOTATIONS = 3_000
"""Quotations of one article that are shown, besides those an editor set."""

BLOCKS = 4_000
"""Blocks of one article that are read."""


def whole(article: Article) -> bool:
    """Is all of it read?"""
    blocks = article.blocks
    sizes = [block.span.end - block.span.start for block in blocks]
    return len(blocks) <= BLOCKS and sum(sizes) <= MOST and max(sizes, default=0) <= LONGEST


def within_reach(article: Article) -> Article:
    """The article itself, or one to read instead: less and shorter blocks, and blanks for what lies beyond.

    Every offset stays what it is.
    """
    if whole(article):
        return article
    blocks = tuple(_readable(article))
    beyond = [Span(_end(read), block.span.end) for block, read in zip(article.blocks, blocks, strict=False)]
    rest = Span(_end(blocks[-1]), len(article.text))
    return replace(article, text=_blanked(article.text, [*beyond[:-1], rest]), blocks=blocks)


def _readable(article: Article) -> Iterator[Block]:
    left = MOST
    for block in article.blocks[:BLOCKS]:
        read = _cut(article.text, block)
        left -= _end(read) - read.span.start
        if left < 0:
            return
        yield read


def _cut(text: str, block: Block) -> Block:
    """The block up to its last blank within reach, or up to the limit where there is none."""
    start, end = block.span.start, block.span.start + LONGEST
    if block.span.end <= end:
        return block
    kept = text[start:end].rsplit(None, 1)
    return replace(block, span=Span(start, start + len(kept[0]) if len(kept) > 1 else end))


def _end(block: Block) -> int:
    return block.span.end


def _blanked(text: str, beyond: list[Span]) -> str:
    """The text with blanks in these places."""
    pieces, done = [], 0
    for span in beyond:
        if span.start < span.end:
            pieces += [text[done : span.start], " " * (span.end - span.start)]
            done = span.end
    return "".join([*pieces, text[done:]])
