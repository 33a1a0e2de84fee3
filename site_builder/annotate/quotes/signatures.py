"""A name behind a dash as the cue: `“…” ― Carlos Raúl`, as under readers' letters and epigraphs.

The sentence must be nothing but the quotation and what follows the dash, so that an afterthought is no name.
"""

from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags

LONGEST = 6
"""Items of a name."""


def of_sentence(stream: Stream, sentence: Sentence) -> list[Attribution]:
    """The signature of a sentence that begins with a quotation."""
    dash, first = sentence.first + 1, sentence.first + 2
    if first >= sentence.last or sentence.first not in stream.quotations or not stream.has(dash, tags.DASH):
        return []
    last = first
    while last < sentence.last and stream.has(last, tags.NAME) and not stream.has(last, tags.MARK):
        last += 1
    if not 0 < last - first <= LONGEST or not _ends(stream, last, sentence.last):
        return []
    said = Range(sentence.first, dash)
    return [Attribution("signature", Range(dash, first), Range(first, last), None, dash, (said,))]


def _ends(stream: Stream, last: int, high: int) -> bool:
    """Does nothing follow the name but an office or a place behind a comma?"""
    if last == high:
        return True
    return stream.has(last, tags.COMMA) and not stream.any(last, high, tags.VERB | tags.QUOTED)
