"""On which day an event of an article lies: the time beside it in its sentence, else the story's own day.

A time is the event's when few words and no break of clauses stand between them; each word costs one, a
break six, and a time more than fifteen away is another event's. "since 2022", "by May" and "than in 2007"
bound or compare and date little; what somebody says is not dated by the future he speaks of. All else
happened on the story's own day: the first day the headline or the lead names, at most a week before the
day of writing, or that day itself. So "the index fell 300 points" in a report on Friday's market is
Friday's, though its sentence has no date. What only "will" happen, with no time beside it, has none.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_builder.language.calendar import parse_day
from site_builder.language.datelines import line_of, written
from site_builder.language.saying import VERBS
from site_builder.language.wordlist import words
from site_builder.model import DateMark, Span

Why = Literal["clause", "lead", "written"]

LEAD = 4
"""Sentences, headline and date line among them, in which the story's own day is looked for."""

WEEK = 7
"""Days before the day of writing the story's own day may lie."""

REACH = 15
"""Cost up to which a time of the sentence is the event's."""

SAID = 6
"""The same for what somebody says: its time stands close by."""

BREAK = 6
"""What a break of clauses costs, in words."""

BOUND = 16
"""What a word that bounds or compares costs: more than any reach, so such a time dates nothing."""

LONGEST = 2_000
"""Characters between an event and its time, at most."""

_TOKEN = re.compile(r"[\w$%'’.-]+|[,;:]")
_BREAKS = words("that which who while but although though because whereas where when if ; :")
_LIGHT = frozenset([",", "and"])
_BOUNDS = re.compile(
    r"\b(?:since|until|till|than|from|to|over|compared with|by|before) (?:the )?\Z", re.IGNORECASE
)

_PLANNED = re.compile(
    r"(?:\b(?:will|would|could|may|might|should|must)|['’]ll)"
    r" (?:(?:not|also|be|have|first|then|soon) ){0,2}\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The time of an event, and where it comes from."""

    value: str
    """TIMEX3 value without a time of day: 2026-02-04, 2025-Q3, 2011."""

    why: Why
    mark: DateMark | None
    """The time expression it is taken from; None for the day of writing."""


@dataclass(frozen=True, slots=True)
class Story:
    """An article made ready for the question when its events lie."""

    text: str
    marks: tuple[DateMark, ...]
    """The times that have a place on the calendar, in order; decades date no event."""

    starts: tuple[int, ...]
    day: Anchor | None
    """The story's own day; None when nothing says when it was written."""

    def at(self, sentence: Span, event: Span) -> Anchor | None:
        """The time of the event whose word stands at `event` in `sentence`, in offsets of the text.

        None when its sentence has no time for it and it is only planned, or nothing says when the article was
        written.
        """
        mark = self._beside(sentence, event)
        if mark:
            return Anchor(value_of(mark), "clause", mark)
        return (
            None
            if _PLANNED.search(self.text[max(sentence.start, event.start - 30) : event.start])
            else self.day
        )

    def _beside(self, sentence: Span, event: Span) -> DateMark | None:
        """The time of the sentence that is nearest in words and clauses, if it is near enough."""
        low, high = bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
        said = event.of(self.text).lower() in VERBS
        best, cheapest = None, (SAID if said else REACH) + 1
        for mark in self.marks[low:high]:
            cost = self._cost(event, mark) + (BOUND if said and mark.tense == "future" else 0)
            if cost < cheapest:
                best, cheapest = mark, cost
        return best

    def _cost(self, event: Span, mark: DateMark) -> int:
        """Words between an event and a time, with what breaks and bounds cost on top."""
        start, end = sorted((event.end, mark.span.start, mark.span.end, event.start))[1:3]
        if mark.span.start < event.end and event.start < mark.span.end:
            return 0
        if end - start > LONGEST:
            return REACH + 1
        between = [word.lower() for word in _TOKEN.findall(self.text[start:end])]
        cost = sum(BREAK if word in _BREAKS else 2 if word in _LIGHT else 1 for word in between)
        return cost + (BOUND if _bounds(self.text, mark) else 0)


def story(text: str, sentences: Sequence[Span], marks: Sequence[DateMark], published: str) -> Story:
    """An article's text, sentences, times and ISO date of publication (or "") as a story to be asked."""
    line = line_of(text)
    head = line[0] if line else Span(0, 0)
    placed = tuple(
        mark
        for mark in marks
        if mark.first
        and mark.precision not in ("decade", "none")
        and not head.start <= mark.span.start < head.end
    )
    day = _own_day(text, sentences, placed, written(text, parse_day(published)))
    return Story(text, placed, tuple(mark.span.start for mark in placed), day)


def value_of(mark: DateMark) -> str:
    """The TIMEX3 value of a time, cut to its day."""
    return mark.value.partition("T")[0]


def _own_day(
    text: str, sentences: Sequence[Span], marks: tuple[DateMark, ...], day: date | None
) -> Anchor | None:
    """The first day of the lead that can be the story's own, else the day of writing."""
    if day is None:
        return None
    end = sentences[min(LEAD, len(sentences)) - 1].end if sentences else 0
    for mark in marks:
        if mark.span.start >= end:
            break
        named = parse_day(mark.first)
        near = named is not None and 0 <= (day - named).days <= WEEK
        if near and mark.precision in ("day", "hour") and mark.first == mark.last and not _bounds(text, mark):
            return Anchor(mark.first, "lead", mark)
    return Anchor(day.isoformat(), "written", None)


def _bounds(text: str, mark: DateMark) -> bool:
    return bool(_BOUNDS.search(text[max(0, mark.span.start - 20) : mark.span.start]))
