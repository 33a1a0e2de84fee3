"""Citations that name an entry of the list: "(Wang, 2026)", "(see Wang & Li, 2026, p. 4)", "Wang (2026)".

A citation fits an entry when the entry's authors begin with the first name cited, hold the others, and the
years agree. Every look is bounded, so the time is linear in the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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

Index = dict[tuple[str, str], list[tuple[Reference, tuple[str, ...]]]]
"""Entries with the folded words of their authors, by the first of these and the year without its letter."""

MOST = 20
"""Entries of one author and year that are told apart; of more, the first."""


def find(article: Article, references: Iterable[Reference]) -> tuple[Citation, ...]:
    """Every citation of the running text that fits an entry, in order."""
    index: Index = defaultdict(list)
    for reference in references:
        authors = folded(reference.authors)
        place = index[authors[0], reference.year[:4]] if authors else []
        if len(place) < MOST:
            place.append((reference, authors))
    found = (
        _cited(article, match, index)
        for block in article.blocks
        if block.kind in PROSE
        for match in BRACKETS.finditer(article.text, block.span.start, block.span.end)
    )
    return tuple(citation for citation in found if citation)


def folded(text: str) -> tuple[str, ...]:
    """The folded words of a text, without its punctuation."""
    return tuple(WORD.findall(fold_name(text)))


def _cited(article: Article, brackets: re.Match[str], index: Index) -> Citation | None:
    span, narrative = Span(*brackets.span()), bool(YEARS.match(brackets[1]))
    if narrative:
        every = [_told(article.text, span.start, brackets[1], index)]
    else:
        every = [tuple(_fitting(part, index)) for part in brackets[1].split(";")]
    parts = tuple(dict.fromkeys(part for part in every if part))
    return Citation(span, narrative, parts) if parts else None


def _fitting(part: str, index: Index) -> Iterator[Reference]:
    """The entries one part of a bracket means."""
    cited = CITED.match(part)
    if not cited:
        return
    first, *others = [folded(name) for name in SPLIT.split(cited["who"]) if name.strip()] or [()]
    years = frozenset(re.findall(YEAR, cited["years"]))
    for entry, listed in _of_years(index, first[0], years) if first else ():
        if listed[: len(first)] == first and all(set(other) <= set(listed) for other in others):
            yield entry


def _told(text: str, at: int, years: str, index: Index) -> tuple[Reference, ...]:
    """The entries whose first author stands right before "(2026)", others and "et al." between."""
    before = text[max(0, at - BEFORE) : at].rstrip().removesuffix("’s").removesuffix("'s")
    words = folded(before.rpartition("\n")[2])
    wanted = frozenset(re.findall(YEAR, years))
    for start in range(max(0, len(words) - 6), len(words)):
        fitting = tuple(
            entry
            for entry, listed in _of_years(index, words[start], wanted)
            if _all_named(listed, words[start:])
        )
        if fitting:
            return fitting
    return ()


def _all_named(listed: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(word in listed or word in ("and", "et", "al") for word in words)


def _of_years(index: Index, word: str, years: frozenset[str]) -> Iterator[tuple[Reference, tuple[str, ...]]]:
    """The entries whose authors begin with a word, of these years; letters count where both have one."""
    for year in sorted(years):
        for entry, listed in index.get((word, year[:4]), ()):
            if entry.year in (year, year[:4]) or year == entry.year[:4]:
                yield entry, listed
