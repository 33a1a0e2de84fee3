"""A claim in one source, a fact in another: "Trump said China had committed to" beside "China agreed to".

The claim is reported speech with a named speaker; the fact is a clause of another source's own text. They
match when both open with the same party or person, share two telling words, and what they share weighs half
of the lighter one. A claim taken from the very source that states the fact is one report (see `origin`).
"""

from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.clauses import clauses
from site_builder.compare.findings.build import clipped, finding, side, sources, verb
from site_builder.compare.origins import bearers, key, leans_on
from site_builder.compare.statements import Statement, common, overlap, statement
from site_builder.model import Evidence, Finding, Quote

CONFIDENCE = 0.75
ENOUGH = 0.45
WORDS = 2
CROWD = 60
"""Passages; a stem in more of them finds no fact."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each reported claim that other sources state themselves."""
    bearing, facts = bearers(case), _Facts(case)
    for claim, quote in _claims(case):
        cited = {slug for name in leans_on(claim.passage, case) for slug in bearing.get(key(name), ())}
        matches = [fact for fact in facts.near(claim) if _match(claim, fact, case)]
        matches = [fact for fact in matches if fact.passage.article not in cited]
        if matches:
            yield _finding(claim, quote, matches, case)


def _claims(case: Case) -> Iterator[tuple[Statement, Quote]]:
    """What articles report others to have said, in words of their own at least in part."""
    for slug, quotes in case.quotes.items():
        for quote in quotes:
            passage = case.reading.at(slug, quote.span)
            if passage and quote.kind != "direct" and case.speaker_of(slug, quote):
                yield statement(passage, quote.span, case.reading.text(slug)), quote


class _Facts(dict[int, tuple[Statement, ...]]):
    """The clauses that articles give to nobody else, by number of the passage, made when first asked for."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case

    def __missing__(self, number: int) -> tuple[Statement, ...]:
        """The clauses of one passage."""
        reading = self.case.reading
        passage = reading.passages[number]
        told = (Evidence(passage.article, span) for span in clauses(passage, reading))
        own = (evidence.span for evidence in told if not self.case.quotes_in(evidence))
        self[number] = tuple(statement(passage, span, reading.text(passage.article)) for span in own)
        return self[number]

    def near(self, claim: Statement) -> Iterator[Statement]:
        """Those that open like a claim and share a word with it that is not in every passage, in order."""
        reading = self.case.reading
        rare = {stem for stem in claim.stems if reading.frequency(stem) <= CROWD}
        for number in reading.by_stem.get(claim.opening, ()) if rare else ():
            if not rare.isdisjoint(reading.passages[number].stems):
                yield from (fact for fact in self[number] if not rare.isdisjoint(fact.stems))


def _match(claim: Statement, fact: Statement, case: Case) -> bool:
    if claim.passage.article == fact.passage.article or not claim.opening or claim.opening != fact.opening:
        return False
    return common(claim, fact) >= WORDS and overlap(claim, fact, case.reading) >= ENOUGH


def _finding(claim: Statement, quote: Quote, facts: list[Statement], case: Case) -> Finding:
    reading, who = case.reading, case.speaker_of(claim.passage.article, quote)
    said = reading.words_of(claim.evidence).removeprefix("that ")
    slugs = [fact.passage.article for fact in facts]
    return finding(
        "claim-or-fact",
        reading,
        label=f"Claimed or stated: {clipped(said)}",
        explanation=f"{sources(reading, [claim.passage.article])} gives this to {who}; "
        f"{sources(reading, slugs)} {verb(slugs, 'state')} it as a fact.",
        confidence=CONFIDENCE,
        rule="claim.reported-and-stated",
        sides=[
            side(clipped(said, 120), who, [claim.passage.evidence]),
            side(clipped(reading.words_of(facts[0].evidence), 120), "", (fact.evidence for fact in facts)),
        ],
        about=(claim.passage.article, said),
    )
