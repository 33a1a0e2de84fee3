"""`data/quotes.json`: every quotation with its speaker and its place.

A speaker's role is what the sentence says, else what the article says elsewhere. Quotations of the same words
in several articles share a `group`: the id of the shared passage on the comparison page.
"""

from collections.abc import Mapping, Sequence

from site_builder import links
from site_builder.export.passages import Record, stretch
from site_builder.export.selectors import context
from site_builder.language.parts import with_parts
from site_builder.model import Annotated, Article, Person, Quote, Site, Span

Groups = Mapping[str, Sequence[tuple[Span, str]]]
"""By article: spans of shared quotations, each with the id of its group."""

Described = dict[str, tuple[Span | None, Span | None]]
"""By name in one article: the words for the role and for the body."""


def quotes(site: Site) -> list[Record]:
    """One record a quotation, by article and place; quoted words of a mixed one have their own besides."""
    people = {person.id: person for person in site.corpus.people}
    voices = {(voice.article, voice.quote): people.get(voice.person) for voice in site.corpus.voices}
    groups = _groups(site)
    found: list[Record] = []
    for annotated in sorted((m.annotated for m in site.corpus.members), key=_slug):
        known = _described(annotated)
        for quote, whole in spoken(annotated):
            person = voices.get((annotated.article.slug, whole or quote.id))
            found.append(_record(annotated.article, quote, whole, person, known, groups))
    return found


def spoken(annotated: Annotated) -> list[tuple[Quote, str]]:
    """(quotation, id of the mixed quotation it is part of, or ""), by place."""
    every = with_parts(annotated.article, annotated.quotes)
    return sorted(every, key=lambda found: (found[0].span.start, -found[0].span.end, found[0].id))


def _record(
    article: Article, quote: Quote, whole: str, person: Person | None, known: Described, groups: Groups
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
        "group": next((name for span, name in groups.get(article.slug, ()) if span.overlaps(quote.span)), ""),
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


def _groups(site: Site) -> dict[str, list[tuple[Span, str]]]:
    groups: dict[str, list[tuple[Span, str]]] = {}
    for briefing in site.briefings:
        for shared in briefing.comparison.shared:
            if shared.kind == "shared-quotation" and shared.id not in briefing.dossier.story.hide:
                for passage in shared.passages:
                    groups.setdefault(passage.article, []).append((passage.span, shared.id))
    return groups


def _words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


def _slug(annotated: Annotated) -> str:
    return annotated.article.slug
