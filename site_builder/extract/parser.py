"""The one Markdown parser: CommonMark, block attributes `{.caption}` and spans `[words]{.name}`.

Links are all recognised here and judged by our own policy afterwards. markdown-it drops what lies deeper
than its nesting limit and slows down on brackets, so both are bounded before and checked after.
"""

import re
from collections.abc import Iterable
from itertools import islice

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin

DEEPEST = 40
"""Levels of quotations, lists and styles."""

MOST_LINES = 50_000
MOST_BRACKETS = 20_000
"""Opening square brackets in one article; each costs the parser some 40 microseconds."""


def _as_it_is(url: str) -> str:
    return url


MOST_TAGS = 20_000
MOST_SIGNS = 100_000
"""Characters that may be markup, in one article."""

SIGNS = "*_`\\&]"
SPAN_ATTRIBUTES = ("speaker", "kind")
"""What a span may say besides its classes, where it marks a quotation."""


def _any(_url: str) -> bool:
    return True


def make_parser() -> MarkdownIt:
    """A parser; one is enough for a process, it keeps no state."""
    markdown = MarkdownIt("commonmark", {"maxNesting": DEEPEST})
    markdown.use(attrs_plugin, spans=True, allowed=("class", *SPAN_ATTRIBUTES)).use(
        attrs_block_plugin, allowed=("class",)
    )
    markdown.validateLink = _any  # type: ignore
    markdown.normalizeLink = _as_it_is  # type: ignore
    markdown.normalizeLinkText = _as_it_is  # type: ignore
    return markdown


MARKDOWN = make_parser()


def over_limit(body: str) -> tuple[str, int] | None:
    """What makes the text too much for the parser, what would work, and the offset from which; else None."""
    limits = (
        ("[", MOST_BRACKETS, "opening brackets"),
        ("<", MOST_TAGS, "opening angle brackets"),
        (SIGNS, MOST_SIGNS, f"characters of markup ({' '.join(SIGNS)})"),
        ("\n", MOST_LINES, "lines"),
    )
    for signs, most, what in limits:
        if sum(map(body.count, signs)) > most:
            at = next(islice(re.finditer(f"[{re.escape(signs)}]", body), most, None)).start()
            return f"more than {most:,} {what}; split the article", at
    return None


def too_deep(tokens: Iterable[Token]) -> int | None:
    """Line (from 0) of the first token at the nesting limit, below which text is dropped; else None."""
    for token in tokens:
        inner = token.children or ()
        if _depth(token) >= DEEPEST or any(_depth(child) >= DEEPEST for child in inner):
            return token.map[0] if token.map else 0
    return None


def _depth(token: Token) -> int:
    return token.level + (token.nesting == 1)
