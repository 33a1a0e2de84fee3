"""Past or planned, by the clause and by the article's publication date."""

import re

from site_builder.chronicle.head import is_verb
from site_builder.chronicle.recurring import recurs
from site_builder.model import DateMark, Span, Status

_UNDERTAKING = re.compile(
    r"\b(?:committed|agreed|pledged|promised|vowed|plan|plans|planned|planning|intends?|accepted|undertook)"
    r" (?:(?:an |the |[\w’']{1,20} )?(?:invitations?) )?(?:to|for)\b",
    re.IGNORECASE,
)


def status_of(mark: DateMark, before: str, clause: str, published: str, done: bool = False) -> Status:
    """What an article says of an event it dates so, in this clause.

    A clause that says "every" recurs (`before` is its part before the time). A future clause or an
    undertaking ("committed to increasing") plans, unless its time had passed when it was written. `done` says
    that the event's word is a finite past: "announced on Friday that it will close" is past by Friday.
    """
    if mark.type == "SET" or (recurs(clause) and _repeats(mark)):
        return "recurring"
    begun = mark.last <= published or (mark.precision in ("week", "month") and mark.first <= published)
    if done and published and begun:
        return "past"
    if mark.tense == "future" or _UNDERTAKING.search(before):
        return "past" if published and mark.last < published else "planned"
    if published and mark.first > published:
        return "planned"
    return "past"


def _repeats(mark: DateMark) -> bool:
    """Can this time come again every year? One Friday does not."""
    return mark.precision not in ("day", "hour", "week") or mark.rule in ("month-day", "day-month", "holiday")


def done(text: str, clause: Span, head: Span) -> bool:
    """Is the word at `head` a finite past form, and nothing that is expected or to be done?"""
    word = head.of(text)
    if not is_verb(word) or word.lower() in _EXPECTED:
        return False
    return not _TO_COME.search(text, max(clause.start, head.start - 40), head.start)


_EXPECTED = frozenset(["expected", "scheduled", "slated", "planned", "set", "invited", "asked", "called"])
_TO_COME = re.compile(
    r"\b(?:to|will|would|be|being|shall|is|are|can|may|must|should)\s+(?:\w+ly )?(?:be )?\Z"
)
