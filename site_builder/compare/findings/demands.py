"""One demand, given to different people: "Olsen urged care with the locks" beside "they should, Park said,
handle the locks with care".

What follows a verb of urging, warning or asking, and reported speech with "should" or "must", held against
that of other articles. Two are one demand when they share two telling words that are no names and what they
share weighs two fifths of the lighter. A report that names the other speaker in the same sentence only
passes the words on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from site_builder.compare.anchors import telling
from site_builder.compare.case import Case
from site_builder.compare.clauses import clauses
from site_builder.compare.findings.build import clipped, finding, listed, side, sources
from site_builder.compare.passages import Passage
from site_builder.compare.statements import Statement, overlap, statement
from site_builder.model import Finding, Side, Span

DEMAND = re.compile(r"\b(?:should|must|ought to|ha(?:s|ve) to|needs? to)\b", re.IGNORECASE)
ASKING = frozenset({"warn", "urge", "demand", "ask"})
TELLING = 2
ENOUGH = 0.4
CONFIDENCE = 0.6
MOST = 300
"""Demands of one story that are held against each other."""


@dataclass(frozen=True, slots=True)
class _Demand:
    """What one person is reported to have asked for."""

    person: str
    what: Statement


def find(case: Case) -> Iterator[Finding]:
    """One finding for each pair of articles that give a like demand to different people."""
    said = list(islice((one for passage in case.reading.passages for one in _demands(passage, case)), MOST))
    told: set[tuple[str, str]] = set()
    for number, left in enumerate(said):
        for right in said[number + 1 :]:
            both = (left.person, right.person)
            if both not in told and both[::-1] not in told and _differ(left, right, case):
                told.add(both)
                yield _finding(left, right, case)


def _demands(passage: Passage, case: Case) -> Iterator[_Demand]:
    """By clauses, so that one demand of a long list meets the same demand elsewhere."""
    slug = passage.article
    text = case.reading.text(slug)
    for quote in case.quotes_in(passage.evidence):
        person = case.reading.person(slug, quote.name)
        if person in case.reading.people and DEMAND.search(quote.span.of(text)):
            for clause in clauses(passage, case.reading):
                span = Span(max(clause.start, quote.span.start), min(clause.end, quote.span.end))
                if span.start < span.end:
                    yield _Demand(person, statement(passage, span, text))
    for person, use in case.forces.get(passage.number, ()):
        if use.force in ASKING and person in case.reading.people:
            yield _Demand(person, use.what)


def _differ(left: _Demand, right: _Demand, case: Case) -> bool:
    a, b = left.what.passage, right.what.passage
    if left.person == right.person or a.article == b.article:
        return False
    common = left.what.plain & right.what.plain & telling(a, case.reading)
    if len(common) < TELLING or overlap(left.what, right.what, case.reading) < ENOUGH:
        return False
    named = [case.named.persons(p.article, p.span.start, p.span.end) for p in (a, b)]
    return left.person not in named[1] and right.person not in named[0]


def _finding(left: _Demand, right: _Demand, case: Case) -> Finding:
    reading = case.reading
    names = [reading.people[one.person].name for one in (left, right)]
    told = [
        f"{sources(reading, [one.what.passage.article])} gives it to {name}"
        for one, name in zip((left, right), names, strict=True)
    ]
    return finding(
        "attribution",
        reading,
        label=f"Asked by {' or '.join(names)}: {_words(left, case)}",
        explanation=f"{listed(told)}; both may have made it.",
        confidence=CONFIDENCE,
        rule="attribution.same-demand",
        sides=[_side(one, name, case) for one, name in zip((left, right), names, strict=True)],
        about=sorted((left.person, right.person)),
    )


def _side(one: _Demand, name: str, case: Case) -> Side:
    return side(_words(one, case), name, [one.what.evidence])


def _words(one: _Demand, case: Case) -> str:
    return clipped(case.reading.words_of(one.what.evidence).strip().removeprefix("and "), 90)
