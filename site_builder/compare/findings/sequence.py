"""What came first: the order in which sources put two contacts of one person, and how far apart.

"Her call with Berg was followed hours later by one with Olsen" names the order; "in succession" and "on the
same day" leave it open. An order belongs to the two persons on either side of a word of order; a source that
brings both together with a word of timing, and tells no order, is shown beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.compare.case import Case
from site_builder.compare.findings.build import finding, listed, side, sources, verb
from site_builder.compare.passages import Passage
from site_builder.language import wordlist
from site_builder.model import Evidence, Finding, Side

ORDERS = re.compile(
    r"\b(?:(?P<forward>(?:was |were )?followed\b|before\b|and then\b|ahead of\b|prior to\b|preceded\b"
    r"|and,? (?:just )?(?:\w+ )?(?:hours|minutes|days) later\b|and later\b)"
    r"|(?P<backward>after\b|following\b|preceded by\b))",
    re.IGNORECASE,
)
"""Words of order: what is before them came first, or, of the second group, last."""

ORDERING = wordlist.words("followed before then ahead prior preceded later after following")

LAPSE = re.compile(
    r"\b(?:(?:just |only |barely )?(?:(?:\d+|two|three|four|several|some) )?(?:hours|minutes|days|weeks)"
    r" (?:later|after|earlier|before)"
    r"|(?:later|earlier) (?:that|the same|in the|on the same) (?:same )?(?:day|evening|night|afternoon"
    r"|morning)|the (?:next|following|previous) (?:day|morning|evening|week)|immediately|shortly"
    r"|right (?:after|before))\b",
    re.IGNORECASE,
)
"""How far two things lie apart."""

OPEN = re.compile(
    r"\b(?:in succession|successive|back[- ]to[- ]back|same[- ]day|(?:on )?the same day|simultaneous(?:ly)?"
    r"|at the same time|in quick succession|one after the other|separate(?:ly)?|in turn)\b",
    re.IGNORECASE,
)
"""Words of timing that leave the order open."""

REACH = 120
"""Characters on either side of a word of order in which the nearest person is looked for."""

CONFLICT = 0.85
TOLD = 0.75


@dataclass(frozen=True, slots=True)
class _Order:
    """What a passage says of the order of two persons' contacts."""

    first: str
    """Person id; empty when the order is left open."""

    words: str
    evidence: Evidence


_Loose = tuple[frozenset[str], _Order]
"""Those a sentence names, and the order it leaves open."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each two persons whose contacts sources order differently, or only some order."""
    told: dict[frozenset[str], list[_Order]] = defaultdict(list)
    for passage in case.reading.holding(ORDERING):
        for pair, order in _orders(passage, case):
            told[pair].append(order)
    loose = [one for passage in case.reading.passages for one in _open(passage, case)] if told else []
    for pair in sorted(told, key=sorted):
        orders = [*told[pair], *_left_open(pair, {o.evidence.article for o in told[pair]}, loose)]
        sides = {order.first for order in orders}
        if len(sides) > 1:
            yield _finding(pair, orders, case)


def _orders(passage: Passage, case: Case) -> Iterator[tuple[frozenset[str], _Order]]:
    text = case.reading.text(passage.article)
    for match in ORDERS.finditer(text, passage.span.start, passage.span.end):
        floor = max(passage.span.start, match.start() - REACH)
        roof = min(passage.span.end, match.end() + REACH)
        before = case.named.persons(passage.article, floor, match.start())
        after = case.named.persons(passage.article, match.end(), roof)
        if before and after and len(set(before) | set(after)) > 1 and before[-1] != after[0]:
            first = before[-1] if match.lastgroup == "forward" else after[0]
            lapse = LAPSE.search(text, floor, roof)
            words = lapse.group() if lapse else match.group()
            yield frozenset((before[-1], after[0])), _Order(first, words, passage.evidence)


def _left_open(pair: frozenset[str], ordered: set[str], loose: Iterable[_Loose]) -> Iterator[_Order]:
    """The first sentence of each other source that names both with a word of timing."""
    seen = set(ordered)
    for named, order in loose:
        if pair <= named and order.evidence.article not in seen:
            seen.add(order.evidence.article)
            yield order


def _open(passage: Passage, case: Case) -> Iterator[_Loose]:
    """A sentence with a word of timing that leaves the order open, and whom it names."""
    word = OPEN.search(case.reading.text(passage.article), passage.span.start, passage.span.end)
    if word:
        named = case.named.persons(passage.article, passage.span.start, passage.span.end)
        yield frozenset(named), _Order("", word.group(), passage.evidence)


def _finding(pair: frozenset[str], orders: list[_Order], case: Case) -> Finding:
    people = case.reading.people
    names = listed([people[person].name if person in people else person for person in sorted(pair)])
    by_first: dict[str, list[_Order]] = defaultdict(list)
    for order in sorted(orders, key=lambda order: (not order.first, order.evidence)):
        by_first[order.first].append(order)
    told = [_told(first, own, case) for first, own in by_first.items()]
    return finding(
        "date",
        case.reading,
        label=f"Who came first: {names}",
        explanation=f"{listed(told)}.",
        confidence=CONFLICT if len(set(by_first) - {""}) > 1 else TOLD,
        rule="date.order",
        sides=[_side(own, case) for own in by_first.values()],
        about=sorted(pair),
    )


def _told(first: str, own: list[_Order], case: Case) -> str:
    slugs = [order.evidence.article for order in own]
    who, people = sources(case.reading, slugs), case.reading.people
    if not first:
        return f"{who} {verb(slugs, 'leave')} the order open"
    return f"{who} {verb(slugs, 'put')} {people[first].name if first in people else first} first"


def _side(own: list[_Order], case: Case) -> Side:
    words = " / ".join(dict.fromkeys(order.words for order in own))
    return side(words, case.teller(own[0].evidence), (order.evidence for order in own))
