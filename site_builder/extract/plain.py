"""Plain text as an article: each line that is not blank is a paragraph. The text is left exactly as given.

Marks are sought in a bounded number of paragraphs (`language.reach`), and no page is made of such an article,
so that it has one paragraph more than those at most.
"""

import re
from collections.abc import Iterator
from itertools import islice

from site_builder.ids import stable_id, unique
from site_builder.language.reach import BLOCKS
from site_builder.model import Article, Block, Span

LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def extract_plain(text: str, *, slug: str = "text", published: str = "", title: str = "") -> Article:
    """An article whose text is `text`, unchanged; offsets of marks point into it."""
    spans = list(islice(_paragraphs(text), BLOCKS + 1))
    ids = unique([stable_id("p", span.of(text)) for span in spans])
    blocks = tuple(Block("paragraph", span, name) for span, name in zip(spans, ids, strict=True))
    return Article(slug=slug, path=slug, title=title, text=text, blocks=blocks, published=published)


def _paragraphs(text: str) -> Iterator[Span]:
    for match in LINE.finditer(text):
        line = match.group()
        if words := line.strip():
            start = match.start() + (len(line) - len(line.lstrip()) if words is not line else 0)
            yield Span(start, start + len(words))
