"""Words in quotation marks that are no speech: titles of works and programmes, terms, scare quotes.

A title is written with capitals throughout and stands after "on", "called", "the film" and the like. All else
without a cue that is too short to be speech is a term.
"""

from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags
from site_builder.language.wordlist import words
from site_builder.model import Quote, Term

BEFORE = words(
    """
    on of in at the a called titled entitled named dubbed film movie book novel song album show
    series programme program podcast host magazine documentary play headline headlined essay op-ed
    article blockbuster hit new his her their its and for from
    """
)
"""Words after which capitals mean a title."""

SMALL = words("a an the of and or for to in on at by with from is vs")
LONGEST = 8
"""Words of a title."""


def is_title(stream: Stream, sentence: Sentence, quotation: int) -> bool:
    """Is this quotation the name of a work, a programme or a campaign?"""
    return quotation != sentence.first and looks_like_title(stream, quotation)


def looks_like_title(stream: Stream, quotation: int) -> bool:
    """Is it short, capitalised throughout, and after a word that titles follow?"""
    span = stream.quotations[quotation].span
    said = span.of(stream.text).rstrip(",.;:").split()
    if not 0 < len(said) <= LONGEST or quotation == 0:
        return False
    if not all(word[:1].isupper() or word[:1].isdigit() or word in SMALL for word in said):
        return False
    before = stream.lower[quotation - 1]
    return before in BEFORE or before.endswith(("'s", "s'")) or stream.has(quotation - 1, tags.NAME)


def left(stream: Stream, quotes: tuple[Quote, ...]) -> tuple[Term, ...]:
    """The quotations that are in no quote, in order."""
    spans = sorted((quote.span.start, quote.span.end) for quote in quotes)
    found: list[Term] = []
    at = reach = 0
    for item, quotation in sorted(stream.quotations.items()):
        while at < len(spans) and spans[at][0] <= quotation.span.start:
            reach = max(reach, spans[at][1])
            at += 1
        if quotation.span.end > reach:
            found.append(Term(quotation.span, "title" if looks_like_title(stream, item) else "no-cue"))
    return tuple(found)
