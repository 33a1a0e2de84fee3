"""`data/shared.json`: text that stands in several articles of the site, and near-duplicates.

What the articles of one story share is in comparison.json.
"""

from collections.abc import Mapping

from site_builder.export.fragments import Fragment, records
from site_builder.export.passages import Record
from site_builder.model import Duplicate, Evidence, Reuse, Shared

Words = Mapping[Evidence, str]
"""The words of passages, as their articles gave them when asked."""


def shared_rows(reuse: Reuse, words: Words) -> Fragment:
    """Shared text by kind, then near-duplicates, the earlier article first where the dates say so."""
    made = [*(_text(one, words) for one in reuse.shared), *map(_duplicate, reuse.duplicates)]
    return records("shared", "", made)


def _text(one: Shared, words: Words) -> Record:
    return {
        "id": one.id,
        "kind": one.kind,
        "articles": list(dict.fromkeys(evidence.article for evidence in one.passages)),
        "passages": [_passage(evidence, words) for evidence in one.passages],
        "share": None,
        "ordered": False,
    }


def _passage(at: Evidence, words: Words) -> Record:
    return {"article": at.article, "start": at.span.start, "end": at.span.end, "text": words[at]}


def _duplicate(one: Duplicate) -> Record:
    return {
        "id": one.id,
        "kind": "near-duplicate",
        "articles": [one.first, one.second],
        "passages": [],
        "share": one.share,
        "ordered": one.ordered,
    }
