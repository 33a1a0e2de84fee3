"""Passages that tell one fact, in groups: each is asserted the same as every other of its group.

Chains of likeness ("a is b, b is c") would join what no two passages say, so a group is only as large as all
its pairs allow. One passage of an article at most.
"""

from collections.abc import Iterable

from site_builder.compare.alignment import Pair
from site_builder.compare.passages import Passage

Group = tuple[Passage, ...]


def agreed(same: Iterable[Pair]) -> tuple[Group, ...]:
    """Groups of two passages or more from pairs asserted the same, best pairs first; by first passage."""
    pairs = tuple(same)
    linked = {(pair.left.number, pair.right.number) for pair in pairs}
    home: dict[int, Group] = {}
    for pair in pairs:
        ours, theirs = (home.get(p.number, (p,)) for p in (pair.left, pair.right))
        if ours != theirs and all(_linked(a, b, linked) for a in ours for b in theirs):
            joined = tuple(sorted((*ours, *theirs), key=lambda passage: passage.number))
            home |= dict.fromkeys((passage.number for passage in joined), joined)
    return tuple(group for number, group in sorted(home.items()) if group[0].number == number)


def _linked(a: Passage, b: Passage, linked: set[tuple[int, int]]) -> bool:
    return a.article != b.article and (min(a.number, b.number), max(a.number, b.number)) in linked
