"""What a rule is: a pattern, the words it may begin with, and a reading of what it matched.

A rule is tried only where a word begins that it lists in `starts`, so the cost of an article grows with
its words and not with the number of rules. A reading may decline by answering None: a missing date is
honest, a wrong one is not.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_builder.annotate.dates.grammar import compiled
from site_builder.language.calendar import parse_day
from site_builder.model import DateMark, Span

Tense = Literal["past", "future", "none"]
Kind = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands: all that a reading may know."""

    text: str
    start: int
    end: int
    sentence: Span
    anchor: date | None
    """The day the words were published, by the article or a nested dateline; None when nothing says."""

    day_first: bool
    """Does this article write the day before the month? It settles what 2/4/26 is."""

    years: tuple[int, ...]
    """The years this article writes out, each once, in order of appearance."""

    tense: Tense
    previous: Sequence[DateMark]
    """Marks before this one, in text order."""

    def last_day(self) -> date | None:
        """The last day named before here, else the day of publication."""
        for mark in reversed(self.previous[-12:]):
            if mark.precision in ("day", "hour") and mark.first and mark.rule != "from-event":
                return parse_day(mark.first)
        return self.anchor

    def quarter(self) -> str:
        """The latest quarter named that had ended at publication, else the latest begun; else empty."""
        if self.year_to_date():
            return ""
        named = [m for m in self.previous[-40:] if m.precision == "quarter"]
        today = self.anchor.isoformat() if self.anchor else "9999"
        ended = [m.value for m in named if m.last < today]
        return max(ended or [m.value for m in named if m.first <= today], default="")

    def year_to_date(self) -> bool:
        """Is the last period of account named a run of months, as in "the first nine months"?"""
        for mark in reversed(self.previous[-12:]):
            if mark.precision == "quarter":
                return False
            if mark.value in ("P6M", "P9M", "P12M", "P3Q"):
                return True
        return False

    def before(self, length: int = 24) -> str:
        """So many characters to the left, inside the sentence."""
        return self.text[max(self.sentence.start, self.start - length) : self.start]

    def after(self, length: int = 24) -> str:
        """So many characters to the right."""
        return self.text[self.end : self.end + length]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of a phrase."""

    value: str
    kind: Kind = "DATE"
    mod: str = ""
    confidence: float = 0.95
    last: str = ""
    """TIMEX3 value of the far end, for ranges."""


Reader = Callable[[re.Match[str], Place], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a time."""

    name: str
    reason: str
    """An example, or why the rule reads as it does."""

    starts: tuple[str, ...]
    """Words (lower-case) or names of word classes of `grammar.CLASSES` it may begin with."""

    pattern: re.Pattern[str]
    read: Reader


def rule(name: str, reason: str, starts: str, pattern: str, read: Reader) -> Rule:
    """A rule from its row: `starts` is a list of words, the pattern is written with `grammar.FRAGMENTS`."""
    return Rule(name, reason, tuple(starts.split()), compiled(pattern), read)
