"""A room that is opened says what was put by, and equal words in it are one."""

from msgspec import Raw

from site_builder.edition.room import Room, Told
from site_builder.edition.thrift import unpacked
from site_builder.engine.codec import canonical, decode
from site_builder.model import Cast, Evidence, Person, Role, Settings, Span, StoryEntry
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


def person(*roles: str) -> Person:
    found = tuple(Role(text, Evidence("the-slug", Span(0, 9))) for text in roles)
    return Person("the-person", "The Person", "official", "title", ("Person",), found)


def told(one: Person) -> Told:
    return Told(Cast(StoryEntry("story", "story", "Story"), ("the-slug",), (one,)), b"t", b"c", b"g", b"s")


def room() -> Room:
    tally = Tally((said("q1"), said("q2")), ("the-person",), ())
    marks = (("the-slug", "q1", Span(0, 9), "s1"),)
    outline = Outline((happened("e1"), happened("e2")), (), 0, (("the-slug", "q1"),), marks)
    kept = {
        "settings": Settings("A site"),
        "tallies": (tally,),
        "outlines": (outline,),
        "people": (person("mayor", "baker"),),
        "told": (told(person("mayor")),),
    }
    fields = dict.fromkeys(Room.__slots__, ())
    return Room(**{**fields, **kept})


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
    assert found.outlines[0].marked[0][0] is one.article


def test_who_is_in_a_story_is_described_in_the_words_of_all() -> None:
    """Of two roles the story's article gives one; that is not held twice."""
    found = unpacked(decode(canonical(room()), dict[str, Raw]))
    (whole,), (own,) = found.people, found.told[0].cast.people
    assert [role.text for role in own.roles] == ["mayor"]
    assert own.roles[0] is whole.roles[0]
    assert own.name is whole.name
