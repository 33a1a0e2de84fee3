"""How far what is said may reach: never into the clause of another cue, nor back over it."""

from site_builder.annotate.quotes import datelines
from site_builder.annotate.quotes.attribution import Attribution
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags as t
from site_builder.language.saying import WEAK

CONTRASTING = frozenset(["while", "as", "although", "though", "whereas"])
OPENING = CONTRASTING | {"when", "if", "after", "because", "since", "until", "once"}
HUNG_ON = frozenset(["although", "while", "before", "after", "because", "when", "though", "until", "even"])
"""Open a clause that is no part of the object before it."""


LONGEST = 300
"""Items on either side of a cue; what is longer is no prose."""

SECOND = 4
"""Items between two cues that share what is said."""

NEXT = 8
"""Cues looked at on either side."""


def limit(stream: Stream, sentence: Sentence, found: list[Attribution], number: int) -> int:
    """The item before which the words of this cue must end."""
    one = found[number]
    start = one.cue.last
    end = min(sentence.last, start + LONGEST)
    end = _before_others(stream, one, found[number + 1 : number + 1 + NEXT], end)
    end = _before_dash(stream, start, end)
    end = _main_clause(stream, sentence, one, end)
    if one.verb and not one.verb.takes("qs"):
        end = _after_quotation(stream, start, _object(stream, start, end))
    if one.rule == "relative" and one.source and stream.has(one.source.first - 1, t.COMMA):
        end = _relative(stream, start, end)
    return end


def floor(stream: Stream, sentence: Sentence, found: list[Attribution], number: int) -> int:
    """The first item that words before this cue may begin with."""
    if found[number].rule == "according-to":
        lowest = max(sentence.first, found[number].cue.first - LONGEST)
        for i in range(found[number].cue.first - 1, lowest, -1):
            if stream.lower[i] == ";" or (stream.lower[i] in ("and", "but") and stream.has(i - 1, t.COMMA)):
                return i
        return lowest
    if not number:
        return _after_dateline(stream, sentence)
    before = found[max(0, number - NEXT) : number]
    if _closes(stream, sentence, found, number):
        main = [other for other in before if not other.embedded]
        if all(other.rule == "subject" and not _is_aside(stream, sentence, other) for other in main):
            return _after_dateline(stream, sentence)
        if _is_second(stream, found[number], main[-1]):
            return found[number].cue.first
    bars = (
        other.cue.last for other in before if not other.embedded and not _merely_shown(found[number], other)
    )
    return max([_after_dateline(stream, sentence), *bars])


def _closes(stream: Stream, sentence: Sentence, found: list[Attribution], number: int) -> bool:
    """In `Putin called it “a new era,” TASS reported` and `He said no, the source recalled` all is told."""
    one, others = found[number], found[max(0, number - NEXT) : number]
    if not others or one.source is None or stream.has(one.source.first, t.PRONOUN):
        return False
    if one.embedded or one.rule not in ("subject", "inverted") or not (one.verb and one.verb.takes("s")):
        return False
    first, last = min(one.cue.first, one.source.first), max(one.cue.last, one.source.last)
    return last == sentence.last and stream.has(first - 1, t.PAUSE | t.QUOTED)


def _is_second(stream: Stream, one: Attribution, other: Attribution) -> bool:
    """In `“…,” Lavrov told reporters, RIA reported` nothing is left to attribute but the hearer."""
    if one.source is None or one.source.first - other.cue.last > SECOND:
        return False
    near = not stream.any(other.cue.last, one.source.first, t.QUOTED)
    return near and other.source is not None and stream.has(other.source.first - 1, t.QUOTED)


def _is_aside(stream: Stream, sentence: Sentence, other: Attribution) -> bool:
    """Does this cue itself stand behind what is said?"""
    first = min(other.cue.first, other.source.first) if other.source else other.cue.first
    return first > sentence.first and stream.has(first - 1, t.PAUSE | t.QUOTED)


def _merely_shown(one: Attribution, other: Attribution) -> bool:
    """In `The calls underscored that …, Chong said` all before the comma is what Chong said."""
    return other.verb is not None and other.verb.lemma in WEAK and other.head < one.head


def _after_dateline(stream: Stream, sentence: Sentence) -> int:
    """After `BEIJING:` or `PARIS, Feb 3 (Reuters) -` at the start of a sentence."""
    first = sentence.first
    dated = first + 1 < sentence.last and stream.lower[first + 1] == ":"
    if dated and stream.span(first, first + 1).of(stream.text).isupper():
        return first + 2
    return datelines.after(stream, first, sentence.last)


def _before_others(stream: Stream, one: Attribution, others: list[Attribution], end: int) -> int:
    for other in others:
        cut = _break(stream, one.cue.last, other)
        if 0 <= cut < end:
            return cut
    return end


def _break(stream: Stream, start: int, other: Attribution) -> int:
    """Where the clause of a later cue begins; -1 when it is part of what is said."""
    if other.rule == "according-to":
        left = other.cue.first - 1
        return left if left > start and stream.has(left, t.COMMA) else -1
    if other.rule == "participle":
        return _participle(stream, start, other)
    if other.embedded:
        return -1
    if other.rule in ("shared", "shared-subject"):
        return _shared(stream, start, other)
    return _independent(stream, start, other)


def _participle(stream: Stream, start: int, other: Attribution) -> int:
    left = other.cue.first - 1
    while left > start and stream.has(left, t.ADVERB):
        left -= 1
    if left in stream.quotations:
        return left + 1
    return left if stream.has(left, t.PAUSE | t.COORDINATOR) or stream.lower[left] == "by" else -1


def _shared(stream: Stream, start: int, other: Attribution) -> int:
    left = other.cue.first - 1
    while left > start and not stream.has(left, t.COORDINATOR):
        left -= 1
    return left - 1 if left - 1 > start and stream.has(left - 1, t.COMMA) else left


def _independent(stream: Stream, start: int, other: Attribution) -> int:
    """Before ", and X said", "; X said", "while X said"."""
    first = other.cue.first
    if other.source and other.source.first > start and not other.inverted:
        first = min(first, other.source.first)
    left, subordinate = first - 1, False
    while left > start and (stream.has(left, t.OPENER | t.ADVERB) or stream.lower[left] in CONTRASTING):
        subordinate = subordinate or stream.lower[left] in CONTRASTING
        left -= 1
    if left in stream.quotations:
        return left + 1
    if subordinate and not stream.has(left, t.PAUSE):
        return left + 1
    paused = stream.has(left, t.PAUSE) and left > start
    return left if paused or subordinate or stream.lower[left] == ";" else -1


def _before_dash(stream: Stream, start: int, end: int) -> int:
    """An afterthought behind a single dash is the writer's."""
    first = stream.next(start + 2, end, t.DASH)
    return first if first > 0 and stream.next(first + 1, end, t.DASH) < 0 else end


def _main_clause(stream: Stream, sentence: Sentence, one: Attribution, end: int) -> int:
    """In "While he said it was fair, he left" what he said ends at the comma."""
    left = one.source.first - 1 if one.source else -1
    if not sentence.first <= left <= sentence.first + 2 or stream.lower[left] not in OPENING:
        return end
    for i in range(one.cue.last + 1, end - 1):
        if stream.has(i, t.COMMA) and stream.has(i + 1, t.PRONOUN | t.CONTRACTED | t.NAME | t.DETERMINER):
            return i
    return end


def _after_quotation(stream: Stream, start: int, end: int) -> int:
    """A quotation that ends with a comma ends it: `called it “unprecedented,” and Putin accepted`."""
    for i in range(start, end):
        if i in stream.quotations and stream.text[stream.quotations[i].span.end - 1] == ",":
            return i + 1
    return end


def _object(stream: Stream, start: int, end: int) -> int:
    """The object of a verb such as "criticised" ends before a clause that is hung on to it."""
    hung = t.CLAUSE | t.DETERMINER | t.COORDINATOR | t.ING | t.PAST
    for i in range(start + 1, end):
        if stream.has(i, t.COMMA) and i + 1 < end and stream.has(i + 1, hung):
            if _lists(stream, start, i):
                continue
            return i
        if stream.lower[i] in HUNG_ON and i > start + 1:
            return i
        if stream.lower[i] == "as" and i + 1 < end and stream.has(i + 1, t.PRONOUN):
            return i
    return end


def _lists(stream: Stream, start: int, comma: int) -> bool:
    """The comma before the last of three or more: `the United States, Russia, and China`."""
    if not stream.has(comma + 1, t.COORDINATOR) or not stream.has(comma + 2, t.NAME):
        return False
    return stream.has(comma - 1, t.NAME) and stream.any(max(start, comma - 5), comma, t.COMMA)


def _relative(stream: Stream, start: int, end: int) -> int:
    """The comma that closes a relative clause, when the sentence goes on with a verb after it."""
    for i in range(start + 1, end - 1):
        if stream.has(i, t.COMMA) and stream.has(i + 1, t.VERBISH | t.SAYING):
            return i
    return end
