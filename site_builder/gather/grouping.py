"""Groups of articles from pairs that are alike: average linkage, so that no chain of neighbours makes one.

Two articles begin a group at `ALIKE`. Two groups become one as long as the mean likeness of all their pairs,
those never compared counting nothing, is at least `HELD`; the most alike first (Sokal and Michener 1958).
Work grows with the number of pairs that were compared.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable

from site_builder.gather.likeness import Pair

ALIKE = 0.25
"""Likeness from which two articles may tell one story."""

HELD = 0.2
"""Mean likeness that holds two groups together."""

Group = tuple[tuple[int, ...], float]
"""Places of its articles, ascending, and their mean likeness."""


def groups(pairs: Iterable[Pair]) -> list[Group]:
    """Each group of two articles or more, by its first article."""
    linkage = _Linkage()
    for pair in pairs:
        if pair.score >= HELD:
            linkage.link(pair)
    linkage.merge()
    found = [name for name, members in linkage.members.items() if len(members) > 1]
    return sorted((tuple(sorted(linkage.members[name])), linkage.mean(name)) for name in found)


class _Linkage:
    """Groups while they merge, with the sums of likeness within and between them."""

    def __init__(self) -> None:
        self.members: dict[int, list[int]] = {}
        self.within: defaultdict[int, float] = defaultdict(float)
        self.between: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self.queue: list[tuple[float, int, int, int, int]] = []

    def link(self, pair: Pair) -> None:
        """Take in two articles that are alike."""
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            self.members.setdefault(one, [one])
            self.between[one][other] = pair.score
        if pair.score >= ALIKE:
            self._offer(pair.left, pair.right)

    def merge(self) -> None:
        """Join the two most alike groups for as long as any two are alike enough."""
        while self.queue:
            _, one, other, size, other_size = heapq.heappop(self.queue)
            if self._size(one) == size and self._size(other) == other_size:
                self._join(one, other)

    def mean(self, name: int) -> float:
        """Mean likeness of all pairs of a group."""
        size = len(self.members[name])
        return self.within[name] * 2 / (size * (size - 1))

    def _join(self, one: int, other: int) -> None:
        own, gone = self.between[one], self.between.pop(other)
        self.within[one] += self.within.pop(other, 0.0) + own.pop(other)
        self.members[one] += self.members.pop(other)
        for third, likeness in gone.items():
            if third != one:
                del self.between[third][other]
                own[third] = self.between[third][one] = own.get(third, 0.0) + likeness
        for third in own:
            self._offer(*sorted((one, third)))

    def _offer(self, one: int, other: int) -> None:
        size, other_size = self._size(one), self._size(other)
        mean = self.between[one][other] / (size * other_size)
        if mean >= HELD:
            heapq.heappush(self.queue, (-mean, one, other, size, other_size))

    def _size(self, name: int) -> int:
        return len(self.members.get(name, ()))
