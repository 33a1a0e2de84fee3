"""Sentences cut into clauses, so that one statement of a long sentence can be compared with one of another.

Cut at a semicolon, colon or dash, and before ", while", ", and", ", with" and their like; a stretch of fewer
than three words stays with what is before it.
"""

import re
from collections.abc import Iterator

from site_builder.compare.passages import Passage, Reading
from site_builder.model import Evidence, Span

CUT = re.compile(
    r"\s*[;:—–]\s*|,[\"”]?\s+(?=(?:and|but|while|with|which|who|as|though|although|after|before|because|so|according|"
    r"adding|stating|saying|urging|including|where|when)\b)|\s+(?=(?:while|although|though|whereas|because)\b)"
)
SHORTEST = 3
LOOK = 80
"""Characters on either side of a cut in which words are counted."""


def clauses(passage: Passage, reading: Reading) -> tuple[Span, ...]:
    """The clauses of a sentence, in order; cut once, when first asked for."""
    found = reading.cut.get(passage.number)
    if found is None:
        text = reading.text(passage.article)
        found = reading.cut[passage.number] = tuple(_cut(passage.span.start, passage.span.end, text))
    return found


def _cut(start: int, end: int, text: str) -> Iterator[Span]:
    for cut in CUT.finditer(text, start, end):
        before, after = (
            text[max(start, cut.start() - LOOK) : cut.start()],
            text[cut.end() : min(end, cut.end() + LOOK)],
        )
        if min(len(before.split()), len(after.split())) >= SHORTEST:
            yield Span(start, cut.start())
            start = cut.end()
    yield Span(start, end)


def clause_around(passage: Passage, span: Span, reading: Reading) -> Evidence:
    """The clause of a sentence that holds a stretch of it; the sentence when the stretch is in several."""
    around = (clause for clause in clauses(passage, reading) if span.within(clause))
    return Evidence(passage.article, next(around, passage.span))
