"""The name inside a phrase: "former FBI director James Comey" holds James Comey, "the president" holds none.

Titles, roles and nationalities are stripped from both ends; after the name, "of", "from", "at" and "with"
begin an affiliation, and a comma an age or a degree. What is left is folded to words.
"""

import re
from functools import lru_cache

from site_builder.language.abbreviations import STARTERS
from site_builder.language.fold import name_tokens
from site_builder.language.given_names import GIVEN_NAMES, UNCERTAIN_GIVEN_NAMES
from site_builder.language.places import COUNTRIES, OTHER_ADJECTIVES, PEOPLES
from site_builder.language.roles import GROUPS, ROLE_NOUNS, ROLE_WORDS
from site_builder.language.titles import (
    HONORIFICS,
    PARTICLES,
    SURNAMES_TOO,
    TITLE_MIDDLES,
    TITLE_OBJECTS,
    TITLES,
)
from site_builder.language.wordlist import words

ASIDE = re.compile(r"\([^()]*\)|(?<=\s)[\"“'‘`][^\"”'’`]{2,25}[\"”'’`]+(?=\s)")
"""A nickname or a note inside the name: Luis (Jerry) Ortiz, Vincent "The Chin" Gigante."""

GLUED = re.compile(r"(?<=[a-z]\.)(?=[A-Z])")
JOINED = re.compile(r"(?:a[dlnrstz]|ash|el|ul|bin|ibn|abu|d|l|de|van|von)[-'’][A-Z]")
WORD = re.compile(r"[^\s;:“”\"`()\[\]]+")
AFTER_NAME = frozenset({"of", "from", "at", "with"})
LINKS = frozenset({"of", "for", "to", "with", "from", "at", "by"})
DEGREES = words("MD PhD Phd JD MBA MP QC KC M.D. Ph.D. J.D. M.B.A. Esq Esq. CBE OBE")
NO_NAMES = words(
    "I We You He She It They His Her Their Police People Authorities Several Two Three Ten Dozens Man"
)

_TITLE_WORDS = frozenset(word.casefold() for word in TITLES | HONORIFICS) | ROLE_NOUNS
_GIVEN = GIVEN_NAMES | UNCERTAIN_GIVEN_NAMES
_NATIONS = frozenset(part for name in (*PEOPLES, *COUNTRIES) for part in name.split()) | OTHER_ADJECTIVES
_NO_NAME = frozenset(word.casefold() for word in STARTERS | NO_NAMES) | GROUPS


@lru_cache(maxsize=65536)
def core(phrase: str) -> tuple[str, ...]:
    """The folded words of the person's name in a phrase; empty when it holds a title or a role only."""
    found = [_bare(word) for word in WORD.findall(_main_part(ASIDE.sub(" ", GLUED.sub(" ", phrase))))]
    kept = _before_affiliation([word for word in found if word])
    if _about_another(kept):
        return ()
    kept = _after_role(kept)
    while kept and _no_name(kept[0], kept):
        kept = kept[1:]
    if any(_small(word) for word in kept):
        return ()
    kept = [word for word in kept if not word[0].isdigit() and word not in DEGREES]
    while kept and (kept[-1] in PARTICLES or (kept[-1] in TITLES and kept[-1] not in SURNAMES_TOO)):
        kept.pop()
    return () if len(kept) == 1 and kept[0].casefold() in _NO_NAME else name_tokens(" ".join(kept))


def _small(word: str) -> bool:
    """In lower case and no part of a name, as "van", "al-Assad" and "d'Estaing" are."""
    return word[0].islower() and word not in PARTICLES and not JOINED.match(word)


def _main_part(phrase: str) -> str:
    """The side of a comma that holds the name.

    The left one of "Kirkpatrick, 61", the right of "attorney, Shawn Holley".
    """
    left, comma, right = phrase.partition(",")
    capitals = sum(word[0].isupper() for word in left.split())
    return left if comma and capitals else (right or left)


def _bare(word: str) -> str:
    word = word.strip("'‘’!?,")
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _about_another(found: list[str]) -> bool:
    """An aide to Clinton, Trump's lawyer, the mayor of London: the name in it is another's."""
    if found and found[-1][0].islower() and (found[-1] in ROLE_NOUNS or found[-1] in GROUPS):
        return True
    for i, word in enumerate(found[1:], 1):
        if word in LINKS:
            of = next((w for w in found[i + 1 :] if w[0].isupper()), "")
            return not (word == "of" and (of in TITLE_OBJECTS or of in _NATIONS or of == "The"))
        if word[0].isupper() and word.casefold() not in _TITLE_WORDS and word not in TITLE_MIDDLES:
            return False
    return False


def _after_role(found: list[str]) -> list[str]:
    """Clinton campaign manager Robby Mook: the name follows the last role noun."""
    last = max(
        (i for i, word in enumerate(found[:-1]) if word[0].islower() and word in ROLE_NOUNS), default=-1
    )
    return found[last + 1 :] if found[last + 1 : last + 2] and found[last + 1][0].isupper() else found


def _before_affiliation(found: list[str]) -> list[str]:
    """Cut at "of", "from", "at", "with" where a name stands before it."""
    for i, word in enumerate(found):
        if (
            word in AFTER_NAME
            and i
            and found[i - 1][0].isupper()
            and found[i - 1].casefold() not in _TITLE_WORDS
        ):
            return found[:i]
    return found


def _no_name(word: str, rest: list[str]) -> bool:
    """Does a phrase's first word belong to what stands before the name?"""
    if _small(word) or word in HONORIFICS or not word[0].isalpha():
        return True
    if word in TITLE_OBJECTS and len(rest) > 2:
        return True
    if word in _NATIONS and not (word in _GIVEN and len(rest) == 2):
        return True
    plain = word.casefold()
    return plain in _TITLE_WORDS or plain == "the" or (len(rest) > 1 and _inside_title(word, rest[1]))


def _inside_title(word: str, following: str) -> bool:
    """Foreign in "Foreign Minister", FBI in "FBI director": what follows is a title."""
    return following.casefold() in _TITLE_WORDS or word in TITLE_MIDDLES or word.casefold() in ROLE_WORDS
