"""Numbers with what they measure: 20 million tons, 1.5 hours, 30 per cent, $12bn, 82 people.

Amounts are plain decimals, scale words multiplied in, units normalised (`language.units`). Dates are no
figures, nor numbers in names ("14th Five-Year Plan", "G20", "Boeing 747"), in references, in scores,
versions and addresses. A spelled number counts only with what it counts: "two leaders", never a bare
"one".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from site_builder.annotate.figures.rules import RULES, Number
from site_builder.language.chunks import cut
from site_builder.language.numbers import ONES, SCALES, TENS, cardinal, plain
from site_builder.model import Article, DateMark, Figure, Span

_SPELLED = "|".join(sorted((w for w in (*ONES, *TENS) if w not in ("zero", "one")), key=len, reverse=True))
_ONE = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,15}}(?:\.\d{{1,9}})?|(?:{_SPELLED})(?:-(?:{_SPELLED}|one))?"
_SCALE = r"hundred|thousand|million|billion|trillion|mn|bn|trn|m(?=\b(?!/s))"
_NUMBER = re.compile(
    rf"(?P<sign>(?:US|AU?|CA?|HK|S|NT|NZ)?\$|[€£¥₹₩₽])? ?(?<![\w.,/:-])"
    rf"(?P<low>{_ONE})(?![\d:/]|[,.]\d)(?:(?: ?[-–] ?| to | or |[ -]and )(?:\$|€|£)?(?P<high>{_ONE})"
    rf"(?![\d:/-]|[,.]\d))?"
    rf"(?:[ -]?(?P<scale>{_SCALE})\b)?",
    re.IGNORECASE,
)
_MAY = re.compile(rf"\d|{_SPELLED}", re.IGNORECASE)
"""What every written number begins with."""

SIGNED = 4
"""Characters a sign for money may stand before its number: "NT$ "."""

_GLUED = re.compile(r"[A-Za-z]|-[A-Z]|[º°]")
"""After a number that is part of a name: "5G", "3-D"."""

LONGEST = 10_000
"""Characters of a sentence that are read; what is longer is no prose."""

MOST = 20_000
"""Numbers of one article that are read; a megabyte of prose has fewer."""

_NAMED = re.compile(
    r"(?:\b(?:No|Nos|Article|Section|Chapter|Page|Resolution|Flight|Boeing|Airbus|Route|Room|Type|Vol|Phase"
    r"|Group|Part|Su|MiG|F|Covid|COVID)\.?[ -])\Z"
)


def find(article: Article, sentences: tuple[Span, ...], dates: tuple[DateMark, ...]) -> tuple[Figure, ...]:
    """Every figure of an article, sorted by start, none overlapping; none inside a date or a reference."""
    closed = sorted(
        [mark.span for mark in dates if mark.type != "DURATION"]
        + [block.span for block in article.blocks if block.kind in ("reference", "code")]
    )
    starts = [span.start for span in closed]
    found: list[Figure] = []
    for match in islice(_numbers(article.text, sentences), MOST):
        at = bisect_right(starts, match.end() - 1) - 1
        free = at < 0 or closed[at].end <= match.start()
        if (
            free
            and (not found or found[-1].span.end <= match.start())
            and (figure := _figure(article.text, match))
        ):
            found.append(figure)
    return tuple(found)


def _numbers(text: str, sentences: tuple[Span, ...]) -> Iterator[re.Match[str]]:
    """Every written number, sentence by sentence; of an endless sentence only its head is read."""
    places, first = tuple(_places(text)), 0
    for sentence in sentences:
        done, end = sentence.start, min(sentence.end, sentence.start + LONGEST)
        while first < len(places) and places[first][1] <= done:
            first += 1
        at = first
        while at < len(places) and places[at][0] < end:
            start, stop = places[at]
            if stop <= done:
                at += 1
                continue
            found = _NUMBER.search(text, max(done, start - SIGNED), end)
            if found is None:
                break
            yield found
            done = found.end()


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each chunk that may hold a written number: nowhere else is one looked for."""
    at = 0
    for chunk in cut(text):
        numbered = chunk.numbered
        if numbered is None:
            numbered = chunk.numbered = _MAY.search(chunk.text) is not None
        if numbered:
            yield at, at + len(chunk.text)
        at += chunk.length


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    end, low, high = match.end(), match["low"], match["high"]
    if _GLUED.match(text, end, end + 2) or _NAMED.search(text, max(0, match.start() - 14), match.start()):
        return None
    joined = match.group()[len(low) :].lower()
    if high and (" and " in joined or " or " in joined or joined.startswith("-and")) and low.isalpha():
        high, end = None, match.end("low")  # "two and three" are two numbers; "two or three" is vague
    scale = match["scale"] if end == match.end() else None
    number = Number(
        match["sign"] or "",
        text[max(0, match.start() - 40) : match.start("low")],
        text[end : end + 60],
        low,
        low[:1].isalpha(),
        scale is not None,
        "," in low,
    )
    for name, read in RULES:
        if kinded := read(number):
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            return Figure(
                Span(start, end + kinded.reach),
                _amount(low, high, scale),
                kinded.unit,
                kinded.kind,
                name,
                kinded.noun,
            )
    return None


def _amount(low: str, high: str | None, scale: str | None) -> str:
    factor = SCALES[scale.lower()] if scale else Decimal(1)
    ends = [cardinal(end) or Decimal(0) for end in (low, high) if end]
    return "/".join(plain(end * factor) for end in ends)
