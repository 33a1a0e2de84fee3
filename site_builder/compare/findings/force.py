"""How strongly one speaker put it: "warned Oslo to take care" beside "urging Norway to be careful".

Two sources tell the same of one person with verbs of another force. The person is the one named last before
the verb; what follows the verbs shares two telling words that are no names, and a third of what it weighs.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.findings.build import earliest, finding, listed, side, sources, verb
from site_builder.compare.joining import joined
from site_builder.compare.passages import Passage
from site_builder.compare.statements import Statement, common, overlap, statement
from site_builder.model import Evidence, Finding, Side, Span

_FORCES = {
    "warn": "warned|warns|warning|warnings|cautioned|cautioning",
    "urge": "urged|urges|urging|appealed|appealing|called on|calling on|encouraged|encouraging",
    "demand": "demanded|demands|demanding|ordered|ordering|told",
    "ask": "asked|asks|asking|requested|requesting|invited|inviting",
    "threaten": "threatened|threatens|threatening",
    "promise": "promised|promises|promising|pledged|pledging|vowed|vowing|committed",
    "suggest": "suggested|suggests|suggesting|proposed|proposing|hinted",
    "accuse": "accused|accuses|accusing|blamed|blaming|denounced|condemned|condemning",
}
FORCE = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{forms})\b)" for name, forms in _FORCES.items()), re.IGNORECASE
)

BEFORE = 160
"""Characters before the verb in which its subject is named."""

AFTER = 140
"""Characters after the verb that tell what is warned of or asked for."""

ENOUGH = 0.35
TELLING = 2
CONFIDENCE = 0.75
IN_SENTENCE = 6
"""Verbs of one sentence that are read; more of them are no prose."""

MOST = 60
"""Uses of one person that are held against each other."""


@dataclass(frozen=True, slots=True)
class Use:
    """A verb of some force with its subject, and what follows it."""

    force: str
    verb: str
    what: Statement
    evidence: Evidence


def find(case: Case) -> Iterator[Finding]:
    """One finding for each thing that sources let one person say with another force."""
    by_person: dict[str, list[Use]] = defaultdict(list)
    for passage in case.reading.passages:
        for person, use in uses(passage, case):
            if len(by_person[person]) < MOST:
                by_person[person].append(use)
    for person, own in sorted(by_person.items()):
        pairs = [pair for pair in combinations(own, 2) if _differ(*pair, case)]
        yield from (_finding(person, group, case) for group in joined(pairs, lambda use: use.evidence))


def uses(passage: Passage, case: Case) -> Iterator[tuple[str, Use]]:
    """The verbs of force in a sentence, each with the id of the person it is told of."""
    text, span = case.reading.text(passage.article), passage.span
    for match in islice(FORCE.finditer(text, span.start, span.end), IN_SENTENCE):
        floor = max(span.start, match.start() - BEFORE)
        persons = case.named.persons(passage.article, floor, match.start())
        if persons:
            after = Span(match.end(), min(span.end, match.end() + AFTER))
            clause = clause_around(passage, Span(*match.span()), case.reading)
            what = statement(passage, after, text)
            yield persons[-1], Use(str(match.lastgroup), match.group().lower(), what, clause)


def _differ(left: Use, right: Use, case: Case) -> bool:
    if left.force == right.force or left.evidence.article == right.evidence.article:
        return False
    return common(left.what, right.what) >= TELLING and overlap(left.what, right.what, case.reading) >= ENOUGH


def _finding(person: str, group: list[Use], case: Case) -> Finding:
    people = case.reading.people
    name = people[person].name if person in people else person
    by_force: dict[str, list[Use]] = defaultdict(list)
    for use in group:
        by_force[use.force].append(use)
    told = []
    for own in by_force.values():
        slugs = [use.evidence.article for use in own]
        told.append(f"{sources(case.reading, slugs)} {verb(slugs, 'write')} “{own[0].verb}”")
    return finding(
        "characterisation",
        case.reading,
        label=f"How {name} put it: {' or '.join(f'“{own[0].verb}”' for own in by_force.values())}",
        explanation=f"{listed(told)}.",
        confidence=CONFIDENCE,
        rule="characterisation.force",
        sides=[_side(name, own) for own in by_force.values()],
        about=(person, earliest(case.reading, (use.evidence for use in group))),
    )


def _side(name: str, own: list[Use]) -> Side:
    return side(" / ".join(dict.fromkeys(use.verb for use in own)), name, (use.evidence for use in own))
