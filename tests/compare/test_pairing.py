"""Which articles are set side by side, and which of their sentences go together."""

from dataclasses import dataclass
from types import SimpleNamespace

from site_builder.compare import pairing
from site_builder.compare.alignment import Pair
from site_builder.compare.pairing import MOST
from site_builder.compare.passages import Passage
from site_builder.language.similarity import Vector
from site_builder.model import Evidence, Finding, Side, Span


def passage(number, article):
    """A sentence of ten characters."""
    return Passage(number, article, Span(number * 10, number * 10 + 10), (), frozenset(), Vector({}))


@dataclass
class Shelf:
    """Stands in for a reading: passages by the place where they start."""

    passages: list

    def at(self, slug, span):
        found = (p for p in self.passages if p.article == slug and p.span.start == span.start)
        return next(found, None)


A1, A2, B1, B2, C1 = (passage(n, name) for n, name in enumerate(["a", "a", "b", "b", "c"]))
READING = Shelf([A1, A2, B1, B2, C1])


def finding(*passages, kind="date"):
    """A finding with one side a passage."""
    sides = tuple(Side("x", "y", (Evidence(p.article, p.span),)) for p in passages)
    return Finding("f", kind, "Label", "Explanation.", 0.9, "rule", sides)


def pairings(pairs, findings, reading):
    """What a case with these pairs, asserted from .42, gives."""
    same = {(pair.left.number, pair.right.number) for pair in pairs if pair.score >= 0.42}
    return pairing.pairings(SimpleNamespace(pairs=pairs, same=same, reading=reading), findings)


def together(found):
    return [(p.left, p.right, [(r.left.start, r.right.start, r.same) for r in p.aligned]) for p in found]


def test_nothing_alike_is_no_pair():
    """No pairs, pairs hardly alike, one passage alone, and what one source alone has."""
    assert pairings([], [], READING) == ()
    assert pairings([Pair(A1, B1, 0.2), Pair(A2, B2, 0.2)], [], READING) == ()
    assert pairings([Pair(A1, B1, 0.9)], [], READING) == ()
    assert pairings([], [finding(A1, B1, kind="only-one-source")], READING) == ()


def test_each_sentence_goes_with_one_other_the_most_alike_first():
    """A second match of a sentence is left out; only what is very alike is called the same fact."""
    found = pairings([Pair(A1, B1, 0.9), Pair(A1, B2, 0.8), Pair(A2, B2, 0.3)], [], READING)
    assert together(found) == [("a", "b", [(0, 20, True), (10, 30, False)])]


def test_what_a_finding_compares_goes_together_whatever_its_words():
    """Before what is alike, and an agreement is the same fact."""
    alike = [Pair(A1, B2, 0.9), Pair(A2, B2, 0.3)]
    assert together(pairings(alike, [finding(A1, B1)], READING)) == [
        ("a", "b", [(0, 20, False), (10, 30, False)])
    ]
    agreed = [finding(A1, B1, kind="agreement"), finding(A2, B2)]
    assert together(pairings([], agreed, READING)) == [("a", "b", [(0, 20, True), (10, 30, False)])]


def test_a_story_of_many_articles_has_a_limited_number_of_pairs():
    """Those with most in common are kept."""
    articles = [f"s{n:02}" for n in range(12)]
    passages = [passage(n, articles[n // 3]) for n in range(36)]
    counterparts = [
        (a, b) for a in passages for b in passages if a.article < b.article and (b.number - a.number) % 3 == 0
    ]
    pairs = [Pair(a, b, 0.5) for a, b in counterparts if b.article == "s11" or a.number % 3]
    found = pairings(pairs, [], Shelf(passages))
    assert len(found) == MOST
    assert [len(one.aligned) for one in found] == [3] * 11 + [2] * 4
