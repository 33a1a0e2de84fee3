"""Which cue a quotation belongs to: the cheapest, by the words and borders between them.

The costs are counted in words. They were set on development data: a cue to the left is cheaper by the
word than one to the right, a cue that directly follows a quotation is nearly free, conjunctions and
relative clauses are borders that speech seldom crosses.
"""

from bisect import bisect_left

from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags

LEFT = 0.6
"""A word between a cue and a quotation after it."""

START_LEFT = 0.5
ACROSS_CONJUNCTION = 4.0
INVERTED_ONWARD = 2.0
"""From `…, said Chong` on to a later quotation."""

HAS_LEFT_CUE = 2.0
"""Back from a cue to a quotation that has a cue of its own before it."""

RELATIVE_ONWARD, RELATIVE_BACK = 3.0, 12.0
PARTICIPLE_BACK = 8.0
INSIDE = -1.5
"""The quotation stands in what grammar says the cue governs."""

NOUN, NOUN_REACH = 9.0, 10
"""A noun of saying takes what no verb takes."""

TOO_DEAR = 12.0
FREE = frozenset(["shared", "participle", "shared-subject", "infinitive"])
"""Rules whose source stands elsewhere, so that only the verb is near."""

BOUND = frozenset(["noun-clause", "agentless"])
"""Rules that take only what grammar says they govern."""


WINDOW = 40
"""Items beyond which no quotation belongs to a cue."""


def cheapest(stream: Stream, cues: list[Attribution], quotation: int) -> int:
    """Number of the cue that gets this quotation; -1 when all are too far."""
    best, lowest = -1, TOO_DEAR
    first = bisect_left(cues, quotation - WINDOW, key=lambda cue: cue.head)
    for number in range(first, len(cues)):
        if cues[number].head > quotation + WINDOW:
            break
        cost = price(stream, cues[number], quotation, first_head=cues[0].head)
        if cost < lowest:
            best, lowest = number, cost
    return best


def price(stream: Stream, cue: Attribution, quotation: int, *, first_head: int) -> float:
    """The distance from a cue to a quotation, in words and penalties."""
    if cue.rule == "citation":
        return _citation(stream, cue, quotation)
    if cue.rule in BOUND:
        return NOUN if any(content.holds(quotation) for content in cue.contents) else TOO_DEAR
    if cue.rule == "noun":
        return NOUN if abs(quotation - cue.head) <= NOUN_REACH else TOO_DEAR
    cost = (
        _onward(stream, cue, quotation)
        if quotation > cue.head
        else _back(stream, cue, quotation, has_left=first_head < quotation)
    )
    return cost + INSIDE if any(content.holds(quotation) for content in cue.contents) else cost


def _onward(stream: Stream, cue: Attribution, quotation: int) -> float:
    end = cue.source.last if cue.inverted and cue.source else cue.cue.last
    cost = START_LEFT + LEFT * _words(stream, end, quotation) + _border(stream, end, quotation)
    if cue.inverted:
        cost += INVERTED_ONWARD
    return cost + RELATIVE_ONWARD if cue.rule == "relative" else cost


def _back(stream: Stream, cue: Attribution, quotation: int, *, has_left: bool) -> float:
    near = cue.source if cue.source and cue.rule not in FREE else cue.cue
    if cue.verb and not cue.verb.takes("qs") and _has_own(stream, cue):
        return TOO_DEAR
    begin = min(cue.cue.first, near.first)
    words = _words(stream, quotation + 1, begin)
    cost = words + _border(stream, quotation + 1, begin)
    if words == 0:
        cost = 0.0
    elif has_left:
        cost += HAS_LEFT_CUE
    if cue.rule == "relative":
        cost += RELATIVE_BACK
    return cost + PARTICIPLE_BACK if cue.rule == "participle" else cost


def _has_own(stream: Stream, cue: Attribution) -> bool:
    """Does a verb of naming name something already, as in `a “measure” for what lawyers call “detention”`?"""
    return cue.cue.last in stream.quotations


def _citation(stream: Stream, cue: Attribution, quotation: int) -> float:
    """A citation takes what stands before it, when no verb does."""
    if quotation > cue.head:
        return TOO_DEAR
    return 6.0 + 0.2 * _words(stream, quotation + 1, cue.head)


def _words(stream: Stream, first: int, last: int) -> int:
    return sum(not tag & tags.MARK for tag in stream.tags[first:last])


def _border(stream: Stream, first: int, last: int) -> float:
    for i in range(first, last):
        if stream.has(i, tags.COORDINATOR) or stream.lower[i] == ";":
            return ACROSS_CONJUNCTION
    return 0.0


def only_quotations(stream: Stream, content: Range) -> bool:
    """Is there nothing in this content but quotations and marks?"""
    return all(tag & tags.MARK for tag in stream.tags[content.first : content.last])
