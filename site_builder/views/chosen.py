"""Which two articles of a story have a page side by side: those worth reading, no more than its articles.

Pairs grow with the square of a story and most of them say the same again. Each article keeps the pair it has
most in common with; the rest are those that differ on most points.
"""

from collections.abc import Sequence

from site_builder.model import Briefing, Finding, Pairing
from site_builder.views.derived import beside


def chosen(briefing: Briefing) -> tuple[Pairing, ...]:
    """The pairs of a story that have a page, in the order of the comparison: most in common first."""
    given = briefing.comparison.pairings
    best: dict[str, int] = {}
    for place, one in enumerate(given):
        best.setdefault(one.left, place)
        best.setdefault(one.right, place)
    kept = set(best.values())
    differing = [finding for finding in briefing.comparison.findings if beside(finding)]
    others = [place for place in range(len(given)) if place not in kept]
    others.sort(key=lambda place: -_points(given[place], differing))
    kept.update(others[: max(0, len(best) - len(kept))])
    return tuple(one for place, one in enumerate(given) if place in kept)


def _points(one: Pairing, differing: Sequence[Finding]) -> int:
    """On how many findings the two articles are on different sides."""
    return sum(_apart(one, finding) for finding in differing)


def _apart(one: Pairing, finding: Finding) -> bool:
    held = [{evidence.article for evidence in side.evidence} for side in finding.sides]
    left = [place for place, articles in enumerate(held) if one.left in articles]
    right = [place for place, articles in enumerate(held) if one.right in articles]
    return any(a != b for a in left for b in right)
