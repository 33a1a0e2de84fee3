"""Coarse times that fit a finer one: "early February" and "this week" are the day another source names.

The finest come first, so a month joins the week that no source dates to a day. A coarse telling joins the one
event inside its time that is of its kind and its people; where two fit, or none, it stays an event of its
own. Where they have but one person in common, or name nobody, the clauses must share half of what they tell.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.cluster import COUNTRIES, Cluster, kind
from site_builder.language.calendar import MONTH_NAMES
from site_builder.language.stems import stem

LOOKED = 200
"""Events of one kind and person in a coarse time that are looked at; with more, none can be told."""

ALIKE, FEWEST = 0.5, 3
"""Part and number of keys two tellings share that name nobody."""

_MONTHS = frozenset(stem(name.lower()) for name in MONTH_NAMES)


@dataclass(slots=True)
class Hosts:
    """Events that a coarse time may mean, by kind and person, each list by first day."""

    table: dict[tuple[str, str], list[Cluster]] = field(default_factory=lambda: defaultdict(list))

    def add(self, cluster: Cluster) -> None:
        """Makes an event one that coarser times may mean."""
        for key in _keys(cluster.claims) if cluster.first.status != "recurring" else ():
            found = self.table[key]
            found.insert(bisect_left(found, cluster.first.first, key=lambda c: c.first.first), cluster)

    def of(self, claim: Claim) -> Cluster | None:
        """The one event a coarse time means; None when none or several fit."""
        low, high = window(claim)
        fitting: dict[int, Cluster] = {}
        for key in _keys([claim]):
            found = self.table.get(key, [])
            start = bisect_left(found, low, key=lambda c: c.first.first)
            for cluster in found[start : start + LOOKED]:
                if cluster.first.first > high:
                    break
                if cluster.first.last <= high and _same(cluster, claim):
                    fitting[id(cluster)] = cluster
        return next(iter(fitting.values())) if len(fitting) == 1 else None


def _keys(claims: Iterable[Claim]) -> list[tuple[str, str]]:
    """Where a telling is looked up: its kind with its first person, or with nobody."""
    return sorted({(kind(c), person) for c in claims for person in (c.people or ("",))})


def _same(cluster: Cluster, claim: Claim) -> bool:
    """Has some telling of the event the same people, or two of them; or do they tell the same of nobody?"""
    if claim.people:
        people = set(claim.people)
        told = [(c, set(c.people)) for c in cluster.claims[:4] if c.joint == claim.joint and c.people]
        return any(len(own & people) > 1 or (own == people and _alike(c, claim)) for c, own in told)
    return any(not c.people and c.family == claim.family and _alike(c, claim) for c in cluster.claims[:4])


def _alike(one: Claim, other: Claim) -> bool:
    ours, theirs = one.keys - _MONTHS, other.keys - _MONTHS
    if ours & COUNTRIES and theirs & COUNTRIES and not ours & theirs & COUNTRIES:
        return False
    return len(ours & theirs) >= max(FEWEST, ALIKE * min(len(ours), len(theirs)))


def window(claim: Claim) -> tuple[str, str]:
    """The days a coarse time allows: "early February" is the first to the tenth."""
    if claim.precision == "month" and claim.mod in ("START", "MID", "END"):
        low, high = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}[claim.mod]
        return f"{claim.first[:8]}{low:02d}", min(f"{claim.first[:8]}{high:02d}", claim.last)
    return claim.first, claim.last


def width(claim: Claim) -> int:
    """Days a time covers."""
    return (date.fromisoformat(claim.last) - date.fromisoformat(claim.first)).days
