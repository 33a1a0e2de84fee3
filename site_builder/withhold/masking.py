"""An article with a MASK for every character that is withheld, and no mark on withheld words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_builder.model import MASK, Annotated, Article, Member, Quote, Span

SHOWN = re.compile(r"\S")


def masked(member: Member, kept: Sequence[Span]) -> Member:
    """The member with only `kept` of its text; line ends stay, for they part the blocks."""
    annotated = member.annotated
    article = annotated.article
    text = _masked(article.text, kept)
    return replace(member, annotated=_marked(annotated, replace(article, text=text), kept))


def _masked(text: str, kept: Sequence[Span]) -> str:
    parts, at = [], 0
    for span in (*kept, Span(len(text), len(text))):
        parts.append(SHOWN.sub(MASK, text[at : span.start]))
        parts.append(span.of(text))
        at = span.end
    return "".join(parts)


def _marked(annotated: Annotated, article: Article, kept: Sequence[Span]) -> Annotated:
    """Marks stay where their words do; a quotation stays if any of its words does."""

    def stands(span: Span) -> bool:
        return any(span.within(one) for one in kept)

    article = replace(article, inline=tuple(mark for mark in article.inline if stands(mark.span)))
    return replace(
        annotated,
        article=article,
        mentions=tuple(mention for mention in annotated.mentions if stands(mention.span)),
        dates=tuple(mark for mark in annotated.dates if stands(mark.span)),
        figures=tuple(mark for mark in annotated.figures if stands(mark.span)),
        quotes=tuple(
            _quoted(quote, kept) for quote in annotated.quotes if any(map(quote.span.overlaps, kept))
        ),
    )


def _quoted(quote: Quote, kept: Sequence[Span]) -> Quote:
    """Without the words around it that are withheld."""

    def shown(span: Span | None) -> Span | None:
        return span if span and any(span.within(one) for one in kept) else None

    return replace(quote, speaker=shown(quote.speaker), cue=shown(quote.cue), role=shown(quote.role))
