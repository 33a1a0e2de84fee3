"""Past or planned, by the clause and by the article's publication date."""

import re

from site_builder.chronicle.recurring import recurs
from site_builder.model import DateMark, Status

_UNDERTAKING = re.compile(
    r"\b(?:committed|agreed|pledged|promised|vowed|plan|plans|planned|planning|intends?|accepted|undertook)"
    r" (?:(?:an |the |[\w’']{1,20} )?(?:invitations?) )?(?:to|for)\b",
    re.IGNORECASE,
)


def status_of(mark: DateMark, before: str, clause: str, published: str) -> Status:
    """What an article says of an event it dates so, in this clause.

    A clause that says "every" recurs (`before` is its part before the time). A future clause or an
    undertaking ("committed to increasing") plans, unless its time had passed when it was written.
    """
    if mark.type == "SET" or recurs(clause):
        return "recurring"
    if mark.tense == "future" or _UNDERTAKING.search(before):
        return "past" if published and mark.last < published else "planned"
    if published and mark.first > published:
        return "planned"
    return "past"
