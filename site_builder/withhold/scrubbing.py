"""Sentences of our own that repeat withheld words are cut short.

The test is by SHORT + 1 words in a row, folded to letters and digits: a name or a number may be repeated,
a sentence may not. Where a script parts no words, each of its signs counts as one. Slugs and ids are left as
they are, whatever words they are made of: other values point by them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from site_builder.language.unspaced import SIGNS
from site_builder.model import MASK

T = TypeVar("T")
SHORT = 7
"""Words in a row that may be repeated of a withheld passage."""

WORD = re.compile(rf"[{SIGNS}]|[^\W{SIGNS}]+")

NAME = re.compile(r"[!-~]*")
"""A slug, an id, an address: ASCII without blanks."""


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Rows of SHORT + 1 words that stand in withheld text and nowhere else."""

    rows: frozenset[tuple[str, ...]]

    def without(self, published: Iterable[str]) -> "Forbidden":
        """Less what others publish."""
        rows = set(self.rows)
        for text in published:
            rows.difference_update(_rows(text))
        return Forbidden(frozenset(rows))

    def cut(self, text: str) -> str:
        """The text, ended before it has repeated a forbidden row."""
        words = [] if NAME.fullmatch(text) else list(WORD.finditer(text))
        folded = [word[0].casefold() for word in words]
        for at in range(len(words) - SHORT):
            if tuple(folded[at : at + SHORT + 1]) in self.rows:
                return f"{text[: words[at + SHORT - 1].end()]} […]"
        return text


def forbidden(changed: Iterable[tuple[str, str]]) -> Forbidden:
    """The rows that (text, what is published of it) lost."""
    rows: set[tuple[str, ...]] = set()
    for whole, shown in changed:
        rows.update(_rows(whole))
        rows.difference_update(_rows(shown))
    return Forbidden(frozenset(rows))


def scrubbed(value: T, words: Forbidden) -> T:
    """A value of the model with every text in it cut where it must be."""
    found: Any = value
    if isinstance(found, str):
        return words.cut(found)  # type: ignore[return-value]
    if isinstance(found, tuple):
        return tuple(scrubbed(item, words) for item in found)  # type: ignore[return-value]
    if is_dataclass(found) and not isinstance(found, type):
        given = {field.name: getattr(found, field.name) for field in fields(found)}
        changed = {name: scrubbed(item, words) for name, item in given.items()}
        return value if changed == given else replace(found, **changed)  # type: ignore[return-value]
    return value


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    """Every row of words; a mask is no word, and parts rows."""
    for stretch in re.split(f"{MASK}+", text):
        words = [word.casefold() for word in WORD.findall(stretch)]
        yield from (tuple(words[at : at + SHORT + 1]) for at in range(len(words) - SHORT))
