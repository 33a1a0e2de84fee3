"""The pages of a site: each unit printed again only when an answer it rests on has changed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from site_builder.edition.holdings import Holdings
from site_builder.edition.press import Press, Sheet, print_sheet, reached
from site_builder.edition.room import Room, Told
from site_builder.engine import Known, Recipe, Steps, gathered, turns
from site_builder.model import Card, Handle, Member, Output
from site_builder.views import (
    UNITS,
    Guide,
    Remark,
    Spots,
    facts,
    guide,
    length,
    make_cards,
    outline,
    remarks,
    reused,
    spots,
    tally,
    told,
    uttered,
)

Templates = tuple[tuple[str, str], ...]


def pages(site: Holdings, room: Room, step: Steps) -> list[Handle]:
    """Every page."""
    (kept,) = step.keep(Room, [room])
    step.store.flush()
    known = _by_digest(site, room, step)
    (reach,) = step.map(reached, [room.templates])
    place = (str(step.store.file or ""), kept.digest)
    press = Press(room, lambda digest, _: known[digest].value(), place, reach.value())
    sheets = [Sheet(unit.name, key) for unit in UNITS for key in unit.keys(press.shelf)]
    stories = {one.slug: one.story for one in room.facts}
    stories |= {person: stories[said[0].article] for person, said in press.shelf.said.items() if person}
    # Those of one story one after the other: what they have in common is loaded once.
    sheets.sort(key=lambda one: stories.get(one.key, one.key))
    printed = turns(step, print_sheet, sheets, press)
    press.recall(lambda *_: None)  # else the press and what it asked hold each other, and the room with them
    return printed


def _by_digest(site: Holdings, room: Room, step: Steps) -> dict[bytes, Known[Any]]:
    found: dict[bytes, Known[Any]] = {member.digest: member for member in site.members.values()}
    for made, (digests, kind) in _of_articles(room).items():
        for each, member in zip(digests, site.members.values(), strict=True):
            found[each] = Known(each, kind, step, Recipe(made, member))
    for timeline, comparison in site.findings.values():
        found[timeline.digest], found[comparison.digest] = timeline, comparison
    for one, briefing in zip(room.told, site.briefings.values(), strict=True):
        found[one.guide] = Known(one.guide, Guide, step, Recipe(guide, Recipe(told, briefing)))
    return found


def _of_articles(room: Room) -> dict[Callable[[Member], Any], tuple[tuple[bytes, ...], Any]]:
    """What is made of each article and loaded on demand: digests in their order, and the type."""
    return {
        uttered: (room.uttered, dict[str, str]),
        remarks: (room.remarks, dict[str, Remark]),
        spots: (room.spots, Spots),
    }


def _each(made: Callable[[Member], Any], site: Holdings, step: Steps) -> tuple[bytes, ...]:
    """The digests of that."""
    return tuple(one.digest for one in step.map(made, site.members.values()))


def cards(room: Room, step: Steps) -> list[Handle]:
    """Pictures of shared links."""
    given = list(
        make_cards(
            room.settings,
            list(zip(room.facts, room.tallies, strict=True)),
            [(one.cast.story, of) for one, of in zip(room.told, room.outlines, strict=True)],
        )
    )
    pictures = step.map(drawn, given)
    return [
        Handle(card.path, made.digest, partial(_data, step, made))
        for card, made in zip(given, pictures, strict=True)
    ]


def drawn(card: Card) -> Output:
    """One picture. What draws it takes long to load, and seldom is there one to be drawn."""
    from site_builder.render.card import draw

    return draw(card)


def _data(step: Steps, made: Known[Output]) -> tuple[bytes]:
    return (step.passing(made).data,)


def furnished(site: Holdings, templates: Templates, step: Steps) -> Room:
    """All that pages are made of, as small as can be."""
    register = site.register
    speakers: dict[str, list[tuple[str, str]]] = {slug: [] for slug in site.members}
    for voice in register.voices:
        speakers[voice.article].append((voice.quote, voice.person))
    known = zip(
        gathered(step, step.map(facts, site.members.values())),
        gathered(step, step.map(tally, site.members.values(), [tuple(one) for one in speakers.values()])),
        gathered(step, step.map(length, site.members.values())),
        strict=True,
    )
    ordered = sorted(known, key=lambda one: one[0].when)
    shared, duplicates = reused(site.reuse)
    stories = [Recipe(told, one) for one in site.briefings.values()]
    guides = [one.digest for one in step.map(guide, stories)]
    return Room(
        settings=site.settings,
        pages=site.pages,
        topics=register.topics,
        people=register.people,
        stories=register.stories,
        facts=tuple(one for one, _, _ in ordered),
        tallies=tuple(one for _, one, _ in ordered),
        lengths=tuple(one for _, _, one in ordered),
        outlines=gathered(step, step.map(outline, stories)),
        told=tuple(
            Told(site.casts[slug], timeline.digest, comparison.digest, of)
            for (slug, (timeline, comparison)), of in zip(site.findings.items(), guides, strict=True)
        ),
        members=tuple((slug, member.digest) for slug, member in site.members.items()),
        uttered=_each(uttered, site, step),
        remarks=_each(remarks, site, step),
        spots=_each(spots, site, step),
        elsewhere=tuple(sorted(shared.items())),
        duplicates=tuple(sorted(duplicates.items())),
        templates=templates,
    )
