"""`data/shared.json`: text that stands in several articles of the site, and near-duplicates.

What the articles of one story share is in comparison.json.
"""

from site_builder.export.passages import Articles, Record, articles_of, passage
from site_builder.model import Duplicate, Shared, Site


def shared(site: Site) -> list[Record]:
    """Shared text by kind, then near-duplicates, the earlier article first where the dates say so."""
    articles = articles_of(site)
    return [
        *(_text(articles, one) for one in site.reuse.shared),
        *(_duplicate(one) for one in site.reuse.duplicates),
    ]


def _text(articles: Articles, one: Shared) -> Record:
    return {
        "id": one.id,
        "kind": one.kind,
        "articles": list(dict.fromkeys(evidence.article for evidence in one.passages)),
        "passages": [passage(articles, evidence) for evidence in one.passages],
        "share": None,
        "ordered": False,
    }


def _duplicate(one: Duplicate) -> Record:
    return {
        "id": one.id,
        "kind": "near-duplicate",
        "articles": [one.first, one.second],
        "passages": [],
        "share": one.share,
        "ordered": one.ordered,
    }
