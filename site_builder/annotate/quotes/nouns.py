"""Nouns of saying as cues for a quotation: `his warning that …“…”`, `Romney's “47 percent” comment`."""

from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags
from site_builder.language.wordlist import words

SAYINGS = words(
    """
    warning claim claims assertion comment comments remark remarks statement statements words word
    phrase slogan message speech promise pledge call calls description answer response language
    accusation argument suggestion complaint catchphrase motto mantra line quip joke boast
    denunciation prediction declaration allegation vow insistence tweet tweets
    """
)
REACH = 10
"""Items between the noun and the quotation."""

LINKS = frozenset(["that", "of", "about", "as", ":", "was", "is", "to", "for", "on"])


def of_sentence(stream: Stream, sentence: Sentence) -> list[Attribution]:
    """Every noun of saying with an owner and a quotation behind it."""
    quoted = stream.quoted(sentence.first, sentence.last)
    return [one for at in quoted if (one := _behind(stream, sentence, at) or _around(stream, sentence, at))]


def _behind(stream: Stream, sentence: Sentence, quotation: int) -> Attribution | None:
    """`Trump's language about “…”`."""
    for at in range(quotation - 1, max(sentence.first, quotation - REACH), -1):
        word = stream.lower[at]
        if word in (",", ";", "—") or at in stream.quotations or (at in stream.verbs and word not in SAYINGS):
            return None
        if word in SAYINGS and stream.lower[at + 1] in LINKS:
            whose = owner(stream, sentence.first, at - 1)
            return Attribution("noun", Range(at, at + 1), whose, None, at) if whose else None
    return None


def _around(stream: Stream, sentence: Sentence, quotation: int) -> Attribution | None:
    """`Romney's “47 percent” comment`."""
    if (
        quotation + 1 >= sentence.last
        or stream.lower[quotation + 1] not in SAYINGS
        or quotation == sentence.first
    ):
        return None
    whose = owner(stream, sentence.first, quotation - 1)
    return (
        Attribution("noun", Range(quotation + 1, quotation + 2), whose, None, quotation + 1)
        if whose
        else None
    )


def owner(stream: Stream, low: int, last: int) -> Range | None:
    """Whose: a possessive at most three items back."""
    for at in range(last, max(low - 1, last - 3), -1):
        if stream.lower[at] in ("his", "her", "their"):
            return Range(at, at + 1)
        if stream.has(at, tags.OWNER):
            return Range(_start(stream, low, at), at + 1)
    return None


def _start(stream: Stream, low: int, at: int) -> int:
    """Back over the words of the owner's name and a determiner."""
    while at > low and stream.has(at - 1, tags.NAME):
        at -= 1
    return at
