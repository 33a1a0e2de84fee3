"""The chance that a quote's speaker is right, measured by rule and length on development data.

A short fragment is more often a term than speech, and a rule that needs more guessing is wrong more often.
"""

from math import exp

from site_builder.language.saying import WEAK, Verb

SHORT, MIDDLE = 3, 7
"""Words up to which a quotation is short, or of middle length."""

TABLE = {
    "subject": (0.88, 0.95, 0.98),
    "inverted": (0.70, 0.93, 0.97),
    "opening": (0.80, 0.90, 0.95),
    "relative": (0.65, 0.75, 0.80),
    "shared": (0.75, 0.85, 0.90),
    "shared-subject": (0.60, 0.70, 0.75),
    "participle": (0.80, 0.83, 0.88),
    "infinitive": (0.50, 0.60, 0.70),
    "passive": (0.50, 0.55, 0.60),
    "according-to": (0.75, 0.90, 0.93),
    "label": (0.75, 0.90, 0.95),
    "colon": (0.50, 0.55, 0.60),
    "noun": (0.60, 0.70, 0.75),
    "citation": (0.80, 0.85, 0.90),
    "floating": (0.95, 0.97, 0.98),
    "lead-in": (0.85, 0.90, 0.93),
    "continued": (0.80, 0.85, 0.90),
    "ahead": (0.80, 0.85, 0.90),
    "unlisted-verb": (0.60, 0.75, 0.85),
    "next-paragraph": (0.50, 0.60, 0.70),
    "in-paragraph": (0.50, 0.60, 0.70),
    "unattributed": (0.50, 0.60, 0.70),
}
"""For short, middle and long quotations."""

PRONOUN = 0.93
"""What is left when the name behind a pronoun had to be found too."""


def marked(rule: str, length: int, *, pronoun: bool) -> float:
    """Of a direct or mixed quotation: between 0 and 1, two digits."""
    short, middle, long = TABLE.get(rule, (0.5, 0.5, 0.5))
    chance = short if length <= SHORT else middle if length <= MIDDLE else long
    return round(chance * PRONOUN if pronoun else chance, 2)


def strength(verb: Verb | None) -> str:
    """How sure a verb is one of speech: "say", "weak" (also of things), "object" (criticise) or "none"."""
    if verb is None:
        return "none"
    if not verb.takes("sqt"):
        return "object"
    return "weak" if verb.lemma in WEAK else "say"


def reported(doubt: str, evidence: tuple[str, str, str, str]) -> float:
    """Of an indirect quote, from its doubt or else from its rule, form, verb and source."""
    if doubt:
        return DOUBTED.get(doubt, 0.3)
    points = BASE + sum(POINTS.get(one, 0.0) for one in evidence)
    return round(1 / (1 + exp(-points)), 2)


BASE = 0.0
DOUBTED: dict[str, float] = {}
POINTS: dict[str, float] = {}
