"""The search index: lunr's, cut into small scripts, with the very same answers.

lunr scores a document by the dot product of the query's vector and the field's, over the length of the
query's alone. So the terms a query expands to are enough to give the documents and scores of the whole
index. Each document is counted by itself (`counted`) and has a number (`slots`); the counts are folded by
blocks of numbers (`partial`); `index` joins the blocks (`postings`), cuts them by prefix (`shards`), and the
browser adds up the rows a query needs (templates/assets/search/).
Passages are in scripts of their own, loaded for the results on the screen.
Words that are not English are indexed as all others are; which of them are forms of one word stands in a
table (`languages`, `families`) that a site of English articles does not have.
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
    entries,
    order,
    others,
    raised,
)
from site_builder.search.documents import FIELDS
from site_builder.search.entries import Card
from site_builder.search.facets import facets
from site_builder.search.families import families
from site_builder.search.layout import Layout, Lot, Pick, layout
from site_builder.search.numbers import encode
from site_builder.search.partial import Group, Partial, folded, partial
from site_builder.search.passages import part, passages, shown
from site_builder.search.scripts import script
from site_builder.search.shards import front_coded, limit, shards
from site_builder.search.slots import Entry, Numbering
from site_builder.search.vocabulary import vocabulary

__all__ = [
    "Counted",
    "Entry",
    "Events",
    "Findable",
    "Findings",
    "Lot",
    "Pick",
    "catalogue",
    "counted",
    "entries",
    "facets",
    "findings",
    "folded",
    "index",
    "layout",
    "order",
    "others",
    "part",
    "partial",
    "raised",
    "shown",
    "terms",
]


COMMON, SEVERAL = 0.05, 50
"""A term in more than this share of the documents, and so many, is in the manifest with their number."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Every document of a site that is at hand as a whole, numbered."""

    entries: tuple[Entry, ...]
    cards: tuple[Card, ...]
    layout: Layout
    groups: tuple[Group, ...]
    """What `partial` is to fold."""

    @property
    def kinds(self) -> tuple[Numbering, ...]:
        """The slots."""
        return self.layout.kinds


def findings(found: Iterable[Counted]) -> Findings:
    """Number what was counted."""
    things = tuple(found)
    pairs = zip((e for es in entries(things) for e in es), (d for t in things for d in t.found), strict=True)
    listed = sorted(pairs, key=lambda pair: order(pair[0]))
    numbered = layout([entry for entry, _ in listed])
    groups = (
        Group(block.slots, tuple(listed[at][1].tally for at in block.members)) for block in numbered.blocks
    )
    return Findings(
        tuple(entry for entry, _ in listed),
        tuple(document.card for _, document in listed),
        numbered,
        tuple(groups),
    )


def index(settings: Settings, found: Findings, parts: Sequence[Partial]) -> tuple[Output, ...]:
    """All scripts of the search: those of `terms`, of `facets` and of `shown`.

    `parts` are those of the groups, in the same order.
    """
    kinds = found.kinds
    outputs = [*terms(settings.locale_dates, kinds, tuple(parts)), *facets(found.entries, kinds)]
    for lot in found.layout.sets:
        kind, cards = kinds[lot.kind], [found.cards[at] for at in lot.members]
        outputs += passages(kind.kind, kind.groups, part(kinds), lot.slots, cards)
    return tuple(sorted(outputs, key=lambda output: output.path))


def terms(dates: str, kinds: tuple[Numbering, ...], parts: tuple[Partial, ...]) -> tuple[Output, ...]:
    """The scripts of the terms: manifest, postings, places, vocabulary and forms.

    `dates` says how the site writes a date.
    """
    joined = postings.join(parts, kinds)
    documents = sum(len(kind.slots) for kind in kinds)
    names, cut = shards(joined, limit(documents))
    firsts, words = vocabulary(joined, parts)
    forms, tables = families(parts, limit(documents))
    common = [one for one in joined if one.documents > max(SEVERAL, COMMON * documents)]
    manifest = _manifest(dates, kinds, postings.lengths(parts), names, firsts, common, forms)
    return (manifest, *cut, *words, *tables)


def _manifest(
    dates: str, kinds: Sequence[Numbering], sums: Sequence[int], names: list[str], firsts: list[str],
    common: Sequence[postings.Posting], forms: list[str],
) -> Output:  # fmt: skip
    value = {
        "kinds": [[kind.kind, len(kind.slots), kind.groups, kind.span, _blocks(kind)] for kind in kinds],
        "fields": [[name, boost, total] for (name, boost), total in zip(FIELDS, sums, strict=True)],
        "shards": front_coded(names),
        "firsts": "".join(firsts),
        "common": " ".join(f"{one.term} {one.documents}" for one in common),
        "part": part(kinds),
        "dates": dates,
    }
    return script("manifest", value | ({"forms": front_coded(forms)} if forms else {}))


def _blocks(kind: Numbering) -> str:
    """Number and room of each block."""
    return "".join(encode(block.number) + encode(block.room) for block in kind.blocks)
