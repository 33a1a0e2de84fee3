"""What every finding reads: the sentences of a story's articles with their words, and indexes to reach them.

Made once a story, so that a finding looks words up and never scans all pairs of sentences.
Headings, captions and reference lists are not passages: they say nothing that the body does not, or not here.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, compress
from typing import Any

from site_builder.compare.mood import Mood
from site_builder.language.body import BODY, MOST
from site_builder.language.similarity import Vector, rarity, vector
from site_builder.language.words import Word, words
from site_builder.model import Annotated, Block, Casefile, Dossier, Evidence, Member, Person, Span, Timeline

LONGEST = 2_000
"""Characters of a sentence that is compared; a longer one is a table or a heap of words."""


BEGUN = re.compile(r"(?<![\d.,])\d+")

LAST = chr(sys.maxunicode)
"""Comes after every letter."""

ODD = str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})
"""Letters that patterns take for plain ones when they do not look at case."""


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One sentence of an article's body; it is equal to itself only."""

    number: int
    """Its place among all passages of the story, articles in the dossier's order."""

    article: str
    span: Span
    words: tuple[Word, ...]
    stems: frozenset[str]
    """Stems of its content words."""

    vector: Vector
    folded: tuple[str, ...] = ()
    """The words, equal for two spellings of them."""

    plain: frozenset[str] = frozenset()
    """Stems of its content words that are written small, so are no names."""

    content: tuple[bool, ...] = ()
    """Which of the words have content."""

    small: tuple[bool, ...] = ()
    """Which of them have content and are written small."""

    @property
    def evidence(self) -> Evidence:
        """The whole sentence."""
        return Evidence(self.article, self.span)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A story laid out for comparison."""

    story: str
    members: tuple[Member, ...]
    people: Mapping[str, Person]
    timeline: Timeline
    passages: tuple[Passage, ...]
    by_stem: Mapping[str, Sequence[int]]
    """Numbers of the passages that hold a content stem, ascending."""

    by_form: Mapping[str, Sequence[int]]
    """Numbers of the passages that hold a word, folded or as written but for case, ascending."""

    weights: Mapping[str, float]
    """How rare each stem is in the story."""

    dossier: Dossier
    by_slug: Mapping[str, Member]
    ids: Mapping[str, Mapping[str, str]]
    """Slug to person id by resolved name."""

    of_article: Mapping[str, tuple[Passage, ...]]
    common: frozenset[str]
    """Stems that more than one passage in twelve holds: they do not tell what a passage is about."""

    vocabulary: tuple[str, ...]
    """All words of `by_form`, sorted."""

    starts: Mapping[str, tuple[int, ...]]
    """Where the passages of each article start."""

    numbers: Mapping[str, Sequence[int]]
    """Numbers of the passages in which a number begins with just these digits, ascending."""

    cut: dict[int, tuple[Span, ...]] = field(default_factory=dict)
    """The clauses of passages, by number, as they are needed (`clauses`)."""

    moods: dict[int, frozenset[Mood]] = field(default_factory=dict)
    """Their moods, likewise (`sameness`)."""

    def holding(self, forms: Set[str]) -> tuple[Passage, ...]:
        """The passages that hold one of these words, in text order.

        Words are small, folded or as written; `trip*` is every word that begins so.
        """
        met = set(self.by_form.keys() & forms)
        for begun in (form[:-1] for form in forms if form.endswith("*")):
            first, last = (bisect_left(self.vocabulary, edge) for edge in (begun, begun + LAST))
            met.update(self.vocabulary[first:last])
        found = {number for form in met for number in self.by_form[form]}
        return tuple(self.passages[number] for number in sorted(found))

    def person(self, slug: str, name: str) -> str:
        """Person id of a resolved name of an article; empty when unresolved."""
        return self.ids[slug].get(name, "") if name else ""

    def text(self, slug: str) -> str:
        """The text of the article with this slug."""
        return self.by_slug[slug].annotated.article.text

    def label(self, slug: str) -> str:
        """How to name this article's source in a sentence."""
        return self.by_slug[slug].annotated.article.source_label

    def words_of(self, evidence: Evidence) -> str:
        """The words a piece of evidence points at."""
        return evidence.span.of(self.text(evidence.article))

    def frequency(self, stem: str) -> int:
        """In how many passages this stem stands."""
        return len(self.by_stem.get(stem, ()))

    def at(self, slug: str, span: Span) -> Passage | None:
        """The passage of an article in which a span starts; None outside the body."""
        i = bisect_right(self.starts.get(slug, ()), span.start) - 1
        passage = self.of_article[slug][i] if i >= 0 else None
        return passage if passage and span.start < passage.span.end else None


def rare(reading: Reading) -> int:
    """The most passages a word may stand in and still tell what a passage is about: one in thirty, at least
    four.
    """
    return max(4, len(reading.passages) // 30)


def read(casefile: Casefile) -> Reading:
    """Lay out a casefile: cut sentences into words, weigh and index their stems."""
    members = casefile.dossier.members
    found = [
        (m, span, words(m.annotated.article.text, span.start, span.end)) for m in members for span in body(m)
    ]
    columns = [tuple(zip(*tokens, strict=True)) or _NOTHING for _, _, tokens in found]
    bags = [tuple(compress(stems, content)) for _, _, _, _, stems, content in columns]
    weights = rarity(bags)
    passages = tuple(
        _passage(n, m.annotated.article.slug, span, tokens, own, vector(bag, weights))
        for n, ((m, span, tokens), own, bag) in enumerate(zip(found, columns, bags, strict=True))
    )
    stems = _index((passage.number, passage.stems) for passage in passages)
    forms = _index((n, _forms(own[2], own[3])) for n, own in enumerate(columns))
    of_article = _by_article(members, passages)
    most = max(6, len(passages) // 12)
    text = {member.annotated.article.slug: member.annotated.article.text for member in members}
    return Reading(
        casefile.dossier.story.slug,
        members,
        {person.id: person for person in casefile.dossier.people},
        casefile.timeline,
        passages,
        stems,
        forms,
        weights,
        casefile.dossier,
        {member.annotated.article.slug: member for member in members},
        {member.annotated.article.slug: member.persons() for member in members},
        of_article,
        frozenset(stem for stem, numbers in stems.items() if len(numbers) > most),
        tuple(sorted(forms)),
        {slug: tuple(passage.span.start for passage in own) for slug, own in of_article.items()},
        _index((p.number, _begun(text[p.article], p.span)) for p in passages),
    )


def _begun(text: str, span: Span) -> set[str]:
    """The first digits of every number of a sentence, up to a comma or a point."""
    return set(BEGUN.findall(span.of(text)))


_NOTHING: tuple[tuple[Any, ...], ...] = ((), (), (), (), (), ())
"""The columns of no words: start, end, surface, folded, stem, content."""


def _passage(
    number: int,
    slug: str,
    span: Span,
    tokens: tuple[Word, ...],
    columns: tuple[tuple[Any, ...], ...],
    told: Vector,
) -> Passage:
    _, _, surfaces, folded, stems, content = columns
    small = tuple([has and surface[0].islower() for surface, has in zip(surfaces, content, strict=True)])
    plain = frozenset(compress(stems, small))
    return Passage(number, slug, span, tokens, frozenset(told.weights), told, folded, plain, content, small)


def _forms(surfaces: tuple[str, ...], folded: tuple[str, ...]) -> set[str]:
    """The words of a passage, folded, and every piece of them as written but for case."""
    return {*folded, *chain.from_iterable(map(_pieces, surfaces))}


@lru_cache(maxsize=65536)
def _pieces(surface: str) -> tuple[str, ...]:
    """What stands between the marks inside a word: "wasn't" holds "wasn" and "t"."""
    return tuple(re.findall(r"\w+", surface.translate(ODD).lower()))


def _index(held: Iterable[tuple[int, Iterable[str]]]) -> Mapping[str, Sequence[int]]:
    """By word, the numbers of what holds it."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, forms in held:
        for form in forms:
            index[form].append(number)
    return dict(index)


def _by_article(members: tuple[Member, ...], passages: tuple[Passage, ...]) -> dict[str, tuple[Passage, ...]]:
    found: dict[str, list[Passage]] = {m.annotated.article.slug: [] for m in members}
    for passage in passages:
        found[passage.article].append(passage)
    return {slug: tuple(own) for slug, own in found.items()}


def body(member: Member) -> tuple[Span, ...]:
    """The sentences of an article that stand in its body, as far as they are compared."""
    return tuple(
        sentence
        for sentence, block in _with_blocks(member.annotated)
        if block.kind in BODY and sentence.end <= MOST and sentence.end - sentence.start <= LONGEST
    )


def _with_blocks(annotated: Annotated) -> list[tuple[Span, Block]]:
    """Each sentence with the block it stands in; both are sorted, so one walk serves."""
    blocks, result, i = annotated.article.blocks, [], 0
    for sentence in annotated.sentences:
        while i < len(blocks) and blocks[i].span.end <= sentence.start:
            i += 1
        if i < len(blocks):
            result.append((sentence, blocks[i]))
    return result
