"""What the words around a name say of it: someone who speaks, who is given an age, who is called a lawyer."""

import re

from site_builder.annotate.names.found import Found
from site_builder.annotate.names.readings import ADJECTIVES, GAZETTEER, KNOWN_BODIES
from site_builder.annotate.names.roles import after_name, noun_before
from site_builder.language.acts import ACTION, SPEECH
from site_builder.language.organisations import HEADS, METONYMS
from site_builder.language.places import CAPITALS, COUNTRIES
from site_builder.language.titles import CALENDAR
from site_builder.language.wordlist import words

NEXT_WORD = re.compile(r"[ ,]{1,2}(?:who |also |then |later |has |had |have )?([a-z]+)")
LAST_WORD = re.compile(r"([a-z]+) $")
AGE = re.compile(r", \d\d(?:,|\.)")

STATED = words(
    """
    said says told tells wrote writes tweeted asked added argued warned noted replied testified
    """
)
"""Verbs that, with a name next to them, nearly always have a person or a body for a subject."""


def speaks(text: str, start: int, end: int) -> bool:
    """A verb of saying stands next to the name: "Loh said", "said Loh"."""
    after = NEXT_WORD.match(text, end)
    if after and after[1] in STATED:
        return True
    before = LAST_WORD.search(text, max(0, start - 12), start)
    return bool(before and before[1] in STATED and before[1] not in ("told", "tells", "asked"))


def acts(text: str, end: int) -> bool:
    """A verb of saying or acting follows: "Beijing warned"."""
    after = NEXT_WORD.match(text, end)
    return bool(after and text[end] == " " and (after[1] in SPEECH or after[1] in ACTION))


def with_context(text: str, found: Found, repeated: frozenset[str]) -> Found:
    """The found, its kind settled by what stands around it where the words alone did not do it."""
    if found.kind == "place":
        return _metonym(text, found)
    if found.kind is None and len(found.words) > 1:
        return _person_by_context(text, found, repeated)
    return found


def _metonym(text: str, found: Found) -> Found:
    name = text[found.start : found.end].removeprefix("The ")
    government = name in CAPITALS or name in COUNTRIES
    if name in METONYMS or (government and acts(text, found.end)):
        return found._replace(kind="org", rule="metonym")
    return found


def _person_by_context(text: str, found: Found, repeated: frozenset[str]) -> Found:
    """A name of two or more words is a person's if the text treats it as one."""
    words = found.words
    if any(word in HEADS or word in CALENDAR or word in KNOWN_BODIES or word.isupper() for word in words):
        return found
    for holds, rule in (
        (AGE.match(text, found.end), "age after"),
        (noun_before(text, found.start, found.end), "role before"),
        (after_name(text, found.end), "role after"),
        (speaks(text, found.start, found.end), "speaks"),
        (
            found.rule == "uncertain first name" or (words[-1] in repeated and _nameable(words)),
            "surname repeated",
        ),
    ):
        if holds:
            return found._replace(kind="person", rule=rule)
    return found


def _nameable(words: tuple[str, ...]) -> bool:
    """Two or three words, none of them a place or a nationality."""
    return len(words) < 4 and not any(word in GAZETTEER or word in ADJECTIVES for word in words)
