"""One person's words as several articles have them: the same passage, whole, cut short or in other words.

Two quotations of a person are alike when they share six words in a row, three of them with content, or when
both are the same two words or more, or when comparing the sources of a story found so. Spelling does not
count, whether the words stand in quotation marks does not either: one source may quote what another reports.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from site_builder.language.shingles import CROWDED, Run, shared_runs
from site_builder.language.stopwords import STOPWORDS
from site_builder.language.words import WORD, fold
from site_builder.model import Span
from site_builder.views.added import grouped
from site_builder.views.derived import UNLIKE, Alike, Version
from site_builder.views.facts import Said
from site_builder.views.shelf import Shelf

RUN, CONTENT = 6, 3
"""Words in a row, and those with content among them."""

LONGEST = 4000
"""Words of a quotation that are compared."""

GROUPS = 12
"""Groups of quotations that are shown."""

Mark = tuple[str, str, Span, str]
"""Article, quotation, where in it, and the id of the shared quotation that stands there."""

Groups = tuple[tuple[Version, ...], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two quotations, by number, with the stretch of each that the other has too."""

    left: int
    right: int
    here: Span
    there: Span


@dataclass(frozen=True, slots=True)
class Heard:
    """A quotation as words: folded, with their places in it."""

    said: Said
    span: Span
    """Of the whole."""

    folded: tuple[str, ...]
    spans: tuple[Span, ...]

    @property
    def slug(self) -> str:
        """Of the article."""
        return self.said.article

    @property
    def key(self) -> tuple[str, str]:
        """Article and quotation."""
        return self.said.article, self.said.quote


def alike(
    said: tuple[Said, ...],
    words: tuple[Mapping[str, str], ...],
    stories: tuple[str, ...],
    marked: tuple[Mark, ...],
) -> Alike:
    """One person's quotations compared.

    `words` are those of the articles they are from, each once, in the order of their first quotation, by id,
    and `stories` theirs; `marked` are quotations that hold one which several sources of their story share.
    """
    articles = tuple(dict.fromkeys(one.article for one in said))
    by_article = dict(zip(articles, words, strict=True))
    heard = [_heard(one, by_article[one.article][one.quote]) for one in said]
    pairs = [*_equal(heard), *_stated(heard, marked)]
    if not pairs:
        return UNLIKE
    found: defaultdict[tuple[str, str], list[Said]] = defaultdict(list)
    for pair in pairs:
        left, right = heard[pair.left], heard[pair.right]
        found[left.key].append(right.said)
        found[right.key].append(left.said)
    others: defaultdict[str, dict[str, tuple[Said, ...]]] = defaultdict(dict)
    for (slug, quote), same in found.items():
        others[slug][quote] = tuple(same)
    groups = _groups(heard, pairs)
    versions = _versions(groups, dict(zip(articles, stories, strict=True)))
    return Alike(groups[:GROUPS], max(0, len(groups) - GROUPS), others, versions)


def twins(shelf: Shelf, slug: str, person: str) -> Mapping[str, tuple[Said, ...]]:
    """By quotation of a person in an article: those elsewhere that share words with it."""
    return shelf.alike[person].twins.get(slug, {}) if person in shelf.alike else {}


def versions(shelf: Shelf, story: str, person: str) -> tuple[tuple[Said, ...], ...]:
    """What a person said in two articles of a story or more, one version an article, by date."""
    return shelf.alike[person].versions.get(story, ()) if person in shelf.alike else ()


def _groups(heard: Sequence[Heard], pairs: Sequence[Pair]) -> Groups:
    """Connected quotations with the stretches they share, those in most articles first."""
    same: defaultdict[int, set[Span]] = defaultdict(set)
    for pair in pairs:
        same[pair.left].add(pair.here)
        same[pair.right].add(pair.there)
    groups = _joined(len(heard), [(pair.left, pair.right) for pair in pairs])
    groups.sort(key=lambda group: -len({heard[i].slug for i in group}))
    return tuple(tuple(Version(heard[i].said, _merged(same[i])) for i in group) for group in groups)


def _versions(groups: Groups, stories: Mapping[str, str]) -> dict[str, tuple[tuple[Said, ...], ...]]:
    """By story, what is said in several of its articles: of each the first quotation of a group."""
    found: defaultdict[str, list[tuple[Said, ...]]] = defaultdict(list)
    for group in groups:
        for story, own in grouped((stories[one.said.article], one.said) for one in group).items():
            first = {one.article: one for one in reversed(own)}
            if story and len(first) > 1:
                found[story].append(tuple(reversed(first.values())))
    return {story: tuple(told) for story, told in found.items()}


def _stated(heard: Sequence[Heard], marked: Iterable[Mark]) -> Iterator[Pair]:
    """Quotations that hold the same shared quotation of their story."""
    held = grouped(((slug, quote), (name, span)) for slug, quote, span, name in marked)
    holding: defaultdict[str, list[tuple[int, Span]]] = defaultdict(list)
    for i, one in enumerate(heard):
        for name, span in held.get(one.key, ()):
            holding[name].append((i, span))
    for places in holding.values():
        for (left, here), (right, there) in combinations(places[:CROWDED], 2):
            if heard[left].slug != heard[right].slug:
                yield Pair(left, right, here, there)


def _heard(said: Said, words: str) -> Heard:
    found = [m for m, _ in zip(WORD.finditer(words), range(LONGEST), strict=False)]
    spans = tuple(Span(m.start(), m.end()) for m in found)
    return Heard(said, Span(0, len(words)), tuple(fold(m.group()) for m in found), spans)


def _equal(heard: Sequence[Heard]) -> Iterator[Pair]:
    """What two quotations of different articles share: a run of words, or all of them."""
    for run in shared_runs([one.folded for one in heard], RUN):
        if heard[run.left].slug != heard[run.right].slug and _telling(heard[run.left], run):
            here = _stretch(heard[run.left], run.left_start, run.length)
            yield Pair(run.left, run.right, here, _stretch(heard[run.right], run.right_start, run.length))
    whole: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, one in enumerate(heard):
        if len(one.folded) > 1 and any(word not in STOPWORDS for word in one.folded):
            whole[one.folded].append(i)
    for equal in whole.values():
        for left, right in combinations(equal[:CROWDED], 2):
            if heard[left].slug != heard[right].slug:
                yield Pair(left, right, heard[left].span, heard[right].span)


def _telling(one: Heard, run: Run) -> bool:
    words = one.folded[run.left_start : run.left_start + run.length]
    return sum(word not in STOPWORDS for word in words) >= CONTENT


def _joined(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Connected indexes, each group in order, groups by their first."""
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for left, right in pairs:
        a, b = root(left), root(right)
        parent[max(a, b)] = min(a, b)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for i in range(count):
        groups[root(i)].append(i)
    return [group for group in groups.values() if len(group) > 1]


def _stretch(one: Heard, start: int, length: int) -> Span:
    return Span(one.spans[start].start, one.spans[start + length - 1].end)


def _merged(spans: set[Span]) -> tuple[Span, ...]:
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)
