"""The search index: lunr's, cut into small scripts, with the very same answers.

lunr scores a document by the dot product of the query's vector and the field's, over the length of the
query's alone. So the terms a query expands to are enough to give the documents and scores of the whole
index. Each document is counted by itself (`counted`) and has a number (`slots`); the counts are folded by
blocks of numbers (`partial`); `index` joins the blocks (`postings`), cuts them by prefix (`shards`), and the
browser adds up the rows a query needs (templates/assets/search/).
Passages are in scripts of their own, loaded for the results on the screen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.model import Output, Settings
from site_builder.search import postings
from site_builder.search.collection import (
    Counted,
    Events,
    Findable,
    catalogue,
    counted,
    listed,
    others,
    raised,
)
from site_builder.search.documents import FIELDS
from site_builder.search.entries import Card
from site_builder.search.facets import facets
from site_builder.search.numbers import encode
from site_builder.search.partial import Group, Partial, grouped, partial
from site_builder.search.passages import part, passages
from site_builder.search.scripts import script
from site_builder.search.shards import front_coded, limit, shards
from site_builder.search.slots import Entry, Numbering, number
from site_builder.search.vocabulary import vocabulary

__all__ = [
    "Events",
    "Findable",
    "Findings",
    "catalogue",
    "counted",
    "findings",
    "index",
    "others",
    "partial",
    "raised",
]


COMMON, SEVERAL = 0.05, 50
"""A term in more than this share of the documents, and so many, is in the manifest with their number."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Every document, numbered."""

    cards: tuple[Card, ...]
    kinds: tuple[Numbering, ...]
    groups: tuple[Group, ...]
    """What `partial` is to fold."""


def findings(found: Iterable[Counted]) -> Findings:
    """Number what was counted."""
    every = listed(found)
    kinds = number([Entry(one.card.kind, one.card.key, one.tally.length) for one in every])
    return Findings(tuple(one.card for one in every), kinds, grouped(every, kinds))


def index(settings: Settings, found: Findings, parts: Sequence[Partial]) -> tuple[Output, ...]:
    """All scripts of the search: `search/` (manifest, terms, places, vocabulary, facets) and `passages/`.

    `parts` are those of the groups, in the same order.
    """
    kinds = found.kinds
    joined = postings.join(parts, kinds)
    names, cut = shards(joined, limit(len(found.cards)))
    firsts, words = vocabulary(joined, parts)
    common = [one for one in joined if one.documents > max(SEVERAL, COMMON * len(found.cards))]
    manifest = _manifest(settings, kinds, postings.lengths(parts), names, firsts, common)
    outputs = (manifest, *cut, *words, *facets(found.cards, kinds), *passages(found.cards, kinds))
    return tuple(sorted(outputs, key=lambda output: output.path))


def _manifest(
    settings: Settings, kinds: Sequence[Numbering], sums: Sequence[int], names: list[str], firsts: list[str],
    common: Sequence[postings.Posting],
) -> Output:  # fmt: skip
    value = {
        "kinds": [[kind.kind, len(kind.slots), kind.groups, kind.span, _blocks(kind)] for kind in kinds],
        "fields": [[name, boost, total] for (name, boost), total in zip(FIELDS, sums, strict=True)],
        "shards": front_coded(names),
        "firsts": "".join(firsts),
        "common": " ".join(f"{one.term} {one.documents}" for one in common),
        "part": part(kinds),
        "dates": settings.locale_dates,
    }
    return script("manifest", value)


def _blocks(kind: Numbering) -> str:
    """Number and room of each block."""
    return "".join(encode(block.number) + encode(block.room) for block in kind.blocks)
