"""Who "the two leaders" are: the two persons that a sentence shortly before names together."""

import re

from site_builder.compare.case import Case
from site_builder.compare.passages import Passage
from site_builder.model import Span

BOTH = re.compile(
    r"\b(?:(?:the|these) (?:two|pair|couple)|both) ?(?:leaders|presidents|ministers|men|women|sides|heads"
    r"|chiefs|rivals|executives|officials|counterparts)?\b",
    re.IGNORECASE,
)
BACK = 4
"""Sentences before this one in which they are looked for."""


def persons(passage: Passage, span: Span, case: Case) -> tuple[str, ...]:
    """Ids of the persons a stretch of a sentence names; of the pair it stands for when it names nobody."""
    named = case.named.persons(passage.article, span.start, span.end)
    if named or not BOTH.search(span.of(case.reading.text(passage.article))):
        return named
    for number in range(passage.number - 1, max(-1, passage.number - 1 - BACK), -1):
        before = case.reading.passages[number]
        found = case.named.persons(before.article, before.span.start, before.span.end)
        if before.article != passage.article or len(found) > 2:
            return ()
        if len(found) == 2:
            return found
    return ()
