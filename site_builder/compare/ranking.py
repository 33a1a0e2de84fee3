"""The order in which findings are shown, and which of two that say the same is kept.

Contradictions come before differences in wording, and those before what only one source has and what all
share; within a kind the more certain first. What an editor pinned stands above all.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from site_builder.compare.cover import Cover, cover
from site_builder.model import Evidence, Finding, FindingType

INTEREST: dict[FindingType, float] = {
    "participants": 1.0,
    "quotation-variant": 1.0,
    "status": 1.0,
    "medium": 0.95,
    "attribution": 0.95,
    "date": 0.9,
    "quantity": 0.9,
    "claim-or-fact": 0.9,
    "characterisation": 0.75,
    "agreement": 0.7,
    "role": 0.65,
    "only-one-source": 0.6,
}
"""How much a reader who compares sources wants to know it, multiplied with the confidence."""


AT_ODDS = frozenset({"participants", "quantity", "date", "status", "medium", "claim-or-fact"})
"""Types of finding that rule out an agreement on the same passages."""


def ranked(findings: Sequence[Finding], hide: Collection[str], pin: Sequence[str]) -> tuple[Finding, ...]:
    """The findings without hidden ones and repeats, pinned ones first in the editor's order."""
    kept = _consistent([finding for finding in _distinct(findings) if finding.id not in hide])
    place = {name: number for number, name in enumerate(pin)}
    return tuple(
        sorted(kept, key=lambda f: (place.get(f.id, len(place)), -INTEREST[f.type] * f.confidence, f.id))
    )


def _consistent(findings: Sequence[Finding]) -> list[Finding]:
    """Without agreements on a fact whose passages a difference is about: they do not say the same."""
    at_odds = cover(e for f in findings if f.type in AT_ODDS for s in f.sides for e in s.evidence)
    return [f for f in findings if f.rule != "agreement.same-fact" or not _disputed(f, at_odds)]


def _disputed(agreement: Finding, at_odds: Cover) -> bool:
    passages = [evidence for side in agreement.sides for evidence in side.evidence]
    return sum(at_odds.inside(evidence) or at_odds.holds(evidence) for evidence in passages) > 1


def _distinct(findings: Sequence[Finding]) -> list[Finding]:
    """Without repeats: of two findings of one type on the same passages the earlier rule's is kept."""
    told: defaultdict[tuple[FindingType, str], list[tuple[str, Evidence]]] = defaultdict(list)
    ids: set[str] = set()
    kept = []
    for finding in findings:
        if finding.id not in ids and not _told(finding, told):
            kept.append(finding)
            ids.add(finding.id)
            for one in (one for side in finding.sides for one in side.evidence):
                told[finding.type, one.article].append((finding.rule, one))
    return kept


def _told(finding: Finding, told: Mapping[tuple[FindingType, str], Sequence[tuple[str, Evidence]]]) -> bool:
    """Do findings of another rule (told by type and article) touch two articles or more of this one, or all
    it has?
    """
    if not finding.rule.startswith("timeline."):
        return False
    own = [evidence for side in finding.sides for evidence in side.evidence]
    met = {
        one.article
        for one in own
        for rule, other in told.get((finding.type, one.article), ())
        if rule != finding.rule and other.span.overlaps(one.span)
    }
    return len(met) >= min(2, len({e.article for e in own}))
