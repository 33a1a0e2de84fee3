"""`data/people.json`: everyone who speaks or is named, with what each source calls them."""

from collections.abc import Iterator

from site_builder import links
from site_builder.export.cases import PersonCase
from site_builder.export.fragments import Fragment, records
from site_builder.export.passages import Record
from site_builder.model import Role


def person_rows(case: PersonCase) -> tuple[Fragment, ...]:
    """The record of one person."""
    person, words = case.person, iter(case.words)
    record = {
        "id": person.id,
        "name": person.name,
        "class": person.person_class,
        "class_rule": person.class_rule,
        "aliases": list(person.aliases),
        "roles": [_role(stated, words) for stated in person.roles],
        "affiliations": [_role(stated, words) for stated in person.affiliations],
        "maybe": list(person.maybe),
        "quotes": list(case.said),
        "links": list(person.links),
        "note": person.note,
        "url": links.person(person.id),
    }
    return (records("people", person.id, [record]),)


def _role(stated: Role, words: Iterator[str]) -> Record:
    """What a source calls someone, in the words of its text."""
    at = stated.evidence
    return {"article": at.article, "start": at.span.start, "end": at.span.end, "text": next(words)}
