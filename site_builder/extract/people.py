"""people.yaml: who someone is, where an editor knows better than the rules.

people:
  - name: Chong Ja Ian
    class: analyst            # analyst, official, leader, media, institution, group
    aliases: [Chong]
    must_link: ["some-article: Professor Chong"]
"""

from typing import get_args

from site_builder.errors import ContentError, Problem
from site_builder.extract.door import read_text
from site_builder.ids import slug as slug_of
from site_builder.language.fields import Fields
from site_builder.language.strict_yaml import Mapping, load
from site_builder.model import PersonClass, PersonEntry, Source


def read(source: Source, problems: list[Problem]) -> list[PersonEntry]:
    """The entries, in order; faults are added to `problems`."""
    try:
        root = Fields(load(read_text(source), source.path, repeated=problems), problems)
    except ContentError as error:
        problems += error.problems
        return []
    entries = root.mappings("people")
    root.finish()
    result = [_entry(entry, problems) for entry in entries]
    _repeated(result, entries, problems)
    return result


def _entry(mapping: Mapping, problems: list[Problem]) -> PersonEntry:
    fields = Fields(mapping, problems)
    fields.require("name", "write 'name: ...'")
    name = fields.text("name")
    given = fields.text("id")
    if given and slug_of(given) != given:
        fields.fault("id", f"'{given}' is no id", f"write '{slug_of(given)}'")
    entry = PersonEntry(
        name=name,
        id=given or slug_of(name),
        aliases=fields.texts("aliases"),
        person_class=fields.choice("class", allowed=get_args(PersonClass)) or None,  # type: ignore[arg-type]
        links=fields.urls("links"),
        must_link=fields.texts("must_link"),
        cannot_link=fields.texts("cannot_link"),
        note=fields.text("note"),
    )
    both = sorted(set(entry.must_link) & set(entry.cannot_link))
    if both:
        fields.fault("cannot_link", f"'{both[0][:60]}' is also in must_link", "keep one of the two")
    fields.finish()
    return entry


def _repeated(people: list[PersonEntry], entries: tuple[Mapping, ...], problems: list[Problem]) -> None:
    lines: dict[str, int] = {}
    for person, entry in zip(people, entries, strict=True):
        line = lines.setdefault(person.id, entry.line)
        if line != entry.line:
            message = f"id: '{person.id}' is also the id of the entry on line {line}; write another 'id: ...'"
            problems.append(Problem(entry.path, message, entry.line, entry.column, code="N401"))
