"""One source quoted by another: `Xi was quoted by Xinhua as saying`, `state media quoted Xi as saying`.

Whoever is quoted speaks; whoever quotes is the way by which the words came. The verb behind "as" is the cue.
"""

from dataclasses import dataclass

from site_builder.annotate.quotes import phrases
from site_builder.annotate.quotes.attribution import Range
from site_builder.annotate.quotes.stream import Stream
from site_builder.annotate.quotes.subjects import left_of
from site_builder.language import tags as t

QUOTING = frozenset(["quote", "cite"])
REACH = 14
"""Items between "quoted" and "as saying"."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """The pattern, found."""

    speaker: Range
    via: Range | None
    """Who quotes; None in "was quoted as saying"."""

    saying: int
    """The verb behind "as"."""


def read(stream: Stream, low: int, high: int, at: int) -> Quoting | None:
    """The pattern around the form of "quote" at item `at`, in a sentence from `low` to `high`."""
    if stream.verbs[at].lemma not in QUOTING:
        return None
    saying = next((i for i in range(at + 2, min(high, at + REACH)) if _says(stream, i)), -1)
    if saying < 0 or stream.any(at + 1, saying - 1, t.MARK | t.CLAUSE):
        return None
    passive = stream.has(at - 1, t.BE) or (at - 2 > low and stream.has(at - 2, t.BE))
    return _passive(stream, low, high, at, saying) if passive else _active(stream, low, at, saying)


def _says(stream: Stream, at: int) -> bool:
    verb = stream.verbs.get(at)
    return verb is not None and verb.form == "ing" and stream.lower[at - 1] == "as"


def _passive(stream: Stream, low: int, high: int, at: int, saying: int) -> Quoting | None:
    found = left_of(stream, low, at)
    if found is None:
        return None
    by = next((i for i in (at + 1, saying + 1) if i < high and stream.lower[i] == "by"), -1)
    via = phrases.after(stream, by + 1, saying - 1 if by < saying else high) if by > 0 else None
    return Quoting(Range(*found), Range(*via) if via else None, saying)


def _active(stream: Stream, low: int, at: int, saying: int) -> Quoting | None:
    found = phrases.after(stream, at + 1, saying - 1)
    via = left_of(stream, low, at) if stream.verbs[at].form != "ing" else None
    return Quoting(Range(*found), Range(*via) if via else None, saying) if found else None


def around(stream: Stream, low: int, high: int, head: int) -> Quoting | None:
    """The pattern whose verb of saying is the item `head`."""
    for at in range(head - 1, max(low, head - REACH) - 1, -1):
        if at in stream.verbs:
            found = read(stream, low, high, at)
            if found and found.saying == head:
                return found
    return None
