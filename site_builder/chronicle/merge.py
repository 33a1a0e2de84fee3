"""Claims to clusters: one cluster is one event, whoever tells it.

Claims are bucketed by family and interval, so that comparing costs no more than a day's events of one
kind. In a bucket two claims are one event when the people agree (one's are among the other's) or, where
one names nobody, when the clauses share what they are about. A coarse time ("early February", "this
week") joins the event of a day inside it, when there is just one that fits.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.lexicon import CONTACT

SHARED = 0.34
"""Part of the smaller clause's keys that two claims without common people must share."""

WINDOW = 24
"""Clusters of a bucket a claim is compared with, the newest: keeps a day with thousands of claims linear."""

_FINE = ("hour", "day")


@dataclass(slots=True)
class Cluster:
    """Claims held to be one event; grows while merging, then is read only."""

    claims: list[Claim] = field(default_factory=list)
    coarse: list[Claim] = field(default_factory=list)
    """Claims whose own time is coarser; they joined by fitting in."""

    support: list[Claim] = field(default_factory=list)
    """Claims without a time of their own."""

    otherwise: list[Claim] = field(default_factory=list)
    """Claims of sources that put it on another day."""

    @property
    def first(self) -> Claim:
        """The claim that opened the cluster."""
        return self.claims[0]

    @property
    def hour(self) -> int:
        """The latest hour or part of the day a source gives it; 0 when none does."""
        return max(claim.hour for claim in self.claims)


def kind(claim: Claim) -> str:
    """Bucket of a claim's family: being in touch is one kind."""
    return "contact" if claim.family in CONTACT and (len(claim.people) > 1 or claim.joint) else claim.family


def clusters(claims: Iterable[Claim]) -> list[Cluster]:
    """Events from claims, in order of first day; each claim is in one cluster."""
    ordered = sorted(
        claims, key=lambda c: (c.first, c.last, -c.confidence, c.article, c.sentence, c.date or c.sentence)
    )
    fine = [claim for claim in ordered if claim.precision in _FINE]
    rest = [claim for claim in ordered if claim.precision not in _FINE]
    buckets: dict[tuple[str, str, str], list[Cluster]] = defaultdict(list)
    for claim in fine:
        _place(buckets[kind(claim), claim.first, claim.last], claim)
    days: dict[str, list[Cluster]] = defaultdict(list)
    for (name, _, _), found in buckets.items():
        days[name] += found
    for claim in rest:
        if host := _host(days[kind(claim)], claim):
            host.coarse.append(claim)
        else:
            _place(buckets[kind(claim), claim.first, claim.last], claim)
    return sorted(
        (c for found in buckets.values() for c in found),
        key=lambda c: (c.first.first, c.first.last, c.first.title),
    )


def _place(bucket: list[Cluster], claim: Claim) -> None:
    fits = [
        (score, -n)
        for n, cluster in enumerate(bucket[-WINDOW:], max(0, len(bucket) - WINDOW))
        if (score := max(likeness(c, claim) for c in cluster.claims[:4])) > 0
    ]
    if fits:
        bucket[-max(fits)[1]].claims.append(claim)
    else:
        bucket.append(Cluster([claim]))


def likeness(a: Claim, b: Claim) -> float:
    """0 when two claims of one kind and day cannot be one event; else how much they share."""
    if a.joint != b.joint:
        return 0.0
    shared = len(a.keys & b.keys) / max(1, min(len(a.keys), len(b.keys)))
    one, two = set(a.people), set(b.people)
    if one and two:
        if not (one <= two or two <= one):
            return 0.0
        equal = one == two or len(one & two) > 1
        return 1 + shared if equal or kind(a) == "contact" else _enough(shared)
    if a.joint and kind(a) == "contact" and a.family == b.family:
        return 0.5
    return _enough(shared)


def _enough(shared: float) -> float:
    return shared if shared >= SHARED else 0.0


def _host(days: list[Cluster], claim: Claim) -> Cluster | None:
    """The one event of a day inside a coarse time that has the same people; None when none or several fit."""
    low, high = window(claim)
    fitting = [c for c in days if low <= c.first.first and c.first.last <= high and _same(c, claim)]
    return fitting[0] if len(fitting) == 1 else None


def _same(cluster: Cluster, claim: Claim) -> bool:
    """Has some claim of the cluster the same people, or two of them?"""
    people = set(claim.people)
    told = [set(c.people) for c in cluster.claims[:4] if c.joint == claim.joint and c.people]
    return bool(people) and any(one == people or len(one & people) > 1 for one in told)


def window(claim: Claim) -> tuple[str, str]:
    """The days a coarse time allows: "early February" is the first to the tenth."""
    if claim.precision == "month" and claim.mod in ("START", "MID", "END"):
        low, high = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}[claim.mod]
        return f"{claim.first[:8]}{low:02d}", min(f"{claim.first[:8]}{high:02d}", claim.last)
    return claim.first, claim.last


def joint_by_day(found: list[Cluster]) -> dict[tuple[str, str], list[Cluster]]:
    """Clusters that tell several contacts together, by their days."""
    table: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in found:
        if cluster.first.joint:
            table[cluster.first.interval].append(cluster)
    return table


def pairs_by_day(found: list[Cluster]) -> dict[tuple[str, str], list[Cluster]]:
    """Clusters that tell one contact each, by their days."""
    table: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in found:
        if not cluster.first.joint and kind(cluster.first) == "contact":
            table[cluster.first.interval].append(cluster)
    return table


def parts(cluster: Cluster, pairs: dict[tuple[str, str], list[Cluster]]) -> int:
    """How many contacts of the day this one tells together; 0 for a single contact."""
    if not cluster.first.joint:
        return 0
    people = {p for c in cluster.claims for p in c.people}
    return sum(set(pair.first.people) <= people for pair in pairs.get(cluster.first.interval, [])[:WINDOW])


def around(cluster: Cluster, joint: dict[tuple[str, str], list[Cluster]]) -> list[Claim]:
    """Claims that tell this contact together with others: the same day, and all its people among theirs."""
    if cluster.first.joint or kind(cluster.first) != "contact":
        return []
    people = set(cluster.first.people)
    hosts = joint.get(cluster.first.interval, [])
    return [c for host in hosts for c in [*host.claims, *host.coarse] if people <= set(c.people)]
