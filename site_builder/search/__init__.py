"""The search index: lunr's, cut into small scripts, with the very same answers.

lunr scores a document by the dot product of the query's vector and the field's, over the length of the
query's alone. An index that holds only the terms a query expands to therefore gives the documents and scores
of the whole one. So: count each document (`tally`), fold the counts by term (`postings`), cut them by prefix
(`shards`), and let the browser build the small index of each query from them (templates/assets/search/).
Passages are in scripts of their own, loaded for the results on the screen.
"""

from collections.abc import Sequence

from site_builder.model import Output, Site
from site_builder.search import postings
from site_builder.search.collection import Counted, counted
from site_builder.search.documents import FIELDS, KINDS, Document
from site_builder.search.scripts import script
from site_builder.search.shards import shards
from site_builder.search.vocabulary import vocabulary

__all__ = ["index"]


def index(site: Site) -> tuple[Output, ...]:
    """All scripts of the index, by path: `search/manifest.js`, `terms/`, `texts/`, `vocabulary.js`."""
    documents = counted(site)
    tallies = [[*one.tally.fields, *one.added] for one in documents]
    folded = postings.fold(tallies)
    parts = shards(folded)
    texts = [
        _section(number, at, one.document)
        for number, one in enumerate(documents)
        for at in range(len(one.document.sections))
    ]
    outputs = [
        script(
            "manifest", _manifest(site, documents, postings.lengths(tallies), [name for name, _ in parts])
        ),
        vocabulary(folded, (one.tally for one in documents)),
        *(output for _, output in parts),
        *texts,
    ]
    return tuple(sorted(outputs, key=lambda output: output.path))


def _manifest(
    site: Site, documents: Sequence[Counted], sums: Sequence[int], names: Sequence[str]
) -> dict[str, object]:
    kinds = [one.document.kind for one in documents]
    return {
        "documents": len(documents),
        "kinds": [[kind, kinds.count(kind)] for kind in KINDS],
        "fields": [[name, boost, total] for (name, boost), total in zip(FIELDS, sums, strict=True)],
        "shards": " ".join(names),
        "dates": site.settings.locale_dates,
    }


def _section(number: int, at: int, document: Document) -> Output:
    passages = [
        [p.anchor, p.text, *([s.start, s.end, s.speaker] for s in p.said)] for p in document.sections[at]
    ]
    return script(
        f"texts/{number}-{at}", [document.url, document.title, document.source, document.date, passages]
    )
