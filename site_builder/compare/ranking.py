"""The order in which findings are shown, and which of two that say the same is kept.

Contradictions come before differences in wording, and those before what only one source has and what all
share; within a kind the more certain first. What an editor pinned stands above all.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

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
    told: dict[FindingType, list[tuple[str, Evidence]]] = defaultdict(list)
    ids: set[str] = set()
    kept = []
    for finding in findings:
        if finding.id not in ids and not _told(finding, told[finding.type]):
            kept.append(finding)
            ids.add(finding.id)
            told[finding.type] += [(finding.rule, e) for side in finding.sides for e in side.evidence]
    return kept


def _told(finding: Finding, told: Sequence[tuple[str, Evidence]]) -> bool:
    """Do findings of another rule touch two articles or more of this one, or all it has?"""
    others = [evidence for rule, evidence in told if rule != finding.rule]
    own = [evidence for side in finding.sides for evidence in side.evidence]
    met = {e.article for e in own if any(o.article == e.article and o.span.overlaps(e.span) for o in others)}
    return finding.rule.startswith("timeline.") and len(met) >= min(2, len({e.article for e in own}))
