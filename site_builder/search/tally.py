"""Where each term stands in each field of one document: the part of the index that one document decides.

A pure function of the document, so that an unchanged article is never counted twice. Its value is packed into
a few strings, because ten thousand of them are held at once.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from site_builder.search.analysis import READABLE, terms, words
from site_builder.search.documents import FIELDS, Document
from site_builder.search.numbers import gaps

NUMBER = {name: number for number, (name, _) in enumerate(FIELDS)}
TEXT = NUMBER["text"]


@dataclass(frozen=True, slots=True)
class FieldTally:
    """The terms of one field, and where each stands; the two run side by side."""

    field: int
    """Index into `FIELDS`."""

    length: int
    """Terms in all, repeats counted: what lunr calls the field's length."""

    terms: str
    """Parted by spaces."""

    places: str
    """In the text for each term the passages it stands in, one for each time, as `numbers.gaps`; else empty.

    A phrase is sought where its terms share a passage, and then in the passage itself: the places of words
    would double the size of the index.
    """

    counts: tuple[int, ...]
    """For each term how often it stands there."""


@dataclass(frozen=True, slots=True)
class Tally:
    """All fields of one document."""

    fields: tuple[FieldTally, ...]

    words: str
    """`term/word` for every word that is not its own stem."""

    @property
    def length(self) -> int:
        """The length of the text."""
        return next((field.length for field in self.fields if field.field == TEXT), 0)


def counted(document: Document) -> Tally:
    """Count one document."""
    seen: set[str] = set()
    text = _text([passage.text for passage in document.passages], seen)
    named = [_field(NUMBER[name], text, seen) for name, text in document.fields if text]
    pairs = sorted({READABLE[word] for word in seen} - {""})
    return Tally(tuple(field for field in (text, *named) if field.length), " ".join(pairs))


def _text(texts: list[str], seen: set[str]) -> FieldTally:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        found = words(text)
        seen.update(found)
        for term in terms(found):
            places[term].append(number)
    length = sum(map(len, places.values()))
    places.pop("", None)
    counts = tuple(map(len, places.values()))
    return FieldTally(TEXT, length, " ".join(places), " ".join(map(gaps, places.values())), counts)


def _field(number: int, text: str, seen: set[str]) -> FieldTally:
    found = words(text)
    seen.update(found)
    counts = Counter(terms(found))
    length = counts.total()
    counts.pop("", None)
    return FieldTally(number, length, " ".join(counts), "", tuple(counts.values()))
