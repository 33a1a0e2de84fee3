"""Wordings of one thing: what sets each apart, or what two have in common.

To tell wordings apart the first is compared with each of the others, each of the others with the first. Equal
words count from two in a row, or alone where they carry content, so that a stray "the" does not hide a
difference. Spelling and case do not count.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby, islice

from msgspec import Struct

from site_builder.language.stopwords import STOPWORDS
from site_builder.language.words import WORD, fold

LONGEST = 300
"""Words compared; what follows counts as equal."""

HELD = 1024
"""Wordings kept: the pages of one story show the same sentences again and again."""


class Part(Struct, frozen=True):
    """A stretch of a wording."""

    text: str
    marked: bool
    """Another wording does not have it, or, where it was asked what is common, both have it."""


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
        return tuple((Part(text, marked=False),) for text in texts)
    first, *others = map(_read, texts)
    apart: set[int] = set()
    result = []
    for other in others:
        here, there = _equal(first.folded, other.folded)
        apart |= set(range(len(first.folded))) - here
        result.append(tuple(_parts(other, set(range(len(other.folded))) - there)))
    return (tuple(_parts(first, apart)), *result)


def in_common(left: str, right: str) -> tuple[Words, Words]:
    """Two texts in parts that joined together are the texts again; marked is what both have."""
    one, other = _read(left), _read(right)
    here, there = _equal(one.folded, other.folded)
    return tuple(_parts(one, here)), tuple(_parts(other, there))


@lru_cache(maxsize=HELD)
def _read(text: str) -> Wording:
    ends = tuple(match.span() for match in islice(WORD.finditer(text), LONGEST))
    return Wording(text, tuple(fold(text[start:end]) for start, end in ends), ends)


@lru_cache(maxsize=HELD)
def _equal(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[frozenset[int], frozenset[int]]:
    """The places of words that both have in the same order."""
    if left == right and len(left) > 1:
        return frozenset(range(len(left))), frozenset(range(len(left)))
    here: set[int] = set()
    there: set[int] = set()
    for i, j, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        if size > 1 or (size and left[i] not in STOPWORDS):
            here.update(range(i, i + size))
            there.update(range(j, j + size))
    return frozenset(here), frozenset(there)


def _parts(one: Wording, chosen: Set[int]) -> Iterator[Part]:
    """The text cut around the chosen words; those in a row make one part with the blanks between them."""
    at = 0
    for marked, run in groupby(range(len(one.ends)), key=chosen.__contains__):
        if marked:
            places = list(run)
            start, end = one.ends[places[0]][0], one.ends[places[-1]][1]
            if start > at:
                yield Part(one.text[at:start], marked=False)
            yield Part(one.text[start:end], marked=True)
            at = end
    if at < len(one.text):
        yield Part(one.text[at:], marked=False)
