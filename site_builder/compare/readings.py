"""Conclusions drawn from an event: its noun as the subject, and a verb of showing or "is" with a verdict.

"The order of the calls reflects close coordination", "the timing could have been “a simple scheduling
issue”". Between noun and verb stand only the words of a noun phrase, so that the subject is the event and
not somebody who talks of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.clauses import clause_around
from site_builder.compare.passages import Passage, Reading
from site_builder.compare.verdicts import FAMILY_OF
from site_builder.language.words import words
from site_builder.model import Evidence, Span

_EVENTS = (
    "call|talk|conversation|meeting|visit|trip|summit|timing|order|sequence|sequencing|choreography|exchange"
    "|engagement|diplomacy|decision|move|vote|election|result|outcome|deal|agreement|pact|treaty|truce|ceasefire"
    "|attack|strike|raid|collapse|crash|fire|quake|protest|march|rally|statement|speech|announcement|verdict|ruling"
    "|sanction|tariff|launch|resignation|appointment|merger|takeover|cut|rise|closure|delay"
)
EVENTS = frozenset(noun + ending for noun in _EVENTS.split("|") for ending in ("", "s"))
"""The nouns that a conclusion needs."""

_PHRASE = (
    r"(?: (?:of|with|between|on|in|by|from|for|and|the|both|these|those|this|his|her|its|their"
    r"|[A-Z][\w’'-]*))"
)
READING = re.compile(
    rf"\b(?P<subject>(?:{_EVENTS})s?(?:{_PHRASE}{{0,12}} (?:{_EVENTS})s?)?)\b{_PHRASE}{{0,12}} "
    r"(?:also |again |clearly )?(?<! and )"
    r"(?P<verb>(?:reflect|show|demonstrate|signal|underscore|suggest|reveal|highlight|underline|illustrate"
    r"|mean|point)(?:s|ed)?"
    r"|(?P<being>(?:could |may |might )?(?:is|was|were|are|be|have been|has been)))"
    r"(?= (?P<words>[^\n]{8,200}))"
)
VERDICT = re.compile(r"(?:probably |not |rather |simply |largely )?(?:[“\"]|an? )", re.IGNORECASE)
"""How a verdict begins, as against something that merely happened."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What a passage makes of an event."""

    stems: frozenset[str]
    """Of the nouns for the event."""

    noun: str
    words: str
    """From the verb to the end of its clause."""

    evidence: Evidence


def conclusions(passage: Passage, reading: Reading) -> Iterator[Conclusion]:
    """The conclusions of one sentence, in order."""
    text = reading.text(passage.article)
    for match in READING.finditer(text, passage.span.start, passage.span.end):
        if not match.group("being") or _verdict(match.group("words")):
            nouns = [
                word for word in words(match.group("subject")) if word.content and word.surface.islower()
            ]
            clause = clause_around(passage, Span(*match.span("verb")), reading)
            said = text[match.start("verb") : max(clause.span.end, match.end("verb"))]
            yield Conclusion(frozenset(word.stem for word in nouns), nouns[-1].surface, said, clause)


def _verdict(said: str) -> bool:
    first = said.split()[0].strip('“",.').casefold()
    return bool(VERDICT.match(said)) or first in FAMILY_OF
