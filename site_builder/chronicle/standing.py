"""Whether a headline stands alone, and how well it reads.

A headline is a clause, or a phrase that names somebody or something; it neither begins nor ends in the
middle, is nobody's own "we", and is no bare quotation. Of several the best names someone, has a verb, and is
neither short nor long.
"""

import re
from functools import lru_cache
from itertools import pairwise

from site_builder.chronicle.head import is_verb
from site_builder.chronicle.lexicon import WEAK_VERBS
from site_builder.chronicle.speech import FIRST_PERSON
from site_builder.language.stopwords import STOPWORDS
from site_builder.language.wordlist import words

BEFORE_PHRASE = words(
    """
    of in on at to for from by with than since after before about over during until including ahead
    against into amid following hosted and that is was were are had has have will would be as said also
    not s between through its planned meet hold holds held attend attended emphasises
    """
) - {"planned"}
"""Words that no headline ends with, and that end the words before an event's noun."""

_QUOTED = re.compile(r",[”\"]\Z|[“\"][^“”\"]{50,}[”\"]\Z")
"""Ends with a statement, which is more than the title of a book."""

_TELLER = re.compile(
    r"(?:[A-Z][\w.]+ ){1,3}(?:said|wrote|says|added|told|noted)\b,|Your? "
    r"|(?:Soon|Shortly|Just) (?:after|before)\b"
)
"""Who tells it, without what is told; a reader spoken to; a clause that only leads in."""

_SETTING = re.compile(
    r"(?:In|At|On|By|For|With|From|During|Of) (?:an?|the|his|her|its|their|one|this)\b[^,]*\Z"
)
"""Where or when alone, without what is told."""

_NAMELESS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december democratic republican
    """
)


@lru_cache(maxsize=4096)
def stands(title: str) -> bool:
    """Can a headline stand alone: a clause, or a phrase that names something, and nobody's own "we"?"""
    said = title.split()
    if (
        len(said) < 2
        or title[0] in "“\"'‘("
        or _QUOTED.search(title)
        or FIRST_PERSON.search(title)
        or _TELLER.match(title)
    ):
        return False
    if _SETTING.match(title):
        return False
    low = [word.strip(",.;:").lower() for word in said]
    if low[0] in _NO_OPENING or (is_verb(low[0]) and low[1] in STOPWORDS):
        return False
    if low[0].endswith("ing") and low[1] in STOPWORDS and low[1] not in WEAK_VERBS:
        return False
    relative = _RELATIVE.match(title)
    if relative and _groups(low) < 2 and not _groups(relative.group().lower().split()):
        return False
    if low[-1] in BEFORE_PHRASE or low[-1].endswith(("'s", "’s")):
        return False
    verbs = sum(is_verb(word.strip(",.;:")) or word in WEAK_VERBS or word in _PRESENT for word in said)
    if not verbs and (low[0].endswith("ing") or low[0] in BEFORE_PHRASE):
        return False
    return bool(verbs) or (names_something(title) and len(said) > 2)


def _groups(low: list[str]) -> int:
    """How many runs of verbs a headline has: "will be closed" is one."""
    marks = [is_verb(word) or word in WEAK_VERBS or word in _PRESENT for word in low]
    return sum(now and not before for before, now in pairwise([False, *marks]))


_RELATIVE = re.compile(r"(?:[\w’'-]+ ){1,6}(?:that|who|which) ")
"""A noun and the clause that belongs to it: more must follow."""


def names_something(title: str) -> bool:
    """Does a phrase name somebody or something, or hold a figure? A weekday or a month is no name."""
    said = title.split()
    return (
        any(w[:1].isupper() and w.strip(",.;:").lower() not in _NAMELESS for w in said[1:])
        or (said[0][:1].isupper() and said[0].endswith(("’s", "'s", "’", "'")))
        or any(w[:1].isdigit() for w in said)
    )


_HANGING = frozenset(
    [
        "despite",
        "already",
        "again",
        "even",
        "because",
        "although",
        "unless",
        "though",
        "as",
        "whereas",
        "whose",
        "of",
        "who",
        "whom",
        "why",
        "which",
        "what",
        "how",
        "where",
    ]
)
"""A headline that begins so has no main clause."""

_PRESENT = frozenset(
    ["speaks", "speak", "meets", "meet", "holds", "shake", "hold", "visits", "begins", "opens", "dies"]
)


_NO_OPENING = WEAK_VERBS | _HANGING


def quality(title: str, named: int) -> tuple[int, int]:
    """How well a headline reads, higher is better; equal ones by length, nearer to 70 characters first."""
    words = title.split()
    verb = any(is_verb(w) or w in ("will", "is", "are", "was", "were", "speaks", "meets") for w in words)
    bad = bool(
        re.match(r"(?:He|She|It|They|This|That|These|His|Her|Its|Their|Both|The two|We|I|You|There)\b", title)
    )
    score = (
        min(named, 3)
        + verb * 2
        - bad * 4
        - (len(title) < 20) * 3
        - title.endswith("…") * 3
        - title[:1].islower()
        - 3 * ("[" in title)
    )
    score -= 2 * bool(
        re.search(r"\A(?:The|This) (?:call|talks|meeting|visit|summit)\b|\b(?:his|her|their)\b", title)
    )
    return score - ("“" in title or '"' in title), -abs(len(title) - 70)
