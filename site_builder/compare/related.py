"""Passages shown side by side as related, and whether they are asserted to tell the same fact.

Of each passage the nearest few are kept, so that the list grows with the story and not with its pairs.
"""

from collections import Counter

from site_builder.compare.case import Case
from site_builder.model import Likeness

NEAREST = 2
"""Likeness passages kept for one passage."""


def related_passages(case: Case) -> tuple[Likeness, ...]:
    """Pairs of passages of two articles, best first."""
    held: Counter[int] = Counter()
    found = []
    for pair in case.pairs:
        numbers = (pair.left.number, pair.right.number)
        if held[numbers[0]] < NEAREST or held[numbers[1]] < NEAREST:
            held[numbers[0]] += 1
            held[numbers[1]] += 1
            same = numbers in case.same
            found.append(Likeness(pair.left.evidence, pair.right.evidence, round(pair.score, 2), same))
    return tuple(found)
