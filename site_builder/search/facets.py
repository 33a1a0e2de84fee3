"""Which documents have which value of a facet, a script a facet, loaded when a reader narrows or sorts.

A script is a list of [value, rows]; the rows are those of a posting without counts: the number of the kind,
how many documents follow, and the distance of each slot from the one before, as `numbers.encode`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from site_builder.model import Output
from site_builder.search.documents import FACETS, LANGUAGE
from site_builder.search.numbers import encode, gaps
from site_builder.search.scripts import script
from site_builder.search.slots import Entry, Numbering

Slots = dict[int, list[int]]
"""Slots by the number of their kind."""


def facets(entries: Iterable[Entry], kinds: Sequence[Numbering]) -> Iterator[Output]:
    """The scripts `by/<facet>.js`, and `all.js`, the rows of every document, in the order of `kinds`."""
    found: dict[str, defaultdict[str, Slots]] = {name: defaultdict(dict) for name in (*FACETS, LANGUAGE)}
    rest = iter(entries)
    for number, kind in enumerate(kinds):
        for slot, entry in zip(kind.slots, rest, strict=False):
            for name, value in entry.facets:
                found[name][value].setdefault(number, []).append(slot)
    yield script("all", _rows({number: list(kind.slots) for number, kind in enumerate(kinds) if kind.slots}))
    if not found[LANGUAGE]:
        del found[LANGUAGE]
    for name, values in found.items():
        yield script(f"by/{name}", [[value, _rows(values[value])] for value in sorted(values)])


def _rows(slots: Slots) -> str:
    return "".join(
        encode(kind) + encode(len(held)) + gaps(sorted(held)) for kind, held in sorted(slots.items())
    )
