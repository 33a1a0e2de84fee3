"""What is kept of a document once it is counted: what is shown of it, as the browser reads it, and its tally.

The texts are JSON that is safe in a script, made once, where the document is counted.
"""

from dataclasses import dataclass
from json.encoder import encode_basestring

from site_builder.search.documents import Document, Kind, Passage, Said
from site_builder.search.scripts import as_json, escaped
from site_builder.search.tally import Tally, tally


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of a document."""

    kind: Kind
    key: str
    head: str
    """JSON of address, title, source and date, without brackets."""

    passages: str
    """JSON of each passage, a line each: its anchor, its text, and the quotations in it."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A counted document."""

    card: Card
    tally: Tally
    facets: tuple[tuple[str, str], ...]
    """What results are narrowed by."""


def indexed(document: Document) -> Indexed:
    """Count a document."""
    return Indexed(card(document), tally(document), document.facets)


def card(document: Document) -> Card:
    """What is shown of it."""
    head = as_json([document.url, document.title, document.source, document.date])[1:-1]
    passages = escaped("\n".join(map(_passage, document.passages)))
    return Card(document.kind, document.key, head, passages)


def _passage(passage: Passage) -> str:
    said = "".join(map(_said, passage.said))
    return f"[{encode_basestring(passage.anchor)},{encode_basestring(passage.text)}{said}]"


def _said(said: Said) -> str:
    reported = ",1" if said.reported else ""
    return f",[{said.start},{said.end},{encode_basestring(said.speaker)}{reported}]"
