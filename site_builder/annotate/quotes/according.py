"""`According to TASS, …` and `…, according to the Kremlin`: a cue of its own, with its complement as the
source.
"""

from site_builder.annotate.quotes import phrases
from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Sentence, Stream

OPENINGS = (("according", "to"), ("in", "the", "words", "of"), ("as", "per"))
"""Words before the source."""

MOST = 60
"""Openings that are read in one sentence; a sentence of more is no prose."""

POSSESSED = frozenset(["words", "view", "opinion", "telling", "account"])
"""`in Forbes' words`: what follows the source."""


def of_sentence(stream: Stream, sentence: Sentence) -> list[Attribution]:
    """Every "according to", "in the words of" and "in X's words" of a sentence."""
    found: list[Attribution] = []
    if FIRST.isdisjoint(stream.lower[sentence.first : sentence.last]):
        return found
    for at in range(sentence.first, sentence.last - 2):
        if stream.lower[at] in FIRST:
            one = _opening(stream, sentence, at) or _possessed(stream, sentence, at)
            found += [one] if one else []
            if len(found) >= MOST:
                break
    return found


FIRST = frozenset(["according", "in", "as"])


def _opening(stream: Stream, sentence: Sentence, at: int) -> Attribution | None:
    for words in OPENINGS:
        end = at + len(words)
        if end < sentence.last and tuple(stream.lower[at:end]) == words:
            found = phrases.after(stream, end, sentence.last)
            return Attribution("according-to", Range(at, end), Range(*found), None, at) if found else None
    return None


def _possessed(stream: Stream, sentence: Sentence, at: int) -> Attribution | None:
    """`in Chong's view, …`."""
    if stream.lower[at] != "in":
        return None
    for end in range(at + 1, min(at + 6, sentence.last - 1)):
        if stream.lower[end][-2:] in ("'s", "s'") and stream.lower[end + 1] in POSSESSED:
            return Attribution("according-to", Range(at, end + 2), Range(at + 1, end + 1), None, at)
    return None
