"""A person: who they are in each source's words, and everything they are quoted with, in context.

The first page holds the portrait; quotations follow over as many pages as they need. What others say about
them, what articles have through them and what was told to them have pages of their own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from site_builder import links
from site_builder.model import Person, View
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.head import Head
from site_builder.views.life import Life, heft, life
from site_builder.views.marks import safe
from site_builder.views.paging import ROOM, Pager, packed, pager
from site_builder.views.periods import Period, periods
from site_builder.views.portrait import Portrait, portrait
from site_builder.views.relations import Relations, relations
from site_builder.views.sayings import SaidOn, Saying, by_story, ordered, saying, weighed
from site_builder.views.shelf import Said, Shelf
from site_builder.views.structured import MOST, Place, encoded, kind, portrayed, quotation
from site_builder.views.tagged import Tags, tags
from site_builder.views.titles import heading, person_titles
from site_builder.views.voices import VoiceEntry, telling_first, voice

FIRST = 100_000
"""Bytes of quotations and events on the first page, below the portrait."""

OTHERS = 5
"""Quotations of others shown on the first page; all of them have a page of their own."""

NAMED = 60
"""Articles listed that name but do not quote them."""


@dataclass(frozen=True, slots=True)
class Others:
    """Quotations of others that concern the person."""

    id: str
    label: str
    count: int
    shown: tuple[Saying, ...]
    href: str
    """Of the page with all of them; empty when all are shown."""


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Data of one of a person's pages."""

    frame: Frame
    entry: VoiceEntry
    class_rule: str
    aliases: tuple[str, ...]
    links: tuple[str, ...]
    note: str
    maybe: tuple[Link, ...]
    """Those a name that several bear may stand for."""

    portrait: Portrait | None
    """On the first page only."""

    life: Life | None
    """On the first page only."""

    periods: tuple[Period, ...]
    contents: tuple[Link, ...]
    """Stories that the person speaks on, when there is more than one."""

    stories: tuple[SaidOn, ...]
    others: tuple[Others, ...]
    also_named: tuple[Link, ...]
    more_named: int
    pager: Pager


@dataclass(frozen=True, slots=True)
class OthersPage:
    """Data of a page of quotations of others."""

    frame: Frame
    entry: VoiceEntry
    label: str
    count: int
    sayings: tuple[Saying, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class Desk:
    """What all pages of people are made from."""

    shelf: Shelf
    known: Relations
    tags: Tags
    titles: Mapping[str, str]


def views(shelf: Shelf) -> Iterator[View]:
    """The pages of every person."""
    desk = Desk(shelf, relations(shelf), tags(shelf), person_titles(shelf))
    for person in shelf.people.values():
        yield from _pages(desk, person)
        for key, label, said in _kinds(desk, person):
            yield from _others_pages(desk, person, key, label, said)


def _pages(desk: Desk, person: Person) -> Iterator[View]:
    first = links.person(person.id)
    room = FIRST - heft(desk.shelf.took_part.get(person.id, ()))
    pages = packed(ordered(desk.shelf, desk.shelf.said.get(person.id, ())), weighed, room)
    holds: dict[str, str] = {}
    for number, said in enumerate(pages, 1):
        for one in said:
            slug = one.member.annotated.article.slug
            holds.setdefault(slug, f"{links.numbered(first, number)}#in-{slug}")
    for number, said in enumerate(pages, 1):
        data = _page(desk, person, said, holds, pager(first, number, len(pages)))
        yield View(links.numbered(first, number), "person.html", data)


def _page(
    desk: Desk, person: Person, said: tuple[Said, ...], holds: Mapping[str, str], paged: Pager
) -> PersonPage:
    shelf, path = desk.shelf, links.numbered(links.person(person.id), paged.number)
    first = paged.number == 1
    every = shelf.said.get(person.id, ())
    silent = [slug for slug in shelf.named_in.get(person.id, ()) if slug not in holds] if first else []
    return PersonPage(
        frame=_frame(desk, person, path, paged, _data(shelf, person, said, path)),
        entry=voice(shelf, person, path),
        class_rule=person.class_rule,
        aliases=tuple(a for a in person.aliases if a != person.name),
        links=tuple(url for url in person.links if safe(url)),
        note=person.note,
        maybe=_maybe(shelf, person, path),
        portrait=portrait(shelf, person, desk.known, desk.tags, path) if first else None,
        life=life(shelf, person.id, path) if first else None,
        periods=periods(shelf, every, holds.__getitem__, path) if first else (),
        contents=_contents(shelf, every, holds, path) if first else (),
        stories=by_story(shelf, said, desk.tags, path),
        others=tuple(_others(desk, person, *kind, path) for kind in _kinds(desk, person)) if first else (),
        also_named=tuple(_link(shelf, slug, path) for slug in silent[:NAMED]),
        more_named=max(0, len(silent) - NAMED),
        pager=paged,
    )


def _maybe(shelf: Shelf, person: Person, path: str) -> tuple[Link, ...]:
    bearers = (shelf.people[one] for one in person.maybe if one in shelf.people)
    return tuple(Link(one.name, links.relative(links.person(one.id), path)) for one in bearers)


def _frame(desk: Desk, person: Person, path: str, paged: Pager, data: str) -> Frame:
    shelf = desk.shelf
    count = len(shelf.said.get(person.id, ()))
    role = f", {person.roles[0].text}" if person.roles else ""
    words = "quotation" if count == 1 else "quotations"
    name = heading(shelf, person)
    what = f"{count} {words}" if count else "where named"
    nth = f", page {paged.number} of {paged.count}" if paged.number > 1 else ""
    return frame(
        shelf.site,
        path,
        name,
        title=f"{desk.titles[person.id]}: {what}{nth}",
        description=f"{name}{role}: {count} {words} in context, with source, date and link{nth}.",
        section=links.PEOPLE,
        crumbs=(("People", links.PEOPLE),),
        head=Head(data=data),
    )


def _data(shelf: Shelf, person: Person, said: tuple[Said, ...], path: str) -> str:
    """The person, and the first quotations of the page, for machines."""
    here = Place(shelf.site.settings, path)
    words = [quotation(one.member.annotated.article, one.quote, person, here) for one in said[:MOST]]
    return encoded(kind("ProfilePage", mainEntity=portrayed(person, here), hasPart=words))


def _contents(shelf: Shelf, said: tuple[Said, ...], holds: Mapping[str, str], path: str) -> tuple[Link, ...]:
    """The first article of each story on these pages."""
    firsts: dict[str, str] = {}
    for one in ordered(shelf, said):
        article = one.member.annotated.article
        story = shelf.stories.get(article.story)
        firsts.setdefault(story.title if story else "Outside the stories", holds[article.slug])
    found = tuple(Link(label, links.relative(target, path)) for label, target in firsts.items())
    return found if len(found) > 1 else ()


def _kinds(desk: Desk, person: Person) -> Iterator[tuple[str, str, tuple[Said, ...]]]:
    """(key, heading, quotations of others) for what there is."""
    for key, label, by in (
        ("about", "What others say about them", desk.known.about),
        ("passed-on", "What sources have through them", desk.known.passed_on),
        ("told", "What was told to them", desk.known.heard),
    ):
        if person.id in by:
            yield key, label, by[person.id]


def _others(desk: Desk, person: Person, key: str, label: str, said: tuple[Said, ...], path: str) -> Others:
    """The most telling, and the way to the rest."""
    most = telling_first(desk.shelf, said)[:OTHERS]
    shown = tuple(saying(desk.shelf, one, desk.tags, path) for one in most)
    rest = links.relative(links.others(person.id, key), path) if len(said) > OTHERS else ""
    return Others(key, label, len(said), shown, rest)


def _others_pages(desk: Desk, person: Person, key: str, label: str, said: tuple[Said, ...]) -> Iterator[View]:
    if len(said) <= OTHERS:
        return
    shelf, first = desk.shelf, links.others(person.id, key)
    pages = packed(said, weighed, ROOM)
    for number, on_page in enumerate(pages, 1):
        path = links.numbered(first, number)
        name = heading(shelf, person)
        nth = f", page {number} of {len(pages)}" if number > 1 else ""
        data = OthersPage(
            frame=frame(
                shelf.site,
                path,
                label,
                title=f"{desk.titles[person.id]}: {label[0].lower()}{label[1:]}{nth}",
                section=links.PEOPLE,
                crumbs=(("People", links.PEOPLE), (name, links.person(person.id))),
            ),
            entry=voice(shelf, person, path),
            label=label,
            count=len(said),
            sayings=tuple(map(partial(saying, shelf, tags=desk.tags, page=path), on_page)),
            pager=pager(first, number, len(pages)),
        )
        yield View(path, "others.html", data)


def _link(shelf: Shelf, slug: str, path: str) -> Link:
    article = shelf.article(slug)
    return Link(f"{article.source_label}: {article.title}", links.relative(links.article(slug), path))
