"""Quotation marks in pairs: straight, curly, guillemets, low-high, corner brackets, typewriter '' and ``,
singles.

Only the outermost pair counts as a quotation; what stands inside it is part of its words. A mark that
can open or close (a straight one) is read by its neighbours first, then by what is open. A quotation
that is not closed runs to the end of its block and is `open`: so newspapers write one that goes on in
the next paragraph. If other marks open after it, it ends before them. Single marks count only where a
block has no double ones, because an apostrophe looks the same. The value of an attribute in left-over
markup (`author="…"`) is no quotation. Every mark is looked at once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between outer quotation marks."""

    span: Span
    """The words, without the marks and the blanks inside them."""

    outer: Span
    """The words with their marks."""

    closed: bool = True
    """False when no mark closes it before its block ends."""


DOUBLE = re.compile(r"['`\"“”„‟«»‹›「」『』＂〝〞〟](?:(?<=')'|(?<=`)`|(?<!['`]))")
"""The first sign stands alone in front, so that all other characters are passed over at once."""

SINGLE = re.compile(r"['‘](?<![\w'’‘].)(?=\w)|['’](?<=[\w.,!?…—-].)(?![\w'’])", re.DOTALL)
SINGLE_OPEN = re.compile(r"['‘](?<![\w'’‘].)(?=\w)", re.DOTALL)
ATTRIBUTE = re.compile(r'(?<=\w)="[^"\n]*"')
OPENING = frozenset("“「『〝") | {"``"}
CLOSING = frozenset("”」』〞〟")
ANGLES = frozenset("«»‹›")
LOW = frozenset("„‟")
LEFT_OF_OPEN = frozenset("([{—–-/:;…“‘'\"")
RIGHT_OF_CLOSE = frozenset(".,;:!?)]}—–-/…”’'\"")


def pairs(text: str, span: Span) -> list[Quotation]:
    """The outermost quotations of one block, in order; they never overlap."""
    marks = [(m.start(), m.end(), m.group()) for m in DOUBLE.finditer(text, span.start, span.end)]
    if marks and text.find('="', span.start, span.end) >= 0:
        marks = _without_attributes(text, span, marks)
    if not marks:
        return list(_singles(text, span)) if SINGLE_OPEN.search(text, span.start, span.end) else []
    if len(marks) > MANY and (span.end - span.start) < SPARSE * len(marks):
        return []
    return list(_doubles(text, span, marks))


MANY, SPARSE = 2000, 20
"""A block with more marks than this, and one in fewer characters than that, is no prose and is not read."""


def _without_attributes(
    text: str, span: Span, marks: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    values = {
        at for m in ATTRIBUTE.finditer(text, span.start, span.end) for at in (m.start() + 1, m.end() - 1)
    }
    return [mark for mark in marks if mark[0] not in values]


def _doubles(text: str, span: Span, marks: list[tuple[int, int, str]]) -> Iterator[Quotation]:
    inverted = _inverted(text, span, marks)
    opened: list[tuple[int, int]] = []
    for start, end, mark in marks:
        opens = _opens(text, span, (start, end, mark), opened=bool(opened), inverted=inverted)
        if opens and opened and mark not in ANGLES and not _closes_later(text, span, end, mark):
            yield from _cut(text, opened[0], start)
            opened = []
        if opens:
            opened.append((start, end))
            continue
        if len(opened) == 1:
            yield from _made(text, opened[0], start, end)
        if opened:
            opened.pop()
    if opened:
        yield from _unclosed(text, span, opened[0])


def _closes_later(text: str, span: Span, end: int, mark: str) -> bool:
    """Nesting with the same marks happens only with marks that have a direction, and is short."""
    if mark not in OPENING:
        return False
    first = text.find("”", end, min(span.end, end + NESTED))
    if first < 0 or text.find("“", end, first) >= 0:
        return False
    close = text.find("”", first + 1, min(span.end, first + OUTER))
    return close >= 0 and text.find("“", first + 1, close) < 0


NESTED, OUTER = 200, 2000
"""Characters in which a nested quotation, and the one around it, must close."""


def _inverted(text: str, span: Span, marks: list[tuple[int, int, str]]) -> bool:
    """Does this block write »so«, as Danes and Germans do?"""
    first = next(((s, e, m) for s, e, m in marks if m in ANGLES), None)
    return bool(first) and first[2] in "»›" and not _blank_right(text, span, first[1])  # type: ignore[index]


def _opens(text: str, span: Span, at: tuple[int, int, str], *, opened: bool, inverted: bool) -> bool:
    start, end, mark = at
    if mark in LOW:
        return True
    if mark in ANGLES:
        return (mark in "«‹") is not inverted
    left, right = _blank_left(text, span, start), _blank_right(text, span, end)
    if mark in OPENING:
        return not (opened and right and not left)
    if mark in CLOSING:
        return not opened and left and not right
    if left is not right:
        return left and not (opened and not text[start - 1 : start].isspace() and start > span.start)
    return not opened


def _blank_left(text: str, span: Span, start: int) -> bool:
    return start <= span.start or text[start - 1].isspace() or text[start - 1] in LEFT_OF_OPEN


def _blank_right(text: str, span: Span, end: int) -> bool:
    return end >= span.end or text[end].isspace() or text[end] in RIGHT_OF_CLOSE


def _made(text: str, opened: tuple[int, int], start: int, end: int) -> Iterator[Quotation]:
    words = _stripped(text, opened[1], start)
    if words:
        yield Quotation(words, Span(opened[0], end))


def _cut(text: str, opened: tuple[int, int], start: int) -> Iterator[Quotation]:
    words = _stripped(text, opened[1], start)
    if words:
        yield Quotation(words, Span(opened[0], words.end), closed=False)


def _unclosed(text: str, span: Span, opened: tuple[int, int]) -> Iterator[Quotation]:
    words = _stripped(text, opened[1], span.end)
    if words:
        yield Quotation(words, Span(opened[0], span.end), closed=False)


def _stripped(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    return Span(start, end) if start < end else None


def _singles(text: str, span: Span) -> Iterator[Quotation]:
    """‘Words’ or 'words': closed after punctuation, else by the last mark before the next opening one."""
    opened = close = -1
    for mark in SINGLE.finditer(text, span.start, span.end):
        at = mark.start()
        if _single_opens(text, at):
            if opened >= 0 and close > opened:
                yield from _single(text, opened, close)
            opened, close = at, -1
        elif opened >= 0:
            close = at
            if text[at - 1] in ".,!?…":
                yield from _single(text, opened, close)
                opened, close = -1, -1
    if opened >= 0 and close > opened:
        yield from _single(text, opened, close)


def _single_opens(text: str, at: int) -> bool:
    return at + 1 < len(text) and text[at + 1].isalnum() and not (at and (text[at - 1].isalnum()))


def _single(text: str, opened: int, close: int) -> Iterator[Quotation]:
    words = _stripped(text, opened + 1, close)
    if words and words.end - words.start > 2 and not text[opened + 1].isdigit():
        yield Quotation(words, Span(opened, close + 1))
