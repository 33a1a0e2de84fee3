"""The search index: lunr's, cut into small scripts, with the very same answers.

lunr scores a document by the dot product of the query's vector and the field's, over the length of the
query's alone. So the terms a query expands to are enough to give the documents and scores of the whole
index. Each document is counted by itself (`counted`) and has a number (`slots`); the counts are folded by
blocks of numbers (`partial`) and dealt into lots of terms (`dealing`); of each lot the blocks are joined
(`postings`) and cut by prefix (`shards`), and the browser adds up the rows a query needs
(templates/assets/search/).
Passages are in scripts of their own, loaded for the results on the screen.
Words that are not English are indexed as all others are; which of them are forms of one word stands in a
table (`languages`, `families`) that a site of English articles does not have.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.model import Output, Settings
from site_builder.search.collection import (
    Counted,
    Events,
    Findable,
    carded,
    catalogue,
    counted,
    entries,
    order,
    others,
    raised,
)
from site_builder.search.dealing import dealt, lots, pieces
from site_builder.search.entries import Card
from site_builder.search.facets import facets
from site_builder.search.joined import joined, listing, own_shards, rest, shared_shards
from site_builder.search.layout import Layout, Lot, Pick, layout
from site_builder.search.partial import Group, Partial, partial
from site_builder.search.passages import part, passages, shown
from site_builder.search.postings import starts, usual
from site_builder.search.slots import Entry, Numbering
from site_builder.search.terms import named, owned, terms

__all__ = [
    "Counted",
    "Entry",
    "Events",
    "Findable",
    "Findings",
    "Layout",
    "Lot",
    "Pick",
    "carded",
    "catalogue",
    "counted",
    "dealt",
    "entries",
    "facets",
    "findings",
    "index",
    "joined",
    "layout",
    "listing",
    "lots",
    "named",
    "order",
    "others",
    "own_shards",
    "owned",
    "part",
    "partial",
    "raised",
    "rest",
    "shared_shards",
    "shown",
    "starts",
    "terms",
    "usual",
]


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
    """All scripts of the search, made of a site that is at hand as a whole.

    `parts` are those of the groups, in the same order.
    """
    kinds = found.kinds
    outputs = [*_of_terms(settings, kinds, parts), *facets(found.entries, kinds)]
    for lot in found.layout.sets:
        kind, cards = kinds[lot.kind], [found.cards[at] for at in lot.members]
        outputs += passages(kind.kind, kind.groups, part(kinds), lot.slots, cards)
    return tuple(sorted(outputs, key=lambda output: output.path))


def _of_terms(settings: Settings, kinds: tuple[Numbering, ...], parts: Sequence[Partial]) -> Iterator[Output]:
    documents = sum(len(kind.slots) for kind in kinds)
    many = lots(documents)
    columns = [pieces(one, many) for one in parts]
    firsts, *dealt_ = zip(*columns, strict=True) if columns else ((),) * (many + 1)
    made = [joined(one, starts(kinds), usual(kinds)) for one in dealt_]
    listings = tuple(map(listing, made))
    names = named(documents, listings)
    shared, own = owned(names, many)
    yield from terms(settings.locale_dates, kinds, firsts, names, listings)
    yield from shared_shards(tuple(map(rest, made, own)), shared)
    for of_lot in map(own_shards, made, own):
        yield from of_lot
