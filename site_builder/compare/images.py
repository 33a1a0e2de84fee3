"""What a party is presented as: "positions itself as a bridge", "sees itself in a position of strength".

A verb of presenting, its object, and the phrase after "as". A reflexive object is the party named last
before it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.compare.parties import Party
from site_builder.compare.passages import Passage
from site_builder.language import wordlist
from site_builder.model import Evidence, Span

_STEMS = "position|present|portray|cast|project|fram|paint|styl|brand|market|promot|regard|establish"
_FORMS = frozenset(
    stem + ending for stem in _STEMS.split("|") for ending in ("", "s", "es", "ed", "ing", "e")
)
SEEN = wordlist.words("see sees saw view views viewed viewing")
NEEDED = _FORMS | SEEN
"""The verbs of presenting, in all forms."""

PRESENTING = re.compile(
    rf"\b(?:{_STEMS})(?:s|es|ed|ing|e)?\b|\b(?:{'|'.join(sorted(SEEN))})\b", re.IGNORECASE
)
OBJECT_AS = re.compile(r"(?: [\w’'-]+){1,4}? (?:as|in) (?=(?:an? |the )?[\w’'-]+)")
REFLEXIVE = wordlist.words(
    """
    itself himself herself themselves
    """
)
PHRASE_END = re.compile(
    r"[,.;:—–()“”\"\n]|\s-\s|\band (?=\w+s (?:\w+s|the|an?|its|his|her|their)\b)"
    r"|\b(?:who|which|that|while|after|before|because|although|but|since)\b"
)

POSSESSED = re.compile(r"['’]s? +[a-z]")
"""After a party's name: something of theirs is presented, not they."""

LONGEST = 200
"""Characters of a phrase after "as"."""

NEAR = 40
"""Characters between a party and the verb that still read as subject and verb."""


@dataclass(frozen=True, slots=True)
class Image:
    """One presentation of a party."""

    party: str
    """Folded name of a country."""

    phrase: str
    """What it is presented as, in the article's words."""

    passage: Passage
    clause: Evidence
    """From the verb to the end of the phrase."""


def images(passage: Passage, text: str, parties: Sequence[Party]) -> Iterator[Image]:
    """All presentations in one sentence that names these parties."""
    links = (
        (verb, OBJECT_AS.match(text, verb.end(), passage.span.end))
        for verb in PRESENTING.finditer(text, passage.span.start, passage.span.end)
    )
    nearest = {link.end(): (verb, link) for verb, link in links if link}
    for verb, link in nearest.values():
        place = bisect_right(parties, verb.start(), key=lambda party: party.span.start)
        party = _presented(text[verb.end() : link.end()], link.end(), parties, place)
        if party:
            limit = min(passage.span.end, link.end() + LONGEST)
            stop = PHRASE_END.search(text, link.end(), limit)
            phrase = text[link.end() : stop.start() if stop else limit].rstrip()
            near = place and verb.start() - parties[place - 1].span.end < NEAR
            start = parties[place - 1].span.start if near else verb.start()
            clause = Span(start, link.end() + len(phrase))
            yield Image(party.country, phrase, passage, Evidence(passage.article, clause))


def _presented(words: str, end: int, parties: Sequence[Party], place: int) -> Party | None:
    """Whom the object names; for a reflexive, the party named last before the verb."""
    if REFLEXIVE & set(words.split()):
        return parties[place - 1] if place else None
    if place >= len(parties) or parties[place].span.end > end:
        return None
    after = words[len(words) - (end - parties[place].span.end) :]
    return None if POSSESSED.search(after) else parties[place]
