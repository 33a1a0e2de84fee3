"""The subject of a whole clause: the phrase before its first finite verb."""

from site_builder.annotate.quotes import phrases
from site_builder.annotate.quotes.phrases import Phrase
from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags as t

LONGEST = 60
"""Items looked at."""


def subject_of(stream: Stream, low: int, high: int) -> Phrase | None:
    """Of the clause that begins at `low`; an introduction such as "When asked, …" is left out."""
    start = _over_introduction(stream, low, high)
    for at in range(start, min(high, start + LONGEST)):
        if stream.lower[at] in (";", ":") or stream.has(at, t.QUOTED):
            start = at + 1
        if stream.has(at, t.CONTRACTED):
            return (at, at + 1)
        if at > start and stream.has(at, t.VERBISH) and not stream.has(at - 1, t.DETERMINER):
            return _phrase_before(stream, start, at - 1)
    return None


def _over_introduction(stream: Stream, low: int, high: int) -> int:
    opens = (
        stream.has(low, t.PREPOSITION | t.CLAUSE)
        or stream.lower[low][-3:] == "ing"
        or stream.lower[low] == "asked"
    )
    if not opens:
        return low
    for at in range(low, min(high - 1, low + LONGEST)):
        starts = stream.has(at, t.COMMA) and stream.has(at + 1, t.PRONOUN | t.DETERMINER | t.NAME)
        if starts and stream.any(at + 2, min(high, at + LONGEST), t.VERBISH):
            return at + 1
    return low


def _phrase_before(stream: Stream, start: int, last: int) -> Phrase | None:
    while last > start and stream.has(last, t.ADVERB | t.AUXILIARY):
        last -= 1
    if stream.lower[last] == "there":
        return None
    if stream.lower[last] in ("who", "which") and last - 2 >= start and stream.has(last - 1, t.PAUSE):
        last -= 2
    if stream.has(last, t.MARK):
        inner = next(
            (i for i in range(start + 1, last) if stream.has(i, t.COMMA) or stream.lower[i] == "("), -1
        )
        last = inner - 1 if inner > 0 else last - 1
    return phrases.before(stream, start, last)
