"""Verbs that tell how strongly somebody put it: warned, urged, asked, with who and what follows them.

The person is the one named last before the verb.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from site_builder.compare.clauses import clause_around
from site_builder.compare.passages import Passage, Reading
from site_builder.compare.people import Named
from site_builder.compare.statements import Statement, statement
from site_builder.model import Evidence, Span

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

NEEDED = frozenset(phrase.split()[0] for forms in _FORCES.values() for phrase in forms.split("|"))
"""The first words of all forms."""

BEFORE = 160
"""Characters before the verb in which its subject is named."""

AFTER = 140
"""Characters after the verb that tell what is warned of or asked for."""

IN_SENTENCE = 6
"""Verbs of one sentence that are read; more of them are no prose."""


@dataclass(frozen=True, slots=True)
class Use:
    """A verb of some force with its subject, and what follows it."""

    force: str
    verb: str
    what: Statement
    evidence: Evidence


def uses(reading: Reading, named: Named) -> dict[int, tuple[tuple[str, Use], ...]]:
    """The verbs of force in each sentence that has some, each with the id of the person it is told of; by
    number of the passage, in order.
    """
    found = ((p.number, tuple(_uses(p, reading, named))) for p in reading.holding(NEEDED))
    return {number: own for number, own in found if own}


def _uses(passage: Passage, reading: Reading, named: Named) -> Iterator[tuple[str, Use]]:
    text, span = reading.text(passage.article), passage.span
    for match in islice(FORCE.finditer(text, span.start, span.end), IN_SENTENCE):
        floor = max(span.start, match.start() - BEFORE)
        persons = named.persons(passage.article, floor, match.start())
        if persons:
            after = Span(match.end(), min(span.end, match.end() + AFTER))
            clause = clause_around(passage, Span(*match.span()), reading)
            what = statement(passage, after, text)
            yield persons[-1], Use(str(match.lastgroup), match.group().lower(), what, clause)
