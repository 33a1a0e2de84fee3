"""Plain text as an article: each line that is not blank is a paragraph. The text is left exactly as given."""

import re
from collections.abc import Iterator

from site_builder.ids import stable_id, unique
from site_builder.model import Article, Block, Span

LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def extract_plain(text: str, *, slug: str = "text", published: str = "", title: str = "") -> Article:
    """An article whose text is `text`, unchanged; offsets of marks point into it."""
    spans = list(_paragraphs(text))
    ids = unique([stable_id("p", span.of(text)) for span in spans])
    blocks = tuple(Block("paragraph", span, name) for span, name in zip(spans, ids, strict=True))
    return Article(slug=slug, path=slug, title=title, text=text, blocks=blocks, published=published)


def _paragraphs(text: str) -> Iterator[Span]:
    for match in LINE.finditer(text):
        line = match.group()
        if words := line.strip():
            start = match.start() + (len(line) - len(line.lstrip()) if words is not line else 0)
            yield Span(start, start + len(words))
