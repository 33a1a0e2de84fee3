"""A room that is opened says what was put by, and equal words in it are one."""

from msgspec import Raw

from site_builder.edition.room import Room
from site_builder.edition.thrift import unpacked
from site_builder.engine.codec import canonical, decode
from site_builder.model import Settings
from site_builder.views import Outline, Tally
from site_builder.views.facts import Said
from site_builder.views.outlines import Happened


def said(quote: str) -> Said:
    return Said("the-slug", quote, "direct", "the-person", 3, "", "", 1500)


def happened(name: str) -> Happened:
    who, where, day = ("the-person",), ("the-slug", "other"), "2026-01-01"
    return Happened(
        name, "Title", day, day, "day", "past", "", who, where, (), disputed=False, unsure=False, weight=1
    )


def room() -> Room:
    tally = Tally((said("q1"), said("q2")), ("the-person",), ())
    outline = Outline((happened("e1"), happened("e2")), (), 0, (("the-slug", "q1"),))
    fields = dict.fromkeys(Room.__slots__, ())
    return Room(**{**fields, "settings": Settings("A site"), "tallies": (tally,), "outlines": (outline,)})


def test_a_room_opened_is_the_room_put_by() -> None:
    """Nothing is lost or changed."""
    data = canonical(room())
    assert unpacked(decode(data, dict[str, Raw])) == room()
    assert canonical(unpacked(decode(data, dict[str, Raw]))) == data


def test_equal_words_are_one() -> None:
    """In articles and in stories, and across the two."""
    found = unpacked(decode(canonical(room()), dict[str, Raw]))
    one, other = found.tallies[0].said
    first, second = found.outlines[0].events
    assert one.article is other.article is first.articles[0] is found.outlines[0].echoed[0][0]
    assert one.person is first.people[0]
    assert first.articles is second.articles
