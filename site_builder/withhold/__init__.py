"""What the rights of a source do not allow is taken out of the site before anything is made from it.

Pages, data, feeds and search are all made from the site this stage returns, so none of them can show what it
withholds. A withheld character becomes one MASK, offsets stay as they are, and marks inside withheld text go.
What other stages wrote in their own sentences (titles of events, explanations) is cut where it repeats more
than SHORT words that no longer stand anywhere.
"""

from dataclasses import replace

from site_builder.model import Article, Briefing, Member, Site
from site_builder.withhold.keeping import kept
from site_builder.withhold.masking import masked
from site_builder.withhold.modes import mode
from site_builder.withhold.scrubbing import Forbidden, forbidden, scrubbed

__all__ = ["mode", "withhold"]


def withhold(site: Site) -> Site:
    """The site with what may be published of each article; itself where everything may be."""
    limited = {
        member.annotated.article.slug: member
        for member in site.corpus.members
        if mode(member.annotated.article, site.settings) != "full"
    }
    if not limited:
        return site
    spans = kept(site, limited)
    shown = {slug: masked(member, spans[slug]) for slug, member in limited.items()}
    members = tuple(shown.get(slug(member), member) for member in site.corpus.members)
    words = forbidden((text(m), text(shown[name])) for name, m in limited.items())
    words = words.without(text(member) for member in members)
    left = {(name, quote.id) for name, member in shown.items() for quote in member.annotated.quotes}
    corpus = replace(
        site.corpus,
        members=tuple(_described(member, words) for member in members),
        people=scrubbed(site.corpus.people, words),
        voices=tuple(v for v in site.corpus.voices if v.article not in shown or (v.article, v.quote) in left),
    )
    return replace(site, corpus=corpus, briefings=tuple(_told(b, shown, words) for b in site.briefings))


def slug(member: Member) -> str:
    """Of its article."""
    return member.annotated.article.slug


def text(member: Member) -> str:
    """Of its article."""
    return member.annotated.article.text


def _told(briefing: Briefing, shown: dict[str, Member], words: Forbidden) -> Briefing:
    dossier = briefing.dossier
    members = tuple(_described(shown.get(slug(member), member), words) for member in dossier.members)
    people = scrubbed(dossier.people, words)
    return Briefing(
        replace(dossier, members=members, people=people),
        scrubbed(briefing.timeline, words),
        scrubbed(briefing.comparison, words),
    )


def _described(member: Member, words: Forbidden) -> Member:
    """A description may be the beginning of the text."""
    article: Article = member.annotated.article
    told = words.cut(article.description)
    if told == article.description:
        return member
    return replace(member, annotated=replace(member.annotated, article=replace(article, description=told)))
