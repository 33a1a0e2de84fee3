"""The search index: lunr's, cut into small scripts, with the very same answers.

lunr scores a document by the dot product of the query's vector and the field's, over the length of the
query's alone. So the terms a query expands to are enough to give the documents and scores of the whole
index: count each document (`counted`), number them (`slots`), fold the counts by term (`postings`), cut them
by prefix (`shards`), and let the browser add up the rows a query needs (templates/assets/search/).
Passages are in scripts of their own, loaded for the results on the screen.
"""

from collections.abc import Sequence

from site_builder.model import Output, Settings
from site_builder.search import postings
from site_builder.search.collection import catalogue
from site_builder.search.documents import FIELDS, Document
from site_builder.search.facets import facets
from site_builder.search.passages import part, passages
from site_builder.search.scripts import script
from site_builder.search.shards import front_coded, limit, shards
from site_builder.search.slots import Entry, Numbering, number
from site_builder.search.tally import Tally, counted
from site_builder.search.vocabulary import vocabulary

__all__ = ["catalogue", "counted", "index"]


COMMON, SEVERAL = 0.05, 50
"""A term in more than this share of the documents, and so many, is in the manifest with their number."""


def index(settings: Settings, found: tuple[Document, ...], tallies: tuple[Tally, ...]) -> tuple[Output, ...]:
    """All scripts of the search: `search/` (manifest, terms, places, vocabulary, facets) and `passages/`.

    `tallies` are those of the documents, in the same order.
    """
    kinds = number([Entry(d.kind, d.key, t.length) for d, t in zip(found, tallies, strict=True)])
    folded = postings.fold(tallies, kinds)
    names, parts = shards(folded, limit(len(found)))
    firsts, words = vocabulary(folded, tallies)
    common = [one for one in folded if one.documents > max(SEVERAL, COMMON * len(found))]
    manifest = _manifest(settings, kinds, postings.lengths(tallies), names, firsts, common)
    outputs = (manifest, *parts, *words, *facets(found, kinds), *passages(found, kinds))
    return tuple(sorted(outputs, key=lambda output: output.path))


def _manifest(
    settings: Settings, kinds: Sequence[Numbering], sums: Sequence[int], names: list[str], firsts: list[str],
    common: Sequence[postings.Posting],
) -> Output:  # fmt: skip
    value = {
        "kinds": [[kind.kind, len(kind.slots), kind.width, kind.groups] for kind in kinds],
        "fields": [[name, boost, total] for (name, boost), total in zip(FIELDS, sums, strict=True)],
        "shards": front_coded(names),
        "firsts": "".join(firsts),
        "common": " ".join(f"{one.term} {one.documents}" for one in common),
        "part": part(kinds),
        "dates": settings.locale_dates,
    }
    return script("manifest", value)
