"""Rare words that tie two passages to one matter: proper names for places and events, and rare content
words.
"""

from site_builder.compare.passages import Passage, Reading, rare
from site_builder.language import wordlist
from site_builder.language.countries import COUNTRIES
from site_builder.model import Span

CALENDAR = wordlist.words(
    """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec
    """
)

LEFT_OUT = COUNTRIES | CALENDAR


def proper(passage: Passage, reading: Reading, outside: Span) -> frozenset[str]:
    """Stems of rare capitalised words outside a span; no countries, no dates, not the first word."""
    return frozenset(
        word.stem
        for i, word in enumerate(passage.words)
        if i and word.content and word.surface[0].isupper() and not word.span.overlaps(outside)
        if word.folded not in COUNTRIES and word.folded not in CALENDAR
        if reading.frequency(word.stem) <= rare(reading)
    )


def telling(passage: Passage, reading: Reading) -> frozenset[str]:
    """Stems of the content words that not many passages hold, names of countries and of the calendar left
    out.
    """
    return passage.stems - reading.common - LEFT_OUT


def tied(left: Passage, right: Passage, reading: Reading, ties: int = 2) -> bool:
    """Do two passages of two articles share that many telling words, one of them rare?

    A word that stands once in every report of the story is rare too.
    """
    if left.article == right.article:
        return False
    common = telling(left, reading) & telling(right, reading)
    most = max(rare(reading), len(reading.members))
    return len(common) >= ties and any(reading.frequency(stem) <= most for stem in common)
