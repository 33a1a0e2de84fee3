"""Whether another article gives an amount too, asked of all figures of one kind at once.

The answers are those of holding each figure against each other one (`Counted.equals`): the same amount, the
same round figure where one is said to be round, a lower bound and what it makes readers expect, or much the
same in another unit. The figures are counted by what would make them equal, those of all articles and those
of each, so that a figure costs a few look-ups however many there are.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from site_builder.compare.counted import Counted
from site_builder.compare.measures import much_the_same, place, rounded

ALL = ""
"""Stands for the articles together; none has no slug."""

Key = tuple[str, Decimal]


class Amounts:
    """Figures whose units have one base."""

    def __init__(self, group: Iterable[Counted]) -> None:
        self._held: Counter[tuple[str, str, Key]] = Counter()
        self._sorted: defaultdict[tuple[str, str], list[Decimal]] = defaultdict(list)
        self._bounds: defaultdict[str, set[Decimal]] = defaultdict(set)
        for one in group:
            unit = one.figure.unit
            for article in (ALL, one.passage.article):
                self._held.update((article, unit, key) for key in _keys(one))
                self._sorted[article, unit].append(one.amount)
            if _is_bound(one):
                self._bounds[unit].add(one.amount)
        for amounts in self._sorted.values():
            amounts.sort()

    def elsewhere(self, one: Counted) -> bool:
        """Does a figure of another article equal this one?"""
        return (
            any(self._other(one, key) for key in _equals(one))
            or self._expected(one)
            or any(self._other(one, ("bound", low)) for low in self._lower(one))
            or any(self._converted(one, unit) for article, unit in self._sorted if article == ALL)
        )

    def _other(self, one: Counted, key: Key) -> bool:
        unit = one.figure.unit
        return self._held[ALL, unit, key] > self._held[one.passage.article, unit, key]

    def _expected(self, one: Counted) -> bool:
        """Is it a lower bound, and there is what it makes readers expect?"""
        low = one.amount
        if not _is_bound(one):
            return False
        high = low + place(low)
        return self._between(one, one.figure.unit, lambda x: x >= low, lambda x: x >= high)

    def _lower(self, one: Counted) -> Iterator[Decimal]:
        """The lower bounds that make readers expect it: few, as each has one figure only."""
        lows = sorted(self._bounds[one.figure.unit])
        return (low for low in lows if low <= one.amount < low + place(low))

    def _converted(self, one: Counted, unit: str) -> bool:
        """Is there much the same in another unit?"""
        here = one.amount
        return unit != one.figure.unit and self._between(
            one,
            unit,
            lambda x: x >= here or much_the_same(x, here),
            lambda x: x > here and not much_the_same(x, here),
        )

    def _between(
        self, one: Counted, unit: str, begun: Callable[[Decimal], bool], ended: Callable[[Decimal], bool]
    ) -> bool:
        """Are there amounts of other articles from where `begun` to where `ended` first holds?"""
        every, own = (
            bisect_left(amounts, True, key=ended) - bisect_left(amounts, True, key=begun)
            for amounts in (self._sorted.get((article, unit), []) for article in (ALL, one.passage.article))
        )
        return every > own


def _keys(one: Counted) -> Iterator[Key]:
    """What it is held as."""
    yield "is", one.amount
    yield "round", rounded(one.amount)
    if one.about:
        yield "about", one.amount
        yield "about, round", rounded(one.amount)
    if _is_bound(one):
        yield "bound", one.amount


def _equals(one: Counted) -> Iterator[Key]:
    """What another of the same unit is held as that equals it."""
    yield "is", one.amount
    yield "about", rounded(one.amount)
    yield from (("about, round", amount) for amount in (one.amount, rounded(one.amount)))
    if one.about:
        yield "is", rounded(one.amount)
        yield from (("round", amount) for amount in (one.amount, rounded(one.amount)))


def _is_bound(one: Counted) -> bool:
    return one.least and rounded(one.amount) == one.amount
