"""The chance that a quote's speaker is right, measured by rule and length on development data.

A short fragment is more often a term than speech, and a rule that needs more guessing is wrong more often.
"""

from math import exp

from site_builder.language.saying import Verb
from site_builder.language.wordlist import words

SHORT, MIDDLE = 3, 7
"""Words up to which a quotation is short, or of middle length."""

TABLE = {
    "subject": (0.78, 0.95, 0.98, 0.91),
    "inverted": (0.80, 0.96, 0.98, 0.96),
    "opening": (0.80, 0.90, 0.95, 0.90),
    "relative": (0.50, 0.60, 0.80, 0.66),
    "shared": (0.75, 0.82, 0.87, 0.88),
    "shared-subject": (0.40, 0.65, 0.80, 0.78),
    "participle": (0.55, 0.75, 0.86, 0.86),
    "infinitive": (0.30, 0.45, 0.80, 0.69),
    "passive": (0.50, 0.50, 0.50, 0.50),
    "agentless": (0.30, 0.30, 0.30, 0.30),
    "according-to": (0.50, 0.75, 0.85, 0.87),
    "label": (0.45, 0.50, 0.88, 0.87),
    "quoted": (0.60, 0.70, 0.80, 0.80),
    "signature": (0.80, 0.90, 0.95, 0.90),
    "colon": (0.40, 0.65, 0.73, 0.65),
    "noun": (0.55, 0.60, 0.70, 0.60),
    "noun-clause": (0.50, 0.50, 0.50, 0.65),
    "citation": (0.80, 0.85, 0.88, 0.80),
    "floating": (0.96, 0.98, 0.98, 0.95),
    "lead-in": (0.70, 0.75, 0.82, 0.80),
    "continued": (0.55, 0.60, 0.65, 0.60),
    "ahead": (0.75, 0.80, 0.88, 0.80),
    "unlisted-verb": (0.30, 0.55, 0.88, 0.60),
    "next-paragraph": (0.35, 0.45, 0.66, 0.60),
    "in-paragraph": (0.50, 0.56, 0.69, 0.60),
    "clause": (0.50, 0.60, 0.62, 0.60),
    "fragment": (0.46, 0.64, 0.64, 0.50),
    "unattributed": (0.30, 0.30, 0.30, 0.30),
}
"""For short, middle and long quotations, and for mixed ones.

Measured on the 840 articles of PolNeAR's training set, and drawn to the middle where fewer than twenty
quotations stand behind a number.
"""

THING = 0.5
"""At most, for words of a thing: an address, a video, a poll."""

PRONOUN = 0.93
"""What is left when the name behind a pronoun had to be found too."""


STATEMENTS = frozenset(["that", "clause", "clause-first", "wh", "urging"])
"""Forms that say a whole thing."""


def marked(rule: str, length: int, *, mixed: bool, pronoun: bool, thing: bool) -> float:
    """Of a direct or mixed quotation of `length` words: between 0 and 1, two digits."""
    short, middle, long, within = TABLE.get(rule, (0.5, 0.5, 0.5, 0.5))
    chance = within if mixed else short if length <= SHORT else middle if length <= MIDDLE else long
    chance = min(chance, THING) if thing else chance
    return round(chance * PRONOUN if pronoun else chance, 2)


LOOSE = words("""
    begin state tweet retweet post allege pledge demand declare thank report agree ask write admit respond
    recommend describe call mock reply answer swear read
""")
"""Verbs that are often acts, nouns or adjectives: "agreed on Monday", "pledged delegates"."""


def strength(verb: Verb | None, form: str) -> str:
    """How sure a verb is one of speech: "say", "loose", "object" (criticise) or "none" (no verb)."""
    if verb is None:
        return "none"
    if form == "naming":
        return "say"
    if verb.lemma in LOOSE or (verb.lemma == "tell" and form not in STATEMENTS):
        return "loose"
    return "say" if verb.takes("sqt") else "object"


def reported(doubt: str, evidence: tuple[str, str, str, str]) -> float:
    """Of an indirect quote, from its doubt or else from its rule, form, verb and source."""
    if doubt:
        return DOUBTED.get(doubt, 0.3)
    points = BASE + sum(POINTS.get(one, 0.0) for one in evidence)
    return round(1 / (1 + exp(-points)), 2)


DOUBTED = {
    "timed": 0.3,
    "thing": 0.39,
    "nobody": 0.3,
    "negated": 0.42,
    "hypothetical": 0.22,
    "conditional": 0.14,
    "unknown": 0.5,
    "pointing": 0.3,
    "denied": 0.5,
    "after-speech": 0.49,
    "relative": 0.4,
    "split": 0.5,
    "deeds": 0.42,
}
"""By `doubts`: what share is annotated at all; that the words were truly said is rarer still."""

BASE = 0.08
POINTS = {
    "subject": 0.77,
    "according-to": 0.96,
    "relative": -0.49,
    "passive": -0.93,
    "infinitive": -0.81,
    "clause-first": 0.85,
    "that": 0.78,
    "clause": 0.42,
    "wh": 0.18,
    "urging": -0.15,
    "noun": -0.2,
    "noun-first": -0.27,
    "naming": -0.32,
    "scrap": -0.65,
    "preposition": -1.13,
    "none": -0.2,
    "say": 0.21,
    "loose": -0.78,
    "person": 0.17,
    "role": -0.25,
    "place": -0.82,
}
"""Logarithms of odds, added up: rule, form, verb and source; what is not listed adds nothing.

Fitted by logistic regression on the 4,943 undoubted indirect quotes of the 840 articles of PolNeAR's training
set. A quote is right there when its words overlap annotated ones by half and its speaker is the same; about
half of the quotes counted wrong are plain speech that the annotators passed over.
"""
