"""Citations that name an entry of the list: "(Wang, 2026)", "(see Wang & Li, 2026, p. 4)", "Wang (2026)".

A citation fits an entry when the entry's authors begin with the first name cited, hold the others, and the
years agree. Every look is bounded, so the time is linear in the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from site_builder.language.fold import fold_name
from site_builder.model import Article, Reference, Span

BRACKETS = re.compile(r"\(([^()\n]{3,200})\)")
YEAR = r"(?:(?:19|20)\d\d[a-z]?|n\.d\.)"
CITED = re.compile(
    rf"\s*(?:(?:see|cf\.?|e\.g\.,?|also|quoted in|cited in)\s+){{0,3}}(?P<who>[^\W\d_][^\d;()]{{0,80}}?),?\s+"
    rf"(?P<years>{YEAR}(?:,\s*{YEAR}){{0,4}})(?:[,:]\s*(?:pp?\.|paras?\.?|ch\.)?\s*\d[\d–-]{{0,10}})?\s*\Z"
)
YEARS = re.compile(rf"{YEAR}(?:[,:]\s*(?:pp?\.)?\s*\d{{1,4}})?\s*\Z")
SPLIT = re.compile(r",? (?:&|and) |, | et al\.?")
PROSE = frozenset({"paragraph", "standfirst", "item", "quote"})
BEFORE = 90
"""Characters before "(2026)" in which the names stand."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation and the entries that fit each of its parts; at least one part, each with at least one."""

    span: Span
    """With its brackets; of "Wang (2026)" the brackets alone."""

    narrative: bool
    """The names are part of the sentence: "Wang (2026) argues"."""

    parts: tuple[tuple[Reference, ...], ...]


WORD = re.compile(r"\w+")

LINKS = frozenset(["and", "et", "al"])


class Entry(NamedTuple):
    """An entry of the list with the folded words of its authors."""

    reference: Reference
    authors: tuple[str, ...]
    named: frozenset[str]


Told = tuple[tuple[str, ...], str]
"""The words before a bracket of years, and what it holds."""


class Index(NamedTuple):
    """What citations are looked up in."""

    entries: dict[tuple[str, str], list[Entry]]
    """By the first word of their authors and the year without its letter."""

    told: dict[Told, tuple[Reference, ...]]
    """What "Wang (2026)" was found to mean, as an article says it again and again."""


NAMES = 6
"""Words before "(2026)" that may name authors."""

MOST = 20
"""Entries of one author and year that are told apart; of more, the first."""


def find(article: Article, references: Iterable[Reference]) -> tuple[Citation, ...]:
    """Every citation of the running text that fits an entry, in order."""
    index = _index(references)
    found = (
        _cited(article, match, index)
        for block in article.blocks
        if block.kind in PROSE
        for match in BRACKETS.finditer(article.text, block.span.start, block.span.end)
    )
    return tuple(citation for citation in found if citation)


def _index(references: Iterable[Reference]) -> Index:
    entries: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for reference in references:
        authors = folded(reference.authors)
        place = entries[authors[0], reference.year[:4]] if authors else []
        if len(place) < MOST:
            place.append(Entry(reference, authors, frozenset(authors)))
    return Index(entries, {})


def folded(text: str) -> tuple[str, ...]:
    """The folded words of a text, without its punctuation."""
    return tuple(WORD.findall(fold_name(text)))


def _cited(article: Article, brackets: re.Match[str], index: Index) -> Citation | None:
    span, narrative = Span(*brackets.span()), bool(YEARS.match(brackets[1]))
    if narrative:
        told = _told(article.text, span.start, brackets[1], index)
        return Citation(span, narrative, (told,)) if told else None
    every = (tuple(_fitting(part, index)) for part in brackets[1].split(";"))
    parts = tuple(dict.fromkeys(part for part in every if part))
    return Citation(span, narrative, parts) if parts else None


def _fitting(part: str, index: Index) -> Iterator[Reference]:
    """The entries one part of a bracket means."""
    cited = CITED.match(part)
    if not cited:
        return
    first, *others = [folded(name) for name in SPLIT.split(cited["who"]) if name.strip()] or [()]
    years = frozenset(re.findall(YEAR, cited["years"]))
    for entry in _of_years(index, first[0], years) if first else ():
        if entry.authors[: len(first)] == first and all(entry.named.issuperset(other) for other in others):
            yield entry.reference


def _told(text: str, at: int, years: str, index: Index) -> tuple[Reference, ...]:
    """The entries whose first author stands right before "(2026)", others and "et al." between."""
    before = text[max(0, at - BEFORE) : at].rstrip().removesuffix("’s").removesuffix("'s")
    words = folded(before.rpartition("\n")[2])[-NAMES:]
    if (words, years) not in index.told:
        index.told[words, years] = _meant(words, frozenset(re.findall(YEAR, years)), index)
    return index.told[words, years]


def _meant(words: tuple[str, ...], years: frozenset[str], index: Index) -> tuple[Reference, ...]:
    """The entries of these years that the last of the words name, as many words as may be."""
    for start, word in enumerate(words):
        names = frozenset(words[start:]) - LINKS
        fitting = tuple(one.reference for one in _of_years(index, word, years) if names <= one.named)
        if fitting:
            return fitting
    return ()


def _of_years(index: Index, word: str, years: frozenset[str]) -> Iterator[Entry]:
    """The entries whose authors begin with a word, of these years; letters count where both have one."""
    for year in sorted(years):
        for entry in index.entries.get((word, year[:4]), ()):
            of = entry.reference.year
            if of in (year, year[:4]) or year == of[:4]:
                yield entry
