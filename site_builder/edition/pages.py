"""The pages of a site: each unit printed again only when an answer it rests on has changed."""

from functools import partial
from typing import Any

from site_builder.edition.furnishing import Furnished, Loads
from site_builder.edition.press import Press, Sheet, print_sheet, reached
from site_builder.edition.room import Room
from site_builder.engine import Known, Steps, turns
from site_builder.model import Card, Handle, Output
from site_builder.views import UNITS, make_cards


def pages(furnished: Furnished, step: Steps) -> list[Handle]:
    """Every page."""
    room, known = furnished.room, furnished.loads
    (reach,) = step.map(reached, [room.templates])
    place = (str(step.store.file or ""), furnished.kept)
    press = Press(room, partial(_loaded, known, step), place, reach.value())
    sheets = [Sheet(unit.name, key) for unit in UNITS for key in unit.keys(press.shelf)]
    stories = {one.slug: one.story for one in room.facts}
    stories |= {person: stories[said[0].article] for person, said in press.shelf.said.items() if person}
    # Those of one story one after the other: what they have in common is loaded once.
    sheets.sort(key=lambda one: stories.get(one.key, one.key))
    printed = turns(step, print_sheet, sheets, press)
    press.recall(lambda *_: None)  # else the press and what it asked hold each other, and the room with them
    return printed


def _loaded(known: Loads, step: Steps, digest: bytes, kind: Any) -> Any:
    """A value as this kind; made again when it is damaged."""
    return Known(digest, kind, step, known[digest].again).value()


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
