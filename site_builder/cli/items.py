"""What `review` lists: one thing to look at, with its place and what to paste."""

from dataclasses import dataclass

from site_builder.model import Article, Source, Span


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at."""

    value: float
    """How much a look is worth: 0 to 1."""

    kind: str
    path: str
    line: int
    message: str
    passage: str = ""
    paste: str = ""
    """YAML that settles it, and where it goes."""


def line(span: Span, article: Article, source: Source) -> int:
    """The line of the file on which a passage starts, by its first words; 1 when it cannot be told."""
    start = article.text.rfind("\n", 0, span.start) + 1
    block = article.text[start : article.text.find("\n", span.start) % (len(article.text) + 1)]
    place = source.data.find(block[:40].encode()) if block else -1
    return source.data.count(b"\n", 0, place) + 1 if place >= 0 else 1
