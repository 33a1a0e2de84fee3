"""Wordings of one thing, with what sets each apart: the words that another one does not have.

The first wording is compared with each of the others, each of the others with the first. Equal words count
from two in a row, or alone where they carry content, so that a stray "the" does not hide a difference.
Spelling and case do not count.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from site_builder.language.stopwords import STOPWORDS
from site_builder.language.words import WORD, fold

LONGEST = 300
"""Words compared; what follows counts as equal."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a wording."""

    text: str
    own: bool
    """Another wording does not have it."""


Words = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A text with its words."""

    text: str
    folded: tuple[str, ...]
    ends: tuple[tuple[int, int], ...]


def told_apart(texts: Sequence[str]) -> tuple[Words, ...]:
    """Each text in parts that joined together are the text again."""
    if len(texts) < 2:
        return tuple((Part(text, own=False),) for text in texts)
    first, *others = map(_read, texts)
    everywhere = set(range(len(first.folded)))
    result = []
    for other in others:
        here, there = _equal(first.folded, other.folded)
        everywhere &= here
        result.append(tuple(_parts(other, there)))
    return (tuple(_parts(first, everywhere)), *result)


def _read(text: str) -> Wording:
    found = [match for match, _ in zip(WORD.finditer(text), range(LONGEST), strict=False)]
    return Wording(text, tuple(fold(m.group()) for m in found), tuple(m.span() for m in found))


def _equal(left: Sequence[str], right: Sequence[str]) -> tuple[set[int], set[int]]:
    """The places of words that both have in the same order."""
    here: set[int] = set()
    there: set[int] = set()
    for i, j, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        if size > 1 or (size and left[i] not in STOPWORDS):
            here.update(range(i, i + size))
            there.update(range(j, j + size))
    return here, there


def _parts(one: Wording, equal: set[int]) -> Iterator[Part]:
    """Neighbouring words of one kind with the blanks between them; other blanks belong to what is equal."""
    at = 0
    for own, run in groupby(range(len(one.ends)), key=lambda i: i not in equal):
        if own:
            places = list(run)
            start, end = one.ends[places[0]][0], one.ends[places[-1]][1]
            if start > at:
                yield Part(one.text[at:start], own=False)
            yield Part(one.text[start:end], own=True)
            at = end
    if at < len(one.text):
        yield Part(one.text[at:], own=False)
