"""The same judging word in several sources about the same party: who applies it, and in which words.

"Hedging is for the weak" beside "hedging its bets": both passages name the same country (a capital stands
for its government) and use the same rare word of judgement, and one source denies, doubts or belittles what
another applies. A word that two sources merely share is no finding.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.findings.build import clipped, finding, side, sources
from site_builder.compare.passages import Passage, rare
from site_builder.compare.verdicts import FAMILY_OF
from site_builder.language.words import Word
from site_builder.model import Evidence, Finding, Side, Span

CONFIDENCE = 0.65
MORE = 0.05
"""Confidence that each source beyond the first adds."""

AGAINST = re.compile(
    r"\b(?:not|no|never|neither|nor|hardly|rather than|instead of|far from|contradict\w*|complicat\w*"
    r"|den(?:y|ies|ied)|reject\w*|doubt\w*|claims? of|so-called|supposed\w*|weak|myth|pretend\w*"
    r"|with skepticism|cannot|isn[’']t|aren[’']t|wasn[’']t|without)\b",
    re.IGNORECASE,
)
"""Words by which those around a judging word set themselves against it."""

NEAR = 4
"""Words on either side of a judging word that can deny it."""

AROUND = 5
"""Words shown on either side of the judging word."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A judging word and the sentence it stands in."""

    word: Word
    passage: Passage


def find(case: Case) -> Iterator[Finding]:
    """One finding for each rare word of judgement that two sources or more apply where the same party is
    named.
    """
    reading = case.reading
    families: dict[str, list[_Use]] = defaultdict(list)
    for passage in reading.holding(FAMILY_OF.keys()):
        for word in passage.words:
            if word.folded in FAMILY_OF:
                families[FAMILY_OF[word.folded]].append(_Use(word, passage))
    for family, uses in sorted(families.items()):
        about = _about_one_party(uses, case)
        if len(uses) <= 2 * rare(reading) and _contrasted(about, case):
            yield _finding(family, about, case)


def _about_one_party(uses: list[_Use], case: Case) -> list[_Use]:
    """The uses in sentences that name the party which most articles name with the word."""
    parties = [{party.country for party in case.parties(use.passage)} for use in uses]
    articles = {
        (name, use.passage.article) for use, names in zip(uses, parties, strict=True) for name in names
    }
    counts = Counter(name for name, _ in articles)
    best = min(counts, key=lambda name: (-counts[name], name), default="")
    return [use for use, names in zip(uses, parties, strict=True) if best in names]


def _contrasted(uses: list[_Use], case: Case) -> bool:
    """Does one source set itself against the word, and another use it without?"""
    denied = (use for use in uses if AGAINST.search(_around(use, NEAR, case)))
    against = {use.passage.article for use in denied}
    plain = {use.passage.article for use in uses} - against
    return bool(against) and bool(plain)


def _clause(use: _Use, case: Case) -> Evidence:
    return clause_around(use.passage, use.word.span, case.reading)


def _finding(family: str, uses: list[_Use], case: Case) -> Finding:
    reading = case.reading
    confidence = CONFIDENCE + MORE * (len({use.passage.article for use in uses}) - 1)
    forms = " / ".join(dict.fromkeys(use.word.surface.lower() for use in uses))
    return finding(
        "characterisation",
        reading,
        label=f"Not the same sense: “{forms}”",
        explanation=f"{sources(reading, [u.passage.article for u in uses])} use “{family}” or a form of it "
        "of the same party; not all apply it.",
        confidence=confidence,
        rule="characterisation.same-verdict",
        sides=[_side(use, case) for use in uses],
        about=(family,),
    )


def _side(use: _Use, case: Case) -> Side:
    speaker = case.speaker(Evidence(use.passage.article, use.word.span))
    return side(clipped(_around(use, AROUND, case), 80), speaker, [_clause(use, case)])


def _around(use: _Use, reach: int, case: Case) -> str:
    """The judging word with so many words on either side."""
    words = use.passage.words
    at = words.index(use.word)
    near = words[max(0, at - reach) : at + reach + 1]
    return Span(near[0].start, near[-1].end).of(case.reading.text(use.passage.article))
