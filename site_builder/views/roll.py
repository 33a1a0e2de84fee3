"""Everyone who speaks, in groups: by class, by source, by story, from A to Z, with what is counted in each.

Inside a group the most quoted come first; from A to Z everyone is listed, also those who are only named.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from site_builder import ids, links
from site_builder.views.charts import counted
from site_builder.views.facts import Said
from site_builder.views.filing import filed, letter
from site_builder.views.shelf import Shelf

CLASSES = (
    ("leader", "Leaders"),
    ("official", "Officials"),
    ("analyst", "Analysts and others"),
    ("institution", "Institutions"),
    ("media", "News outlets"),
    ("group", "Unnamed groups"),
)
NO_STORY = "Outside any story"


@dataclass(frozen=True, slots=True)
class Heard:
    """One person in one group."""

    person: str
    quotes: int
    articles: int


@dataclass(frozen=True, slots=True)
class Group:
    """People who belong together; `kinds` are their quotations by kind."""

    id: str
    label: str
    heard: tuple[Heard, ...]
    kinds: dict[str, int]
    voice: str = ""
    """Class, where the group is one."""

    target: str = ""
    """Page of the group itself: a story."""

    @property
    def quotes(self) -> int:
        """Quotations of the group."""
        return sum(self.kinds.values())


def by_class(shelf: Shelf) -> list[Group]:
    """Leaders first, groups without a name last."""
    held = _tallied(shelf, lambda said: shelf.who[said.person].person_class)
    return [
        _group(shelf, f"class-{key}", label, held[key], voice=key) for key, label in CLASSES if key in held
    ]


def by_source(shelf: Shelf) -> list[Group]:
    """Sources by name."""
    held = _tallied(shelf, lambda said: shelf.facts[said.article].label)
    labels = sorted(held, key=lambda label: (label.casefold(), label))
    names = ids.unique([ids.slug(label) for label in labels])
    return [
        _group(shelf, f"source-{name}", label, held[label]) for name, label in zip(names, labels, strict=True)
    ]


def by_story(shelf: Shelf) -> list[Group]:
    """Stories in the order of the site, then what belongs to none."""
    held = _tallied(shelf, lambda said: shelf.facts[said.article].story)
    groups = [
        _group(shelf, f"story-{slug}", story.title, held[slug], target=links.story(slug))
        for slug, story in shelf.stories.items()
        if slug in held
    ]
    loose = [said for slug in sorted(held) if slug not in shelf.stories for said in held[slug]]
    return [*groups, *([_group(shelf, "no-story", NO_STORY, loose)] if loose else [])]


def by_name(shelf: Shelf) -> list[Group]:
    """A to Z, everyone."""
    names = sorted((filed(p).casefold(), p.id) for p in shelf.who.values())
    held: defaultdict[str, list[str]] = defaultdict(list)
    for _, person in names:
        held[letter(filed(shelf.who[person]))].append(person)
    return [
        Group(
            f"letter-{key.lower() if key.isalpha() else 'other'}",
            key,
            tuple(_heard(person, shelf.said.get(person, ())) for person in held[key]),
            counted(said for person in held[key] for said in shelf.said.get(person, ())),
        )
        for key in sorted(held, key=lambda key: (not key.isalpha(), key))
    ]


FACETS: tuple[tuple[str, str, Callable[[Shelf], list[Group]]], ...] = (
    ("class", "By class", by_class),
    ("source", "By source", by_source),
    ("story", "By story", by_story),
    ("name", "A–Z", by_name),
)
"""Key, label and maker of each index, in the order of its tabs."""


def address(facet: str) -> str:
    """Path of the first page of an index; by class is the one that `people/index.html` is."""
    return links.PEOPLE if facet == "class" else links.people_by(facet)


def _tallied(shelf: Shelf, key: Callable[[Said], str]) -> dict[str, list[Said]]:
    groups: defaultdict[str, list[Said]] = defaultdict(list)
    for person in shelf.who:
        for said in shelf.said.get(person, ()):
            groups[key(said)].append(said)
    return groups


def _group(
    shelf: Shelf, name: str, label: str, said: Iterable[Said], voice: str = "", target: str = ""
) -> Group:
    by_person: defaultdict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_person[one.person].append(one)
    heard = [_heard(person, found) for person, found in by_person.items()]
    heard.sort(key=lambda h: (-h.quotes, shelf.who[h.person].name.casefold(), h.person))
    kinds = counted(one for found in by_person.values() for one in found)
    return Group(name, label, tuple(heard), kinds, voice, target)


def _heard(person: str, said: Iterable[Said]) -> Heard:
    found = list(said)
    return Heard(person, len(found), len({one.article for one in found}))
