"""What independent sources agree on: the same words of one speaker, and passages that tell the same fact.

Sources that copied the passage from each other, or that have it from the same agency, paper or speaker, count
as one; when only one is left, there is no agreement to report, only one origin (see `origin`).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, earliest, finding, side, sources
from site_builder.compare.origins import origin
from site_builder.compare.passages import Passage
from site_builder.compare.quoted import Quoted
from site_builder.compare.sameness import copies
from site_builder.model import Finding, Side

WORDS = 0.9
FACTS = 0.7

Copied = dict[int, list[int]]
"""By number of a passage, places among the shared texts."""


def find(case: Case) -> Iterator[Finding]:
    """Agreed quotations first, then agreed facts, in text order."""
    yield from _quotations(case)
    copied = copied_passages(case)
    for group in case.agreed:
        if independent(group, copied, case) > 1 and not _one_speaker(group, case):
            yield _fact(group, case)


def _quotations(case: Case) -> Iterator[Finding]:
    groups: dict[tuple[str, tuple[str, ...]], list[Quoted]] = defaultdict(list)
    for one in case.quoted:
        if one.person and len(one.words) > 1:
            groups[(one.person, one.folded)].append(one)
    for _, group in sorted(groups.items()):
        if len({q.article for q in group}) > 1 and _independent_quotes(group, case) > 1:
            yield _quotation(group, case)


def _independent_quotes(group: Sequence[Quoted], case: Case) -> int:
    """Origins of some quotations, those that stand in two equal sentences or more counted once: two reporters
    may write one sentence alike, not the next as well.
    """
    kept = {q.article: origin(q.passage, case) for q in group if q.passage}
    home: dict[tuple[str, ...], str] = {}
    for q in group:
        for words in _contexts(q.passage, case) if q.passage else ():
            kept[q.article] = kept[home.setdefault(words, q.article)]
    return len(set(kept.values()))


def _contexts(passage: Passage, case: Case) -> Iterator[tuple[str, ...]]:
    """The words of a passage with those of the one before it, and of the one after it."""
    passages, at = case.reading.passages, passage.number
    for pair in (passages[max(0, at - 1) : at + 1], passages[at : at + 2]):
        if len(pair) > 1 and pair[0].article == pair[1].article:
            yield tuple(word.folded for one in pair for word in one.words)


def _quotation(group: list[Quoted], case: Case) -> Finding:
    words, who = case.reading.words_of(group[0].evidence), group[0].said_by
    slugs = [q.article for q in group]
    return finding(
        "agreement",
        case.reading,
        label=f"“{words}”: same words",
        explanation=f"{sources(case.reading, slugs)} quote {who} with the same words, “{words}”.",
        confidence=WORDS,
        rule="agreement.same-words",
        sides=[side(words, who, (q.evidence for q in group))],
        about=(group[0].person, *group[0].folded),
    )


def copied_passages(case: Case) -> Copied:
    """For each passage the copied texts that lie within it, by place among the story's shared texts."""
    found: Copied = defaultdict(list)
    for place, shared in enumerate(case.shared):
        for one in shared.passages if shared.kind == "copied" else ():
            passage = case.reading.at(one.article, one.span)
            if passage and one.span.within(passage.span):
                found[passage.number].append(place)
    return found


def independent(group: Sequence[Passage], copied: Copied, case: Case) -> int:
    """Origins of a group, those that share copied text in it counted once."""
    kept = {passage.article: origin(passage, case) for passage in group}
    holding: defaultdict[int, set[str]] = defaultdict(set)
    for passage in group:
        for place in copied.get(passage.number, ()):
            holding[place].add(passage.article)
    for _, slugs in sorted(holding.items()):
        kept |= dict.fromkeys(sorted(slugs), kept[min(slugs)])
    for a, b in combinations(group, 2):
        if copies(a, b):
            kept[b.article] = kept[a.article]
    return len(set(kept.values()))


def _fact(group: Sequence[Passage], case: Case) -> Finding:
    reading = case.reading
    text = clipped(reading.words_of(group[0].evidence), 100)
    return finding(
        "agreement",
        reading,
        label=f"Agreed: {clipped(text)}",
        explanation=f"{sources(reading, [p.article for p in group])} report the same.",
        confidence=FACTS,
        rule="agreement.same-fact",
        sides=[_side(p, case) for p in group],
        about=[earliest(reading, (p.evidence for p in group))],
    )


def _one_speaker(group: Sequence[Passage], case: Case) -> bool:
    """Do all passages have it from one person or body?"""
    speakers = {case.teller(passage.evidence) for passage in group}
    return len(speakers) == 1 and speakers != {""}


def _side(passage: Passage, case: Case) -> Side:
    value = clipped(case.reading.words_of(passage.evidence), 120)
    return side(value, case.teller(passage.evidence), [passage.evidence])
