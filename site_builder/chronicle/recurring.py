"""What comes again: "is held every November", "the annual summit is held in June", "meets every Thursday".

A repeated month has no year of its own; it is shown in the year of publication, with little confidence. What
comes again without a month is shown for that whole year, and only where the clause says in the present tense
that something is held, takes place or meets: what people do every morning is a habit and no event.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace

from site_builder.model import DateMark, Span

_RECURS = re.compile(
    r"\b(?:every|each) (?:other |second )?(?:year|month|week|day|quarter|spring|summer|autumn|fall"
    r"|winter|[A-Z]\w+day"
    r"|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)\b|\bannually\b"
    r"|\b(?:annual|yearly|biennial|quarterly|monthly|weekly|regular)\b[^,.;]{0,60}\b(?:(?:is|are)"
    r" (?:usually |always |normally )?(?:held|hosted)|takes? place|meets|convenes)\b"
)
"""Words by which a clause says that a thing comes again: "is held every November"."""

_MONTH = re.compile(r"XXXX-(0[1-9]|1[0-2])\Z")
_OFTEN = re.compile(r"XXXX-WXX-[1-7]\Z|P\d{1,2}[YQMW]\Z")
_HELD = re.compile(
    r"\b(?:(?:is|are) (?:usually |always |normally |typically )?(?:held|hosted|staged|convened)|takes? place"
    r"|meets?|convenes?|gathers?)\b"
    r"|\b(?:holds?|hosts?|stages?)\b[^,;.]{0,40}\b(?:meetings?|summits?|conferences?|briefings?|talks|elections?"
    r"|sessions?|debates?|hearings?|ceremony|ceremonies|conventions?|forums?|festivals?|fairs?|parades?"
    r"|congress|exercises?|drills?|auctions?|votes?)\b"
)
"""Words by which a clause says that something is held."""

_UNSURE = re.compile(
    r"\b(?:would|could|should|might|may|if|unless|not|never|no longer|used to|once|until|when|whenever"
    r"|will|plans?|wants?|must)\b|n[’']t\b"
)
_ON_DAYS = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days,? (?:at |from )?\Z")
"""Before an hour: "on Saturdays at noon"."""

_OF_SET = re.compile(r" of (?:every|each) (?:other )?(?:month|week|year|quarter)\b")

REPEATED = "repeated"
"""Prefix of the rule of a time placed so."""

GUESSED = 0.5
"""Weight of a repeated time placed in one year."""


def recurs(clause: str) -> bool:
    """Does a clause say that what it tells comes again?"""
    return bool(_RECURS.search(clause))


def anchored(mark: DateMark, published: str) -> DateMark:
    """A repeated month ("every November") in the year of publication, another repeated time as that year; any
    other time as it is.
    """
    if mark.type != "SET" or mark.first or not published:
        return mark
    year = published[:4]
    if month := _MONTH.match(mark.value):
        number = month.group(1)
        return _placed(
            mark, f"{year}-{number}-01", f"{year}-{number}-{monthrange(int(year), int(number))[1]}"
        )
    return _placed(mark, f"{year}-01-01", f"{year}-12-31") if _OFTEN.match(mark.value) else mark


def _placed(mark: DateMark, first: str, last: str) -> DateMark:
    return replace(
        mark,
        first=first,
        last=last,
        precision="month" if first[:7] == last[:7] else "year",
        rule=f"{REPEATED}-{mark.rule}",
        confidence=round(mark.confidence * GUESSED, 2),
    )


def of_a_set(text: str, mark: DateMark) -> bool:
    """ "The first Monday of every month", "on Saturdays at noon": is this but a part of what comes again?"""
    before = text[max(0, mark.span.start - 24) : mark.span.start]
    return mark.type != "SET" and bool(_OF_SET.match(text, mark.span.end) or _ON_DAYS.search(before))


def holds_again(text: str, clause: Span, others: Iterable[DateMark]) -> bool:
    """Does a clause with a repeated time say that something is held so, and give no time of its own?"""
    placed = (m for m in others if m.type != "SET" and m.first and not of_a_set(text, m))
    if any(clause.start <= m.span.start < clause.end for m in placed):
        return False
    return bool(_HELD.search(text, clause.start, clause.end)) and not _UNSURE.search(
        text, clause.start, clause.end
    )
