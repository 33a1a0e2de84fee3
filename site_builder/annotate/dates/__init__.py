"""Time expressions, read against the article's own publication date and never against today.

A phrase is tried at each word that may begin one; the longest match wins, ties go to the first rule of
`rules.RULES`. A reading that declines gives way to the next shorter match. What looks like a date and is
none stands in `refuse`, a day that does not exist in `impossible`. Each mark carries its rule, its TIMEX3
value, the days it covers and our confidence; a phrase we cannot place has no first or last day: a missing
date is honest, a wrong one is not.
"""

import re
from bisect import bisect_right

from site_builder.annotate.dates import scope, tense
from site_builder.annotate.dates.impossible import impossible
from site_builder.annotate.dates.refuse import refused
from site_builder.annotate.dates.relative import counted_from
from site_builder.annotate.dates.rule import Place, Reading, Rule
from site_builder.annotate.dates.scan import BESIDE, DIGITS, folded, goes_on, places, reach
from site_builder.language.calendar import MONTHS, WEEKDAYS, Precision, interval
from site_builder.language.datelines import line_of
from site_builder.model import Article, DateMark, Span

_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b(?![-–/]\d)")
_DAYS = frozenset([DIGITS, *MONTHS, *WEEKDAYS])
"""What a day written out begins with."""

LONGEST = 10_000
"""Characters of a sentence that are read; what is longer is no prose, and would cost seconds."""


MOST = 40_000
"""Places of one article at which a phrase is tried; a megabyte of prose has about as many."""


MARKS = 10_000
"""Time expressions that are marked in one article; a megabyte of prose has half as many."""


def find(article: Article, sentences: tuple[Span, ...]) -> tuple[DateMark, ...]:
    """Every time expression of an article, sorted by start, none overlapping."""
    return Walk(article, sentences).marks()


class Walk:
    """One pass over one article from left to right; earlier marks are what later phrases point back to."""

    def __init__(self, article: Article, sentences: tuple[Span, ...]) -> None:
        self.text = article.text
        self.sentences = sentences
        self.starts = [span.start for span in sentences]
        self.scopes = scope.of_article(article)
        self.references = [block.span for block in article.blocks if block.kind == "reference"]
        self.reference_starts = [span.start for span in self.references]
        self.unread = [Span(s.start + LONGEST, s.end) for s in sentences if s.end - s.start > LONGEST]
        self.years = self._own_years() if None in self.scopes.days else ()
        self.line = line[0].start if (line := line_of(article.text)) else 0
        self.day_first = scope.day_first(self.text)
        self.found: list[DateMark] = []

    def marks(self) -> tuple[DateMark, ...]:
        """The marks of the whole text."""
        done = tried = 0
        small = folded(self.text)
        for start, end, key in places(small):
            if start < done or (key == DIGITS and not self._number(small, start, end, done)):
                continue
            if unread := self._unread(start):
                done = unread
                continue
            tried += 1
            if tried > MOST or len(self.found) >= MARKS:
                break
            if key in _DAYS and (end := impossible(self.text, start)):
                done = end
            elif mark := self._read(start, key):
                self._count_back(mark)
                self.found.append(mark)
                done = mark.span.end
        return tuple(self.found)

    def _number(self, small: str, start: int, end: int, done: int) -> bool:
        """May this number belong to a time?"""
        long = end - start > 3 or small[end : end + 1] != " "
        return long or (done > 0 and start - done < BESIDE) or goes_on(small, end)

    def _unread(self, start: int) -> int:
        """Where the rest of a sentence too long to read ends, when `start` lies in it; else 0."""
        return next((span.end for span in self.unread if span.start <= start < span.end), 0)

    def _count_back(self, mark: DateMark) -> None:
        """A day named later in the clause is the one that "a day after" before it counts from."""
        before = self.found[-1] if self.found else None
        if before is None or before.rule != "from-event" or mark.precision != "day":
            return
        gap = self.text[before.span.end : mark.span.start]
        after = before.span.of(self.text).endswith("after")
        if (after or not self._has_own_day(before)) and len(gap) < 120 and "." not in gap:
            self.found[-1] = counted_from(self.text, before, mark)

    def _has_own_day(self, mark: DateMark) -> bool:
        """Does a day stand before this time in its sentence?"""
        start = self._sentence(mark.span.start).start
        return any(m.precision == "day" and m.span.start >= start for m in self.found[-4:-1])

    def _read(self, start: int, key: str) -> DateMark | None:
        for match, rule in reach(self.text, start, key):
            end = match.end()
            if self._refused(start, end) or self._torn(start, end):
                continue
            place = self._place(start, end)
            if reading := rule.read(match, place):
                return _mark(place, reading, rule)
        return None

    def _refused(self, start: int, end: int) -> bool:
        at = bisect_right(self.reference_starts, start) - 1
        inside = at >= 0 and start < self.references[at].end
        return inside or bool(refused(self.text, start, end))

    def _torn(self, start: int, end: int) -> bool:
        """Does a phrase run from the headline into the date line below it: "… closed until Friday"?"""
        return start < self.line < end

    def _sentence(self, start: int) -> Span:
        at = bisect_right(self.starts, start) - 1
        return self.sentences[at] if at >= 0 else Span(0, len(self.text))

    def _place(self, start: int, end: int) -> Place:
        sentence = self._sentence(start)
        when = tense.of(self.text, sentence, start, end)
        anchor = self.scopes.at(start)
        return Place(self.text, start, end, sentence, anchor, self.day_first, self.years, when, self.found)

    def _own_years(self) -> tuple[int, ...]:
        """Years the running text writes out, each once; references and citations do not count."""
        years = (int(m.group()) for m in _YEAR.finditer(self.text) if not self._refused(m.start(), m.end()))
        return tuple(dict.fromkeys(years))


def _mark(place: Place, reading: Reading, rule: Rule) -> DateMark:
    first = last = ""
    precision: Precision = "none"
    if reading.kind in ("DATE", "TIME") and (days := interval(reading.value)):
        first, last, precision = days[0].isoformat(), days[1].isoformat(), days[2]
        far = interval(reading.last) if reading.last else None
        last = far[1].isoformat() if far else last
    return DateMark(
        Span(place.start, place.end),
        reading.kind,
        reading.value,
        first,
        last,
        precision,
        place.tense,
        rule.name,
        reading.confidence,
        reading.mod,
    )
