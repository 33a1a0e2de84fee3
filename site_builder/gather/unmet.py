"""Decisions of people.yaml that met nothing: a name no article has, a link that links nobody.

An alias may wait for the next article, so only `must_link`, `cannot_link` and whole entries are reported.
"""

from collections.abc import Iterable, Iterator

from site_builder.gather.editors import folded, limited
from site_builder.model import PersonEntry, Roster, Unmet


def of(rosters: Iterable[Roster], people: tuple[PersonEntry, ...]) -> tuple[Unmet, ...]:
    """What met nothing, in order of the entries."""
    if not people:
        return ()
    used = {one.article: frozenset(_names(one)) for one in rosters}
    every = frozenset(name for names in used.values() for name in names)
    return tuple(unmet for person in people for unmet in _of_entry(person, used, every))


def _names(roster: Roster) -> Iterator[str]:
    for called in roster.names:
        yield folded(called.name)
        yield folded(called.words)
    for speech in roster.speeches:
        yield folded(speech.name)
        if speech.words:
            yield folded(speech.words)


def _of_entry(person: PersonEntry, used: dict[str, frozenset[str]], every: frozenset[str]) -> Iterator[Unmet]:
    articles = frozenset(used)
    met = False
    for key, names in (("must_link", person.must_link), ("cannot_link", person.cannot_link)):
        for name in names:
            slug, plain = limited(name, articles)
            known = plain in (used[slug] if slug else every)
            met = met or (known and key == "must_link")
            if not known:
                yield Unmet(person.name, key, name)
    if not met and not any(folded(name) in every for name in (person.name, *person.aliases)):
        yield Unmet(person.name, "name", person.name)
