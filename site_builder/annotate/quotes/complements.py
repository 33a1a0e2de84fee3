"""What is said, by its form: the better a reader can tell it from what somebody did, the surer it is speech.

`Chong said that it was late` and `it was late, Chong said` hand on a whole statement; `Putin criticised the
deal` names only what was spoken of; a preposition or two words alone are mostly no speech at all.
"""

from bisect import bisect_left
from typing import Literal

from site_builder.annotate.quotes.found import Found
from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags as t
from site_builder.language.wordlist import words

Form = Literal["that", "clause", "clause-first", "wh", "to", "noun", "noun-first", "preposition", "scrap"]

WH = words("how what why whether if who where when which")
SCRAP = 2
"""Words up to which a phrase is a scrap: "concession", "The US"."""


def form(stream: Stream, one: Found) -> Form:
    """The form of the words of a reported quote; `-first` when they stand before their cue."""
    first = bisect_left(stream.starts, one.span.start)
    last = bisect_left(stream.starts, one.span.end, first)
    word = stream.lower[first]
    if is_calendar(stream, first, last):
        return "scrap"
    if word == "that":
        return "that" if last - first > 1 and not stream.has(first + 1, t.VERB) else "noun"
    if word in WH:
        return "wh"
    if word == "to":
        return "to"
    before = one.attribution is not None and one.span.end <= stream.starts[one.attribution.cue.first]
    if is_clause(stream, first, last):
        return "clause-first" if before else "clause"
    if last - first <= SCRAP:
        return "scrap"
    if stream.has(first, t.PREPOSITION):
        return "preposition"
    return "noun-first" if before else "noun"


def is_clause(stream: Stream, first: int, last: int) -> bool:
    """Has it a finite verb of its own, before any clause that hangs on it?"""
    if stream.has(first, t.PRONOUN | t.CONTRACTED) and last - first > 1:
        return True
    for at in range(first + 1, last):
        if stream.has(at, t.CLAUSE):
            return False
        if stream.has(at, t.VERB) or (stream.has(at, t.PAST) and stream.lower[at + 1 : at + 2] != ["by"]):
            return not stream.has(first, t.VERB)
    return False


def is_calendar(stream: Stream, first: int, last: int) -> bool:
    """Nothing but days, times and numbers: "Friday afternoon", "Feb 4"?"""
    dull = t.TIME | t.NUMBER | t.MARK | t.LAST | t.PREPOSITION | t.DETERMINER | t.ADVERB
    return all(tag & dull for tag in stream.tags[first:last]) and not stream.any(first, last, t.QUOTED)
