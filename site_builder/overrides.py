"""What a build passes over: said as warnings, with their line, so that nothing is lost unseen.

These are decisions of editors that met nothing, and articles too long to be marked to their end.
"""

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from site_builder.errors import ContentError, Problem
from site_builder.idle import idle
from site_builder.language.reach import MOST, QUOTATIONS
from site_builder.misfiled import unframed, unlisted
from site_builder.model import Briefing, Listing, Register, Settings, Source, Unmet

NAME = re.compile(r"[-\s]*(?:\{\s*)?name:([^,{}\[\]]*)")
"""The name of an entry of people.yaml, on a line of its own or in braces."""


@dataclass(frozen=True, slots=True)
class Written:
    """The site's input, as its files say it."""

    listings: Sequence[Listing]
    quotes: Sequence[Sequence[str]]
    """Ids of the quotations of the same articles, before editors took any out."""

    unmet: Sequence[Problem] = ()
    """Corrections that no longer fit their article."""

    desk: Sequence[Source] = ()
    articles: Sequence[Source] = ()


def unmatched(
    written: Written,
    register: Register,
    briefings: Iterable[Briefing],
    settings: Settings,
    *,
    strict: bool = False,
) -> tuple[Problem, ...]:
    """Warnings for ids that name nothing, stories that look misspelt, lost corrections, long articles.

    Raises ContentError when strict.
    """
    quotes = frozenset(quote for quotes in written.quotes for quote in quotes)
    lines = {source.path: source.data.decode("utf-8", "replace").splitlines() for source in written.desk}
    found = [
        *_strangers(briefings, quotes, lines),
        *unframed(register, written.articles),
        *unlisted(register.stories, written.listings, lines),
        *_unmet(register.unmet, lines),
        *idle(register, settings, lines),
        *written.unmet,
        *too_long(written.listings),
        *too_many(written.listings, written.quotes),
    ]
    if strict and found:
        raise ContentError(*found)
    return tuple(sorted(found, key=lambda p: (p.path, p.line, p.message)))


def too_long(listings: Iterable[Listing]) -> Iterator[Problem]:
    """A warning for each article that is not marked to its end."""
    for one in listings:
        if not one.whole:
            message = f"text: too long to be marked to its end ({MOST:,} characters); split it"
            yield Problem(one.path, message, warning=True, code="F103")


def too_many(listings: Iterable[Listing], quotes: Iterable[Sequence[str]]) -> Iterator[Problem]:
    """A warning for each article with as many quotations as are shown of one."""
    for one, own in zip(listings, quotes, strict=True):
        if len(own) >= QUOTATIONS:
            message = f"text: {QUOTATIONS:,} quotations are marked and no more; split it if it has more"
            yield Problem(one.path, message, warning=True, code="F103")


def _strangers(
    briefings: Iterable[Briefing], quotes: frozenset[str], lines: dict[str, list[str]]
) -> Iterator[Problem]:
    for briefing in briefings:
        story, known = briefing.dossier.story, quotes | _ids(briefing)
        for key, names in (("hide", story.hide), ("pin", story.pin)):
            for name in names:
                if name not in known:
                    message = f"{key}: '{name}' names nothing in this story; {_advice(name, known)}"
                    yield _warning(story.path, message, name, lines)
        for unmet in (*briefing.timeline.unmet, *briefing.comparison.unmet):
            yield _warning(story.path, unmet.message, unmet.words, lines, unmet.line)


def _warning(path: str, message: str, words: str, lines: dict[str, list[str]], line: int = 0) -> Problem:
    """With the first line from where its entry begins that holds the words, else that of the entry."""
    told = enumerate(lines.get(path, ()), 1)
    line = next((n for n, text in told if n >= line and words in text), line)
    return Problem(path, message, line, _column(lines.get(path, ()), line, words), warning=True, code="D701")


def _column(text: Sequence[str], line: int, words: str) -> int:
    """Where the words stand on their line, or else where the line begins; 0 without a line."""
    if not 0 < line <= len(text):
        return 0
    found = text[line - 1].find(words) if words else -1
    return (found if found >= 0 else len(text[line - 1]) - len(text[line - 1].lstrip(" -"))) + 1


def _unmet(decisions: Iterable[Unmet], lines: dict[str, list[str]]) -> Iterator[Problem]:
    """Entries and links of people.yaml that no article has a use for."""
    path = next((path for path in sorted(lines) if PurePosixPath(path).name == "people.yaml"), "people.yaml")
    text = lines.get(path, [])
    entries = _entries(text)
    for one in decisions:
        start, end = entries.get(one.entry, (0, 0))
        line = next((n for n in range(start, end) if one.value in text[n - 1]), start)
        article, colon, _ = one.value.partition(":")
        where = f"article '{article}' does not exist or does not write this" if colon else "no article has it"
        message = f"{one.key}: '{one.value}' names nobody: {where}; write the name as the article does"
        yield Problem(path, message, line, _column(text, line, one.value), warning=True, code="D701")


def _entries(text: Sequence[str]) -> dict[str, tuple[int, int]]:
    """From which line to before which line an entry stands, by its name; the first of two equal names."""
    starts = [
        (line, found[1].strip(" '\"")) for line, words in enumerate(text, 1) if (found := NAME.match(words))
    ]
    ends = [line for line, _ in starts[1:]] + [len(text) + 1]
    return {name: (line, end) for (line, name), end in reversed(list(zip(starts, ends, strict=False)))}


def _ids(briefing: Briefing) -> frozenset[str]:
    timeline, comparison = briefing.timeline, briefing.comparison
    findings, shared = (f.id for f in comparison.findings), (s.id for s in comparison.shared)
    events = (event.id for event in timeline.events)
    return frozenset([*findings, *shared, *events, *timeline.hidden, *comparison.hidden])


def _advice(name: str, known: frozenset[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), 1, 0.8)
    return f"did you mean '{close[0]}'?" if close else "take it out, or copy the id from the page's address"
