"""Two articles beside each other: which sentence of one goes with which of the other.

Each sentence goes with one of the other article at most, the most alike first; order does not matter, since
sources tell things in orders of their own. Pairs of articles grow with the square of a story: those with most
sentences in common are kept, and pairs with hardly any are not worth a page.
"""

from collections.abc import Iterable

from site_builder.compare.alignment import SAME_FACT, Pair
from site_builder.model import Pairing, Related

MOST = 15
"""Pairs of articles of one story: all of six sources."""

LEAST = 2
"""Sentences in common from which two articles are set side by side."""


def pairings(pairs: Iterable[Pair]) -> tuple[Pairing, ...]:
    """The pairs of articles with most in common, from pairs of passages given best first."""
    found: dict[tuple[str, str], list[Pair]] = {}
    for pair in pairs:
        found.setdefault((pair.left.article, pair.right.article), []).append(pair)
    made = (_pairing(left, right, _one_to_one(alike)) for (left, right), alike in found.items())
    enough = (pairing for pairing in made if len(pairing.related) >= LEAST)
    return tuple(sorted(enough, key=lambda p: (-len(p.related), p.left, p.right))[:MOST])


def _one_to_one(pairs: list[Pair]) -> list[Pair]:
    taken: set[int] = set()
    kept = []
    for pair in pairs:
        if pair.left.number not in taken and pair.right.number not in taken:
            taken.update((pair.left.number, pair.right.number))
            kept.append(pair)
    return kept


def _pairing(left: str, right: str, pairs: list[Pair]) -> Pairing:
    related = (Related(pair.left.span, pair.right.span, pair.score >= SAME_FACT) for pair in pairs)
    return Pairing(left, right, tuple(sorted(related, key=lambda one: (one.left.start, one.right.start))))
