"""Times that date nothing by themselves: the end of a stretch of time, a year with no event's noun beside it.

"Since 2022" and "before May" are ends. A bare year dates an event's noun, what is arranged for "later in the
year", or what "will" be in a year to come; not whatever verb is near it.
"""

import re

from site_builder.chronicle.head import Head
from site_builder.chronicle.lexicon import ARRANGED, CONTACT
from site_builder.chronicle.reading import Reading
from site_builder.model import DateMark, Span

LATER = "in-the-unit"
"""Rule of "later in the year", which dates what is arranged."""

BESIDE = 80
"""Characters between a bare year and the event it dates, at most."""

_NOT_THEN = re.compile(
    r"\b(?:since|until|till|before|after|through|than|prior to|compared (?:to|with)|between [^,;.]{3,24} and)"
    r"\s(?:the\s(?:end\sof\s)?)?\Z",
    re.IGNORECASE,
)


def bounds(text: str, mark: DateMark) -> bool:
    """ "since 2022", "before May", "between May and June": an end of a stretch of time, not the time of
    something.
    """
    before = text[max(0, mark.span.start - 48) : mark.span.start]
    return bool(_NOT_THEN.search(before)) or (before.endswith("between ") and mark.tense != "future")


def vague(head: Head, mark: DateMark) -> bool:
    """A bare year dates an event's noun beside it, not whatever verb is near it."""
    if mark.precision != "year" and mark.type != "SET":
        return False
    if mark.rule == LATER and mark.tense == "future" and head.noun and head.family in ARRANGED:
        return False
    gap = max(head.span.start - mark.span.end, mark.span.start - head.span.end)
    return gap > BESIDE or head.family.startswith("v:") or head.family in ("say", *CONTACT)


def promised(reading: Reading, clause: Span, head: Head, mark: DateMark) -> bool:
    """ "The first ships will be delivered in 2029": does a bare year to come date the verb beside it?"""
    text = reading.article.text
    return (
        mark.precision == "year"
        and mark.first > reading.published > ""
        and not head.noun
        and bool(_IN_YEAR.fullmatch(text[head.span.end : mark.span.start]))
        and bool(_WILL.search(text, clause.start, head.span.start))
    )


_IN_YEAR = re.compile(r"(?: [\w’'-]{1,20}){0,5} in ")
_WILL = re.compile(r"\b(?:will|(?:is|are) (?:due|set|scheduled) to) (?:be )?\Z")
