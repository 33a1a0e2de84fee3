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
from site_builder.annotate.dates.rules import FREQUENT, beginnings, by_first_word
from site_builder.language.calendar import Precision, interval
from site_builder.model import Article, DateMark, Span

_WORD = re.compile(r"[A-Za-z]+|\d+")
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b(?![-–/]\d)")
_TABLE = by_first_word()
_AFTER = {word: beginnings(word) for word in FREQUENT}
_AMOUNT = frozenset("$€£¥#§.,/:–")
"""A number after one of these is an amount, or the rest of a number."""

BESIDE = 8
"""Characters within which a number goes on from the time before it: "April 24 and 25"."""

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
        self.day_first = scope.day_first(self.text)
        self.found: list[DateMark] = []

    def marks(self) -> tuple[DateMark, ...]:
        """The marks of the whole text."""
        done = tried = 0
        for word in _WORD.finditer(self.text):
            start = word.start()
            if start < done or (start and self.text[start - 1].isalnum()):
                continue
            key = word.group().lower() if not word.group()[0].isdigit() else "0"
            rules = _TABLE.get(key)
            if not rules or not self._promising(key, word, done):
                continue
            if unread := self._unread(start):
                done = unread
                continue
            tried += 1
            if tried > MOST or len(self.found) >= MARKS:
                break
            if end := impossible(self.text, start):
                done = end
            elif mark := self._read(start, rules):
                self._count_back(mark)
                self.found.append(mark)
                done = mark.span.end
        return tuple(self.found)

    def _promising(self, key: str, word: re.Match[str], done: int) -> bool:
        """May the word after "the", "a" or a short number belong to a time? Three letters tell."""
        if key not in _AFTER:
            return True
        start, end = word.span()
        if key == "0":
            if self.text[start - 1 : start] in _AMOUNT:
                return start == 0
            if end - start > 3 or self.text[end : end + 1] != " " or (done and start - done < BESIDE):
                return True
        letters = self.text[end + 1 : end + 4].lower()
        if key == "0" and letters[:1].isdigit():
            return "/" in letters  # "2 1/2 years"; any other row of numbers is a table
        return not letters.isalpha() or letters in _AFTER[key]

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
        start = (
            self.sentences[max(0, bisect_right(self.starts, mark.span.start) - 1)].start if self.starts else 0
        )
        return any(m.precision == "day" and m.span.start >= start for m in self.found[-4:-1])

    def _read(self, start: int, rules: tuple[Rule, ...]) -> DateMark | None:
        text = self.text
        matches = [(m.end(), -n, m) for n, rule in enumerate(rules) if (m := rule.pattern.match(text, start))]
        for end, order, match in sorted(matches, key=lambda row: row[:2], reverse=True):
            if end > start and not self._refused(start, end):
                place = self._place(start, end)
                if reading := rules[-order].read(match, place):
                    return _mark(place, reading, rules[-order])
        return None

    def _refused(self, start: int, end: int) -> bool:
        at = bisect_right(self.reference_starts, start) - 1
        inside = at >= 0 and start < self.references[at].end
        return inside or bool(refused(self.text, start, end))

    def _place(self, start: int, end: int) -> Place:
        at = bisect_right(self.starts, start) - 1
        sentence = self.sentences[at] if at >= 0 else Span(0, len(self.text))
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
