"""Whom a sentence cites for what it says: the agency, paper or network named beside the speaker.

"According to reporting from DW", "(Xinhua, 2026)", "Writing on Truth Social", "TASS reported". Persons,
countries and days are no sources in this sense; a sentence that cites nobody is the article's own reporting.
"""

import re
from collections import defaultdict

from site_builder.compare.anchors import CALENDAR
from site_builder.compare.passages import Reading
from site_builder.compare.people import Named
from site_builder.language import wordlist
from site_builder.language.capitals import government
from site_builder.language.countries import COUNTRIES
from site_builder.language.words import words

_NAME = r"((?:[A-Z][\w&-]*)(?: [A-Z][\w&-]*){0,3})"

CITED: tuple[tuple[frozenset[str], re.Pattern[str]], ...] = (
    (
        wordlist.words("according"),
        re.compile(
            r"\b[Aa]ccording to (?:(?:reporting|reports?|a report|an article)(?: published)?"
            r" (?:from|by|in) )?(?:the )?" + _NAME
        ),
    ),
    (wordlist.words("19* 20*"), re.compile(rf"\({_NAME}, (?:19|20)\d\d")),
    (
        wordlist.words("writing wrote posted posting said"),
        re.compile(rf"\b(?:[Ww]riting|[Ww]rote|[Pp]osted|[Pp]osting|[Ss]aid) (?:in a post )?on {_NAME}"),
    ),
    (wordlist.words("reported"), re.compile(rf"\b{_NAME}(?:, [^,.]{{0,60}},)? reported\b")),
    (
        wordlist.words("report agency"),
        re.compile(rf"\b[Tt]he {_NAME} (?:report|state news agency|news agency)\b"),
    ),
)
"""Words of which a pattern of citing needs one, and the pattern with the name as its group."""


def citations(reading: Reading, named: Named) -> dict[int, tuple[str, ...]]:
    """The sources that sentences cite, in order, each once; by number of the passage."""
    found: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for needed, pattern in CITED:
        for passage in reading.holding(needed):
            text = reading.text(passage.article)
            for match in pattern.finditer(text, passage.span.start, passage.span.end):
                persons = named.persons(passage.article, match.start(1), match.end(1))
                if not persons and not _place_or_day(match.group(1)):
                    found[passage.number][match.start(1)] = match.group(1)
    return {n: tuple(dict.fromkeys(own[start] for start in sorted(own))) for n, own in found.items()}


def _place_or_day(name: str) -> bool:
    folded = [word.folded for word in words(name)]
    return all(government(word) in COUNTRIES or word in CALENDAR for word in folded)
