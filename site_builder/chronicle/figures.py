"""Times of figures, not of events: "net income for the fourth quarter", "sales rose in May".

A figure's period is the time it is counted over. What rose or fell on a day can be news of that day; what
did so in a month, a quarter or a year is a statistic, and so is what is set against another time ("than in
July").
"""

import re

from site_builder.chronicle.clauses import tokens
from site_builder.chronicle.head import Head
from site_builder.language.wordlist import words
from site_builder.model import DateMark, Span

LONG = frozenset(["week", "month", "quarter", "half", "year"])

_PERIOD = re.compile(
    r"\b(?:(?:year|quarter|months?|weeks?|period|half) (?:that )?(?:ended|ending)(?: on)?|fiscal(?: year)?"
    r"|(?:debentures?|notes|bonds|bills|securities) due) \Z"
)
_QUOTED = re.compile(r"\b(?:closed|traded|settled|quoted|ended)\b[^.;]{0,40}\bat [$£€#]?\d")
"""The price of a share."""

_FOR = re.compile(
    r"(?<!planned)(?<!scheduled)(?<!set)(?<!slated)(?<!due)(?<!called)(?<!date) for(?: the)? \Z"
)
_MEASURED = words(
    """
    profit profits income sales revenue revenues earnings loss losses output exports imports inflation
    unemployment prices price deficit surplus spending orders shipments growth gdp production demand volume
    claims number turnover dividend index consumption wages jobs jobless rate rates percent cents
    """
)
_CHANGED = words(
    """
    rose fell lost gained dropped climbed expanded grew declined increased decreased totaled totalled averaged
    jumped slipped edged widened narrowed shrank contracted slowed surged slumped dipped doubled tripled
    earned reported posted stood reached amounted
    """
)
"""Verbs of figures."""


def of_figures(text: str, clause: Span, head: Head, mark: DateMark) -> bool:
    """Is this time the period of a figure, or what one is compared with?"""
    before = text[max(0, mark.span.start - 40) : mark.span.start]
    if (
        _QUOTED.search(text, clause.start, clause.end)
        or _PERIOD.search(before)
        or _compared(text, head, mark)
        or _polled(clause.of(text))
    ):
        return True
    if mark.precision not in LONG:
        return False
    named = [word.lower() for _, _, word in tokens(text, clause)]
    measured = not _MEASURED.isdisjoint(named)
    changed = not _CHANGED.isdisjoint(named)
    amount = bool(_AMOUNT.search(text, clause.start, clause.end))
    return (measured and (changed or bool(_FOR.search(before)))) or (changed and amount)


def _polled(clause: str) -> bool:
    """Does a clause give what a survey found?"""
    return bool(_POLL.search(clause)) and bool(_FOUND.search(clause))


_POLL = re.compile(r"\b(?:polls?|surveys?|polled|surveyed)\b")
_FOUND = re.compile(
    r"%|\b(?:percent|per cent|percentage|points?|respondents|adults|likely voters|margin|conducted|released"
    r"|published)\b"
)
_AMOUNT = re.compile(r"[%$£€¥]|\b(?:percent|per cent|[mbtr]+illion)\b")


def _compared(text: str, head: Head, mark: DateMark) -> bool:
    between = text[head.span.end : mark.span.start] if head.span.end < mark.span.start else ""
    return bool(re.search(r"\b(?:than|compared (?:with|to)|versus)\b", between))
