"""Noun phrases without a parser: where the one that ends, or begins, at an item starts, or stops.

A phrase reaches back to the nearest mark, clause word or verb; a leading "On Tuesday" or "Last week" is
no part of it. It reaches forward over nouns and names, and over "of", "for", "at", "from", "by" with
what follows.
"""

from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags as t

LONGEST = 40
"""Items; a longer noun phrase is a misreading."""

CONTINUING = frozenset(["of", "for", "at", "from", "with", "by"])
KEPT = frozenset(["both", "all"])
"""Adverbs that may open a phrase."""

SAME = frozenset(["current", "former", "then", "now", "longtime", "ex", "one-time", "sometime", "future"])
"""After "and" they add an office of the same person: "the former secretary and current nominee"."""

FINITE_BEFORE = t.AUXILIARY | t.PRONOUN | t.RELATIVE
"""After these a word in -ed is the verb: "had handled messages", "she released a statement"."""

Phrase = tuple[int, int]
"""Items first to last, last excluded."""


def before(stream: Stream, low: int, last: int) -> Phrase | None:
    """The phrase whose last item is `last`, reaching back no further than `low`."""
    if last < low:
        return None
    if stream.has(last, t.PRONOUN | t.CONTRACTED):
        return (last, last + 1)
    first = _reach(stream, low, last)
    if low < first < last and stream.has(first, t.PAST) and stream.has(first - 1, FINITE_BEFORE):
        first += 1
    return without_lead(stream, first, last + 1)


def _reach(stream: Stream, low: int, last: int) -> int:
    at = last
    floor = max(low, last - LONGEST)
    while at >= floor:
        tag = stream.tags[at]
        if tag & (t.MARK | t.CLAUSE | t.VERB) or (tag & t.PRONOUN and at != last):
            return at + 1
        if tag & t.COORDINATOR and not _joins(stream, low, at):
            return at + 1
        at -= 1
    return at + 1


def _joins(stream: Stream, low: int, at: int) -> bool:
    """Does this "and" join two names or two plurals, as in "Trump and Putin said"?"""
    if at <= low or stream.lower[at] != "and" or at + 1 >= len(stream.lower) or stream.has(at - 1, t.MARK):
        return False
    if stream.lower[at + 1] in SAME:
        return True
    left, right = stream.tags[at - 1] & t.NAME, stream.tags[at + 1] & t.NAME
    plurals = stream.lower[at - 1][-1:] == "s" and stream.lower[at + 1][-1:] == "s"
    return bool(left and right) or (plurals and not right)


def without_lead(stream: Stream, first: int, end: int) -> Phrase | None:
    """Without "But", "On Tuesday", "Last week", "In a statement" in front."""
    while first < end:
        tag, more = stream.tags[first], first + 1 < end
        if tag & t.OPENER or (tag & t.ADVERB and more and stream.lower[first] not in KEPT):
            first += 1
        elif tag & t.LAST and more and stream.has(first + 1, t.TIME):
            first += 2
        elif tag & t.DAY and more:
            first += 1
        elif tag & t.PREPOSITION:
            first = _after_lead(stream, first, end)
        else:
            return (first, end)
    return None


def _after_lead(stream: Stream, first: int, end: int) -> int:
    """Where the subject starts after a leading "On Tuesday", "In an interview"; `end` when it does not."""
    for at in range(first + 2, end):
        tag, left = stream.tags[at], stream.tags[at - 1]
        if left & (t.PREPOSITION | t.DETERMINER | t.COORDINATOR):
            continue
        if tag & (t.DETERMINER | t.PRONOUN):
            return at
        new_name = tag & t.NAME and not tag & t.TIME and (not left & t.NAME or left & t.TIME)
        if new_name and not left & t.OWNER:
            return at
    return end


def after(stream: Stream, first: int, high: int) -> Phrase | None:
    """The phrase that begins at `first` and ends before `high`."""
    top = min(high, first + LONGEST)
    at = first
    while at < top and not _stops(stream, first, at, top):
        at += 1
        if stream.has(at - 1, t.PRONOUN):
            break
    return (first, at) if at > first else None


def _stops(stream: Stream, first: int, at: int, top: int) -> bool:
    tag = stream.tags[at]
    if tag & (t.MARK | t.CLAUSE | t.VERB):
        return True
    if tag & t.PREPOSITION:
        return at == first or not (
            stream.lower[at] in CONTINUING and at + 1 < top and not stream.has(at + 1, t.MARK)
        )
    if tag & t.COORDINATOR:
        return not _joins(stream, first, at)
    if at == first:
        return False
    if tag & t.PRONOUN or (tag & t.DAY and not stream.has(at - 1, t.DETERMINER)):
        return True
    if tag & t.LAST and at + 1 < top and stream.has(at + 1, t.TIME):
        return True
    return not tag & t.NAME and bool(tag & t.ADVERB or _is_cue(stream, at))


def _is_cue(stream: Stream, at: int) -> bool:
    """A verb of saying that is no noun here: "report" after "a" or "Xinhua" is one."""
    verb = stream.verbs.get(at)
    if verb is None:
        return False
    left = stream.tags[at - 1]
    if verb.form == "base" and left & t.NAME:
        return False
    noun = left & (t.DETERMINER | t.OWNER) or stream.lower[at - 1][-2:] in ("al", "ia", "ic")
    return not (verb.form in ("base", "s") and noun)


def subject_like(stream: Stream, phrase: Phrase) -> bool:
    """Could this phrase be somebody who speaks?"""
    first, last = phrase
    if last - first > 1 and stream.has(first, t.PAST) and stream.has(first + 1, t.PREPOSITION):
        return False
    if last - first == 1 and stream.has(first, t.DETERMINER | t.PREPOSITION | t.NUMBER):
        return stream.lower[first] in ("some", "many", "others", "most", "both", "one", "several", "all")
    return not stream.has(first, t.PREPOSITION) and stream.lower[first] != "there"


def bare(stream: Stream, phrase: Phrase) -> bool:
    """A noun phrase and nothing else: no verb, no clause word, no preposition or participle in front."""
    first, last = phrase
    if stream.has(first, t.PREPOSITION | t.CLAUSE | t.ING | t.PAST | t.NUMBER) or last - first > 15:
        return False
    return not stream.any(first, last, t.CLAUSE | t.VERBISH)
