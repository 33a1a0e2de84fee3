"""Pairs that have a member in common, joined into groups: three sources with three tolls are one finding."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from site_builder.model import Evidence

Item = TypeVar("Item")


def joined(pairs: Iterable[tuple[Item, Item]], place: Callable[[Item], Evidence]) -> list[list[Item]]:
    """Groups of items that hang together by pairs, each item once; groups and items in order of place."""
    home: dict[Evidence, list[Item]] = {}
    for pair in pairs:
        ours, theirs = (home.setdefault(place(one), [one]) for one in pair)
        if ours is not theirs:
            small, large = sorted((ours, theirs), key=len)
            large += small
            home |= dict.fromkeys(map(place, small), large)
    kept = {id(group): group for group in home.values()}
    return sorted((sorted(group, key=place) for group in kept.values()), key=lambda group: place(group[0]))
