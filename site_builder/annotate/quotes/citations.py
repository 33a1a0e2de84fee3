"""Citations as papers write them: `… “structurally stable” (Wang, 2026)`."""

import re

from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags

YEAR = re.compile(r"(?:19|20)\d\d[a-z]?\Z")
LONGEST = 8
"""Items of the names in a citation."""


def of_sentence(stream: Stream, sentence: Sentence) -> list[Attribution]:
    """Every citation of a sentence; the names in it are its source."""
    part = stream.lower[sentence.first : sentence.last]
    if ")" not in part or "(" not in part:
        return []
    opens = [i for i in range(sentence.first, sentence.last) if stream.lower[i] == "("]
    return [one for at in opens if (one := _citation(stream, sentence, at))]


def _citation(stream: Stream, sentence: Sentence, at: int) -> Attribution | None:
    stop = min(sentence.last, at + LONGEST)
    close = next((i for i in range(at + 1, stop) if stream.lower[i] == ")"), -1)
    if close < 0 or not YEAR.match(stream.lower[close - 1]):
        return None
    last = next((i for i in range(at + 1, close) if stream.lower[i] == ","), close - 1)
    if (last == at + 1 and close - 1 == at + 1) or not stream.has(at + 1, tags.NAME):
        return None
    return Attribution("citation", Range(at, close + 1), Range(at + 1, last), None, at)
