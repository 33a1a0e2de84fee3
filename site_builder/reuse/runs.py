"""Equal runs of words of two articles, grown from the places where their prints meet, and trimmed.

A run ends where the words differ. Words of grammar at its ends are no part of what is shared.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.language.words import Word
from site_builder.model import Evidence, Span

WORDS = 8
CONTENT = 6
PLAIN = 2
"""A run has so many words, so many of content, so many of those written small, or it is a list of names."""

Key = tuple[str, ...]
"""The folded words of a run."""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one article's body."""

    slug: str
    words: tuple[Word, ...]


def shared_runs(
    left: Text, right: Text, seeds: Iterable[tuple[int, int]]
) -> Iterator[tuple[Key, Evidence, Evidence]]:
    """Each run that is long and telling enough, with its passage in both articles, each once."""
    seen: dict[int, int] = {}
    for i, j in sorted(seeds):
        if seen.get(i - j, -1) >= i:
            continue
        start, end = _grown(left.words, right.words, i, j)
        seen[i - j] = max(end - 1, i)
        first, last = _trimmed(left.words, start, end)
        run, other = left.words[first:last], right.words[first - i + j : last - i + j]
        if _tells(run):
            yield tuple(word.folded for word in run), _evidence(left.slug, run), _evidence(right.slug, other)


def _grown(left: Sequence[Word], right: Sequence[Word], i: int, j: int) -> tuple[int, int]:
    """The whole run around two words, as a range of the left words; empty when they only look equal."""
    start, end, shift = i, i, j - i
    while end < len(left) and end + shift < len(right) and left[end].folded == right[end + shift].folded:
        end += 1
    while start > 0 and start + shift > 0 and left[start - 1].folded == right[start + shift - 1].folded:
        start -= 1
    return start, end


def _trimmed(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    while start < end and not words[start].content:
        start += 1
    while start < end and not words[end - 1].content:
        end -= 1
    return start, end


def _tells(run: Sequence[Word]) -> bool:
    content = [word for word in run if word.content]
    plain = sum(word.surface[0].islower() for word in content)
    return len(run) >= WORDS and len(content) >= CONTENT and plain >= PLAIN


def _evidence(slug: str, run: Sequence[Word]) -> Evidence:
    return Evidence(slug, Span(run[0].start, run[-1].end))
