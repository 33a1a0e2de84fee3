"""What a run of capitalised words is: a person, a body, a place, or not known from its words alone.

The rules stand in `RULES`, in order; the first that answers wins. A title, a nationality or a body
before a person's name is not part of the name. Rules see words only, no text and no offsets, so the
reading of a run can be remembered: the same few thousand runs come again and again.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from site_builder.annotate.names.syllables import is_east_asian
from site_builder.language.given_names import GIVEN_NAMES, UNCERTAIN_GIVEN_NAMES
from site_builder.language.organisations import AGENCIES, BODIES, HEADS, HEADS_OF, NOT_ORGANISATIONS, PHRASES
from site_builder.language.places import CAPITALS, COUNTRIES, OTHER_ADJECTIVES, PEOPLES, PLACE_HEADS, PLACES
from site_builder.language.roles import GROUPS, ROLE_NOUNS
from site_builder.language.titles import (
    CALENDAR,
    HONORIFICS,
    SUFFIXES,
    SURNAMES_TOO,
    TITLE_MIDDLES,
    TITLE_OBJECTS,
    TITLES,
)
from site_builder.language.wordlist import words as word_list
from site_builder.model.marks import MentionKind

LONGEST_NAME = 5
"""Words in the name of a person."""

GAZETTEER = frozenset(COUNTRIES) | frozenset(CAPITALS) | PLACES
ADJECTIVES = frozenset(PEOPLES) | OTHER_ADJECTIVES
KNOWN_BODIES = AGENCIES | BODIES | PHRASES
CONNECTORS = frozenset({"of", "of the", "for", "for the", "on", "without", "at", "and", "&", "and the"})

LETTERS = word_list("JD JJ AJ TJ PJ RJ CJ BJ MJ OJ EJ LJ KJ JK JB JC JR TD RD")
"""Two initials written without full stops: JD Vance, JK Rowling."""

Words = tuple[str, ...]


class Reading(NamedTuple):
    """Words `first` to `last` (exclusive) of a run and what they are."""

    first: int
    last: int
    kind: MentionKind | None
    """None where the words alone do not say."""

    rule: str
    prefix: int = -1
    """Index where the title before the name begins; -1 without one."""


Readings = tuple[Reading, ...]


@lru_cache(maxsize=65536)
def read(words: Words) -> Readings:
    """The readings of a run, in order: bodies and places of the prefix, then the name itself."""
    return next((found for rule in RULES if (found := rule(words)) is not None), ())


def unknown(words: Words) -> bool:
    """Do the words alone not say what they are?"""
    found = read(words)
    return len(found) == 1 and found[0].kind is None


def _all(words: Words, kind: MentionKind, rule: str) -> Readings:
    return (Reading(0, len(words), kind, rule),)


def _joined(words: Words) -> str:
    return " ".join(words).removeprefix("The ").replace("’", "'")


def _normal(word: str) -> str:
    """A word in capitals as it would stand in a sentence; short ones are taken for acronyms."""
    return word.title() if len(word) > 2 and word.isupper() else word


def _known_body(words: Words) -> Readings | None:
    """Kremlin, Xinhua, White House; with or without a capital The."""
    name = _joined(words)
    if name in KNOWN_BODIES:
        return _all(words, "org", "known body")
    if len(words) == 3 and " ".join(words[1:]) in PHRASES:
        if words[0] in ADJECTIVES:
            return _all(words, "org", "known body")
        return Reading(0, 1, None, "unknown"), Reading(1, 3, "org", "known body")
    return None


def _place(words: Words) -> Readings | None:
    """Beijing, South Korea, BEIJING in a dateline."""
    name = _joined(words)
    if name in GAZETTEER or (name.isupper() and len(name) > 3 and name.title() in GAZETTEER):
        return _all(words, "place", "gazetteer")
    return None


def _adjective(words: Words) -> Readings | None:
    """Chinese, Western, Republican: nobody."""
    return () if _joined(words) in ADJECTIVES else None


def _organisation(words: Words) -> Readings | None:
    """Nanyang Technological University, Ministry of Defence, London School of Economics."""
    if len(words) < 2:
        return None
    headed = words[-1] in HEADS and not (
        len(words) == 2 and words[0] in GIVEN_NAMES and words[1] not in HEADS_OF
    )
    of = any(head in HEADS_OF and link in CONNECTORS for head, link in pairwise(words))
    return _all(words, "org", "head of an organisation") if headed or of else None


def _titled_person(words: Words) -> Readings | None:
    """US President Donald Trump: the name is what follows the last title."""
    cut = _after_title(words)
    first = cut + _adjectives(words[cut:])
    rule = "honorific" if words[cut - 1] in HONORIFICS else "title before"
    named = rule == "honorific" and words[first:] and words[first] in SURNAMES_TOO and len(words) - first == 1
    if not cut or not (named or _could_be_person(words[first:])):
        return None
    return (*_prefix(words[:cut]), Reading(first, len(words), "person", rule, 0))


def _after_title(words: Words) -> int:
    """Index of the first word after the last title; 0 where there is no title or nothing follows it."""
    last = next(
        (i for i in range(len(words) - 2, -1, -1) if words[i] in TITLES or words[i] in HONORIFICS), -1
    )
    cut = last + 1
    if cut < len(words) and words[cut].lower() in CONNECTORS:
        cut += 1
        while cut < len(words) and words[cut] in TITLE_OBJECTS:
            cut += 1
    return cut if cut < len(words) else 0


def _could_be_person(words: Words) -> bool:
    if not 1 <= len(words) <= LONGEST_NAME or any(word in CONNECTORS for word in words):
        return False
    if all(word in SUFFIXES for word in words):
        return False
    alone = words[0]
    if len(words) == 1 and (alone in GAZETTEER or alone in TITLE_MIDDLES or alone in KNOWN_BODIES):
        return False
    return not any(word in HEADS or word in ADJECTIVES or word in TITLES for word in (words[0], words[-1]))


def _first_name(words: Words) -> Readings | None:
    """Dmitry Peskov, CNN Jake Tapper, George W. Bush: a first name and what follows."""
    at = next((i for i, word in enumerate(words[:-1]) if _normal(word) in GIVEN_NAMES), -1)
    if at < 0 or not all(map(_before_name, words[:at])) or not _could_be_person(words[at:]):
        return None
    return (*_prefix(words[:at]), Reading(at, len(words), "person", "first name"))


def _before_name(word: str) -> bool:
    """Nationalities, places and bodies may stand before a name without a title."""
    listed = word in ADJECTIVES or word in GAZETTEER or word in KNOWN_BODIES or _acronym(word)
    return (
        listed
        or word.lower() in ROLE_NOUNS
        or word.lower() in GROUPS
        or word.endswith(("-winner", "-winning", "ian", "er"))
    )


def _place_head(words: Words) -> Readings | None:
    """Madison Square Garden, Orange County: a noun for a place ends it."""
    if len(words) < 2 or words[-1] not in PLACE_HEADS or words[0] in UNCERTAIN_GIVEN_NAMES or len(words) > 4:
        return None
    return _all(words, "place", "head of a place")


def _initials(words: Words) -> Readings | None:
    """J. D. Vance, J.K. Rowling, Alexander J. Motyl: a single letter inside a name."""
    first = _adjectives(words)
    name = words[first:]
    if len(name) < 2 or not _could_be_person(name) or len(name[-1]) < 3:
        return None
    initial = any(word.endswith(".") and len(word.replace(".", "")) == 1 for word in name[:-1])
    letters = (name[0].count(".") > 1 and name[0] not in GAZETTEER) or name[0] in LETTERS
    return (Reading(first, len(words), "person", "initial"),) if initial or letters else None


def _east_asian(words: Words) -> Readings | None:
    """Zhang Youxia, Chong Ja Ian, Yue Su: a surname of the list with given names of its syllables."""
    first = _adjectives(words)
    if not is_east_asian(tuple(map(_normal, words[first:]))):
        return None
    return (*_prefix(words[:first]), Reading(first, len(words), "person", "East Asian name"))


def _adjectives(words: Words) -> int:
    """How many words at the start are nationalities or countries; never all of them."""
    count = 0
    while count < len(words) - 1 and (words[count] in ADJECTIVES or words[count] in COUNTRIES):
        count += 1
    return count


def _acronym(word: str) -> bool:
    letters = word.replace(".", "").replace("&", "")
    return (
        2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha() and word not in NOT_ORGANISATIONS
    )


def _acronym_alone(words: Words) -> Readings | None:
    """NUS, OPEC: capitals only."""
    return _all(words, "org", "acronym") if len(words) == 1 and _acronym(words[0]) else None


def _prefix(words: Words) -> Readings:
    """The bodies and places named before a person's title: White House, US."""
    kept = _without_title(words)
    return tuple(found for found in read(kept) if found.kind in ("org", "place")) if kept else ()


def _without_title(words: Words) -> Words:
    """Without the words at the end that belong to the title."""
    while words and (
        words[-1] in TITLES or words[-1] in HONORIFICS or words[-1] in TITLE_OBJECTS or words[-1] == "of"
    ):
        words = words[:-1]
        while words and words[-1] in TITLE_MIDDLES and " ".join(words[-2:]) not in PHRASES:
            words = words[:-1]
    return words


def _unknown(words: Words) -> Readings | None:
    """Anything else: one name, if the rest of the article shows it to be one."""
    first = _adjectives(words)
    if words[first] == "The" and len(words) > first + 1:
        first += 1
    last = len(words)
    while last > first + 1 and words[last - 1] in SUFFIXES:
        last -= 1
    name = words[first:last]
    if len(name) > LONGEST_NAME or any(word in CONNECTORS for word in name) or name[0] in CALENDAR:
        return ()
    uncertain = len(name) > 1 and name[0] in UNCERTAIN_GIVEN_NAMES
    return (Reading(first, last, None, "uncertain first name" if uncertain else "unknown"),)


RULES: tuple[Callable[[Words], Readings | None], ...] = (
    _known_body,
    _place,
    _adjective,
    _organisation,
    _titled_person,
    _first_name,
    _place_head,
    _initials,
    _east_asian,
    _acronym_alone,
    _unknown,
)
