"""`data/annotations/<slug>.jsonld`: an article's quotations as W3C Web Annotations.

One AnnotationCollection an article, its one page inside. Each annotation targets `text/<slug>.txt` by
position and by quote, with the quotation's place on the site as its scope. Its bodies say who speaks, of what
kind the quotation is, which rule found it and how sure it is; `schema:name` tells them apart. The same ids
stand in `quotes.json`, which has more.

Addresses are relative to the file, or whole where the site has a `base_url`. The address of the context only
names the vocabulary: no page of the site asks for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from posixpath import basename, dirname

from site_builder import links
from site_builder.export.passages import Record
from site_builder.export.selectors import selectors
from site_builder.model import Article, Settings

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

BODIES = (
    ("speaker_as_written", "identifying"),
    ("role", "describing"),
    ("kind", "classifying"),
    ("cue", "describing"),
    ("via", "describing"),
    ("addressee", "describing"),
    ("part_of", "linking"),
    ("rule", "describing"),
    ("confidence", "assessing"),
)
"""Keys of a quotation that become bodies, in order, each with its purpose; an empty one is left out."""


@dataclass(frozen=True, slots=True)
class Where:
    """How addresses are written."""

    root: str
    """Before a path from the site's root."""

    here: str
    """Before the name of an annotation file."""


def annotations(article: Article, quotes: Sequence[Record], settings: Settings) -> Record:
    """The annotations of an article, made from its records of `quotes.json`."""
    base = settings.base_url.rstrip("/")
    where = Where(f"{base}/", f"{base}/{dirname(links.annotations(''))}/") if base else Where("../../", "")
    name = where.here + basename(links.annotations(article.slug))
    source = where.root + links.text(article.slug)
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"Quotations in “{article.title}”",
        "generator": {"type": "Software", "name": "Site Builder"},
        "total": len(quotes),
        "first": {
            "id": f"{name}#page",
            "type": "AnnotationPage",
            "partOf": name,
            "startIndex": 0,
            "items": [_annotation(quote, f"{name}#{quote['id']}", source, where) for quote in quotes],
        },
    }


def _annotation(quote: Record, name: str, source: str, where: Where) -> Record:
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "identifying" if quote["speaker_as_written"] or quote["speaker"] else "classifying",
        "body": list(_bodies(quote, where)),
        "target": {
            "type": "SpecificResource",
            "source": source,
            "scope": f"{where.root}{quote['url']}",
            "selector": selectors(quote),
        },
    }


def _bodies(quote: Record, where: Where) -> Iterator[Record]:
    speaker = quote["speaker"]
    if isinstance(speaker, dict):
        yield _textual("speaker", "identifying", speaker["name"])
        page = where.root + links.person(speaker["id"])
        yield {"type": "SpecificResource", "purpose": "identifying", "source": page}
    for key, purpose in BODIES:
        if quote[key] != "":
            yield _textual(key, purpose, quote[key])


def _textual(name: str, purpose: str, value: object) -> Record:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "schema:name": name,
        "value": str(value),
        "format": "text/plain",
    }
