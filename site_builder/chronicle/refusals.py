"""Dated clauses that tell no event: a saying without an occasion, a wish, a speaker's own "we".

A saying is an event only as an announcement: at a briefing, at a press conference, in a told statement.
What would, could or might be is no event, unless it is an encounter that is being arranged. Inside a
direct quotation only a known kind of event counts, and never in the first person.
"""

import re

from site_builder.chronicle.clauses import tokens
from site_builder.chronicle.heads import Head
from site_builder.chronicle.lexicon import ARRANGED
from site_builder.chronicle.reading import Reading
from site_builder.chronicle.speech import FIRST_PERSON
from site_builder.model import DateMark, Span

_OCCASION = re.compile(
    r"\b(?:briefing|(?:press|news) conference|announce\w*"
    r"|in an? (?:[\w-]+ ){0,3}(?:statement|communiqu[eé]))\b"
)
_UNREAL = re.compile(
    r"\b(?:would|could|might|may|should|hop(?:e|es|ed|ing)|wants?|likely|chances?|unless|if|whether)\b"
)
_DOUBTFUL = re.compile(r"\b(?:could|might|may|should|unless|whether)\b")
_REMARKED = re.compile(
    r"\bmade (?:the|that|this|his|her|their|these|those|similar) (?:\w+ )?(?:comment|remark|reference"
    r"|statement|claim|point|pledge|case|accusation|allegation|observation|argument|assertion)s?\b"
)
"""To have made remarks is to have said something."""

TOLD = 3
"""Words after "said on Thursday in a statement" that there must be for anything to be told."""


def no_event(reading: Reading, sentence: Span, clause: Span, head: Head, mark: DateMark) -> bool:
    """Does this clause, though dated, tell nothing that happened or is planned?"""
    text = reading.article.text
    if head.family == "say" or _REMARKED.search(text, clause.start, clause.end):
        return not _announced(text, clause, head, mark)
    doubt = _DOUBTFUL if head.family in ARRANGED else _UNREAL
    return bool(doubt.search(text, clause.start, clause.end)) or _only_spoken(
        reading, sentence, clause, head, mark
    )


def _announced(text: str, clause: Span, head: Head, mark: DateMark) -> bool:
    after = tokens(text, Span(max(head.span.end, mark.span.end), clause.end))
    occasion = _OCCASION.search(text, clause.start, clause.end)
    return bool(occasion) and len(after) > TOLD


def _opened(text: str, sentence: Span, offset: int) -> bool:
    """Does a quotation mark open before this place in its sentence, and none close it there?"""
    return text.count("“", sentence.start, offset) > text.count("”", sentence.start, offset)


def _only_spoken(reading: Reading, sentence: Span, clause: Span, head: Head, mark: DateMark) -> bool:
    if not reading.spoken(mark.span.start) and not _opened(reading.article.text, sentence, mark.span.start):
        return False
    own = FIRST_PERSON.search(reading.article.text, clause.start, clause.end)
    return bool(own) or head.family.startswith("v:")
