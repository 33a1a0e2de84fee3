"""Whom "he" or "she" means at the head of an event's clause, when there is but one it can be.

The one person who fits, of those named before it in its sentence, else in the nearest of the three
sentences before that name anybody. A given name or a title that nearly always belongs to a woman keeps her
apart from "he"; a bare family name says nothing. Two who fit, or a pronoun in somebody's speech: nobody.
"""

import re

from site_builder.chronicle.reading import Reading
from site_builder.language.gendered_names import FEMALE, FEMALE_TITLES, MALE, MALE_TITLES
from site_builder.model import Mention, Span

LOOK_BACK = 3
"""Sentences before its own in which a pronoun's person is looked for."""

_LED = re.compile(r"(?P<word>He|She)(?=[ ’'])(?![’']s? own)", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:He|She|It|They|These|Those|We|You|I)\b|(?:This|That|Both|One|Some|Others|Another) (?:is|was|are|were"
    r"|will|would|has|had|have|came|comes|marks?|marked|follow\w*|happened|\w+ed)\b"
)


def points_elsewhere(title: str) -> bool:
    """Does a headline begin with a word that only the sentence before explains?"""
    return bool(_POINTS.match(title))


def subject(reading: Reading, sentence: Span, at: int, title: str) -> Mention | None:
    """The person meant by the pronoun that begins a headline cut from `at` on."""
    led = _LED.match(title)
    if not led or reading.spoken(at):
        return None
    woman = led.group("word").lower() == "she"
    before = _named(reading, Span(sentence.start, at))
    for span in () if before else _back(reading, sentence):
        before = _named(reading, span)
        if before:
            break
    fitting = {m.name: m for m in before if _fits(reading, m, woman)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def named_title(title: str, who: Mention) -> str:
    """A headline with whom its pronoun means in brackets, as editors write: "[Anna Berg] will visit Oslo"."""
    return _LED.sub(f"[{who.name}]", title, count=1)


def _named(reading: Reading, span: Span) -> list[Mention]:
    return [m for m in reading.mentions(span) if m.kind == "person"]


def _back(reading: Reading, sentence: Span) -> list[Span]:
    """The sentences before one, nearest first."""
    at = reading.place_of(sentence)
    return list(reversed(reading.member.annotated.sentences[max(0, at - LOOK_BACK) : at]))


def _fits(reading: Reading, mention: Mention, woman: bool) -> bool:
    text, span = reading.article.text, mention.span
    title = text[max(0, span.start - 8) : span.start].rstrip(" .").rpartition(" ")[2]
    said = {title, *mention.name.replace(".", "").split()[:1], *span.of(text).replace(".", "").split()[:1]}
    folded = {word.lower() for word in said}
    hers, his = _WOMEN & folded, _MEN & folded
    if woman:
        return not his and bool(hers or " " in mention.name)
    return not hers and bool(his or " " in mention.name)


_WOMEN = frozenset(word.lower() for word in FEMALE | FEMALE_TITLES)
_MEN = frozenset(word.lower() for word in MALE | MALE_TITLES)
