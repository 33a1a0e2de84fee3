"""Whom "he" or "she" means at the head of an event's clause, when there is but one it can be.

The one person who fits, of those named before it in its clause or its sentence, else in the nearest of the
three sentences before that name anybody. A given name or a title that nearly always belongs to a woman keeps
her apart from "he"; a bare family name says nothing. Two who fit, or a pronoun in somebody's speech: nobody.
"""

import re

from site_builder.chronicle.reading import Reading
from site_builder.language.gendered_names import FEMALE, FEMALE_TITLES, MALE, MALE_TITLES
from site_builder.model import Mention, Span

LOOK_BACK = 3
"""Sentences before its own in which a pronoun's person is looked for."""

CUT = 24
"""Characters after a pronoun by which its place in the sentence is found again."""

_LEAD = r"(?:[A-Z][^,\n]{2,40}, )?"
_LED = re.compile(
    rf"(?P<lead>{_LEAD})(?P<word>[Hh]e|[Ss]he|[Hh]is|[Hh]er)(?= )(?! (?:own|said|says|added|told|wrote)\b)"
)
_POINTS = re.compile(
    rf"{_LEAD}(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]hese|[Tt]hose|We|You|I)\b"
    r"(?! (?:said|says|added|told|wrote|noted)\b)"
    r"|(?:This|That|Both|One|Some|Others|Another) (?:is|was|are|were|will|would|has|had|have|came|comes"
    r"|marks?|follows?|happens|\w+ed)\b"
    r"|The (?:other(?: (?:two|three|four|five|six))?|two|three|four|five|six|others|rest|latter|former|pair)"
    r" (?:are|is|was|were|will|would|had|have|has|\w+ed)\b"
    r"|(?:Most|Many|All|None|Few|Some|Two|Three|Several) of (?:them|these|those)\b"
    r"|(?:Today|Tonight) (?:is|was|marks|marked)\b"
)


def points_elsewhere(title: str) -> bool:
    """Does a headline begin with a word that only the sentence before explains?"""
    return bool(_POINTS.match(title))


def subject(reading: Reading, sentence: Span, clause: Span, title: str) -> Mention | None:
    """The person meant by the pronoun that begins a headline cut from this clause."""
    led, text = _LED.match(title), reading.article.text
    cut = title[led.end() : led.end() + CUT] if led else ""
    at = text.find(cut, sentence.start, sentence.end) if cut else -1
    if led is None or at < 0 or reading.spoken(at):
        return None
    woman = led.group("word").lower() in ("she", "her")
    at -= len(led.group("word"))
    before: list[Mention] = []
    for span in (Span(min(clause.start, at), at), Span(sentence.start, at), *_back(reading, sentence)):
        before = before or _named(reading, span)
    fitting = {m.name: m for m in before if _fits(reading, m, woman)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def named_title(text: str, title: str, who: Mention) -> str:
    """A headline with whom its pronoun means in brackets, as editors write: "[Anna Berg] will visit Oslo"."""
    written = who.span.of(text)
    name = written if " " in written else who.name
    led = _LED.match(title)
    if led is None:
        return title
    whose = "’s" if led.group("word").lower() in ("his", "her") else ""
    return f"{led.group('lead')}[{name}{whose}]{title[led.end() :]}"


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
