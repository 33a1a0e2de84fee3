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

Form = Literal[
    "that",
    "clause",
    "clause-first",
    "wh",
    "to",
    "noun",
    "noun-first",
    "naming",
    "urging",
    "relative",
    "preposition",
    "scrap",
]

WH = words("how what why whether if who where when which")
REACH = 8
"""Items after which "to" opens what somebody is urged to do."""

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
        return "relative" if is_relative(stream, first, last) else "that"
    if word in WH:
        return "wh"
    if word == "to":
        return "to"
    if is_naming(stream, one, first, last):
        return "naming"
    if one.attribution and one.attribution.verb and one.attribution.verb.takes("o"):
        return "urging" if "to" in stream.lower[first + 1 : min(last, first + REACH)] else "noun"
    plain = one.attribution and one.attribution.verb and not one.attribution.verb.takes("sqt")
    before = one.attribution is not None and one.span.end <= stream.starts[one.attribution.cue.first]
    if is_clause(stream, first, last) and (before or not plain):
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
    tags = stream.tags
    for at in range(first + 1, last):
        if tags[at] & t.CLAUSE and not tags[at - 1] & t.PREPOSITION:
            return False
        if tags[at] & t.VERB or (tags[at] & t.PAST and stream.lower[at + 1 : at + 2] != ["by"]):
            return not stream.has(first, t.VERB)
    return False


def is_relative(stream: Stream, first: int, last: int) -> bool:
    """Is "that" itself the subject: `a balance that serves China's interests`?"""
    adverb = last - first > 2 and stream.has(first + 1, t.ADVERB) and not stream.has(first + 1, t.PRONOUN)
    if last - first < 3 or stream.has(first + 1 + adverb, t.VERB | t.SAYING):
        return True
    if stream.lower[first + 1][-1:] != "s" or stream.has(
        first + 1, t.NAME | t.DETERMINER | t.OWNER | t.PRONOUN
    ):
        return False
    return stream.has(first + 2, t.NAME | t.DETERMINER | t.OBJECT | t.OWNER)


def is_naming(stream: Stream, one: Found, first: int, last: int) -> bool:
    """`called the deal a mistake`, `called it exemplary`, `described it as fair`; not `called a meeting`."""
    verb = one.attribution.verb if one.attribution else None
    if one.attribution is None or verb is None or not verb.takes("c"):
        return False
    if one.attribution.cue.last - one.attribution.cue.first > 1:
        return verb.lemma == "refer" and "as" in stream.lower[first:last]
    if "as" in stream.lower[first + 1 : last]:
        return True
    if verb.lemma == "describe" or last - first < 2:
        return False
    inner = (i for i in range(first + 1, last) if stream.lower[i] in ("a", "an", "the"))
    second = any(not stream.has(i - 1, t.PREPOSITION | t.COORDINATOR | t.MARK | t.VERB) for i in inner)
    return second or stream.lower[last - 1].endswith(ADJECTIVES)


ADJECTIVES = (
    "ary",
    "ive",
    "able",
    "ible",
    "ous",
    "ful",
    "less",
    "ic",
    "ical",
    "nal",
    "ial",
    "ent",
    "ant",
    "ish",
)


def is_calendar(stream: Stream, first: int, last: int) -> bool:
    """Nothing but days, times and numbers: "Friday afternoon", "Feb 4"?"""
    dull = t.TIME | t.NUMBER | t.MARK | t.LAST | t.PREPOSITION | t.DETERMINER | t.ADVERB
    timed = stream.any(first, last, t.TIME | t.NUMBER) and not stream.any(first, last, t.QUOTED)
    return timed and all(tag & dull for tag in stream.tags[first:last])
