"""Plain text as an article: each line that is not blank is a paragraph. The text is left exactly as given."""

import re

from site_builder.ids import stable_id, unique
from site_builder.model import Article, Block, Span

LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def extract_plain(text: str, *, slug: str = "text", published: str = "", title: str = "") -> Article:
    """An article whose text is `text`, unchanged; offsets of marks point into it."""
    spans = [_trimmed(text, m.start(), m.end()) for m in LINE.finditer(text) if m.group().strip()]
    ids = unique([stable_id("p", span.of(text)) for span in spans])
    blocks = tuple(Block("paragraph", span, name) for span, name in zip(spans, ids, strict=True))
    return Article(slug=slug, path=slug, title=title, text=text, blocks=blocks, published=published)


def _trimmed(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    return Span(start + len(line) - len(line.lstrip()), end - (len(line) - len(line.rstrip())))
