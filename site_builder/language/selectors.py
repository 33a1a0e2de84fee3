"""Passages by their words: the TextQuoteSelector of the W3C Web Annotation data model, and its inverse.

Only letters and digits count: a passage is found again when a line end moved, a comma came or went, or a
straight mark became a curly one. Punctuation at the ends of the words belongs to the passage where the text
has it too. Words before and after a passage tell places apart. Each search is one pass over the text.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from site_builder.model import Span

BETWEEN = re.compile(r"[\W_]+")
"""White space, punctuation, quotation marks, signs of direction and of zero width."""

LETTERS = re.compile(r"[^\W_]+")
HEAD, TAIL = re.compile(r"\A[\W_]*"), re.compile(r"[\W_]*\Z")
ALIKE = re.compile("[\\s\"'`´‘’‚‛“”„‟«»‹›「」『』＂＇〝〞〟]")
"""Blanks and quotation marks: one may stand for another."""


@dataclass(frozen=True, slots=True)
class Letters:
    """What counts of a text, and where it stands there."""

    text: str
    words: str
    starts: tuple[int, ...]
    """Of each unbroken stretch, its offset in `words`."""

    places: tuple[int, ...]
    """Of each unbroken stretch, its offset in the text."""

    def span(self, start: int, end: int) -> Span:
        """The passage of the text that holds `words[start:end]`, which is not empty."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def reach(self, span: Span) -> tuple[int, int]:
        """The range of `words` that a passage of the text holds; empty when no letter is in it."""
        return self._number(span.start), self._number(span.end)

    def find(self, exact: str, prefix: str = "", suffix: str = "") -> list[Span]:
        """Where these words stand between the two others: the first two places at most."""
        before, key, after = letters(prefix), letters(exact), letters(suffix)
        found: list[Span] = []
        at = self.words.find(before + key + after) if key else -1
        while at >= 0 and len(found) < 2:
            start = at + len(before)
            found.append(self._grown(exact, self.span(start, start + len(key))))
            at = self.words.find(before + key + after, at + 1)
        return found

    def near(self, exact: str, passage: Span) -> Span | None:
        """Where these words stand so that they share a letter with a passage: the first such place."""
        key, (start, end) = letters(exact), self.reach(passage)
        at = self.words.find(key, max(0, start - len(key) + 1), end - 1 + len(key)) if key else -1
        return self._grown(exact, self.span(at, at + len(key))) if at >= 0 else None

    def _grown(self, exact: str, span: Span) -> Span:
        """The letters of `exact` with the punctuation around them that both it and the text have."""
        head, tail, start, end = HEAD.findall(exact)[0], TAIL.findall(exact)[0], span.start, span.end
        before = 0
        while before < min(len(head), start) and _alike(head[-1 - before], self.text[start - 1 - before]):
            before += 1
        after = 0
        while after < min(len(tail), len(self.text) - end) and _alike(tail[after], self.text[end + after]):
            after += 1
        return Span(start - before, end + after)

    def _place(self, number: int) -> int:
        stretch = bisect_right(self.starts, number) - 1
        return self.places[stretch] + number - self.starts[stretch]

    def _number(self, place: int) -> int:
        stretch = bisect_right(self.places, place) - 1
        if stretch < 0:
            return 0
        end = self.starts[stretch + 1] if stretch + 1 < len(self.starts) else len(self.words)
        return min(self.starts[stretch] + place - self.places[stretch], end)


def _alike(sign: str, other: str) -> bool:
    return sign == other or bool(ALIKE.match(sign) and ALIKE.match(other))


def letters(text: str) -> str:
    """What counts of a text."""
    return BETWEEN.sub("", text)


def of_text(text: str) -> Letters:
    """The letters of a text and their places."""
    pieces, starts, places, length = [], [], [], 0
    for found in LETTERS.finditer(text):
        pieces.append(found.group())
        starts.append(length)
        places.append(found.start())
        length += len(found.group())
    return Letters(text, "".join(pieces), tuple(starts), tuple(places))


@dataclass(frozen=True, slots=True)
class Selector:
    """Words that find one passage of a text, and no other."""

    exact: str
    prefix: str = ""
    suffix: str = ""


LONGEST = 200
"""Characters of `exact`: of a longer passage its first words."""

FEW = 40
"""Letters of `exact` below which the words are given with what stands around them: they may come again."""

AROUND = (0, 30, 60, 120, 240)
"""Characters before and after, tried in turn until the passage is the only one."""


def selector(text: str, known: Letters, span: Span) -> Selector | None:
    """How to find a passage again; None when too much of the text around it stands there twice.

    `known` are the letters of the text.
    """
    opening = _opening(span.of(text), LONGEST)
    exact, start, end = _line(opening), span.start, span.start + len(opening)
    for around in AROUND[len(letters(exact)) < FEW :]:
        prefix = _context(_closing(text[max(0, start - around) : start]))
        suffix = _context(_opening(text[end : end + around], around))
        if len(known.find(exact, prefix, suffix)) == 1:
            return Selector(exact, prefix, suffix)
    return None


def _opening(text: str, longest: int) -> str:
    """The first words, none of them cut."""
    short = text[:longest]
    return short if len(text) < longest or " " not in short else short[: short.rindex(" ")]


def _closing(text: str) -> str:
    """The last words, none of them cut."""
    return text[text.index(" ") + 1 :] if " " in text else text


def _context(text: str) -> str:
    return _line(text) if letters(text) else ""


def _line(text: str) -> str:
    return " ".join(text.split())
