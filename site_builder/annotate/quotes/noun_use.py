"""Is "report", "claims" or "pledged" a verb here, or a noun or an adjective?"""

from site_builder.annotate.quotes.stream import Stream
from site_builder.language import tags as t
from site_builder.language.wordlist import words

PLURAL_NOUNS = words(
    """
    states questions reports remarks promises calls claims notes demands comments estimates posts
    tweets quotes answers points thanks brands references echoes mentions highlights boasts cries
    shouts threats jokes complaints forecasts signals pledges vows responds replies proposes attacks
    charges defends bills views
    """
)
"""More often nouns than verbs."""

AGREEING = words("i we you they who that and people critics some many others most")
"""Subjects that take the base form."""

PLURALS = words("people police men women children media")
ALONE = words("that all both some many most others")
"""Determiners that can be a subject themselves."""

PLAIN = words("say tell write add insist argue")
"""Base forms that are never nouns."""


def is_noun(stream: Stream, low: int, at: int) -> bool:
    """By the word before it, mostly."""
    if at <= low:
        return stream.lower[at] in PLURAL_NOUNS
    verb, left, word = stream.verbs[at], stream.tags[at - 1], stream.lower[at - 1]
    if stream.has(at, t.NAME) and not left & (t.QUOTED | t.COMMA):
        return True
    counted = stream.lower[at - 2] == "of" if at - 2 >= low else False
    if (left & t.DETERMINER and word not in ALONE and not counted) or left & t.OWNER:
        return True
    if verb.form in ("both", "part"):
        return word[-2:] == "ly" and at - 2 >= low and stream.has(at - 2, t.DETERMINER | t.OWNER)
    if verb.form in ("base", "s") and left & t.PREPOSITION and word not in ("to", "as"):
        return True
    if verb.form == "s":
        if left & t.COMMA and stream.lower[at + 1 : at + 2] == ["that"]:
            return False
        named = left & t.NAME and not left & (t.LAST | t.OPENER)
        return stream.lower[at] in PLURAL_NOUNS and not named and not left & (t.PRONOUN | t.ADVERB)
    return verb.form == "base" and verb.lemma not in PLAIN and not _agrees(stream, low, at - 1)


def _agrees(stream: Stream, low: int, at: int) -> bool:
    """May the word before be the subject, or a helping verb, of a base form?"""
    word = stream.lower[at]
    if word in AGREEING or word == "to" or stream.has(at, t.MODAL) or _plural(word):
        return True
    if not stream.has(at, t.ADVERB) or at - 1 < low:
        return False
    return stream.lower[at - 1] in AGREEING or stream.has(at - 1, t.MODAL)


def _plural(word: str) -> bool:
    return word in PLURALS or (word[-1:] == "s" and word[-2:] not in ("ss", "us", "is", "'s"))
