"""One origin: several sources tell the same, and all have it from one place.

The same words through the same agency or post, or a fact that all give to the same speaker. They repeat each
other and do not confirm each other. And a source of this story that another of its sources cites: what the
two agree on is one report, and when each cites the other, the reporting is circular.
"""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.agreed import Group
from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, finding, side, sources
from site_builder.compare.origins import key, leans_on, members, origins
from site_builder.compare.passages import Passage
from site_builder.compare.quoted import Quoted
from site_builder.model import Finding, Side

WORDS = 0.75
FACTS = 0.65
CITED = 0.8


def find(case: Case) -> Iterator[Finding]:
    """Shared words of one origin, shared facts of one speaker, then sources that cite each other."""
    groups: dict[tuple[str, tuple[str, ...]], list[Quoted]] = defaultdict(list)
    for one in case.quoted:
        if one.person and len(one.words) > 1:
            groups[(one.person, one.folded)].append(one)
    for _, quoted in sorted(groups.items()):
        if len({q.article for q in quoted}) > 1 and len(origins([q.evidence for q in quoted], case)) == 1:
            yield from _words(quoted, case)
    for group in case.agreed:
        speakers = {case.teller(passage.evidence) for passage in group}
        if len(speakers) == 1 and speakers != {""}:
            yield _fact(group, speakers.pop(), case)
    yield from _citations(case)


def _words(group: list[Quoted], case: Case) -> Iterator[Finding]:
    reading, first = case.reading, group[0]
    named = [name for q in group if q.passage for name in leans_on(q.passage, case)]
    words = reading.words_of(first.evidence)
    if named:
        yield finding(
            "attribution",
            reading,
            label=f"One origin: “{clipped(words)}”",
            explanation=f"{sources(reading, [q.article for q in group])} quote {first.said_by} with the same "
            f"words, “{clipped(words)}”, and all have them from {named[0]}.",
            confidence=WORDS,
            rule="attribution.one-origin",
            sides=[side(words, f"{first.said_by}, via {named[0]}", (q.evidence for q in group))],
            about=(first.person, *first.folded),
        )


def _fact(group: Group, speaker: str, case: Case) -> Finding:
    reading = case.reading
    return finding(
        "attribution",
        reading,
        label=f"One origin: {clipped(reading.words_of(group[0].evidence))}",
        explanation=f"{sources(reading, [p.article for p in group])} tell the same, and all have it from "
        f"{speaker}.",
        confidence=FACTS,
        rule="attribution.one-speaker",
        sides=[side(clipped(reading.words_of(p.evidence), 120), speaker, [p.evidence]) for p in group],
    )


def _citations(case: Case) -> Iterator[Finding]:
    """One finding for each source of the story that another cites."""
    cites: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in case.reading.passages:
        for name in leans_on(passage, case):
            for slug in members(name, case):
                if slug != passage.article:
                    cites[(passage.article, slug)].append(passage)
    for (citing, cited), passages in sorted(cites.items()):
        back = cites.get((cited, citing), [])
        if not back or citing < cited:
            yield _citation(passages, back, cited, case)


def _citation(passages: list[Passage], back: list[Passage], cited: str, case: Case) -> Finding:
    reading, citing = case.reading, passages[0].article
    who, whom = sources(reading, [citing]), sources(reading, [cited])
    told = _told(passages, cited, case)
    return finding(
        "attribution",
        reading,
        label=f"{'Circular' if back else 'Not independent'}: {who} cites {whom}",
        explanation=f"{who} and {whom} cite each other: neither confirms the other."
        if back
        else f"{who} has this from {whom}, which is one of these sources: the two are one report of it.",
        confidence=CITED,
        rule="attribution.cites-each-other" if back else "attribution.cites-a-source",
        sides=[_side(own, case) for own in (passages, back or told) if own],
        about=(citing, cited),
    )


def _told(passages: list[Passage], cited: str, case: Case) -> list[Passage]:
    """What the cited article says that is nearest to the citing passages."""
    numbers = {passage.number for passage in passages}
    for pair in case.pairs:
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if one.number in numbers and other.article == cited:
                return [other]
    return []


def _side(passages: list[Passage], case: Case) -> Side:
    first = passages[0]
    via = [name for name in leans_on(first, case) if key(name)]
    value = clipped(case.reading.words_of(first.evidence), 120)
    return side(value, via[0] if via else "", (passage.evidence for passage in passages))
