"""A colon as the cue: `Chong: “…”`, `Trump: Cruz has a long way to go`, `The board was clear: “…”`."""

from site_builder.annotate.quotes import clauses, heads, phrases
from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Q, Sentence, Stream
from site_builder.language import tags
from site_builder.language.wordlist import words

LONGEST = 12
"""Items of a label; a longer phrase before a colon is a sentence."""

NO_SPEAKERS = words(
    """
    photo photos watch note update updated question answer correction related exclusive video read
    more name age city job latest breaking source sources opinion analysis review tip warning
    example here live transcript topics tags new listen warning update
    """
)


def of_sentence(stream: Stream, sentence: Sentence, found: list[Attribution]) -> list[Attribution]:
    """The first colon of the sentence, when no verb of saying stands before it."""
    part = stream.lower[sentence.first : sentence.last]
    if ":" not in part:
        return []
    colon = sentence.first + part.index(":")
    if colon + 1 >= sentence.last or any(one.head < colon for one in found):
        return []
    if _cue_follows(stream, colon, found):
        return []
    one = _label(stream, sentence, colon) or _lead(stream, sentence, colon)
    return [one] if one else []


def _cue_follows(stream: Stream, colon: int, found: list[Attribution]) -> bool:
    """In `…: “…,” he said` the verb is the cue."""
    if colon + 1 not in stream.quotations:
        return False
    return any(one.source and min(one.cue.first, one.source.first) in (colon + 2, colon + 3) for one in found)


def _label(stream: Stream, sentence: Sentence, colon: int) -> Attribution | None:
    first = _label_start(stream, sentence, colon)
    while first < colon and stream.text[stream.starts[first]].isdigit():
        first += 1
    if "from" in stream.lower[first : min(first + 2, colon - 1)] and stream.lower[first] in ("more", "from"):
        first = stream.lower.index("from", first) + 1
    quoted = colon + 1 in stream.quotations
    if first >= colon or stream.lower[first] in NO_SPEAKERS or stream.lower[colon - 1] in NO_SPEAKERS:
        return None
    if not quoted and colon - first == 1 and stream.text[stream.starts[first] : stream.ends[first]].isupper():
        return None
    if not quoted and (colon - first > 4 or not all(map(_capital, _written(stream, first, colon)))):
        return None
    if not phrases.bare(stream, (first, colon)) or not any(map(_capital, _written(stream, first, colon))):
        return None
    if not _capital(stream.text[stream.starts[colon - 1]]) and not _speaks(stream, first, colon):
        return None
    return _made(stream, sentence, "label", (first, colon), colon)


def _speaks(stream: Stream, first: int, colon: int) -> bool:
    """Is a label that ends in a small letter somebody: `The company`, and not `Sie fügte hinzu`?"""
    return heads.can_speak(stream.span(first, colon).of(stream.text))


def _label_start(stream: Stream, sentence: Sentence, colon: int) -> int:
    """After the last mark before the colon, for `… are problematic - Pew Research: “…”`."""
    for at in range(colon - 1, max(sentence.first, colon - LONGEST) - 1, -1):
        if stream.has(at, tags.MARK):
            return at + 1 if stream.lower[at] not in (",", "(", ")") else colon
    return sentence.first if colon - sentence.first <= LONGEST else colon


def _written(stream: Stream, first: int, last: int) -> list[str]:
    return [stream.text[stream.starts[i]] for i in range(first, last)]


def _capital(letter: str) -> bool:
    return letter.isupper()


def _lead(stream: Stream, sentence: Sentence, colon: int) -> Attribution | None:
    """A whole clause before the colon and nothing but a quotation after it: its subject speaks."""
    if colon + 1 not in stream.quotations:
        return None
    found = clauses.subject_of(stream, sentence.first, colon)
    return _made(stream, sentence, "colon", found, colon) if found else None


def _made(stream: Stream, sentence: Sentence, rule: str, source: tuple[int, int], colon: int) -> Attribution:
    last = sentence.last
    if colon + 1 in stream.quotations and stream.lower[colon + 1] == Q:
        last = colon + 2
    return Attribution(rule, Range(colon, colon + 1), Range(*source), None, colon, (Range(colon + 1, last),))
