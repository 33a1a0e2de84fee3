"""Parts of speech without a tagger: what a single word can tell, as bits that can be asked for together.

A word is looked up in the lists of `grammar` and `saying`; its ending and its capital tell the rest. The
answer for a word never depends on its neighbours, so each is worked out once.
"""

from functools import lru_cache

from site_builder.language import grammar
from site_builder.language.saying import VERBS
from site_builder.language.saying_nouns import CALLING, CLAUSED

MARK = 1 << 0
"""Punctuation that ends a phrase, or a quotation."""

QUOTED = 1 << 1
"""A whole quotation, standing as one word."""

COMMA = 1 << 2
DASH = 1 << 3
CLAUSE = 1 << 4
"""Opens a clause: that, who, because."""

RELATIVE = 1 << 5
COORDINATOR = 1 << 6
PREPOSITION = 1 << 7
DETERMINER = 1 << 8
PRONOUN = 1 << 9
"""Of a subject."""

CONTRACTED = 1 << 10
"""Pronoun and verb in one: he's."""

AUXILIARY = 1 << 11
BE = 1 << 12
MODAL = 1 << 13
VERB = 1 << 14
"""A finite verb for certain: no subject reaches back across it."""

PAST = 1 << 15
"""In -ed, so perhaps a finite verb."""

ING = 1 << 16
ADVERB = 1 << 17
OPENER = 1 << 18
"""Opens a sentence without being part of its subject: but, later, still."""

DAY = 1 << 19
TIME = 1 << 20
"""A weekday, a month or a stretch of time."""

LAST = 1 << 21
"""last, next, early: before a time."""

NAME = 1 << 22
"""Begins with a capital."""

SAYING = 1 << 23
"""A form of a verb of saying, unless it is a noun here."""

OWNER = 1 << 24
"""Ends in 's or s'."""

OBJECT = 1 << 25
"""him, them."""

NUMBER = 1 << 26
SIGN = 1 << 27
"""Without one of these, a verb of saying or a quotation, a sentence attributes nothing."""

VERBISH = VERB | PAST
PAUSE = COMMA | DASH
MARKS = frozenset([",", ";", ":", "(", ")", "?", "!", "—", "–", "―", "-", "--", "---", "…"])
DASHES = frozenset(["—", "–", "―", "-", "--", "---"])
ALSO_NAMES = frozenset(["Will", "May", "Might"])

LISTS = (
    (CLAUSE, grammar.SUBORDINATORS | grammar.RELATIVES),
    (RELATIVE, frozenset(["who", "which", "that"])),
    (COORDINATOR, grammar.COORDINATORS),
    (PREPOSITION, grammar.PREPOSITIONS),
    (DETERMINER, grammar.DETERMINERS),
    (PRONOUN, grammar.SUBJECT_PRONOUNS),
    (OBJECT, grammar.OBJECT_PRONOUNS),
    (CONTRACTED | VERB, grammar.CONTRACTED),
    (AUXILIARY | VERB, grammar.AUXILIARIES),
    (BE, grammar.BE),
    (MODAL, grammar.MODALS),
    (VERB, grammar.VERBS),
    (ADVERB, grammar.ADVERBS),
    (OPENER, grammar.STARTING_ADVERBS),
    (DAY | TIME, grammar.DAYS),
    (TIME, grammar.MONTHS | grammar.TIMES),
    (LAST, grammar.LAST),
    (MARK, MARKS),
    (COMMA, frozenset([","])),
    (DASH, DASHES),
    (SIGN, frozenset([":", "(", "according", "per", "words", "view", "opinion", "telling", "account"])),
    (SIGN, CLAUSED | CALLING),
)


def _known() -> dict[str, int]:
    known: dict[str, int] = {}
    for bits, listed in LISTS:
        for word in listed:
            known[word] = known.get(word, 0) | bits
    return known


KNOWN = _known()


@lru_cache(maxsize=1 << 16)
def tags(word: str) -> int:
    """The bits of a word as it is written."""
    lower = word.lower().replace("’", "'")
    bits = KNOWN.get(lower, 0)
    capital = word[:1].isupper()
    if capital:
        bits |= NAME
        if word in ALSO_NAMES:
            bits &= ~(VERB | AUXILIARY | MODAL)
    bits |= _saying(lower, capital=capital) | _ending(lower, bits, capital=capital)
    return bits | NUMBER if lower.isdigit() else bits


def _saying(lower: str, *, capital: bool) -> int:
    verb = VERBS.get(lower)
    if verb is None:
        return 0
    return SAYING | VERB if verb.form in ("both", "past") and not capital else SAYING


def _ending(lower: str, bits: int, *, capital: bool) -> int:
    found = 0
    if lower[-2:] == "ly" and lower not in grammar.NOT_ADVERBS:
        found |= ADVERB
    if lower[-2:] == "ed" and not capital:
        found |= PAST
    if lower[-3:] == "ing" and not capital:
        found |= ING
    if lower[-2:] in ("'s", "s'") and not bits & CONTRACTED:
        found |= OWNER
    return found
