"""`data/people.json`: everyone who speaks or is named, with what each source calls them."""

from site_builder.export.passages import Articles, Record, articles_of, role
from site_builder.model import Person, Site, Span


def people(site: Site) -> list[Record]:
    """One record a person, by id."""
    articles = articles_of(site)
    spoken = _spoken(site)
    return [
        _record(articles, person, spoken.get(person.id, []))
        for person in sorted(site.corpus.people, key=lambda p: p.id)
    ]


def _record(articles: Articles, person: Person, quotes: list[str]) -> Record:
    return {
        "id": person.id,
        "name": person.name,
        "class": person.person_class,
        "aliases": list(person.aliases),
        "roles": [role(articles, stated) for stated in person.roles],
        "affiliations": [role(articles, stated) for stated in person.affiliations],
        "quotes": quotes,
    }


def _spoken(site: Site) -> dict[str, list[str]]:
    """Ids of each person's quotations, by article and place."""
    spans = {
        (member.annotated.article.slug, quote.id): quote.span
        for member in site.corpus.members
        for quote in member.annotated.quotes
    }
    found: dict[str, list[tuple[str, Span, str]]] = {}
    for voice in site.corpus.voices:
        span = spans.get((voice.article, voice.quote))
        if span:
            found.setdefault(voice.person, []).append((voice.article, span, voice.quote))
    return {person: [quote for _, _, quote in sorted(said)] for person, said in found.items()}
