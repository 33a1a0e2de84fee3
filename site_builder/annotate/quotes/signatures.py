"""A name behind a dash as the cue: `“…” ― Carlos Raúl`, as under readers' letters and epigraphs.

It may stand in a paragraph of its own. The sentence must be nothing but the quotation and what follows the
dash, so that an afterthought is no name.
"""

from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags

LONGEST = 6
"""Items of a name."""

LINE = 12
"""Items of a paragraph that is only a signature."""


def of_sentence(stream: Stream, sentence: Sentence) -> list[Attribution]:
    """The signature of a sentence that begins with a quotation."""
    dash = sentence.first + 1
    if sentence.first not in stream.quotations:
        return []
    name = _name(stream, dash, sentence.last)
    said = Range(sentence.first, dash)
    return [Attribution("signature", Range(dash, dash + 1), name, None, dash, (said,))] if name else []


def below(stream: Stream, number: int) -> Range | None:
    """The name in a paragraph of its own under the sentence: `- Hillary Clinton.`"""
    if number + 1 >= len(stream.sentences):
        return None
    after = stream.sentences[number + 1]
    if after.block == stream.sentences[number].block or after.last - after.first > LINE:
        return None
    joined = stream.text[stream.starts[after.first] - 1] in tags.DASHES
    return _name(stream, after.first - joined, after.last)


def _name(stream: Stream, dash: int, high: int) -> Range | None:
    """Who is named behind a dash, and nothing else."""
    first = last = dash + 1
    if last >= high or not (
        stream.has(dash, tags.DASH) or stream.text[stream.starts[first] - 1] in tags.DASHES
    ):
        return None
    while last < high and stream.has(last, tags.NAME) and not stream.has(last, tags.MARK):
        last += 1
    named = 0 < last - first <= LONGEST and _ends(stream, last, high)
    return Range(first, last) if named else None


def _ends(stream: Stream, last: int, high: int) -> bool:
    """Does nothing follow the name but an office or a place behind a comma?"""
    if last == high:
        return True
    return stream.has(last, tags.COMMA) and not stream.any(last, high, tags.VERB | tags.QUOTED)
