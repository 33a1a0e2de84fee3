"""A room opened with equal words held once: it says the same ids and slugs hundreds of thousands of times.

People, articles and stories are opened one by one, so that each is lean before the next one is there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, get_args, get_type_hints

from msgspec import Raw

from site_builder.edition.room import Room, Told
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
    lean: dict[str, Callable[[Any, Same], Any]] = {
        "people": _person,
        "tallies": _tally,
        "outlines": _outline,
        "told": _told,
    }
    fields: dict[str, Any] = {}
    for name, kind in get_type_hints(Room).items():
        data = parts[name]
        fields[name] = tuple(_lean(data, kind, lean[name], same)) if name in lean else decode(data, kind)
    return Room(**fields)


def spare(room: Room) -> None:
    """The same in a room that is open: who is in a story is described in the words of all there."""
    same: Same = {}.setdefault
    for tally in room.tallies:
        _tally(tally, same)
    for outline in room.outlines:
        _outline(outline, same)


def _lean(data: Raw, kind: Any, lean: Callable[[Any, Same], Any], same: Same) -> Iterator[Any]:
    """The values of a tuple of such a kind, one after the other."""
    one, _ = get_args(kind)
    return (lean(decode(part, one), same) for part in decode(data, tuple[Raw, ...]))


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


def _person(person: Person, same: Same) -> Person:
    for name in CALLED:
        _put(person, name, _all(getattr(person, name), same))
    _some(person, NAMED, same)
    return person


def _told(told: Told, same: Same) -> Told:
    """Who is in many stories is described anew in each, mostly in the same words."""
    for person in told.cast.people:
        _person(person, same)
    return told


_put = object.__setattr__
"""The values are frozen, but nobody has them yet; and what they say stays what it was."""
