"""A person: who they are in each source's words, and everything they are quoted with, in context."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from site_builder import links
from site_builder.model import Person, Role, View
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.marks import safe
from site_builder.views.notes import KINDS, Echo, confidence, echoes
from site_builder.views.passages import Excerpt, excerpt, quoted
from site_builder.views.shelf import Said, Shelf
from site_builder.views.sources import SourceLine, source
from site_builder.views.voices import VoiceEntry, described, voice


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """One quotation in its sentence."""

    id: str
    excerpt: Excerpt
    kind: str
    marks: bool
    """Is it in quotation marks, wholly or in part?"""

    via: str
    told: str
    rule: str
    confidence: str
    echoes: tuple[Echo, ...]


@dataclass(frozen=True, slots=True)
class QuotedIn:
    """All quotations of one person in one article."""

    source: SourceLine
    quotes: tuple[QuoteEntry, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Data of a person's page."""

    frame: Frame
    entry: VoiceEntry
    class_rule: str
    aliases: tuple[str, ...]
    roles: tuple[Excerpt, ...]
    affiliations: tuple[Excerpt, ...]
    links: tuple[str, ...]
    note: str
    articles: tuple[QuotedIn, ...]
    also_named: tuple[Link, ...]
    """Articles that name but do not quote them."""


def views(shelf: Shelf) -> Iterator[View]:
    """A page per person."""
    for person in shelf.people.values():
        yield View(links.person(person.id), "person.html", _page(shelf, person))


def _page(shelf: Shelf, person: Person) -> PersonPage:
    path = links.person(person.id)
    said = shelf.said.get(person.id, ())
    articles = tuple(
        QuotedIn(source(shelf, group[0].member, path), tuple(_quote(shelf, s, path) for s in group))
        for group in (tuple(g) for _, g in groupby(said, key=_slug))
    )
    quoting = {_slug(s) for s in said}
    return PersonPage(
        frame=_frame(shelf, person, path, len(said)),
        entry=voice(shelf, person, path),
        class_rule=person.class_rule,
        aliases=tuple(a for a in person.aliases if a != person.name),
        roles=_roles(shelf, person.roles, path),
        affiliations=_roles(shelf, person.affiliations, path),
        links=tuple(url for url in person.links if safe(url)),
        note=person.note,
        articles=articles,
        also_named=tuple(
            _link(shelf, s, path) for s in shelf.named_in.get(person.id, ()) if s not in quoting
        ),
    )


def _slug(said: Said) -> str:
    return said.member.annotated.article.slug


def _frame(shelf: Shelf, person: Person, path: str, count: int) -> Frame:
    role = f", {person.roles[0].text}" if person.roles else ""
    words = "quotation" if count == 1 else "quotations"
    group = person.person_class == "group"  # "analysts" of one source are not those of another
    name = f"{person.name} {described(person, shelf.said.get(person.id, ()))}" if group else person.name
    return frame(
        shelf.site,
        path,
        name.strip(),
        title=f"{name}: {count} {words}" if count else f"{name}: where named",
        description=f"{name}{role}: {count} {words} in context, with source, date and link.",
        section=links.PEOPLE,
        crumbs=(("People", links.PEOPLE),),
    )


def _roles(shelf: Shelf, roles: tuple[Role, ...], path: str) -> tuple[Excerpt, ...]:
    """Each wording once a source."""
    once = {(r.text, r.evidence.article): r for r in reversed(roles)}
    return tuple(excerpt(shelf, r.evidence, path) for r in reversed(once.values()))


def _quote(shelf: Shelf, said: Said, path: str) -> QuoteEntry:
    quote = said.quote
    return QuoteEntry(
        id=quote.id,
        excerpt=quoted(shelf, _slug(said), quote, path),
        kind=KINDS[quote.kind],
        marks=quote.kind != "indirect",
        via=quote.via,
        told=quote.addressee,
        rule=quote.rule,
        confidence=confidence(quote.confidence),
        echoes=echoes(shelf, said.member.annotated, quote, path),
    )


def _link(shelf: Shelf, slug: str, path: str) -> Link:
    article = shelf.article(slug)
    return Link(f"{article.source_label}: {article.title}", links.relative(links.article(slug), path))
