"""The search of a site: each thing counted by itself, blocks of documents folded, the blocks joined.

Every step is remembered by the digests of what it is made from, so that a change in one article counts that
article, looks at the documents beside it, folds its block, joins the lots its terms are in, and loads nothing
else.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any
from zlib import crc32

from site_builder.edition.holdings import Holdings
from site_builder.edition.room import Room
from site_builder.engine import Known, Recipe, Steps, exchanged, files, gathered, loaded, many
from site_builder.language.periods import periods_of
from site_builder.model import Annotated, Handle, Member
from site_builder.search import (
    Counted,
    Entry,
    Events,
    Findable,
    Layout,
    Lot,
    Pick,
    carded,
    counted,
    dealt,
    entries,
    facets,
    joined,
    layout,
    listing,
    lots,
    named,
    order,
    others,
    own_shards,
    owned,
    part,
    raised,
    rest,
    shared_shards,
    shown,
    starts,
    terms,
    usual,
)

BESIDE = 64
"""In so many groups things lie, by the hash of their name, whose entries are remembered together."""

Found = tuple[Entry, Known[Counted], int]
"""A document: its entry, the thing it belongs to, and which of the thing's documents it is."""


def search(site: Holdings, room: Room, step: Steps) -> list[Handle]:
    """Every script of the search."""
    found = _found(site, room, step)
    laid = layout([entry for entry, _, _ in found])
    shown_as = _carded(found, step)
    sets = [_arguments(lot, shown_as) for lot in laid.sets]
    kinds = [laid.kinds[lot.kind] for lot in laid.sets]
    names, groups, size = [kind.kind for kind in kinds], [kind.groups for kind in kinds], part(laid.kinds)
    return [
        *_of_terms(site.settings.locale_dates, laid, found, step),
        *map(Handle.of, facets([entry for entry, _, _ in found], laid.kinds)),
        *files(step, shown, names, groups, [size] * len(kinds), *_columns(sets)),
    ]


def _of_terms(dates: str, laid: Layout, found: Sequence[Found], step: Steps) -> Iterator[Handle]:
    """The scripts of the terms, lot by lot."""
    blocks, size = [_arguments(lot, found) for lot in laid.blocks], lots(len(found))
    firsts, *pieces = exchanged(step, dealt, size + 1, *_columns(blocks), [size] * len(blocks))
    made = step.map(joined, pieces, [starts(laid.kinds)] * size, [usual(laid.kinds)] * size)
    listings = Recipe(many, *step.map(listing, made))
    (names,) = loaded(step.map(named, [len(found)], [listings]))
    shared, own = owned(names, size)
    yield from files(step, terms, [dates], [laid.kinds], [firsts], [names], [listings])
    yield from files(step, shared_shards, [Recipe(many, *step.map(rest, made, own))], [shared])
    yield from files(step, own_shards, made, own)


def _found(site: Holdings, room: Room, step: Steps) -> list[Found]:
    """Every document, in the order they are listed in."""
    register = site.register
    named = [
        *_articles(site, step),
        *_events(site, room),
        *zip((one.id for one in register.people), others(register.people, ()), strict=True),
        *zip((page.slug for page in site.pages), others((), site.pages), strict=True),
    ]
    beside: defaultdict[int, list[Known[Counted]]] = defaultdict(list)
    for (name, _), known in zip(named, step.map(counted, [thing for _, thing in named]), strict=True):
        beside[crc32(name.encode()) % BESIDE].append(known)
    listed = loaded(step.map(entries, [Recipe(many, *group) for group in beside.values()]))
    found = [
        (entry, known, number)
        for group, of_group in zip(beside.values(), listed, strict=True)
        for known, of_thing in zip(group, of_group, strict=True)
        for number, entry in enumerate(of_thing)
    ]
    return sorted(found, key=lambda one: order(one[0]))


def _carded(found: Sequence[Found], step: Steps) -> list[tuple[Entry, Known[Any], int]]:
    """The same with the cards of each thing instead of its counts."""
    things = list(dict.fromkeys(known for _, known, _ in found))
    cards = dict(zip(things, step.map(carded, things), strict=True))
    return [(entry, cards[known], number) for entry, known, number in found]


def _arguments(lot: Lot, found: Sequence[tuple[Entry, Known[Any], int]]) -> tuple[Any, ...]:
    """Slots, picks, and the things they are picked from, each once."""
    things: dict[bytes, tuple[int, Known[Any]]] = {}
    picks = []
    for at in lot.members:
        _, known, number = found[at]
        thing, _ = things.setdefault(known.digest, (len(things), known))
        picks.append(Pick(thing, number))
    return lot.slots, tuple(picks), Recipe(many, *(known for _, known in things.values()))


def _columns(rows: Sequence[tuple[Any, ...]]) -> Sequence[Sequence[Any]]:
    return tuple(zip(*rows, strict=True)) or ((), (), ())


def _articles(site: Holdings, step: Steps) -> Iterator[tuple[str, Recipe[Findable]]]:
    topics: defaultdict[str, list[str]] = defaultdict(list)
    for of_story in gathered(step, step.map(raised, site.briefings.values())):
        for slug, label in of_story:
            topics[slug].append(label)
    titles = {story.slug: story.title for story in site.register.stories}
    for one in site.register.listings:
        member = Recipe(_annotated, site.members[one.slug])
        yield one.slug, Recipe(Findable, member, titles.get(one.story, ""), tuple(topics[one.slug]))


def _events(site: Holdings, room: Room) -> Iterator[tuple[str, Recipe[Events]]]:
    periods = periods_of(one.placed for outline in room.outlines for one in outline.events)
    for (slug, briefing), outline in zip(site.briefings.items(), room.outlines, strict=True):
        yield slug, Recipe(Events, briefing, tuple((one.id, periods[one.id]) for one in outline.events))


def _annotated(member: Member) -> Annotated:
    return member.annotated
