"""One event that two sources put on different days: "on Tuesday" here, "on Wednesday" there.

It is plainly the same when kind and people agree, the clauses have half of what they tell in common, the days
are next to each other or one apart, no source tells both, and no third event fits. Time zones and slips make
such days; two rounds of talks are told as two by at least one source. Without two people in common the days
must be next to each other and the clauses nearly the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.cluster import WINDOW, Cluster, kind
from site_builder.language.stems import stem

APART = 2
"""Days between two datings of an event by the same two people, at most."""

PAIR, ALIKE = 0.5, 0.75
"""Part of the smaller clause's keys that two datings share: with two people in common, and without."""

FEWEST = 2
"""Keys besides names that they share at least; twice as many without two people in common."""

WEEKDAYS = frozenset(stem(f"{day}day") for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"))

DAYS = frozenset(["day", "hour"])


def join_redated(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters in their order, those that date an event of others differently joined to it."""
    by_kind: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.first.precision in DAYS and cluster.first.date and not cluster.first.joint:
            by_kind[kind(cluster.first)].append(cluster)
    joined: set[int] = set()
    for same in by_kind.values():
        _join(same, joined)
    return [cluster for cluster in clusters if id(cluster) not in joined]


def _join(same: Sequence[Cluster], joined: set[int]) -> None:
    """Joins in pairs; `same` is in order of days."""
    partners: dict[int, list[Cluster]] = defaultdict(list)
    for at, one in enumerate(same):
        for other in same[at + 1 : at + 1 + WINDOW]:
            if _days(one, other) > APART:
                break
            if _one_event(one, other):
                partners[id(one)].append(other)
                partners[id(other)].append(one)
    for one in same:
        found = partners[id(one)]
        if len(found) == 1 and len(partners[id(found[0])]) == 1 and not {id(one), id(found[0])} & joined:
            host, other = sorted((one, found[0]), key=lambda c: (-len(_articles(c.claims)), c.first.first))
            host.otherwise += other.claims
            host.support += other.support
            joined.add(id(other))


def _days(one: Cluster, other: Cluster) -> int:
    return abs((date.fromisoformat(other.first.first) - date.fromisoformat(one.first.first)).days)


def _one_event(one: Cluster, other: Cluster) -> bool:
    a, b = one.first, other.first
    if set(a.people) != set(b.people) or a.status != b.status or a.first == b.first:
        return False
    if _articles(_all(one)) & _articles(_all(other)):
        return False
    ours, theirs = _matter(a), _matter(b)
    shared = len(ours & theirs)
    part = shared / max(1, min(len(ours), len(theirs)))
    if len(a.people) > 1:
        return shared >= FEWEST and part >= PAIR
    return _days(one, other) == 1 and shared >= 2 * FEWEST and part >= ALIKE


def _matter(claim: Claim) -> frozenset[str]:
    """What a clause is about, without the names of its people and the day of the week."""
    names = {stem(word) for person in claim.people for word in person.lower().replace("-", " ").split()}
    return claim.keys - names - WEEKDAYS


def _all(cluster: Cluster) -> list[Claim]:
    return [*cluster.claims, *cluster.coarse]


def _articles(claims: Iterable[Claim]) -> set[str]:
    return {claim.article for claim in claims}
