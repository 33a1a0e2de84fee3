"""Quotations an editor should look at: nobody named, or a doubtful speaker; each with a correction to paste.

What is pasted as it stands confirms what is on the page.
"""

from bisect import bisect_left
from collections.abc import Iterator

from site_builder.cli.items import Item, line, name, one_for_all, quoted
from site_builder.cli.trace import words
from site_builder.language.quotations import NOBODY
from site_builder.language.selectors import Letters, of_text, selector
from site_builder.model import EDITOR, Annotated, Quote, Source

SURE = 0.9
"""Speakers at or above this confidence need no look."""

FEW = 3
"""People suggested."""

NEAR = 400
"""Characters before a quotation in which they are named."""


def quotations(annotated: Annotated, source: Source) -> Iterator[Item]:
    """The doubtful quotations of an article."""
    doubtful = [q for q in annotated.quotes if q.rule != EDITOR and (not q.name or q.confidence < SURE)]
    letters = of_text(annotated.article.text) if doubtful else None
    for quote in doubtful:
        assert letters is not None
        yield _item(quote, annotated, source, correction(quote, annotated, letters))


def _item(quote: Quote, annotated: Annotated, source: Source, paste: str) -> Item:
    article = annotated.article
    place, passage = line(quote.span, article, source), words(quote.span, article)
    if not quote.name:
        message, value = "nobody is named for these words", 0.8
    else:
        message = f"spoken by {quote.name}? (by {quote.rule})"
        value = 0.8 - quote.confidence / 2
    where = one_for_all("corrections") if paste else ""
    return Item(
        value,
        "quotation",
        article.path,
        place,
        message,
        passage,
        paste,
        quote.id,
        quote.confidence if quote.name else None,
        article.path if paste else "",
        where,
    )


def correction(quote: Quote, annotated: Annotated, letters: Letters) -> str:
    """The correction that confirms a quotation, to be edited; empty when no words find it alone."""
    article = annotated.article
    found = selector(article.text, letters, quote.span)
    if found is None:
        return ""
    context = (("prefix", found.prefix), ("suffix", found.suffix))
    lines = [
        "corrections:",
        f"  - exact: {quoted(found.exact)}",
        *(f"    {key}: {quoted(value)}" for key, value in context if value),
        f"    speaker: {name(quote.name) if quote.name else NOBODY}{_suggested(quote, annotated)}",
    ]
    return "\n".join(lines)


def _suggested(quote: Quote, annotated: Annotated) -> str:
    """Who else may have said it: the people named last before the quotation."""
    start, mentions = quote.span.start, annotated.mentions
    first, last = (bisect_left(mentions, at, key=lambda m: m.span.start) for at in (start - NEAR, start))
    near = reversed(mentions[first:last])
    named = dict.fromkeys(m.name for m in near if m.kind == "person" and m.name != quote.name)
    others = [" ".join(one.split()) for one in named][:FEW]
    return f"  # or {', '.join(others)}" if others else ""
