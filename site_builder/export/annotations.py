"""`data/annotations/<slug>.jsonld`: an article's quotations as W3C Web Annotations.

One AnnotationCollection an article, its one page inside. Each annotation targets `text/<slug>.txt` by
position and by quote, with the quotation's place on the site as its scope. Its bodies say who speaks, of what
kind the quotation is, which rule found it and how sure it is; `schema:name` tells them apart. The same ids
stand in `quotes.json`, which has more.

Addresses are relative to the file, or whole where the site has a `base_url`. The address of the context only
names the vocabulary: no page of the site asks for it.
"""

from collections.abc import Iterable, Iterator

from site_builder import links
from site_builder.export.passages import Record, articles_of
from site_builder.export.selectors import selectors
from site_builder.model import Article, Site

FOLDER = "data/annotations/"
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


def annotations(site: Site, quotes: Iterable[Record]) -> dict[str, Record]:
    """By path: the annotations of each article, made from the records of `quotes.json`."""
    said: dict[object, list[Record]] = {}
    for quote in quotes:
        said.setdefault(quote["article"], []).append(quote)
    return {
        links.annotations(slug): _collection(article, said.get(slug, []), site.settings.base_url.rstrip("/"))
        for slug, article in articles_of(site).items()
    }


def _collection(article: Article, quotes: list[Record], base: str) -> Record:
    here = links.annotations(article.slug)
    return {
        "@context": CONTEXT,
        "id": _iri(here, base),
        "type": "AnnotationCollection",
        "label": f"Quotations in “{article.title}”",
        "generator": {"type": "Software", "name": "Site Builder"},
        "total": len(quotes),
        "first": {
            "id": _iri(f"{here}#page", base),
            "type": "AnnotationPage",
            "partOf": _iri(here, base),
            "startIndex": 0,
            "items": [_annotation(quote, article, base) for quote in quotes],
        },
    }


def _annotation(quote: Record, article: Article, base: str) -> Record:
    return {
        "id": _iri(f"{links.annotations(article.slug)}#{quote['id']}", base),
        "type": "Annotation",
        "motivation": "identifying" if quote["speaker_as_written"] or quote["speaker"] else "classifying",
        "body": list(_bodies(quote, base)),
        "target": {
            "type": "SpecificResource",
            "source": _iri(links.text(article.slug), base),
            "scope": _iri(str(quote["url"]), base),
            "selector": selectors(quote),
        },
    }


def _bodies(quote: Record, base: str) -> Iterator[Record]:
    speaker = quote["speaker"]
    if isinstance(speaker, dict):
        yield _textual("speaker", "identifying", speaker["name"])
        address = _iri(links.person(speaker["id"]), base)
        yield {"type": "SpecificResource", "purpose": "identifying", "source": address}
    for key, purpose in BODIES:
        if quote[key] not in ("", None):
            yield _textual(key, purpose, quote[key])


def _textual(name: str, purpose: str, value: object) -> Record:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "schema:name": name,
        "value": str(value),
        "format": "text/plain",
    }


def _iri(path: str, base: str) -> str:
    """An address from the root as one from the annotation file, or whole."""
    return f"{base}/{path}" if base else links.relative(path, FOLDER)
