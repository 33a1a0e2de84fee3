"""Which country, or its government, each name in a sentence stands for.

A country outright, a capital for its government, and a person for the country that the sources' titles give
them ("Norwegian Prime Minister", "Norway's leader").
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.compare.passages import Passage
from site_builder.compare.people import Named
from site_builder.language.capitals import government
from site_builder.language.countries import COUNTRIES
from site_builder.language.words import folded_words
from site_builder.model import Person, Span


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """A name that stands for a country, and where it stands."""

    span: Span
    country: str


@dataclass(frozen=True, slots=True)
class Allegiance:
    """The country of each person whose titles name one."""

    countries: Mapping[str, str]

    def parties(self, passage: Passage, named: Named) -> tuple[Party, ...]:
        """The parties a sentence names, in order."""
        meant = ((word, government(word.folded)) for word in passage.words if word.surface[0].isupper())
        known = [Party(word.span, country) for word, country in meant if country in COUNTRIES]
        tied = [naming for naming in named.inside(passage.evidence) if naming.person in self.countries]
        known += [Party(naming.mention.span, self.countries[naming.person]) for naming in tied]
        return tuple(sorted(known))


def allegiance(people: Iterable[Person]) -> Allegiance:
    """The country that most of a person's titles name; nobody's when they name none."""
    countries = {}
    for person in people:
        named = [word for role in person.roles for word in folded_words(role.text) if word in COUNTRIES]
        if named:
            most = Counter(named)
            countries[person.id] = min(most, key=lambda country: (-most[country], country))
    return Allegiance(countries)
