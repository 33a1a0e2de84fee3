"""Quotation marks around a title: `told ABC's “Good Morning America” that …`, `a song called “Imagine”`.

A title is written with capitals throughout and stands after a name, a possessive, "on", "called", "the film"
and the like. Grammar reads it as the name that it is, and no cue can take it for speech.
"""

from site_builder.language import tags as t
from site_builder.language.marks import Quotation
from site_builder.language.wordlist import words

BEFORE = words(
    """
    on of in at the a called titled entitled named dubbed film movie book novel song album show
    series programme program podcast host magazine documentary play headline headlined essay op-ed
    article blockbuster hit new his her their its and for from
    """
)
"""Words after which capitals mean a title."""

SMALL = words("a an the of and or for to in on at by with from is vs &")
LONGEST = 8
"""Words of a title."""


def among(
    text: str, quotations: dict[int, Quotation], lower: list[str], bits: list[int], firsts: set[int]
) -> dict[int, Quotation]:
    """The quotations that are titles, by item; `firsts` are the items that open a sentence."""
    return {
        at: quotation
        for at, quotation in quotations.items()
        if at
        and at not in firsts
        and is_title(quotation.span.of(text), lower[max(0, at - 2) : at], bits[at - 1])
    }


def is_title(said: str, before: list[str], tag: int) -> bool:
    """Are these words short, with capitals throughout, and after words that titles follow?

    `before` are the two words before them at most, `tag` the tags of the last.
    """
    if not said[0].isupper() and not said[0].isdigit():
        return False
    written = said.rstrip(",.;:").split()
    if len(written) > LONGEST:
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word in SMALL for word in written):
        return False
    owned = any(word.endswith(("'s", "s'")) for word in before)
    return owned or before[-1] in BEFORE or bool(tag & t.NAME)
