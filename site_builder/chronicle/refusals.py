"""Dated clauses that tell no event: a saying without an occasion, a wish, a speaker's own "we".

A saying is an event only as an announcement: at a briefing, at a press conference, in a told statement.
What would, could or might be is no event, unless it is an encounter that is being arranged, or somebody
stated that it would be (`foretold`). Inside a direct quotation only a known kind of event counts, and never
in the first person.
"""

import re
from datetime import date

from site_builder.chronicle.clauses import tokens
from site_builder.chronicle.figures import of_figures
from site_builder.chronicle.foretold import foretold
from site_builder.chronicle.head import Head
from site_builder.chronicle.heads import owns
from site_builder.chronicle.lexicon import ARRANGED
from site_builder.chronicle.reading import Reading
from site_builder.chronicle.speech import FIRST_PERSON, POSTED
from site_builder.language.wordlist import words
from site_builder.model import DateMark, Span

_OCCASION = re.compile(
    r"\b(?:briefing|(?:press|news) conference|announce\w*"
    r"|in an? (?:[\w-]+ ){0,3}(?:statement|communiqu[eé]))\b"
)
_UNREAL = re.compile(
    r"\b(?:would|could|might|may|should|hop(?:e|es|ed|ing)|wants?|likely|chances?|unless|if|whether|supposed"
    r"|(?:was|were) (?:due )?to)\b"
)
_DOUBTFUL = re.compile(r"\b(?:could|might|may|should|unless|whether|supposed|(?:was|were) (?:due )?to)\b")
_CONTENT = re.compile(r" (?:that|where|which|who|whom|whose)\b")
"""Behind an event and its time: what was decided, or more of somebody or something."""

_MORE = re.compile(r" (?:and|but)\b")
"""Behind an event and its time: a second verb, whose doubts are its own; not so a condition."""

_SUPPOSING = words(
    """
    acknowledged admitted believed cautioned claimed conceded estimated feared felt forecast hinted hoped
    indicated predicted speculated thought
    """
)
"""What somebody thought might be is no event of the day it was thought."""

_CONDITION = re.compile(r"\b(?:if|unless)\b")
_REMARKED = re.compile(
    r"\bmade (?:the|that|this|his|her|their|these|those|similar) (?:\w+ )?(?:comment|remark|reference"
    r"|statement|claim|point|pledge|case|accusation|allegation|observation|argument|assertion)s?\b"
)
"""To have made remarks is to have said something."""

FORWARD = re.compile(
    r"\b(?:will|shall|plan\w*|expect\w*|schedul\w*|set|due|next|upcoming|coming|to be|(?:is|are) to"
    r"|look\w* forward|invit\w*|later|ahead of|until|through|intends?|begins?|starts?|opens?|takes? place"
    r"|expires?)\b|['’]ll\b"
)
_STAMP = re.compile(
    r"(?:\b[Ll]ast (?:updated|modified)|(?:\A|[\n|])\s*(?:Published|Updated|Posted)"
    r"|\bappeared on p(?:age )?\d+|\b[Tt]his article (?:was|is) (?:first |last )?\w+ed)\b[^.]{0,60}\Z"
)
"""What stands before the time a page was made."""

_STAMPS = ("pdated", "odified", "ublished", "osted", "ppeared", "article")
"""Part of what stands there."""

_BARRED = re.compile(r"[\s\d:.,apmtAPMTGESDCBU]{0,30}\|")
_BAR = re.compile(r"\|\s{0,2}\Z")
"""Between bars a time is a page's or a comment's: "3 May 2025 | By Anna Berg"."""

_TOLD_BY = frozenset(["announced", "reported", "confirmed", "disclosed", "revealed"])
_OFF = re.compile(r"\b(?:was|were|been|is) (?:cancell?ed|called off|scrapped)\b")
"""What was to be, and will not."""

_HABIT = re.compile(r"\b(?:generally|usually|typically|normally|often|always|tends? to)\b")
"""What is told as a rule, and not as what happened once."""

_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being) \Z")
_AHEAD_OF = re.compile(r"\b(?:before|ahead of|until) \Z")
AROUND = 200
"""Characters around a time in which its sentence may look forward."""

HALF_YEAR, SEASON = 150, 75
"""Days ahead beyond which a bare month is more likely past: in a clause of the future, and in others."""

TOLD = 3
"""Words after "said on Thursday in a statement" that there must be for anything to be told."""


def no_event(reading: Reading, sentence: Span, clause: Span, head: Head, mark: DateMark) -> bool:
    """Does this clause, though dated, tell nothing that happened or is planned?"""
    text = reading.article.text
    if head.family == "say" or _REMARKED.search(text, clause.start, clause.end):
        return not _announced(text, clause, head, mark)
    if of_figures(text, clause, head, mark) or _stamped(text, mark):
        return True
    if _NOT.search(text, max(clause.start, head.span.start - 24), head.span.start) or _law(text, mark):
        return True
    if _STAYS_AWAY.search(text, max(clause.start, head.span.start - 60), head.span.start):
        return True
    if _OFF.search(text, clause.start, clause.end) or _HABIT.search(text, clause.start, clause.end):
        return True
    active = not _PASSIVE.search(text, max(clause.start, head.span.start - 12), head.span.start)
    if (
        active
        and head.span.of(text) in _TOLD_BY
        and len(tokens(text, Span(head.span.end, clause.end))) < TOLD + 1
    ):
        return True  # "…, a spokesman announced on Monday": what was announced stands before
    doubted = _doubted(text, clause, head, mark) and not foretold(reading, sentence, clause, mark)
    return doubted or _only_spoken(reading, sentence, clause, head, mark)


def _stamped(text: str, mark: DateMark) -> bool:
    """Is this the time a page or a comment was made?"""
    before = text[max(0, mark.span.start - 60) : mark.span.start]
    if any(word in before for word in _STAMPS) and _STAMP.search(before):
        return True
    barred = "|" in text[mark.span.end : mark.span.end + 31] and _BARRED.match(text, mark.span.end)
    return bool(barred or ("|" in before and _BAR.search(before)))


def _doubted(text: str, clause: Span, head: Head, mark: DateMark) -> bool:
    """Is the event itself in doubt? In "ruled on Friday that the mill could close" the ruling is not."""
    doubt = _DOUBTFUL if head.family in ARRANGED else _UNREAL
    told = max(head.span.end, mark.span.end)
    supposed = head.span.of(text) in _SUPPOSING
    content = None if supposed else _CONTENT.search(text, told, clause.end)
    end = content.start() if content else clause.end
    more = _MORE.search(text, told, end)
    return bool(
        doubt.search(text, clause.start, more.start() if more else end)
        or (more and _CONDITION.search(text, more.start(), end))
    )


def unlikely(reading: Reading, sentence: Span, mark: DateMark) -> bool:
    """A time to come that nothing in its sentence looks forward to: a bare month half a year ahead, or a day
    counted from an event.
    """
    text = reading.article.text
    if mark.rule.startswith("from-event") and text.endswith(" and ", sentence.start, mark.span.start):
        return True  # "three weeks and a day after": not all that is counted
    if (
        mark.rule == "weekday"
        and owns(text, mark.span)
        and _AHEAD_OF.search(text, max(sentence.start, mark.span.start - 12), mark.span.start)
    ):
        return True  # "before Monday's vote": last Monday's or the next one's, who knows
    if mark.rule == "holiday" and text.endswith("the ", sentence.start, mark.span.start):
        return True  # "the Boxing Day tsunami": a name, of whatever year
    ahead = days_between(reading.published, mark.first)
    if ahead > 0 and mark.rule == "step" and mark.tense != "future":
        return True  # "the next day", told of what is past
    far = ahead > (HALF_YEAR if mark.tense == "future" else SEASON)
    if ahead <= 0 or not ((far and mark.rule == "month") or mark.rule.startswith("from-event")):
        return False
    low, high = max(sentence.start, mark.span.start - AROUND), min(sentence.end, mark.span.end + AROUND)
    return not FORWARD.search(text, low, high)


def _law(text: str, mark: DateMark) -> bool:
    """ "the 1994 Clean Water Act": a year that is part of a name."""
    return mark.precision == "year" and bool(_ACT.match(text, mark.span.end))


_ACT = re.compile(
    r" (?:(?:[A-Z][\w’'-]*|of|and|to|for|on|the) ){1,8}(?:Act|Law|Bill|Treaty|Convention|Accords?|Protocol"
    r"|Constitution|Amendment|Agreement|Resolution|Code)\b"
)
_NOT = re.compile(r"(?:\b(?:not|never)|n[’']t)(?: (?:be|been|have|yet|even|\w+ly))* \Z")
"""What is told not to happen."""

_STAYS_AWAY = re.compile(
    r"(?:\b(?:not|never)|n[’']t) (?:be )?(?:attend|hold|host|join|visit|meet|take part|take place)\w*\b"
    r"[^,;]{0,30}\Z"
)
"""The same of an event's noun: "will not attend the debate"."""


def days_between(first: str, last: str) -> int:
    """Days from one ISO date to another; 0 when one is unknown."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else 0


def _announced(text: str, clause: Span, head: Head, mark: DateMark) -> bool:
    after = tokens(text, Span(max(head.span.end, mark.span.end), clause.end))
    occasion = _OCCASION.search(text, clause.start, clause.end) or POSTED.search(
        text, clause.start, clause.end
    )
    return bool(occasion) and len(after) > TOLD


def _opened(text: str, sentence: Span, offset: int) -> bool:
    """Does a quotation mark open before this place in its sentence, and none close it there?"""
    return text.count("“", sentence.start, offset) > text.count("”", sentence.start, offset)


def _only_spoken(reading: Reading, sentence: Span, clause: Span, head: Head, mark: DateMark) -> bool:
    if not reading.spoken(mark.span.start) and not _opened(reading.article.text, sentence, mark.span.start):
        return False
    own = FIRST_PERSON.search(reading.article.text, clause.start, clause.end)
    return bool(own) or head.family.startswith("v:")
