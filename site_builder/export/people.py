"""`data/people.json`: everyone who speaks or is named, with what each source calls them."""

from site_builder import links
from site_builder.export.passages import Articles, Record, articles_of, role
from site_builder.export.quotes import spoken
from site_builder.model import Person, Site


def people(site: Site) -> list[Record]:
    """One record a person, by id."""
    articles = articles_of(site)
    said = _said(site)
    return [
        _record(articles, person, said.get(person.id, []))
        for person in sorted(site.corpus.people, key=lambda p: p.id)
    ]


def _record(articles: Articles, person: Person, quotes: list[str]) -> Record:
    return {
        "id": person.id,
        "name": person.name,
        "class": person.person_class,
        "class_rule": person.class_rule,
        "aliases": list(person.aliases),
        "roles": [role(articles, stated) for stated in person.roles],
        "affiliations": [role(articles, stated) for stated in person.affiliations],
        "maybe": list(person.maybe),
        "quotes": quotes,
        "links": list(person.links),
        "note": person.note,
        "url": links.person(person.id),
    }


def _said(site: Site) -> dict[str, list[str]]:
    """Ids of each person's quotations, by article and place."""
    speakers = {(voice.article, voice.quote): voice.person for voice in site.corpus.voices}
    found: dict[str, list[str]] = {}
    for annotated in sorted((m.annotated for m in site.corpus.members), key=lambda a: a.article.slug):
        for quote, whole in spoken(annotated):
            person = speakers.get((annotated.article.slug, whole or quote.id))
            if person:
                found.setdefault(person, []).append(quote.id)
    return found
