"""Block quotations that are signed: set apart instead of in quotation marks, with a name behind a dash below.

    > The whole town is grieving.
    >
    > — Hannah Falk, mayor of Lindau

Without a signature nothing tells speech from any other passage that is set apart, so it is left alone.
"""

import re

from site_builder.language.marks import Quotation, pairs
from site_builder.model import Article, Block, Span

SIGNED = re.compile(r"(?:[—–―]|--?) ?(?=[^\W\d_a-z])")
"""A dash, and a name's first letter."""

WITHIN = re.compile(r"[.!?…]( )[—–―] ?(?=[^\W\d_a-z][^.!?…]{2,80}\Z)")
"""The same behind the last sentence of a block."""

LONGEST = 150
"""Characters of a signature."""


def quotations(article: Article, block: Block, after: Block | None) -> list[Quotation]:
    """The quotations of a block of prose; `after` is the block that follows."""
    marked = pairs(article.text, block.span)
    if marked or block.kind != "quote":
        return marked
    end = block.span.end if after and _signature(article.text, after) else _end(article.text, block.span)
    return [Quotation(said, said)] if (said := Span(block.span.start, end)).end > said.start else []


def _signature(text: str, block: Block) -> bool:
    short = block.span.end - block.span.start <= LONGEST
    return block.kind == "quote" and short and bool(SIGNED.match(text, block.span.start))


def _end(text: str, span: Span) -> int:
    """Where the words end before a signature in the same block; the block's start where it has none."""
    low = max(span.start, span.end - LONGEST)
    found = WITHIN.search(text[low : span.end])
    return low + found.start(1) if found else span.start
