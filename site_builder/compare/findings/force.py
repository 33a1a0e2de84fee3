"""How strongly one speaker put it: "warned Oslo to take care" beside "urging Norway to be careful".

Two sources tell the same of one person with verbs of another force. The person is the one named last before
the verb; what follows the verbs shares two telling words that are no names, and a third of what it weighs.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, combinations

from site_builder.compare.case import Case
from site_builder.compare.findings.build import earliest, finding, listed, side, sources, verb
from site_builder.compare.forces import Use
from site_builder.compare.joining import joined
from site_builder.compare.statements import common, overlap
from site_builder.model import Finding, Side

ENOUGH = 0.35
TELLING = 2
CONFIDENCE = 0.75
MOST = 60
"""Uses of one person that are held against each other."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each thing that sources let one person say with another force."""
    by_person: dict[str, list[Use]] = defaultdict(list)
    for person, use in chain.from_iterable(case.forces.values()):
        if len(by_person[person]) < MOST:
            by_person[person].append(use)
    for person, own in sorted(by_person.items()):
        pairs = [pair for pair in combinations(own, 2) if _differ(*pair, case)]
        yield from (_finding(person, group, case) for group in joined(pairs, lambda use: use.evidence))


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
