"""`data/quotes.json`: every quotation with its speaker and its place.

A speaker's role is what the sentence says, else what the article says elsewhere. Quotations of the same words
in several articles share a `group`: the id of the shared passage on the comparison page.
"""

from site_builder import links
from site_builder.export.cases import ArticleCase, Speaker
from site_builder.export.passages import Record, stretch
from site_builder.export.selectors import context
from site_builder.language.parts import with_parts
from site_builder.model import Annotated, Article, Quote, Span

Groups = tuple[tuple[Span, str], ...]
"""Spans of shared quotations of one article, each with the id of its group."""

Described = dict[str, tuple[Span | None, Span | None]]
"""By name in one article: the words for the role and for the body."""


def quotes(case: ArticleCase) -> list[Record]:
    """One record a quotation of an article, by place; quoted words of a mixed one have their own besides."""
    annotated, around = case.member.annotated, case.around
    speakers = {speaker.id: speaker for speaker in around.speakers}
    voices = {quote: speakers.get(person) for quote, person in around.voices}
    known = _described(annotated)
    return [
        _record(annotated.article, quote, whole, voices.get(whole or quote.id), known, around.groups)
        for quote, whole in spoken(annotated)
    ]


def spoken(annotated: Annotated) -> list[tuple[Quote, str]]:
    """(quotation, id of the mixed quotation it is part of, or ""), by place."""
    every = with_parts(annotated.article, annotated.quotes)
    return sorted(every, key=lambda found: (found[0].span.start, -found[0].span.end, found[0].id))


def _record(
    article: Article, quote: Quote, whole: str, person: Speaker | None, known: Described, groups: Groups
) -> Record:
    role, affiliation = known.get(quote.name, (None, None))
    prefix, suffix = context(article.text, quote.span)
    return {
        "id": quote.id,
        "article": article.slug,
        **stretch(article, quote.span),
        "prefix": prefix,
        "suffix": suffix,
        "kind": quote.kind,
        "part_of": whole,
        "speaker": person and {"id": person.id, "name": person.name, "class": person.person_class},
        "speaker_as_written": _words(article.text, quote.speaker),
        "role": _words(article.text, quote.role or role),
        "affiliation": _words(article.text, affiliation),
        "cue": _words(article.text, quote.cue),
        "via": quote.via,
        "references": [stretch(article, span) for span in quote.references],
        "addressee": quote.addressee,
        "group": next((name for span, name in groups if span.overlaps(quote.span)), ""),
        "rule": quote.rule,
        "confidence": quote.confidence,
        "url": links.quote(article.slug, whole or quote.id),
    }


def _described(annotated: Annotated) -> Described:
    """What the article says first of each name."""
    known: Described = {}
    for mention in annotated.mentions:
        if mention.name and (mention.role or mention.affiliation):
            role, body = known.get(mention.name, (None, None))
            known[mention.name] = role or mention.role, body or mention.affiliation
    return known


def _words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""
