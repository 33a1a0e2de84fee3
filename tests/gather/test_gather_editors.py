"""What people.yaml decides about names, key by key."""

from collections.abc import Callable

import pytest

from site_builder.model import Corpus, PersonEntry

SHARED = "Anna Berg met Tom Berg. Tom Berg, a lawyer, left. “It rains,” Berg said."
OTHER = "Anna Berg spoke. “It snows,” said Berg, the mayor of Tide."


def voices(corpus: Corpus) -> list[str]:
    """Ids of who speaks, in order."""
    return [voice.person for voice in corpus.voices]


def names(corpus: Corpus) -> dict[str, str]:
    return {person.id: person.name for person in corpus.people}


def test_no_entry_changes_nothing(tell: Callable[..., Corpus]) -> None:
    """An entry that is about nobody here changes nobody here."""
    plain = tell(one=SHARED, two=OTHER)
    entry = PersonEntry("Omar Haddad", "omar-haddad", ("Haddad",), "leader", must_link=("nine: Berg",))
    assert tell((entry,), one=SHARED, two=OTHER).people == plain.people


@pytest.mark.parametrize(
    ("entry", "voice"),
    [
        (PersonEntry("Anna Berg", "amb"), "amb"),
        (PersonEntry("Anna-Maria Berg", "amb", aliases=("Anna Berg",)), "amb"),
        (PersonEntry("Anna-Maria Berg", "amb", must_link=("Anna Berg",)), "amb"),
        (PersonEntry("Anna-Maria Berg", "amb", must_link=("two: Anna Berg",)), "amb"),
        (PersonEntry("Anna-Maria Berg", "amb", must_link=("two: Berg",)), "amb"),
        (PersonEntry("Omar Haddad", "oh", must_link=("one: Anna Berg",)), "anna-berg"),
        (PersonEntry("Anna Berg", "amb", cannot_link=("two: Anna Berg",)), "anna-berg"),
        (PersonEntry("Anna Berg", "amb", cannot_link=("one: Anna Berg",)), "amb"),
    ],
)
def test_each_key_of_names(tell: Callable[..., Corpus], entry: PersonEntry, voice: str) -> None:
    """Name, aliases, must_link and cannot_link, everywhere or in one article."""
    assert voices(tell((entry,), one="Anna Berg spoke.", two=OTHER)) == [voice]


def test_a_short_name_is_whom_the_editor_says(tell: Callable[..., Corpus]) -> None:
    """The rules took "Berg" for Tom Berg, or for nobody; the editor links those very words."""
    linked = PersonEntry("Anna Berg", "anna-berg", must_link=("one: Berg",))
    assert voices(tell((linked,), one=SHARED)) == ["anna-berg"]
    everywhere = PersonEntry("Omar Haddad", "oh", must_link=("Berg",))
    assert voices(tell((everywhere,), one=SHARED, two=OTHER)) == ["oh", "oh"]


def test_a_short_name_is_not_whom_the_editor_parts(tell: Callable[..., Corpus]) -> None:
    """`cannot_link` takes just these words away; the full name stays."""
    parted = PersonEntry("Anna Berg", "anna-berg", cannot_link=("two: Berg",))
    found = tell((parted,), two=OTHER)
    assert voices(found) != ["anna-berg"]
    assert "anna-berg" in names(found)


def test_class_links_and_note_win(tell: Callable[..., Corpus]) -> None:
    """What an editor writes of a person stands over what the rules found."""
    entry = PersonEntry("Anna Berg", "ab", (), "media", ("https://example.org/",), note="Hm")
    (person,) = tell((entry,), two=OTHER).people
    assert (person.person_class, person.class_rule, person.links, person.note) == (
        "media",
        "people.yaml",
        ("https://example.org/",),
        "Hm",
    )


def test_cannot_link_keeps_two_entries_apart(tell: Callable[..., Corpus]) -> None:
    """Spellings the rules would join stay two where an editor parts them."""
    entry = PersonEntry("Volodymyr Horak", "vh", cannot_link=("Vladimir Horak",))
    texts = {"one": "Volodymyr Horak spoke.", "two": "Vladimir Horak spoke."}
    assert len(tell(**texts).people) == 1
    assert len(tell((entry,), **texts).people) == 2


@pytest.mark.parametrize(
    ("entry", "unmet"),
    [
        (PersonEntry("Anna Berg", must_link=("two: Berg",), cannot_link=("Berg",)), []),
        (PersonEntry("A. M. Berg", aliases=("Anna Berg", "Annie")), []),
        (PersonEntry("A. M. Berg", must_link=("Anna Berg",)), []),
        (PersonEntry("Omar Haddad"), ["name: Omar Haddad"]),
        (PersonEntry("Anna Berg", must_link=("nine: Berg",)), ["must_link: nine: Berg"]),
        (PersonEntry("Anna Berg", must_link=("two: Omar",)), ["must_link: two: Omar"]),
        (PersonEntry("Anna Berg", cannot_link=("Omar",)), ["cannot_link: Omar"]),
    ],
)
def test_decisions_that_met_nothing_are_listed(
    tell: Callable[..., Corpus], entry: PersonEntry, unmet: list[str]
) -> None:
    """An alias may wait for its article; a link or an entry that is about nobody is said."""
    assert [f"{one.key}: {one.value}" for one in tell((entry,), two=OTHER).unmet] == unmet
