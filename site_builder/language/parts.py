"""The words inside quotation marks of a mixed quotation, each as a direct quotation of its own.

A mixed quotation is a reported clause with quoted words in it: `he is "equidistant" from both`. Pages show
the clause; whoever counts or compares quoted words wants the words. A part has its clause's speaker, cue,
rule and confidence; its id is its clause's with a number. Where one clause stands in another, as in
`TASS reported that Putin called it "new"`, the words are the inner speaker's only.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder.language.marks import pairs
from site_builder.model import Article, Quote, Span


def with_parts(article: Article, quotes: Iterable[Quote]) -> Iterator[tuple[Quote, str]]:
    """Every quotation, and after a mixed one its parts: (quotation, id of the one it is part of, or "")."""
    quoted: dict[Span, list[Span]] = {}
    known = {(quote.span, quote.kind) for quote in quotes}
    mixed = sorted({quote.span for quote in quotes if quote.kind == "mixed"})
    for quote in quotes:
        yield quote, ""
        if quote.kind != "mixed":
            continue
        at = bisect_right(article.blocks, quote.span.start, key=lambda block: block.span.start) - 1
        block = article.blocks[max(0, at)].span
        if block not in quoted:
            quoted[block] = [quotation.span for quotation in pairs(article.text, block)]
        inner = _nested(mixed, quote.span)
        for number, span in enumerate(_inside(quoted[block], quote.span), start=1):
            if (span, "direct") not in known and not any(span.within(one) for one in inner):
                yield replace(quote, id=f"{quote.id}-{number}", span=span, kind="direct"), quote.id


def _nested(mixed: list[Span], whole: Span) -> list[Span]:
    """The mixed quotations inside one of them."""
    first, last = bisect_left(mixed, Span(whole.start, 0)), bisect_left(mixed, Span(whole.end, 0))
    return [one for one in mixed[first:last] if one != whole and one.within(whole)]


def _inside(spans: list[Span], whole: Span) -> list[Span]:
    return [span for span in spans if span.within(whole)]
