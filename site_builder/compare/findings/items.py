"""What was discussed, bought, agreed: lists of things that share two items or more and a rare word around
them.

"discussed trade, Russia's war in Ukraine and Iran" against "covered trade, Taiwan, Russia's war in Ukraine,
and Iran": the items one list adds. Two items are one when one holds all the telling words of the other.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from site_builder.compare.alignment import CROWD
from site_builder.compare.case import Case
from site_builder.compare.coordination import Listing, item_lists
from site_builder.compare.findings.build import earliest, finding, listed, side, sources
from site_builder.compare.passages import Reading
from site_builder.language.countries import COUNTRIES
from site_builder.model import Evidence, Finding

CONFIDENCE = 0.8
SHARED_ITEMS = 2
JOINTS = frozenset({"and", "or"})


def find(case: Case) -> Iterator[Finding]:
    """One finding for each set of lists that belong together and differ."""
    reading = case.reading
    lists = [one for p in reading.holding(JOINTS) for one in item_lists(p, reading.text(p.article))]
    for group in _together(lists):
        if len({one.passage.article for one in group}) > 1 and any(_missing(group, one) for one in group):
            yield _finding(group, reading)


def _together(lists: Sequence[Listing]) -> list[list[Listing]]:
    """Lists joined to the first earlier list of another article that shares two items with them."""
    by_key: dict[str, set[int]] = defaultdict(set)
    groups: list[list[Listing]] = []
    for one in lists:
        near = sorted({n for stem in one.folded if len(by_key[stem]) <= CROWD for n in by_key[stem]})
        home = next((n for n in near if any(_same_matter(one, other) for other in groups[n])), len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(one)
        for stem in one.folded:
            by_key[stem].add(home)
    return groups


def _same_matter(one: Listing, other: Listing) -> bool:
    """Two items in common, which are not names only, in two articles."""
    shared = [key for key in one.keys if any(_same(key, own) for own in other.keys)]
    things = one.plain & other.plain & frozenset[str]().union(*shared)
    return bool(things) and len(shared) >= SHARED_ITEMS and one.passage.article != other.passage.article


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    """Equal, or one says more of the same thing; a country alone is not the same as its "negotiators"."""
    return a == b or (bool((a & b) - COUNTRIES) and (a <= b or b <= a))


def _missing(group: Sequence[Listing], one: Listing) -> list[tuple[str, frozenset[str]]]:
    """Items, with what they are about, that another list of the group has and this one lacks."""
    return [
        (item, key)
        for other in group
        for item, key in zip(other.items, other.keys, strict=True)
        if not any(_same(key, own) for own in one.keys)
    ]


def _extra(group: Sequence[Listing]) -> list[str]:
    """Items that not all lists have, each once in its shortest wording."""
    found: list[tuple[str, frozenset[str]]] = []
    missing = (pair for one in group for pair in _missing(group, one))
    for item, key in sorted(dict.fromkeys(missing), key=lambda pair: len(pair[0])):
        if not any(_same(key, own) for _, own in found):
            found.append((item, key))
    return [item for item, _ in found]


def _finding(group: list[Listing], reading: Reading) -> Finding:
    slugs = [one.passage.article for one in group]
    common = [
        item
        for item, key in zip(group[0].items, group[0].keys, strict=True)
        if all(any(_same(key, own) for own in one.keys) for one in group)
    ]
    return finding(
        "participants",
        reading,
        label=f"What is listed: {listed(group[0].items)}",
        explanation=f"{sources(reading, slugs)} all list {listed(common) or 'some of the same points'}; "
        f"not all list {listed(_extra(group))}.",
        confidence=CONFIDENCE,
        rule="participants.items",
        sides=[side(one.span.of(reading.text(one.passage.article)), "", [_evidence(one)]) for one in group],
        about=[earliest(reading, map(_evidence, group))],
    )


def _evidence(one: Listing) -> Evidence:
    return Evidence(one.passage.article, one.span)
