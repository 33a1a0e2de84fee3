"""Where each term stands in each field of one document: the part of the index that one document decides.

A pure function of the document, so that an unchanged article is never counted twice. Its value is packed into
a few strings, because ten thousand of them are held at once.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from site_builder.search import languages
from site_builder.search.analysis import READABLE, SIGNS_ONLY, TERMS, tokens
from site_builder.search.documents import FIELDS, Document

NUMBER = {name: number for number, (name, _) in enumerate(FIELDS)}
TEXT = NUMBER["text"]

FIRST = ord("!")
SURROGATES = 0xD800


class _Signs(dict[int, str]):
    def __missing__(self, number: int) -> str:
        code = FIRST + number
        return chr(code if code < SURROGATES else code + 0x800)


SIGNS = _Signs({number: chr(FIRST + number) for number in range(200)})
"""A character for each passage, by its number: from `!` on, but for those that are half a character."""


def place(code: int) -> int:
    """The number of a passage, by the code of its sign."""
    return code - FIRST - (0x800 if code > SURROGATES else 0)


@dataclass(frozen=True, slots=True)
class FieldTally:
    """The terms of one field; the two strings run side by side."""

    field: int
    """Index into `FIELDS`."""

    length: int
    """Terms in all, repeats counted: what lunr calls the field's length."""

    terms: str
    """Parted by spaces."""

    stands: str
    """For each term the passages it stands in, a sign for each time (see `SIGNS`), parted by spaces.

    A phrase is sought where its terms share a passage, and then in the passage itself: the places of words
    would double the size of the index.
    """


@dataclass(frozen=True, slots=True)
class Tally:
    """All fields of one document."""

    fields: tuple[FieldTally, ...]

    words: str
    """`term/word` for every word that is not its own term, parted by spaces."""

    forms: str = ""
    """`language/stem/term` of each word of an article that is not English, in order, parted by spaces."""

    @property
    def length(self) -> int:
        """The length of the text."""
        return next((field.length for field in self.fields if field.field == TEXT), 0)


def tally(document: Document) -> Tally:
    """Count one document."""
    texts = [passage.text for passage in document.passages]
    rows = tokens([*texts, *(value for _, value in document.fields)])
    text = _field(TEXT, rows[: len(texts)])
    fields = zip(document.fields, rows[len(texts) :], strict=True)
    named = [_field(NUMBER[name], [row]) for (name, _), row in fields if row]
    words = dict.fromkeys(map(READABLE.__getitem__, chain.from_iterable(rows)))
    words.pop("", None)
    forms = _forms(document, texts) if document.lang else ""
    return Tally(tuple(field for field in (text, *named) if field.length), " ".join(words), forms)


def _forms(document: Document, texts: Sequence[str]) -> str:
    every = [*texts, *(value for _, value in document.fields)]
    return " ".join(languages.forms(document.lang, every))


def _field(field: int, rows: Sequence[list[str]]) -> FieldTally:
    stands: defaultdict[str, str] = defaultdict(str)
    for number, row in enumerate(rows):
        sign = SIGNS[number]
        for term in filter(None, map(TERMS.__getitem__, row)):
            stands[term] += sign
    length = sum(map(len, stands.values()))
    stands.pop(SIGNS_ONLY, None)
    return FieldTally(field, length, " ".join(stands), " ".join(stands.values()))
