"""How often each term stands in each field of one document: the part of the index that one document decides.

A pure function of the document, so that an unchanged article is never counted twice.
"""

from dataclasses import dataclass

from site_builder.search.analysis import terms
from site_builder.search.documents import FIELDS, Document

NUMBER = {name: number for number, (name, _) in enumerate(FIELDS)}
TEXT = NUMBER["text"]


@dataclass(frozen=True, slots=True)
class FieldTally:
    """The terms of one field; the three tuples run side by side."""

    field: int
    """Index into `FIELDS`."""

    length: int
    """Terms in all, repeats counted: what lunr calls the field's length."""

    terms: tuple[str, ...]
    counts: tuple[int, ...]
    sections: tuple[int, ...]
    """For each term the sections it stands in, one bit each; empty for every field but `text`."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All fields of one document, and a readable word for every stem."""

    fields: tuple[FieldTally, ...]
    words: tuple[tuple[str, str], ...]
    """(term, the shortest word it stands for), where the two differ: "polici" is "policy"."""


def tally(document: Document) -> Tally:
    """Count one document."""
    readable: dict[str, str] = {}
    texts = ["\n".join(passage.text for passage in section) for section in document.sections]
    text = _text(texts, readable)
    named = [_field(NUMBER[name], field, readable) for name, field in document.fields if field]
    return Tally((text, *named), tuple(sorted(readable.items())))


def added(fields: tuple[tuple[str, str], ...]) -> tuple[FieldTally, ...]:
    """Count fields that the site adds to a document."""
    return tuple(_field(NUMBER[name], text, {}) for name, text in fields if text)


def _field(number: int, text: str, readable: dict[str, str]) -> FieldTally:
    counts = terms(text, readable)
    return FieldTally(number, sum(counts.values()), tuple(counts), tuple(counts.values()), ())


def _text(texts: list[str], readable: dict[str, str]) -> FieldTally:
    counts: dict[str, int] = {}
    masks: dict[str, int] = {}
    for number, text in enumerate(texts):
        for term, count in terms(text, readable).items():
            counts[term] = counts.get(term, 0) + count
            masks[term] = masks.get(term, 0) | 1 << number
    return FieldTally(
        TEXT, sum(counts.values()), tuple(counts), tuple(counts.values()), tuple(masks.values())
    )
