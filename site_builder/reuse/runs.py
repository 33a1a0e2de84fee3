"""Equal runs of words of two articles, grown from the places where their prints meet, and trimmed.

A run ends where the words differ. Words of grammar at its ends are no part of what is shared.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from struct import unpack

from site_builder.language.words import Word, words
from site_builder.model import Evidence, Span

WORDS = 8
CONTENT = 6
PLAIN = 2
"""A run has so many words, so many of content, so many of those written small, or it is a list of names."""

Key = tuple[str, ...]
"""The folded words of a run."""


@dataclass(frozen=True, slots=True)
class Body:
    """The words of one article's body as numbers, and its text."""

    slug: str
    text: str
    numbers: tuple[int, ...]
    starts: tuple[int, ...]
    """Where each word starts in the text."""

    def run(self, first: int, last: int) -> tuple[Word, ...]:
        """The words from one place to before another."""
        end = self.starts[last] if last < len(self.starts) else len(self.text)
        return words(self.text, self.starts[first], end)[: last - first]


def body(slug: str, text: str, words: bytes) -> Body:
    """The body of an article, from the words in its digest: nothing is read again."""
    found = unpack(f"<{len(words) // 4}I", words)
    return Body(slug, text, found[::2], found[1::2])


def shared_runs(
    left: Body, right: Body, seeds: Iterable[tuple[int, int]]
) -> Iterator[tuple[Key, Evidence, Evidence]]:
    """Each run that is long and telling enough, with its passage in both articles, each once."""
    seen: dict[int, int] = {}
    for i, j in sorted(seeds):
        if seen.get(i - j, -1) >= i:
            continue
        start, end = _grown(left.numbers, right.numbers, i, j)
        seen[i - j] = max(end - 1, i)
        if end - start < WORDS:
            continue
        run, other = left.run(start, end), right.run(start - i + j, end - i + j)
        first, last = _trimmed(run)
        key = tuple(word.folded for word in run[first:last])
        if _tells(run[first:last]) and key == tuple(word.folded for word in other[first:last]):
            yield key, _evidence(left.slug, run[first:last]), _evidence(right.slug, other[first:last])


def _grown(left: Sequence[int], right: Sequence[int], i: int, j: int) -> tuple[int, int]:
    """The whole run around two words, as a range of the left words; empty when they only look equal."""
    start, end, shift = i, i, j - i
    while end < len(left) and end + shift < len(right) and left[end] == right[end + shift]:
        end += 1
    while start > 0 and start + shift > 0 and left[start - 1] == right[start + shift - 1]:
        start -= 1
    return start, end


def _trimmed(run: Sequence[Word]) -> tuple[int, int]:
    start, end = 0, len(run)
    while start < end and not run[start].content:
        start += 1
    while start < end and not run[end - 1].content:
        end -= 1
    return start, end


def _tells(run: Sequence[Word]) -> bool:
    content = [word for word in run if word.content]
    plain = sum(word.surface[0].islower() for word in content)
    return len(run) >= WORDS and len(content) >= CONTENT and plain >= PLAIN


def _evidence(slug: str, run: Sequence[Word]) -> Evidence:
    return Evidence(slug, Span(run[0].start, run[-1].end))
