"""One origin: several sources tell the same, and all have it from one place.

The same words through the same agency or post, or a fact that all give to the same speaker. They repeat each
other and do not confirm each other. And a source of this story that another of its sources cites: what the
two agree on is one report, and when each cites the other, the reporting is circular.
"""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.agreed import Group
from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, earliest, finding, side, sources
from site_builder.compare.origins import bearers, key, leans_on, origins
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
        about=[earliest(reading, (p.evidence for p in group))],
    )


def _citations(case: Case) -> Iterator[Finding]:
    """One finding for each two sources of which one cites the other, in any number of articles."""
    cites: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    label = case.reading.label
    bearing = {name: tuple(dict.fromkeys(map(label, slugs))) for name, slugs in bearers(case).items()}
    for passage in case.reading.passages:
        cited = (whom for name in leans_on(passage, case) for whom in bearing.get(key(name), ()))
        for whom in dict.fromkeys(cited):
            if whom != label(passage.article):
                cites[(label(passage.article), whom)].append(passage)
    nearest = _nearest({passage.number for passages in cites.values() for passage in passages}, case)
    for (who, whom), passages in sorted(cites.items()):
        back = cites.get((whom, who), [])
        if not back or who < whom:
            told = sorted(nearest[p.number, whom] for p in passages if (p.number, whom) in nearest)
            yield _citation(
                (who, whom), passages, back, [case.reading.passages[n] for _, n in told[:1]], case
            )


def _nearest(citing: set[int], case: Case) -> dict[tuple[int, str], tuple[int, int]]:
    """By the number of a citing passage and a source: the number of what that source says that is most like
    it, after the rank of this pair among all of the story.
    """
    found: dict[tuple[int, str], tuple[int, int]] = {}
    for rank, pair in enumerate(case.pairs):
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if one.number in citing:
                found.setdefault((one.number, case.reading.label(other.article)), (rank, other.number))
    return found


def _citation(
    names: tuple[str, str], passages: list[Passage], back: list[Passage], told: list[Passage], case: Case
) -> Finding:
    """`told` is what the cited source says of it itself."""
    who, whom = names
    return finding(
        "attribution",
        case.reading,
        label=f"{'Circular' if back else 'Not independent'}: {who} cites {whom}",
        explanation=f"{who} and {whom} cite each other: neither confirms the other."
        if back
        else f"{who} has this from {whom}, which is one of these sources: the two are one report of it.",
        confidence=CITED,
        rule="attribution.cites-each-other" if back else "attribution.cites-a-source",
        sides=[_side(own, case) for own in (passages, back or told) if own],
        about=names,
    )


def _side(passages: list[Passage], case: Case) -> Side:
    first = passages[0]
    via = [name for name in leans_on(first, case) if key(name)]
    value = clipped(case.reading.words_of(first.evidence), 120)
    return side(value, via[0] if via else "", (passage.evidence for passage in passages))
