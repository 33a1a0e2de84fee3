"""What may stand between a verb of saying and what is said: the hearer, the day, the occasion."""

from site_builder.annotate.quotes.attribution import Attribution
from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags as t

NO_HEARER = frozenset(
    ["of", "about", "in", "on", "at", "by", "to", "if", "whether", "for", "how", "why", "that"]
)
WHEN = frozenset(["earlier", "later", "recently", "back"])
ENDING = t.MARK | t.CLAUSE | t.DETERMINER | t.PREPOSITION | t.PRONOUN | t.VERB
THAT_WITHIN = 12
"""Items after the verb in which "that" may open the clause."""


def over_hearer(stream: Stream, one: Attribution, at: int, limit: int) -> int:
    """End of the hearer at `at`, when this verb can have one; else `at`."""
    if at >= limit or one.verb is None or not one.verb.takes("a"):
        return at
    if stream.has(at, t.MARK) or stream.lower[at] in NO_HEARER:
        return at
    return _end(stream, at, limit)


def hearer(stream: Stream, one: Attribution, limit: int) -> str:
    """Whom a speaker told it, as written; empty for a pronoun or when nobody is named."""
    first = one.cue.last
    if one.inverted or first >= limit or stream.has(first, t.OBJECT):
        return ""
    last = over_hearer(stream, one, first, min(limit, first + 8))
    return stream.span(first, last).of(stream.text) if last > first else ""


def _end(stream: Stream, first: int, limit: int) -> int:
    """Of "him", "CNA", "reporters", "the newspaper", "CNN's Jake Tapper"."""
    if stream.has(first, t.OBJECT):
        return first + 1
    at = first
    if stream.has(at, t.DETERMINER):
        at = _over_words(stream, at + 1, limit)
    while at < limit and stream.has(at, t.NAME):
        at += 1
        if stream.has(at - 1, t.OWNER):
            at = _over_words(stream, at, limit)
    return at + 1 if at == first and not stream.has(at, ENDING) else at


def _over_words(stream: Stream, at: int, limit: int) -> int:
    while at < limit and not stream.has(at, ENDING | t.NAME):
        at += 1
    return at


def over_occasion(stream: Stream, at: int, limit: int) -> int:
    """Over "on Monday", "in an interview", "last week", "of the plan"."""
    while at < limit:
        tag = stream.tags[at]
        if (
            tag & (t.ADVERB | t.DAY)
            or stream.lower[at] in WHEN
            or (tag & t.TIME and stream.has(at - 1, t.TIME))
        ):
            at += 1
        elif tag & t.LAST and at + 1 < limit and stream.has(at + 1, t.TIME):
            at += 2
        elif tag & t.PREPOSITION and stream.lower[at] != "like":
            at = _over_object(stream, at + 1, limit)
        else:
            break
    return at


def _over_object(stream: Stream, start: int, limit: int) -> int:
    """Over what a preposition governs; back by one word when that one turns out to be a subject."""
    for at in range(start, limit):
        if stream.has(at, t.MARK | t.CLAUSE | t.PRONOUN):
            return at
        if stream.has(at, t.VERB):
            return max(start, at - 1)
    return limit


def that(stream: Stream, at: int, limit: int) -> int:
    """Where "that" opens the clause, soon after the verb; -1 when it does not."""
    last = min(limit, at + THAT_WITHIN)
    for i, word, tag in zip(range(at, last), stream.lower[at:last], stream.tags[at:last], strict=False):
        if word == "that":
            return i
        if tag & (t.QUOTED | t.VERB | t.PRONOUN) or word in (";", ":", "—"):
            return -1
    return -1
