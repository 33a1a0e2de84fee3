"""Runs of words that articles of a story share, with every place where each stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain, repeat

from msgspec import Struct

from site_builder.compare.passages import Passage, Reading
from site_builder.compare.quoted import Quoted
from site_builder.language.shingles import SIZE, Run, places, repeated, shared
from site_builder.language.words import Word
from site_builder.model import Evidence, Span

SHORTEST = 4
"""Words that must be left of a run without its ends of grammar."""

Key = tuple[str, ...]
"""The folded words of a run."""


class Place(Struct, frozen=True, order=True, gc=False):
    """One place of a run, and how much its words say. A struct: long stories have tens of thousands."""

    evidence: Evidence
    words: int
    content: int
    """Words that are no words of grammar."""

    plain: int
    """Words with content that are written small, so are no names."""


Groups = dict[Key, tuple[Place, ...]]
"""Runs with all their places."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One article as words, and what is asked of them again and again."""

    slug: str
    words: tuple[Word, ...]
    folded: tuple[str, ...]
    passages: tuple[int, ...]
    """The passage of each word."""

    content: tuple[int, ...]
    """How many of the words before each place have content."""

    plain: tuple[int, ...]
    """How many of these are written small."""

    def place(self, first: int, last: int) -> Place:
        """The place of the words from one to before another."""
        span = Span(self.words[first].start, self.words[last - 1].end)
        content, plain = (sums[last] - sums[first] for sums in (self.content, self.plain))
        return Place(Evidence(self.slug, span), last - first, content, plain)


def place(passage: Passage | Quoted) -> Place:
    """The place of all words of a passage, from the first to the last."""
    run = passage.words
    content = [word for word in run if word.content]
    plain = sum([word.surface[0].islower() for word in content])
    span = Span(run[0].start, run[-1].end)
    return Place(Evidence(passage.article, span), len(run), len(content), plain)


def places_of_runs(reading: Reading) -> tuple[Groups, Groups]:
    """Every maximal run of equal words in two articles or more, and then those that one article has twice or
    more; each with all its places, sorted.
    """
    lines = [_line(slug, passages) for slug, passages in reading.of_article.items()]
    texts = [line.folded for line in lines]
    known = places(texts)
    between: defaultdict[Key, set[Place]] = defaultdict(set)
    for run in shared(texts, known):
        for key, one in _ends(run, lines):
            between[key].add(one)
    within: defaultdict[Key, set[Place]] = defaultdict(set)
    for run in repeated(texts, known):
        for key, one in _ends(run, lines):
            within[lines[run.left].slug, *key].add(one)
    return _sorted(between), _sorted(within)


def _sorted(found: Mapping[Key, set[Place]]) -> Groups:
    return {key: tuple(sorted(found[key])) for key in sorted(found)}


def _line(slug: str, passages: tuple[Passage, ...]) -> _Line:
    words, folded, content, plain = (
        tuple(chain.from_iterable([getattr(passage, column) for passage in passages]))
        for column in ("words", "folded", "content", "small")
    )
    owners = tuple(chain.from_iterable([repeat(one.number, len(one.words)) for one in passages]))
    sums = (tuple(accumulate(flags, initial=0)) for flags in (content, plain))
    return _Line(slug, words, folded, owners, *sums)


def _ends(run: Run, lines: list[_Line]) -> Iterator[tuple[Key, Place]]:
    """Both places of a run, without stumps of a next sentence and words of grammar at either end."""
    left, right = lines[run.left], lines[run.right]
    first, last = _kept(left, run.left_start, run.length)
    other_first, other_last = _kept(right, run.right_start, run.length)
    first, last = max(first, other_first), min(last, other_last)
    if last - first < SHORTEST:
        return
    for line, start in ((left, run.left_start), (right, run.right_start)):
        yield line.folded[start + first : start + last], line.place(start + first, start + last)


def _kept(line: _Line, start: int, length: int) -> tuple[int, int]:
    """First word to keep of a run, and the one after the last."""
    owners, content = line.passages, line.words
    first, last = head, tail = start, start + length
    if owners[min(head + SIZE, tail) - 1] != owners[head]:
        first = next(i for i in range(head, tail) if owners[i] != owners[head])
    if owners[max(head, tail - SIZE)] != owners[tail - 1]:
        last = next(i for i in range(tail, head, -1) if owners[i - 1] != owners[tail - 1])
    while first < last and not content[first].content:
        first += 1
    while first < last and not content[last - 1].content:
        last -= 1
    return first - start, last - start
