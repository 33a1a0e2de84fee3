"""Which finding an editor's words are about: every cited side must share letters with one of its passages."""

import difflib
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.language.selectors import Letters, letters, of_text
from site_builder.model import Article, CitedSide, Finding, FindingDecision, Side, Span

COPY = "copy the words again, or take the entry out"

Places = tuple[Span, ...]
Score = tuple[int, int, int]
"""Sides that say the same, sides whose words stand in just the place cited, other sides (as a negative)."""


@dataclass(frozen=True, slots=True)
class Index:
    """The findings of a story by the articles they rest on, and the articles' letters as they are needed."""

    findings: tuple[Finding, ...]
    articles: Mapping[str, Article]
    resting: Mapping[str, tuple[Finding, ...]]
    read: dict[str, Letters] = field(default_factory=dict)

    def places(self, side: CitedSide) -> Places:
        """Where the cited words stand between the words around them: the first two places at most."""
        found = self._letters(side.article)
        return tuple(found.find(side.exact, side.prefix, side.suffix)) if found else ()

    def best(self, one: FindingDecision, taken: Collection[str]) -> Finding | None:
        """The finding a decision is about by its words; a taken one only for want of others."""
        if not one.sides:
            return None
        places, ranked = [self.places(side) for side in one.sides], []
        for finding in self.resting.get(one.sides[0].article, ()):
            score = self._score(one, places, finding)
            if score:
                ranked.append((finding.id not in taken, score, finding))
        return max(ranked, key=lambda entry: entry[:2])[2] if ranked else None

    def fits(self, one: FindingDecision, finding: Finding) -> bool:
        """Does a finding met by its id still rest on all that the decision cites?"""
        return not one.sides or self._score(one, [() for _ in one.sides], finding) is not None

    def why_not(self, one: FindingDecision) -> str:
        """Why a decision meets no finding, and what would work."""
        for side in one.sides:
            if not self.places(side):
                return f"{self.absent(side)}; {COPY}"
        if one.sides:
            kind = f" of type {one.type}" if one.type else ""
            remedy = "take the entry out, or write 'add: true' with an explanation to keep it"
            return f"no finding{kind} rests on '{one.sides[0].exact[:40]}' any more; {remedy}"
        close = difflib.get_close_matches(one.id, [finding.id for finding in self.findings], 1, 0.8)
        remedy = f"did you mean '{close[0]}'?" if close else "take it out, or copy the id from its address"
        return f"'{one.id[:40]}' is no finding of this story; {remedy}"

    def absent(self, side: CitedSide) -> str:
        """Which words or article are not there."""
        if side.article not in self.articles:
            return f"'{side.article[:40]}' is no article of this story"
        return f"'{side.exact[:40]}' is not in {side.article} any more"

    def _score(self, one: FindingDecision, places: list[Places], finding: Finding) -> Score | None:
        if one.type not in ("", finding.type):
            return None
        met = [[own for own in finding.sides if self._touches(side, own)] for side in one.sides]
        if not all(met):
            return None
        pairs = list(zip(one.sides, places, met, strict=True))
        same = sum(any(_says(side, own.value) for own in owns) for side, _, owns in pairs)
        placed = sum(any(_stands(side, at, own) for own in owns) for side, at, owns in pairs)
        others = sum(not any(own in owns for owns in met) for own in finding.sides)
        return same, placed, -others

    def _touches(self, side: CitedSide, own: Side) -> bool:
        """Do the cited words stand in one of the passages, wholly or in part?"""
        known = self._letters(side.article)
        spans = (evidence.span for evidence in own.evidence if evidence.article == side.article)
        return known is not None and any(known.near(side.exact, span) for span in spans)

    def _letters(self, slug: str) -> Letters | None:
        if slug in self.articles and slug not in self.read:
            self.read[slug] = of_text(self.articles[slug].text)
        return self.read.get(slug)


def index(findings: Sequence[Finding], articles: Mapping[str, Article]) -> Index:
    """An index of these findings."""
    resting: dict[str, dict[str, Finding]] = defaultdict(dict)
    for finding in findings:
        for side in finding.sides:
            for evidence in side.evidence:
                resting[evidence.article][finding.id] = finding
    return Index(tuple(findings), articles, {slug: tuple(own.values()) for slug, own in resting.items()})


def _stands(side: CitedSide, places: Places, own: Side) -> bool:
    """Does one of the places lie, in whole or in part, in a passage of a finding's side?"""
    spans = [evidence.span for evidence in own.evidence if evidence.article == side.article]
    return any(place.overlaps(span) for place in places for span in spans)


def _says(side: CitedSide, value: str) -> bool:
    """Is what an editor cites what the finding's side says, but for punctuation and case?"""
    return letters(side.value or side.exact).casefold() == letters(value).casefold()
