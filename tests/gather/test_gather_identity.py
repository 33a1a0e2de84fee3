"""Who is who across articles: what must stay apart first."""

import pytest

from site_builder.gather.editors import rulings
from site_builder.gather.identity import identify
from site_builder.gather.sightings import sighted
from site_builder.model import PersonEntry
from site_builder.model.marks import MentionKind


def groups(*named: str, people: tuple[PersonEntry, ...] = (), kind: MentionKind = "person") -> list[set[str]]:
    """Sets of "article:name" that are one; the part before the colon is the article."""
    seen = [sighted(a, "story", n, kind) for a, _, n in (item.partition(":") for item in named)]
    keys = identify(seen, rulings(people, frozenset(s.article for s in seen)))
    sets: dict[tuple[str, ...], set[str]] = {}
    for sighting, key in zip(seen, keys, strict=True):
        sets.setdefault(key, set()).add(f"{sighting.article}:{sighting.name}")
    return sorted(sets.values(), key=min)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a:Zhang Xin", "b:Zhang Youxia"),
        ("a:Chen Binhua", "b:Chen Minhua"),
        ("a:George Chen", "b:Chen Binhua"),
        ("a:George W. Bush", "b:George H. W. Bush"),
        ("a:Bill Clinton", "b:Hillary Clinton"),
        ("a:Rob Jones", "b:Nick Jones"),
        ("a:Joe Kennedy", "a:Joseph Kennedy"),
        ("a:John Felt", "a:John Felt Jr"),
        ("a:Anna Berg", "b:Anna Berger"),
        ("a:Carla Lund", "b:Carly Moss Endorses Ted Lund"),
        ("a:John A. Moss", "b:John B. Moss"),
        ("a:John Moss", "b:Joan Moss"),
        ("a:Paul Moss", "b:Paula Moss"),
        ("a:Tom Moss", "b:Tom Moss Jr."),
        ("a:Robert Moss", "b:Rob Moss Jr."),
        ("a:Li Qiang", "b:Li Keqiang"),
        ("a:Wang Yi", "b:Wang Yiwei"),
        ("a:John Barton", "b:John Burton"),
    ],
)
def test_different_people_stay_apart(one: str, other: str) -> None:
    """A shared surname, another initial, one letter in a short name: two people."""
    assert len(groups(one, other)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a:Kim Jong Un", "b:Kim Jong-un"),
        ("a:Xi Jinping", "b:Jinping Xi"),
        ("a:Michael Flynn", "b:Michael T. Flynn"),
        ("a:Volodymyr Zelensky", "b:Volodymyr Zelenskyy"),
        ("a:Mike Pompeo", "b:Michael Pompeo"),
        ("a:José Muñoz", "b:Jose Munoz"),
        ("a:J. Moss", "b:John Moss"),
        ("a:W. Mark Felt", "b:W. Mark Felt Sr."),
        ("a:Fred C. Moss", "b:Frederick Carl Moss"),
        ("a:Duncan Rait", "b:Duncan Raite"),
        ("a:President Lena Park", "b:Lena Park"),
        ("a:Muammar Gaddafi", "b:Moammar al-Qaddafi"),
        ("a:Muammar Kadhafi", "b:Moammar Gadhafi"),
        ("a:Bashar al-Assad", "b:Bashar Assad"),
        ("a:Ali Khamenei", "b:Ali Khameini"),
        ("a:Alyaksandr Lukashenka", "b:Alexander Lukashenko"),
        ("a:Kim Jong-un", "b:Kim Jongun"),
        ("a:Xi Jinping", "b:Xi Jin-ping"),
        ("a:George H.W. Bush", "b:George H. W. Bush"),
        ("a:JD Vance", "b:J. D. Vance"),
        ("a:Joe Moss", "b:Joseph R. Moss Jr."),
        ("a:Joseph R. Moss", "b:Joseph R. Moss Jr."),
        ("a:Martin Luther King", "b:Martin Luther King Jr."),
    ],
)
def test_spellings_of_one_name_are_one_person(one: str, other: str) -> None:
    """Hyphens, order, initials, accents, nicknames, romanisations and titles do not make another person."""
    assert len(groups(one, other)) == 1


def test_a_surname_means_the_person_of_its_article_before_that_of_its_story() -> None:
    """Zhang of article b is Zhang Youxia, although article a has a Zhang Xin."""
    assert groups("a:Zhang Xin", "b:Zhang Youxia", "b:Zhang") == [
        {"a:Zhang Xin"},
        {"b:Zhang", "b:Zhang Youxia"},
    ]


def test_an_ambiguous_surname_is_left_apart() -> None:
    """Where a story has two bearers, or the article itself, the bare surname is nobody else's."""
    assert {"c:Zhang"} in groups("a:Zhang Xin", "b:Zhang Youxia", "c:Zhang")
    assert {"a:Zhang"} in groups("a:Zhang Xin", "a:Zhang Youxia", "a:Zhang")


def test_a_bare_surname_without_bearer_is_one_person_in_its_story() -> None:
    """Two articles that only say Merz mean the same Merz."""
    assert groups("a:Merz", "b:Merz") == [{"a:Merz", "b:Merz"}]


def test_groups_of_two_sources_are_never_merged() -> None:
    """The analysts of one article are not those of another."""
    assert len(groups("a:analysts", "b:analysts", kind="group")) == 2


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("a:The Asia Group", "b:Asia Group", 1),
        ("a:US", "b:United States", 1),
        ("a:Xinhua", "b:Xinhua News Agency", 1),
        ("a:International Tide Board", "b:ITB", 1),
        ("a:Beijing", "b:China", 2),
        ("a:Kremlin", "b:Russia", 2),
    ],
)
def test_bodies(one: str, other: str, count: int) -> None:
    """Articles, acronyms and "news agency" aside, a body is its name; a capital is not its country."""
    assert len(groups(one, other, kind="org")) == count


def test_editors_join_and_part() -> None:
    """people.yaml decides: aliases and must_link join, cannot_link parts, `slug: name` rules one article."""
    link = PersonEntry("Lena Park", must_link=("Helena Parker",), aliases=("LP",))
    assert groups("a:Lena Park", "b:Helena Parker", "c:LP", people=(link,)) == [
        {"a:Lena Park", "b:Helena Parker", "c:LP"}
    ]
    part = PersonEntry("Michael Moss", cannot_link=("Mike Moss",))
    assert len(groups("a:Michael Moss", "b:Mike Moss", people=(part,))) == 2
    here = PersonEntry("Lena Park", must_link=("b: Park",))
    assert groups("a:Lena Park", "b:Park", "b:Tom Park", "c:Tom Park", people=(here,)) == [
        {"a:Lena Park", "b:Park"},
        {"b:Tom Park", "c:Tom Park"},
    ]


def test_two_entries_never_become_one() -> None:
    """Rules that would join two entries of people.yaml are overruled."""
    people = (PersonEntry("Michael Moss"), PersonEntry("Mike Moss"))
    assert len(groups("a:Michael Moss", "b:Mike Moss", people=people)) == 2
