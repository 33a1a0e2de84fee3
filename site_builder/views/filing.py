"""How a name is filed in an index from A to Z: "Trump, Donald", "de Blasio, Bill", "Xi Jinping".

People are filed by family name; bodies, outlets and groups as they are written. A name that begins with a
surname of the Chinese, Korean or Vietnamese list stays as it is, since there the family name comes first.
"""

from site_builder.language.east_asian import SURNAMES
from site_builder.language.fold import fold_name
from site_builder.language.titles import PARTICLES, SUFFIXES
from site_builder.model import Person
from site_builder.views.facts import Identity

PERSONS = frozenset(["leader", "official", "analyst"])
OTHER = "#"
"""Letter of what begins with no letter of the Latin alphabet."""


def filed(person: Person | Identity) -> str:
    """The name as an index has it."""
    words = person.name.split()
    if person.person_class not in PERSONS or len(words) < 2 or words[0].title() in SURNAMES:
        return person.name
    last = max((i for i, word in enumerate(words) if word not in SUFFIXES), default=0)
    while last > 1 and words[last - 1] in PARTICLES:
        last -= 1
    return f"{' '.join(words[last:])}, {' '.join(words[:last])}" if last else person.name


def letter(name: str) -> str:
    """The heading a filed name stands under."""
    first = fold_name(name)[:1].upper()
    return first if "A" <= first <= "Z" else OTHER


def schema_type(person: Person | Identity | None) -> str:
    """What schema.org calls a speaker."""
    return "Person" if person and person.person_class in PERSONS else "Organization"
