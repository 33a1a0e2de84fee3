"""Claims to clusters: one cluster is one event, whoever tells it.

Claims are bucketed by family and interval, so that comparing costs no more than a day's events of one
kind. In a bucket two claims are one event when the people agree (one's are among the other's) or, where
one names nobody, when the clauses share what they are about. A coarse time ("early February", "this
week") joins the event inside it, when there is just one that fits (`coarse`).
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from site_builder.chronicle.claim import Claim
from site_builder.chronicle.cluster import COUNTRIES, WINDOW, Cluster, kind
from site_builder.chronicle.coarse import Hosts, width

SHARED = 0.34
"""Part of the smaller clause's keys that two claims without common people must share."""

_FINE = ("hour", "day")


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
    hosts = Hosts()
    for found in list(buckets.values()):
        for cluster in found:
            hosts.add(cluster)
    for _, same in groupby(sorted(rest, key=width), key=width):
        new = [claim for claim in same if not _fits_in(hosts, claim)]
        for claim in new:
            _place(buckets[kind(claim), claim.first, claim.last], claim)
        for key in sorted({(kind(claim), claim.first, claim.last) for claim in new}):
            for cluster in buckets[key]:
                hosts.add(cluster)
    return sorted(
        (c for found in buckets.values() for c in found),
        key=lambda c: (c.first.first, c.first.last, c.first.title),
    )


def _fits_in(hosts: Hosts, claim: Claim) -> bool:
    """Joins a coarse telling to the event it means, if there is one."""
    host = hosts.of(claim) if claim.status != "recurring" else None
    if host:
        host.coarse.append(claim)
    return host is not None


def _place(bucket: list[Cluster], claim: Claim) -> None:
    fits = [
        (score, -n)
        for n, cluster in enumerate(bucket[-WINDOW:], max(0, len(bucket) - WINDOW))
        if (score := max(likeness(c, claim) for c in cluster.claims[:4])) > 0
        and not _elsewhere(cluster, claim)
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


def _elsewhere(cluster: Cluster, claim: Claim) -> bool:
    """Is a telling that names nobody of other countries than all told so far: protests here and there?"""
    ours = frozenset(key for c in cluster.claims[:4] for key in c.keys) & COUNTRIES
    theirs = claim.keys & COUNTRIES
    return not claim.people and bool(ours) and bool(theirs) and not ours & theirs


def _enough(shared: float) -> float:
    return shared if shared >= SHARED else 0.0


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
