"""Short names that several people of an article or story share: left apart, with all they may stand for.

"Clinton" where both Bill and Hillary Clinton are named is neither. Where all who fit are of one class, so
is the short name.
"""

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import replace

from site_builder.gather.identity import SCOPE, Key
from site_builder.gather.sightings import Sighting
from site_builder.language.fold import surname
from site_builder.model import Person

Bearers = dict[tuple[str, str], set[Key]]
"""By article, or story, and word of a name."""


def told(persons: dict[Key, Person], seen: Sequence[Sighting], keys: Sequence[Key]) -> dict[Key, Person]:
    """The persons, those left apart with whom they may be, and why."""
    apart = {key for key in persons if key[0] == "@word"}
    scopes = {one.article: one.scope for one, key in zip(seen, keys, strict=True) if key in apart}
    asked = {(place, word) for _, article, word in apart for place in (article, SCOPE + scopes[article])}
    wanted = {word for _, word in asked}
    bearers: Bearers = defaultdict(set)
    for sighting, key in zip(seen, keys, strict=True) if asked else ():
        if wanted.isdisjoint(sighting.words) or key not in persons:
            continue
        for word in _words(sighting):
            for place in (sighting.article, SCOPE + sighting.scope):
                if (place, word) in asked:
                    bearers[place, word].add(key)
    return {key: _told(key, person, persons, bearers, scopes) for key, person in persons.items()}


def _words(sighting: Sighting) -> Set[str]:
    words = sighting.words
    return {surname(words), words[0]} if len(words) > 1 else frozenset()


def _told(
    key: Key, person: Person, persons: dict[Key, Person], bearers: Bearers, scopes: dict[str, str]
) -> Person:
    if key[0] != "@word":
        return person
    _, article, word = key
    fitting = bearers.get((article, word)) or bearers.get((SCOPE + scopes[article], word), set())
    found = sorted((persons[one] for one in fitting), key=lambda p: p.id)
    return _left_open(person, found) if len(found) > 1 else person


def _left_open(person: Person, bearers: list[Person]) -> Person:
    """The person with those it may be; with their class, where they share one and no source gave another."""
    maybe, names = tuple(bearer.id for bearer in bearers), " or ".join(bearer.name for bearer in bearers)
    if person.classed:
        return replace(person, maybe=maybe)
    classes = {bearer.person_class for bearer in bearers}
    if len(classes) > 1:
        return replace(person, maybe=maybe, class_rule=f"default: {names}, the article does not say which")
    return replace(person, maybe=maybe, person_class=classes.pop(), class_rule=f"the class of {names}")
