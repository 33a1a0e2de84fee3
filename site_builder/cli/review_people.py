"""What an editor should look at about people: shared names, probable variants, classes nobody states.

Each comes with an entry for people.yaml, ready to paste; a comment offers the other choice.
"""

from collections.abc import Iterator

from site_builder.cli.items import Kind, name, quoted
from site_builder.gather import variants
from site_builder.model import Corpus, Person

Found = tuple[float, Kind, str, str]
"""How much a look is worth, the kind, what to look at, what to paste."""


def found(corpus: Corpus) -> Iterator[Found]:
    """All there is to decide about people."""
    said: dict[str, int] = {}
    for voice in corpus.voices:
        said[voice.person] = said.get(voice.person, 0) + 1
    known = {person.id: person for person in corpus.people}
    for person in corpus.people:
        if person.maybe:
            yield _shared(person, [known[one] for one in person.maybe if one in known], corpus, said)
        elif not person.classed and person.id in said:
            yield _classless(person, said[person.id])
    for one, other in variants.of(corpus):
        if "people.yaml" not in (one.class_rule, other.class_rule):
            yield _variant(one, other)


def _shared(person: Person, bearers: list[Person], corpus: Corpus, said: dict[str, int]) -> Found:
    articles = [
        member.annotated.article.slug
        for member in corpus.members
        if any(naming.person == person.id for naming in member.namings)
    ]
    words = count(said.get(person.id, 0))
    message = f"'{person.name}' in {', '.join(articles)} may be {_either(bearers)} ({words})"
    links = ", ".join(quoted(f"{slug}: {person.name}") for slug in articles)
    entries = [f"  - name: {name(bearer.name)}\n    must_link: [{links}]" for bearer in bearers]
    paste = f"people:\n{entries[0]}"
    for entry in entries[1:]:
        paste += "\n  # or\n" + "\n".join(f"  # {line[2:]}" for line in entry.splitlines())
    return 0.7 if person.id in said else 0.35, "name", message, paste


def _classless(person: Person, quotations: int) -> Found:
    message = f"what is {person.name}? {person.class_rule.removeprefix('default: ')} ({count(quotations)})"
    paste = f"people:\n  - name: {name(person.name)}\n    class: analyst  # or official, leader, media"
    return min(0.55, 0.2 + quotations / 40), "class", message, paste


def _variant(one: Person, other: Person) -> Found:
    message = f"are {one.name} and {other.name} one person?"
    entry, second = f"people:\n  - name: {name(one.name)}\n", quoted(other.name)
    paste = f"{entry}    must_link: [{second}]\n    # or, if they are two: cannot_link: [{second}]"
    return 0.5, "name", message, paste


def count(quotations: int) -> str:
    """How many quotations hang on it, in words."""
    return f"{quotations} quotation{'' if quotations == 1 else 's'}"


def _either(bearers: list[Person]) -> str:
    return " or ".join(bearer.name for bearer in bearers)
