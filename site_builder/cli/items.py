"""What `review` lists: one thing to look at, with its place and what to paste.

What is to be pasted is YAML as it stands in its file, from the margin on: pasted, it settles the matter.
Where the file has its first key already, the lines below that key go to the lines there.
"""

import json
import re
from dataclasses import dataclass
from typing import Literal

from site_builder.model import Article, Source, Span

PLAIN = re.compile(r"[^\W\d_](?:[\w .’'-]*[\w.])?")
"""Names that YAML reads as they are."""

RESERVED = frozenset(["y", "n", "yes", "no", "true", "false", "on", "off", "null"])

HEAD = "between the --- lines"
"""Where the front matter of a file stands."""

Kind = Literal[
    "finding", "event", "quotation", "name", "class", "story", "proposal", "publisher", "date", "title"
]  # fmt: skip
"""What there is to look at."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at."""

    value: float
    """How much a look is worth: 0 to 1."""

    kind: Kind
    path: str
    line: int
    message: str
    passage: str = ""
    """The words in question; one line for each place."""

    paste: str = ""
    """YAML that settles it."""

    id: str = ""
    """Where it has one: the same in every build."""

    confidence: float | None = None
    """How sure the program is of what it proposes: 0 to 1."""

    file: str = ""
    """Path of the file that `paste` goes into."""

    where: str = ""
    """Where in that file, in words."""


def one_for_all(key: str, *, head: bool = True) -> str:
    """Where a list goes of which a file has one."""
    return f"{HEAD + ', ' if head else ''}one '{key}:' for all of them"


def doubt(confidence: float) -> float:
    """How much a look at something is worth that is so sure: 1 for even odds or less, 0 for certainty."""
    return 1.0 if confidence <= 0.5 else round(4 * confidence * (1 - confidence), 3)


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
