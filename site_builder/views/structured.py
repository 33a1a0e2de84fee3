"""What a page is about, in the words of schema.org, as JSON-LD for its head.

A quotation's `creator` is who said it (`spokenByCharacter` is for fiction). What is empty is left out; a date
that was inferred is left out as well. Addresses are relative to the page, or whole
where the site has a `base_url`. The full data stand in `data/`: a page tells of no more than MOST things.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

import msgspec

from site_builder import links
from site_builder.model import Annotated, Article, Person, Settings
from site_builder.views.brief import brief
from site_builder.views.derived import Profile
from site_builder.views.facts import Identity
from site_builder.views.filing import PERSONS, schema_type
from site_builder.views.marks import safe
from site_builder.views.outlines import Happened
from site_builder.views.passages import shortened

CONTEXT = "https://schema.org"
MOST = 30
"""Quotations, events or articles one page tells machines of."""

WORDS = 300
"""Characters of a quotation."""

Told = dict[str, object]
"""One thing, by the names of schema.org."""


@dataclass(frozen=True, slots=True)
class Place:
    """How the page at `path` writes addresses."""

    settings: Settings
    path: str

    def of(self, target: str) -> str:
        """`target`, from the site's root, as written on the page."""
        return self.settings.hosted(target) or links.relative(target, self.path)


def encoded(thing: Told) -> str:
    """JSON-LD of a page; templates escape it for HTML."""
    return msgspec.json.encode({"@context": CONTEXT, **thing}).decode()


def kind(name: str, /, **stated: object) -> Told:
    """A thing of this type with all that is not empty."""
    return {"@type": name, **{key.replace("id_", "@id"): value for key, value in stated.items() if value}}


def website(settings: Settings, here: Place) -> Told:
    """The site, from its home page."""
    return kind(
        "WebSite",
        name=settings.title,
        description=settings.description,
        inLanguage=settings.lang,
        url=here.of(links.HOME),
        publisher=kind("Organization", name=settings.institution) if settings.institution else None,
        dateModified=settings.built,
    )


def news_article(article: Article, here: Place) -> Told:
    """An article: what its source says of it, and where the original is."""
    stated = article.published_from == "stated"
    return kind(
        "NewsArticle",
        id_=here.of(links.article(article.slug)),
        headline=brief(article.title),
        description=article.description,
        datePublished=article.published if stated else "",
        author=[kind("Person", name=name) for name in article.authors],
        publisher=kind("Organization", name=article.publisher) if article.publisher else None,
        inLanguage=article.lang,
        keywords=list(article.tags),
        sameAs=safe(article.url),
        isPartOf=kind("CreativeWork", id_=here.of(links.story(article.story))) if article.story else None,
    )


def quotation(place: str, words: str, person: Person | Identity | None, here: Place) -> Told:
    """A quotation at a place of the site, and who said it."""
    return kind(
        "Quotation",
        id_=here.of(place),
        text=shortened(words, WORDS),
        creator=speaker(person, here) if person else None,
    )


def quotations(annotated: Annotated, said_by: Iterable[Person | Identity | None], here: Place) -> list[Told]:
    """The first quotations of an article, each with its speaker."""
    article, said = annotated.article, zip(annotated.quotes[:MOST], said_by, strict=False)
    return [
        quotation(links.quote(article.slug, quote.id), quote.span.of(article.text), person, here)
        for quote, person in said
    ]


def speaker(person: Person | Identity, here: Place) -> Told:
    """Someone by name and page."""
    return kind(schema_type(person), id_=here.of(links.person(person.id)), name=person.name)


def portrayed(person: Identity, profile: Profile, here: Place) -> Told:
    """Someone with the names and roles the sources give."""
    return {
        **speaker(person, here),
        **kind(
            schema_type(person),
            alternateName=list(profile.aliases),
            jobTitle=profile.roles[:MOST] if person.person_class in PERSONS else (),
            description=profile.note,
            sameAs=[url for url in profile.links if safe(url)],
        ),
    }


def event_data(one: Happened, period: str, here: Place) -> Told:
    """Something on the timeline, with the days the sources give."""
    return kind(
        "Event",
        id_=here.of(links.event(one.id, period)),
        name=one.title,
        startDate=one.first,
        endDate=one.last,
        location=kind("Place", name=one.place) if one.place else None,
    )


def timeline_data(events: Iterable[Happened], periods: Mapping[str, str], here: Place) -> Told:
    """A page of events; `periods` are the pages they stand on."""
    told = (event_data(one, periods.get(one.id, ""), here) for one in events)
    return kind("CollectionPage", hasPart=list(islice(told, MOST)))


def story_data(title: str, about: str, articles: Iterable[Article], here: Place) -> Told:
    """The page of a story, and its sources."""
    told = [news_article(article, here) for article in islice(articles, MOST)]
    return kind("CollectionPage", name=title, description=about, hasPart=told)
