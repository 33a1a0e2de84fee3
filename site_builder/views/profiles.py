"""What the page of a person says of them, from what all articles say, without offsets.

Wordings are counted by articles. Long lists are cut by rule and say what was left out.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Literal

from site_builder import links
from site_builder.model import Person, Role
from site_builder.views.derived import Called, Profile
from site_builder.views.passages import shortened
from site_builder.views.shelf import Shelf
from site_builder.views.titles import heading

WORDINGS, PLACES = 40, 8
"""What a person is called, and the sources named for each, with the first passage."""

LONGEST = 400
"""Characters of a wording."""

ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
"""Words that make no other wording."""

Key = tuple[Literal["role", "affiliation"], str]


def profile(shelf: Shelf, key: str) -> Profile:
    """That of one person."""
    person = shelf.people[key]
    called = _called(person)
    return Profile(
        heading=heading(shelf, person),
        class_rule=person.class_rule,
        aliases=person.aliases,
        roles=tuple(dict.fromkeys(role.text for role in person.roles)),
        called=tuple(_wording(shelf, key, roles) for key, roles in islice(called.items(), WORDINGS)),
        more_called=max(0, len(called) - WORDINGS),
        links=person.links,
        note=person.note,
        maybe=person.maybe,
    )


def _called(person: Person) -> Mapping[Key, Sequence[Role]]:
    """Each wording once, whatever its capitals and article; the most used first, roles before bodies."""
    found: dict[Key, dict[str, Role]] = {}
    given: tuple[tuple[Literal["role", "affiliation"], tuple[Role, ...]], ...]
    given = (("role", person.roles), ("affiliation", person.affiliations))
    for kind, roles in given:
        for role in roles:
            words = " ".join(ARTICLE.sub("", role.text).casefold().split())
            found.setdefault((kind, words), {}).setdefault(role.evidence.article, role)
    most = sorted(found.items(), key=lambda item: (item[0][0] != "role", -len(item[1])))
    return {key: tuple(roles.values()) for key, roles in most}


def _wording(shelf: Shelf, key: Key, roles: Sequence[Role]) -> Called:
    held: defaultdict[str, list[Role]] = defaultdict(list)
    for role in roles:
        held[shelf.facts[role.evidence.article].label].append(role)
    places = tuple(
        (label, _address(shelf, given[0]), len(given)) for label, given in islice(held.items(), PLACES)
    )
    return Called(shortened(roles[0].text, LONGEST), key[0], places, max(0, len(held) - PLACES))


def _address(shelf: Shelf, role: Role) -> str:
    slug, span = role.evidence.article, role.evidence.span
    return dict(shelf.spots[slug]).get(span.start, links.article(slug))
