"""A person: who they are in each source's words, and everything they are quoted with, in context.

The first page holds the portrait; quotations follow over as many pages as they need. What others say about
them, what articles have through them and what was told to them have pages of their own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from site_builder import links
from site_builder.model import View
from site_builder.views.derived import Profile
from site_builder.views.facts import Identity, Said, Way
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.head import Head
from site_builder.views.life import Life, heft, life
from site_builder.views.marks import safe
from site_builder.views.paging import ROOM, Pager, packed, pager
from site_builder.views.periods import Period, periods
from site_builder.views.portrait import Portrait, portrait
from site_builder.views.sayings import SaidOn, Saying, by_story, ordered, saying
from site_builder.views.shelf import Shelf
from site_builder.views.structured import MOST, Place, encoded, kind, portrayed, quotation
from site_builder.views.voices import VoiceEntry, telling_first, voice

FIRST = 100_000
"""Bytes of quotations and events on the first page, below the portrait."""

OTHERS = 5
"""Quotations of others shown on the first page; all of them have a page of their own."""

WAYS: tuple[tuple[Way, str], ...] = (
    ("about", "What others say about them"),
    ("passed-on", "What sources have through them"),
    ("told", "What was told to them"),
)
"""Quotations of others with a place of their own."""

_heft = attrgetter("heft")

NAMED = 60
"""Articles listed that name but do not quote them."""

Kind = tuple[Way, str, tuple[Said, ...]]
"""How quotations of others concern a person, the heading, and the quotations."""


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


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The pages of one person."""
    person = shelf.who[key]
    yield from _pages(shelf, person)
    for found in _kinds(shelf, person):
        yield from _others_pages(shelf, person, found)


def _pages(shelf: Shelf, person: Identity) -> Iterator[View]:
    first = links.person(person.id)
    room = FIRST - heft(shelf, person.id)
    pages = packed(ordered(shelf, shelf.said.get(person.id, ())), _heft, room)
    holds: dict[str, str] = {}
    for number, said in enumerate(pages, 1):
        for one in said:
            holds.setdefault(one.article, f"{links.numbered(first, number)}#in-{one.article}")
    for number, said in enumerate(pages, 1):
        data = _page(shelf, person, said, holds, pager(first, number, len(pages)))
        yield View(links.numbered(first, number), "person.html", data)


def _page(
    shelf: Shelf, person: Identity, said: tuple[Said, ...], holds: Mapping[str, str], paged: Pager
) -> PersonPage:
    path = links.numbered(links.person(person.id), paged.number)
    first, known = paged.number == 1, shelf.profiles[person.id]
    every = shelf.said.get(person.id, ())
    kinds = _kinds(shelf, person) if first else ()
    silent = [slug for slug in shelf.named_in.get(person.id, ()) if slug not in holds] if first else []
    return PersonPage(
        frame=_frame(shelf, person, path, paged, _data(shelf, person, said, path)),
        entry=voice(shelf, person, path),
        class_rule=known.class_rule,
        aliases=tuple(a for a in known.aliases if a != person.name),
        links=tuple(url for url in known.links if safe(url)),
        note=known.note,
        maybe=_maybe(shelf, known, path),
        portrait=portrait(shelf, person, path) if first else None,
        life=life(shelf, person.id, path) if first else None,
        periods=periods(shelf, every, holds.__getitem__, path) if first else (),
        contents=_contents(shelf, every, holds, path) if first else (),
        stories=by_story(shelf, said, path),
        others=tuple(_others(shelf, person.id, found, path) for found in kinds),
        also_named=tuple(_link(shelf, slug, path) for slug in silent[:NAMED]),
        more_named=max(0, len(silent) - NAMED),
        pager=paged,
    )


def _maybe(shelf: Shelf, known: Profile, path: str) -> tuple[Link, ...]:
    bearers = (shelf.who[one] for one in known.maybe if one in shelf.who)
    return tuple(Link(one.name, links.relative(links.person(one.id), path)) for one in bearers)


def _frame(shelf: Shelf, person: Identity, path: str, paged: Pager, data: str) -> Frame:
    count = len(shelf.said.get(person.id, ()))
    known = shelf.profiles[person.id]
    role = f", {known.roles[0]}" if known.roles else ""
    words = "quotation" if count == 1 else "quotations"
    name = known.heading
    what = f"{count} {words}" if count else "where named"
    nth = f", page {paged.number} of {paged.count}" if paged.number > 1 else ""
    return frame(
        shelf,
        path,
        name,
        title=f"{shelf.names[person.id]}: {what}{nth}",
        description=f"{name}{role}: {count} {words} in context, with source, date and link{nth}.",
        section=links.PEOPLE,
        crumbs=(("People", links.PEOPLE),),
        head=Head(data=data),
    )


def _data(shelf: Shelf, person: Identity, said: tuple[Said, ...], path: str) -> str:
    """The person, and the first quotations of the page, for machines."""
    here = Place(shelf.settings, path)
    words = [
        quotation(links.quote(one.article, one.quote), shelf.words(one), person, here) for one in said[:MOST]
    ]
    about = portrayed(person, shelf.profiles[person.id], here)
    return encoded(kind("ProfilePage", mainEntity=about, hasPart=words))


def _contents(shelf: Shelf, said: tuple[Said, ...], holds: Mapping[str, str], path: str) -> tuple[Link, ...]:
    """The first article of each story on these pages."""
    firsts: dict[str, str] = {}
    for one in ordered(shelf, said):
        story = shelf.stories.get(shelf.facts[one.article].story)
        firsts.setdefault(story.title if story else "Outside the stories", holds[one.article])
    found = tuple(Link(label, links.relative(target, path)) for label, target in firsts.items())
    return found if len(found) > 1 else ()


def _kinds(shelf: Shelf, person: Identity) -> Iterator[Kind]:
    """(key, heading, quotations of others) for what there is."""
    for way, label in WAYS:
        if (way, person.id) in shelf.concerning:
            yield way, label, shelf.concerning[way, person.id]


def _others(shelf: Shelf, person: str, found: Kind, path: str) -> Others:
    """The most telling, and the way to the rest."""
    way, label, said = found
    most = telling_first(shelf, said)[:OTHERS]
    shown = tuple(saying(shelf, one, path) for one in most)
    rest = links.relative(links.others(person, way), path) if len(said) > OTHERS else ""
    return Others(way, label, len(said), shown, rest)


def _others_pages(shelf: Shelf, person: Identity, found: Kind) -> Iterator[View]:
    way, label, said = found
    if len(said) <= OTHERS:
        return
    first = links.others(person.id, way)
    pages = packed(said, _heft, ROOM)
    for number, on_page in enumerate(pages, 1):
        path = links.numbered(first, number)
        name = shelf.profiles[person.id].heading
        nth = f", page {number} of {len(pages)}" if number > 1 else ""
        data = OthersPage(
            frame=frame(
                shelf,
                path,
                label,
                title=f"{shelf.names[person.id]}: {label[0].lower()}{label[1:]}{nth}",
                section=links.PEOPLE,
                crumbs=(("People", links.PEOPLE), (name, links.person(person.id))),
            ),
            entry=voice(shelf, person, path),
            label=label,
            count=len(said),
            sayings=tuple(saying(shelf, one, path) for one in on_page),
            pager=pager(first, number, len(pages)),
        )
        yield View(path, "others.html", data)


def _link(shelf: Shelf, slug: str, path: str) -> Link:
    known = shelf.facts[slug]
    return Link(f"{known.label}: {known.title}", links.relative(links.article(slug), path))
