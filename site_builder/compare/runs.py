"""Runs of words that articles of a story share, with every place where each stands."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.passages import Reading
from site_builder.language.shingles import SIZE, Run, repeated_runs, shared_runs
from site_builder.language.words import Word
from site_builder.model import Evidence, Span

SHORTEST = 4
"""Words that must be left of a run without its ends of grammar."""

Key = tuple[str, ...]
"""The folded words of a run."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One place of a run, and how much its words say."""

    evidence: Evidence
    words: int
    content: int
    """Words that are no words of grammar."""

    plain: int
    """Words with content that are written small, so are no names."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One article as words, and the passage of each."""

    slug: str
    words: tuple[Word, ...]
    passages: tuple[int, ...]


def place(slug: str, run: tuple[Word, ...]) -> Place:
    """The place of a run of words of an article."""
    content = [word for word in run if word.content]
    plain = sum(word.surface[0].islower() for word in content)
    return Place(Evidence(slug, Span(run[0].start, run[-1].end)), len(run), len(content), plain)


def places_of_runs(reading: Reading) -> dict[Key, tuple[Place, ...]]:
    """Every maximal run of equal words in two articles or more, with all its places, sorted."""
    lines = [_line(slug, reading) for slug in reading.of_article]
    found: dict[Key, set[Place]] = defaultdict(set)
    for run in shared_runs([[word.folded for word in line.words] for line in lines]):
        for key, one in _ends(run, lines):
            found[key].add(one)
    return {key: tuple(sorted(found[key])) for key in sorted(found)}


def places_of_repeats(reading: Reading) -> dict[Key, tuple[Place, ...]]:
    """Every maximal run of equal words that one article has twice or more, with all its places, sorted."""
    found: dict[Key, set[Place]] = defaultdict(set)
    for slug in reading.of_article:
        line = _line(slug, reading)
        for run in repeated_runs([word.folded for word in line.words]):
            for key, one in _ends(run, [line, line]):
                found[slug, *key].add(one)
    return {key: tuple(sorted(found[key])) for key in sorted(found)}


def _line(slug: str, reading: Reading) -> _Line:
    pairs = [(word, passage.number) for passage in reading.of_article[slug] for word in passage.words]
    return _Line(slug, tuple(word for word, _ in pairs), tuple(number for _, number in pairs))


def _ends(run: Run, lines: list[_Line]) -> Iterator[tuple[Key, Place]]:
    """Both places of a run, without stumps of a next sentence and words of grammar at either end."""
    left, right = lines[run.left], lines[run.right]
    first, last = _kept(left, run.left_start, run.length)
    other_first, other_last = _kept(right, run.right_start, run.length)
    first, last = max(first, other_first), min(last, other_last)
    if last - first < SHORTEST:
        return
    for line, start in ((left, run.left_start), (right, run.right_start)):
        words = line.words[start + first : start + last]
        yield tuple(word.folded for word in words), place(line.slug, words)


def _kept(line: _Line, start: int, length: int) -> tuple[int, int]:
    """First word to keep of a run, and the one after the last."""
    owners = line.passages[start : start + length]
    first = next((i for i, owner in enumerate(owners[:SIZE]) if owner != owners[0]), 0)
    last = length - next((i for i, owner in enumerate(reversed(owners[-SIZE:])) if owner != owners[-1]), 0)
    while first < last and not line.words[start + first].content:
        first += 1
    while first < last and not line.words[start + last - 1].content:
        last -= 1
    return first, last
