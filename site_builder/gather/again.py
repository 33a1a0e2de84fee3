"""Whom an article names that was written anew, and how it describes them now.

What was decided over all articles holds until they are gathered again.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from site_builder.gather import evidence
from site_builder.gather.people import Gathered, listen
from site_builder.gather.sightings import attend
from site_builder.model import Member, Naming, Person, Role, Roster


def named_again(own: Member, story: Iterable[Naming]) -> tuple[Naming, ...]:
    """Which names of an article are whom: as decided, and full names new to it that others tie to one person.

    `story` are the namings of all articles of its story.
    """
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for naming in story:
        bearers[naming.name].add(naming.person)
    marked = own.annotated
    full = {one.name for one in marked.mentions if one.kind in ("person", "org") and " " in one.name}
    there = {*(one.name for one in marked.mentions), *(one.name for one in marked.quotes)}
    known = [naming for naming in own.namings if naming.name in there]
    new = [Naming(one, *bearers[one]) for one in full - own.persons().keys() if len(bearers[one]) == 1]
    return tuple(sorted([*known, *new], key=lambda naming: naming.name))


def described_again(
    persons: Iterable[Person], roster: Roster, namings: Sequence[Naming]
) -> tuple[Person, ...]:
    """The persons, with roles and affiliations as the article of the roster gives them to its names now."""
    present, bearers = attend(roster), {naming.name: naming.person for naming in namings}
    said = {person: Gathered(()) for person in bearers.values()}
    silent = Gathered(())
    listen(present, [said[bearers[name]] if name in bearers else Gathered(()) for name in present.names])

    def told(before: Sequence[Role], now: Sequence[Role]) -> tuple[Role, ...]:
        others = (role for role in before if role.evidence.article != roster.article)
        return evidence.distinct((*others, *now))

    found = ((one, said.get(one.id, silent)) for one in persons)
    return tuple(
        replace(
            one,
            roles=told(one.roles, now.roles),
            affiliations=told(one.affiliations, now.affiliations),
        )
        for one, now in found
    )
