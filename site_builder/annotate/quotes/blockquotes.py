"""Block quotations that are signed: set apart instead of in quotation marks, with a name behind a dash below.

    > The whole town is grieving.
    >
    > — Hannah Falk, mayor of Lindau

Without a signature nothing tells speech from any other passage that is set apart, so it is left alone.
"""

import re

from site_builder.language.marks import Quotation, pairs
from site_builder.model import Article, Block, Span

_NAME = (
    r"(?!(?:A|About|An|And|As|At|But|By|First|For|From|He|How|I|If|In|It|No|Not|Of|On|Or|Second|She|So|That|The"
    r"|Then|There|They|This|To|We|What|When|Where|Who|Why|Yes|You)\b)"
    r"[^\W\d_a-z][\w'’.-]*(?: (?:(?:al|bin|da|de|del|den|der|di|du|ibn|la|le|of|the|van|von) ){0,2}"
    r"[^\W\d_a-z][\w'’.-]*){1,5}"
    r"(?<!Amendment)(?<!Daily)(?<!Gazette)(?<!Herald)(?<!Journal)(?<!Mail)(?<!News)(?<!Post)(?<!Press)"
    r"(?<!Review)(?<!Telegraph)(?<!Times)(?<!Tribune)(?=\Z|[,(;])"
)
"""Two words with capitals or more, and no title of a paper: an afterthought is no name."""

SIGNED = re.compile(rf"(?:[—–―]|--?) ?{_NAME}")
"""A dash and a name."""

WITHIN = re.compile(rf"[.!?…]( )[—–―] ?(?={_NAME}[^.!?…]{{0,80}}\Z)")
"""The same behind the last sentence of a block."""

TERM, SOME = 25, 3
"""Characters of a single expression in quotation marks, and how many times as long the whole passage is."""

LONGEST = 150
"""Characters of a signature."""


def quotations(article: Article, block: Block, after: Block | None) -> list[Quotation]:
    """The quotations of a block of prose; `after` is the block that follows."""
    marked = pairs(article.text, block.span)
    if block.kind != "quote" or _signature(article.text, block) or not _terms(marked, block.span):
        return marked
    end = block.span.end if after and _signature(article.text, after) else _end(article.text, block.span)
    said = Span(block.span.start, end)
    return [Quotation(said, said)] if end > said.start else marked


def _terms(marked: list[Quotation], block: Span) -> bool:
    """Is nothing in quotation marks but single expressions, if anything is?"""
    lengths = [one.span.end - one.span.start for one in marked]
    return all(length <= TERM for length in lengths) and SOME * sum(lengths) < block.end - block.start


def _signature(text: str, block: Block) -> bool:
    short = block.span.end - block.span.start <= LONGEST
    return block.kind == "quote" and short and bool(SIGNED.match(block.span.of(text).rstrip(".")))


def _end(text: str, span: Span) -> int:
    """Where the words end before a signature in the same block; the block's start where it has none."""
    low = max(span.start, span.end - LONGEST)
    found = WITHIN.search(text[low : span.end].rstrip("."))
    return low + found.start(1) if found else span.start
