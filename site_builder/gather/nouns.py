"""The class that the words of a role say, by its head noun and the words around it.

The head is the last role noun before the first preposition: "son of the president" is a son, "chief of
staff" a chief. Heads of state and government lead; whoever holds, seeks or serves an office is an official;
a president of a company or a captain of a team is neither. Kinship and fate ("wife", "rival", "witness")
say nothing of a class.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from site_builder.language.fold import fold_name
from site_builder.language.organisations import AGENCIES, MEDIA_HEADS
from site_builder.language.places import CAPITALS, COUNTRIES, OTHER_ADJECTIVES, PEOPLES, PLACES
from site_builder.language.roles import ANALYSTS, JOURNALISTS, LEADERS, OFFICIALS, ROLE_NOUNS
from site_builder.language.titles import TITLE_MIDDLES, TITLE_OBJECTS, TITLES
from site_builder.language.wordlist import words
from site_builder.model import PersonClass

POLITICAL = words(
    """
    vice deputy opposition party majority minority house senate european council regional local district
    faction campaign parliamentary assembly rebel militant separatist provincial tribal parliament
    """
)
"""Around "president" or "leader", they make somebody in politics who is no head of state or government."""

PARTIES = words("labour labor conservative tory republican democratic liberal green socialist")
"""Before "leader", a party; a Republican president still leads the country."""

BANKS = words("central world reserve development national")
"""Before "bank", one that is an office of states."""

OFFICES = words(
    """
    director coordinator chief head chair chairman chairwoman chairperson co-chair manager lawyer
    attorney counsel executive agent producer employee worker principal founder co-founder owner ceo boss
    organizer organiser
    """
)
"""Of the nouns that name no class, those whose body gives it: an FBI director, a campaign manager."""

PRIVATE = words(
    """
    company club board student team gang religious spiritual faith church community business
    group university college bank foundation cult cartel squad section institute firm society association
    school class academy fund center centre think tank non-profit nonprofit charity guild chapter
    corporate sales customer service financial investment wealth union award oscar doctoral phd baptist
    methodist
    civil rights movement executive ceo founder co-founder
    """
)
"""Around a title of office, they make somebody who holds none."""

STATE = words(
    """
    government state ministry department federal fbi cia nsa nato un eu pentagon kremlin white
    house foreign defence defense security police army navy intelligence justice treasury homeland
    congressional parliament administration cabinet embassy military prime presidential campaign
    republican democratic election committee commission senate congress gop dnc rnc party fire us u.s
    district border customs council mayoral reserve fed staff duma knesset hamas hezbollah taliban
    """
)
"""With a director, a chief or a lawyer, and in the name of a body, they make an official."""

CIVIL = words(
    """
    university college institute center centre foundation association society project academy union
    coalition fund charity
    """
)
"""In the name of the body after a title, they make it no part of a state, whatever else it is called."""

BUSINESS = words("executive operating financial marketing technology information medical product investment")
"""Before "officer", they make an executive."""

WEAK = words(
    """
    member father mother brother sister son daughter wife husband widow widower uncle aunt cousin nephew
    niece grandfather grandmother friend colleague partner-in-law fiance girlfriend boyfriend ex-wife
    ex-husband victim survivor suspect defendant gunman shooter witness winner loser rival opponent ally
    successor predecessor counterpart man woman boy girl teenager star legend champion supporter voter
    resident neighbour neighbor volunteer
    """
)
"""Say how someone stands to others, not what they are."""

VERBS: dict[str, PersonClass] = {
    "studies": "analyst",
    "teaches": "analyst",
    "taught": "analyst",
    "researches": "analyst",
    "edits": "media",
    "edited": "media",
}
"""First words of a clause that say a class."""

CUTS = words("of for at in on to with from who and by under during when based")
WORD = re.compile(r"[\w.&’'-]+")

_MEDIA = frozenset(w.casefold() for w in MEDIA_HEADS) | frozenset(fold_name(name) for name in AGENCIES)
_NATIONS = frozenset(
    part for name in (*PEOPLES, *COUNTRIES, *CAPITALS, *PLACES) for part in name.replace(".", "").split()
)
_PLACES = frozenset(name.casefold() for name in _NATIONS)
_NO_BODY = _NATIONS | OTHER_ADJECTIVES | TITLES | TITLE_MIDDLES | TITLE_OBJECTS
_REPUBLIC = words("republic country nation state united federation kingdom")


@lru_cache(maxsize=65536)
def role_class(text: str) -> PersonClass | None:
    """The class a role says: "Taiwan's Deputy Foreign Minister" is an official, "a partner" an analyst."""
    written = [word for word in WORD.findall(text) if word.casefold() not in ("a", "an", "the")]
    written = [word[:-2] if word.endswith(("'s", "’s")) else word for word in written]
    folded = [_folded(word) for word in written]
    if folded and folded[0] in VERBS:
        return VERBS[folded[0]]
    cut = next((i for i, word in enumerate(folded) if i and word in CUTS), len(folded))
    for end in dict.fromkeys((cut, len(folded))):
        for i in range(end - 1, -1, -1):
            if noun := _noun(folded[i]):
                return _noun_class(noun, written[:i], folded[i + 1 :])
    return None


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'").strip(".'-&")


def is_state(found: Sequence[str]) -> bool:
    """Do folded words name a part of a state, a party, a campaign?"""
    return bool(STATE.intersection(found))


def is_media(found: Sequence[str]) -> bool:
    """Do folded words name a news organisation: do they begin or end with a word that only those have?"""
    return bool(found) and (found[0] in _MEDIA or found[-1] in _MEDIA)


def _noun(word: str) -> str:
    """The role noun a folded word is or holds: "ex-ministers", "mayor-elect"; empty for none."""
    first, hyphen, last = word.rpartition("-")
    inside = (first if last in ("elect", "designate") else last) if hyphen else word
    return next((noun for noun in (word, inside, inside.removesuffix("s")) if noun in ROLE_NOUNS), "")


def _noun_class(noun: str, written: list[str], after: list[str]) -> PersonClass | None:
    before = [_folded(word) for word in written]
    if noun in WEAK:
        return "official" if noun == "member" and is_state([*before, *after]) else None
    if noun in LEADERS or (noun == "minister" and before[-1:] == ["prime"]):
        return _leader_class(noun, written, before, after)
    if noun in OFFICIALS:
        return _official_class(noun, before, after)
    if noun in JOURNALISTS:
        return "media"
    return "analyst" if noun in ANALYSTS else _other_class(noun, before, after)


def _leader_class(noun: str, written: list[str], before: list[str], after: list[str]) -> PersonClass:
    around = {*before, *after}
    if (
        noun == "president"
        and "vice" in around
        and ({"executive", "senior"} & around or _of_no_country(after))
    ):
        return _other_class("head", before, after)
    if POLITICAL & around or (noun == "leader" and PARTIES & around) or ("bank" in around and BANKS & around):
        return "official"
    if PRIVATE & around:
        return "analyst"
    if noun in ("president", "chancellor", "leader") and (_of_a_body(written) or _of_no_country(after)):
        return _other_class("official" if noun == "leader" else "head", before, after)
    return "leader"


def _of_a_body(written: list[str]) -> bool:
    """Does a body own the title: "CNN President", not "US President" or "South Korean President"?"""
    return any(
        w[0].isupper() and w.replace(".", "") not in _NO_BODY and w not in _NO_BODY for w in written[:]
    )


def _of_no_country(after: list[str]) -> bool:
    """Is it the president of something that is no country?"""
    if after[:1] != ["of"] or len(after) < 2:
        return False
    return after[1] not in _PLACES | _REPUBLIC


def _official_class(noun: str, before: list[str], after: list[str]) -> PersonClass:
    if noun == "officer":
        return "analyst" if BUSINESS & set(before) else "official"
    if noun == "strategist":
        return "official" if is_state([*before, *after]) else "analyst"
    if noun in ("captain", "representative", "adviser", "advisor", "candidate", "nominee", "minister"):
        return "analyst" if PRIVATE & set(before) and not is_state(before) else "official"
    return "official"


def _other_class(noun: str, before: list[str], after: list[str]) -> PersonClass:
    if noun == "official":
        return "official"
    if noun not in OFFICES:
        return "analyst"
    if CIVIL & set(after):
        return "analyst"
    if is_state([*before, *after]) or (noun == "executive" and _PLACES & set(before)):
        return "official"
    owner = [word for word in after if word not in CUTS]
    return "media" if is_media(before) or (len(owner) < 4 and is_media(owner)) else "analyst"
