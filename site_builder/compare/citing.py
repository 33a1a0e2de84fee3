"""Whom a sentence cites for what it says: the agency, paper or network named beside the speaker.

"According to reporting from DW", "(Xinhua, 2026)", "Writing on Truth Social", "TASS reported". Persons,
countries and days are no sources in this sense; a sentence that cites nobody is the article's own reporting.
"""

import re

from site_builder.compare.anchors import CALENDAR
from site_builder.compare.passages import Passage
from site_builder.compare.people import Named
from site_builder.language.capitals import government
from site_builder.language.countries import COUNTRIES
from site_builder.language.words import words

_NAME = r"((?:[A-Z][\w&-]*)(?: [A-Z][\w&-]*){0,3})"

CITED = (
    re.compile(
        r"\b[Aa]ccording to (?:(?:reporting|reports?|a report|an article)(?: published)? (?:from|by|in) )?"
        r"(?:the )?" + _NAME
    ),
    re.compile(rf"\({_NAME}, (?:19|20)\d\d"),
    re.compile(rf"\b(?:[Ww]riting|[Ww]rote|[Pp]osted|[Pp]osting|[Ss]aid) (?:in a post )?on {_NAME}"),
    re.compile(rf"\b{_NAME}(?:, [^,.]{{0,60}},)? reported\b"),
    re.compile(rf"\b[Tt]he {_NAME} (?:report|state news agency|news agency)\b"),
)
"""Patterns of citing, each with the name as its group."""


def cited(passage: Passage, text: str, named: Named) -> tuple[str, ...]:
    """The sources a sentence cites, in order, each once."""
    found = {}
    for pattern in CITED:
        for match in pattern.finditer(text, passage.span.start, passage.span.end):
            persons = named.persons(passage.article, match.start(1), match.end(1))
            if not persons and not _place_or_day(match.group(1)):
                found[match.start(1)] = match.group(1)
    return tuple(dict.fromkeys(found[start] for start in sorted(found)))


def _place_or_day(name: str) -> bool:
    folded = [word.folded for word in words(name)]
    return all(government(word) in COUNTRIES or word in CALENDAR for word in folded)
