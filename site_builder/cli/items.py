"""What `review` lists: one thing to look at, with its place and what to paste."""

import json
import re
from dataclasses import dataclass

from site_builder.model import Article, Source, Span

PLAIN = re.compile(r"[^\W\d_](?:[\w .’'-]*[\w.])?")
"""Names that YAML reads as they are."""

RESERVED = frozenset(["y", "n", "yes", "no", "true", "false", "on", "off", "null"])

PEOPLE = "people.yaml in the content folder, one 'people:' for all of them:\n  people:\n"
"""Where an entry for a person is to be pasted."""


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

    id: str = ""
    """Where it has one: the same in every build."""

    confidence: float | None = None
    """How sure the program is of what it proposes: 0 to 1."""


def line(span: Span, article: Article, source: Source) -> int:
    """The line of the file on which a passage starts, by its first words; 1 when it cannot be told."""
    start = article.text.rfind("\n", 0, span.start) + 1
    block = article.text[start : article.text.find("\n", span.start) % (len(article.text) + 1)]
    place = source.data.find(block[:40].encode()) if block else -1
    return source.data.count(b"\n", 0, place) + 1 if place >= 0 else 1


def name(text: str) -> str:
    """A name as YAML, in quotation marks where it needs them."""
    return text if PLAIN.fullmatch(text) and text.casefold() not in RESERVED else quoted(text)


def quoted(text: str) -> str:
    """Words as YAML, in quotation marks."""
    return json.dumps(text, ensure_ascii=False)
