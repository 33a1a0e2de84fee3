"""Citations as papers write them: `… “structurally stable” (Wang, 2026, p. 4)`.

A bracket that cites two sources names no speaker: nobody can tell which of them said it.
"""

import re

from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags

YEAR = re.compile(r"(?:19|20)\d\d[a-z]?\Z")
LONGEST = 14
"""Items of a citation, its page included."""

PAGE = re.compile(r"[,:.]|pp?|paras?|\d[\d–-]*\Z")
"""May follow the year."""

LEADS = frozenset({"see", "also", "cf"})


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
    year = next((i for i in range(at + 2, close) if YEAR.match(stream.lower[i])), -1)
    if year < 0 or not all(PAGE.match(word) for word in stream.lower[year + 1 : close]):
        return None
    last = next((i for i in range(at + 1, year) if stream.lower[i] == ","), year)
    first = at + 1 + (stream.lower[at + 1] in LEADS)
    if not stream.has(first, tags.NAME):
        return None
    return Attribution("citation", Range(at, close + 1), Range(first, last), None, at)
