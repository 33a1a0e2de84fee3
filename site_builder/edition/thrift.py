"""A room opened with equal words held once: it says the same ids and slugs hundreds of thousands of times.

Articles and stories are opened one after the other, so that each is lean before the next one is there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, get_type_hints

from msgspec import Raw

from site_builder.edition.room import Room
from site_builder.engine.codec import decode
from site_builder.model import Person
from site_builder.views import Outline, Tally

Same = Callable[[Any, Any], Any]
"""What is equal to a value and was there before; else the value, from now on."""

SAID = ("article", "quote", "person", "words", "via", "channel", "heft")
HAPPENED = ("id", "first", "last", "place")
LISTED = ("people", "articles", "topics")
PLACED = ("echoed", "marked", "variants")
CALLED = ("roles", "affiliations")
NAMED = ("id", "name", "class_rule", "aliases", "links", "note", "maybe")


def opened(room: bytes, load: Callable[[bytes, Any], Any]) -> Room:
    """The room of a digest."""
    return unpacked(load(room, dict[str, Raw]))


def unpacked(parts: Mapping[str, Raw]) -> Room:
    """The room of these fields."""
    same: Same = {}.setdefault
    lean = {"tallies": _tallies, "outlines": _outlines}
    fields: dict[str, Any] = {
        name: tuple(lean[name](decode(parts[name], tuple[Raw, ...]), same))
        if name in lean
        else decode(parts[name], kind)
        for name, kind in get_type_hints(Room).items()
    }
    room = Room(**fields)
    for people in (room.people, *(one.cast.people for one in room.told)):
        for person in people:
            _person(person, same)
    return room


def spare(room: Room) -> None:
    """The same in a room that is open."""
    same: Same = {}.setdefault
    for tally in room.tallies:
        _tally(tally, same)
    for outline in room.outlines:
        _outline(outline, same)


def _tallies(parts: Iterable[Raw], same: Same) -> Iterator[Tally]:
    return (_tally(decode(part, Tally), same) for part in parts)


def _outlines(parts: Iterable[Raw], same: Same) -> Iterator[Outline]:
    return (_outline(decode(part, Outline), same) for part in parts)


def _tally(tally: Tally, same: Same) -> Tally:
    _put(tally, "named", _all(tally.named, same))
    for said in tally.said:
        _some(said, SAID, same)
    return tally


def _outline(outline: Outline, same: Same) -> Outline:
    for name in PLACED:
        _put(outline, name, tuple([_all(one, same) for one in getattr(outline, name)]))
    for event in outline.events:
        _some(event, HAPPENED, same)
        for name in LISTED:
            words = _all(getattr(event, name), same)
            _put(event, name, same(words, words))
    return outline


def _some(value: object, names: Iterable[str], same: Same) -> None:
    for name in names:
        word = getattr(value, name)
        _put(value, name, same(word, word))


def _all(words: Iterable[Any], same: Same) -> tuple[Any, ...]:
    return tuple([same(word, word) for word in words])


def _person(person: Person, same: Same) -> None:
    """Who is in many stories is described anew in each, mostly in the same words."""
    for name in CALLED:
        _put(person, name, _all(getattr(person, name), same))
    _some(person, NAMED, same)


_put = object.__setattr__
"""The values are frozen, but nobody has them yet; and what they say stays what it was."""
