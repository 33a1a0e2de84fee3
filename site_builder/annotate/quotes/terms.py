"""Words in quotation marks that are no speech: titles of works and programmes, terms, scare quotes."""

from site_builder.annotate.quotes.stream import Stream
from site_builder.model import Quote, Term


def left(stream: Stream, quotes: tuple[Quote, ...]) -> tuple[Term, ...]:
    """The quotations that are in no quote, in order."""
    spans = sorted((quote.span.start, quote.span.end) for quote in quotes)
    found: list[Term] = []
    at = reach = 0
    for item, quotation in sorted((stream.quotations | stream.titles).items()):
        while at < len(spans) and spans[at][0] <= quotation.span.start:
            reach = max(reach, spans[at][1])
            at += 1
        if quotation.span.end > reach:
            found.append(Term(quotation.span, "title" if item in stream.titles else "no-cue"))
    return tuple(found)
