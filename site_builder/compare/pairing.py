"""Two articles beside each other: which sentence of one goes with which of the other.

Sentences that a finding compares go together first, then those most alike. Each goes with one of the other
article at most; order does not matter, since sources tell things in orders of their own. Pairs of articles
grow with the square of a story: those with most sentences in common are kept, and pairs with hardly any are
not worth a page.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from site_builder.compare.case import Case
from site_builder.compare.passages import Passage, Reading
from site_builder.model import Aligned, Finding, Pairing

MOST = 15
"""Pairs of articles of one story: all of six sources."""

LEAST = 2
"""Sentences in common from which two articles are set side by side."""

ALIKE = 0.24
"""Cosine from which two sentences are worth reading side by side without a finding that says so; below it one
rare word is often all they share.
"""

CROWD = 12
"""Articles of one finding that are paired with each other."""

Match = tuple[Passage, Passage, bool]
"""Two passages, the earlier one first, and whether they are taken to tell the same fact."""


def pairings(case: Case, findings: Iterable[Finding]) -> tuple[Pairing, ...]:
    """The pairs of articles with most in common."""
    near = (pair for pair in case.pairs if pair.score >= ALIKE)
    alike = ((p.left, p.right, (p.left.number, p.right.number) in case.same) for p in near)
    found: dict[tuple[str, str], list[Match]] = {}
    for left, right, same in chain(_compared(findings, case.reading), alike):
        found.setdefault((left.article, right.article), []).append((left, right, same))
    made = (_pairing(left, right, _one_to_one(matches)) for (left, right), matches in found.items())
    enough = (pairing for pairing in made if len(pairing.aligned) >= LEAST)
    return tuple(sorted(enough, key=lambda p: (-len(p.aligned), p.left, p.right))[:MOST])


def _compared(findings: Iterable[Finding], reading: Reading) -> Iterator[Match]:
    """The passages of different articles that one finding rests on, the first of each article."""
    for finding in findings:
        if finding.type == "only-one-source":
            continue
        evidence = (one for side in finding.sides for one in side.evidence)
        passages = (reading.at(one.article, one.span) for one in evidence)
        first: dict[str, Passage] = {}
        for passage in passages:
            if passage and len(first) < CROWD:
                first.setdefault(passage.article, passage)
        ordered = sorted(first.values(), key=lambda passage: passage.number)
        for left, right in combinations(ordered, 2):
            yield left, right, finding.type == "agreement"


def _one_to_one(matches: list[Match]) -> list[Match]:
    taken: set[int] = set()
    kept = []
    for match in matches:
        numbers = {match[0].number, match[1].number}
        if not numbers & taken:
            taken |= numbers
            kept.append(match)
    return kept


def _pairing(left: str, right: str, matches: list[Match]) -> Pairing:
    aligned = (Aligned(one.span, other.span, same) for one, other, same in matches)
    return Pairing(left, right, tuple(sorted(aligned, key=lambda one: (one.left.start, one.right.start))))
