"""What independent sources agree on: the same words of one speaker, and passages that tell the same fact.

Sources that copied the passage from each other (or from a third) count as one; when only one is left, there
is no agreement to report, only one origin.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from site_builder.compare.alignment import SAME_FACT
from site_builder.compare.case import Case
from site_builder.compare.cover import cover
from site_builder.compare.findings.build import clipped, earliest, finding, side, sources
from site_builder.compare.passages import Passage
from site_builder.compare.quoted import Quoted
from site_builder.model import Finding, Side

WORDS = 0.9
FACTS = 0.7
FEWEST = 5
"""Content words a passage must have to tell a fact."""


def find(case: Case) -> Iterator[Finding]:
    """Agreed quotations first, then agreed facts, in text order."""
    yield from _quotations(case)
    for group in _groups(case):
        yield _fact(group, case)


def _quotations(case: Case) -> Iterator[Finding]:
    groups: dict[tuple[str, tuple[str, ...]], list[Quoted]] = defaultdict(list)
    for one in case.quoted:
        if one.person and len(one.words) > 1:
            groups[(one.person, one.folded)].append(one)
    for _, group in sorted(groups.items()):
        if len({q.article for q in group}) > 1:
            yield _quotation(group, case)


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


def _groups(case: Case) -> list[list[Passage]]:
    """Passages that tell one fact, joined pair by pair; only groups with two independent sources."""
    home: dict[int, int] = {}
    groups: dict[int, list[Passage]] = {}
    for pair in case.pairs:
        if pair.score < SAME_FACT:
            break
        if min(len(pair.left.stems), len(pair.right.stems)) < FEWEST:
            continue
        first = home.get(pair.left.number, pair.left.number)
        second = home.get(pair.right.number, pair.right.number)
        merged = {p.number: p for key in (first, second) for p in groups.get(key, [])}
        merged |= {pair.left.number: pair.left, pair.right.number: pair.right}
        groups.pop(second, None)
        groups[first] = [merged[n] for n in sorted(merged)]
        home |= dict.fromkeys(merged, first)
    return [group for _, group in sorted(groups.items()) if _independent(group, case) > 1]


def _independent(group: Sequence[Passage], case: Case) -> int:
    """Sources of a group, those that share copied text in it counted once."""
    slugs = {p.article for p in group}
    for shared in case.shared:
        if shared.kind == "copied":
            inside = cover(p.evidence for p in group)
            copied = {e.article for e in shared.passages if inside.holds(e)}
            slugs -= set(sorted(copied)[1:])
    return len(slugs)


def _fact(group: list[Passage], case: Case) -> Finding:
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


def _side(passage: Passage, case: Case) -> Side:
    value = clipped(case.reading.words_of(passage.evidence), 120)
    return side(value, case.speaker(passage.evidence), [passage.evidence])
