"""The same quoted words, given to other speakers or taken from other sources.

"unprecedented level": one source has it from officials of one side, another from both leaders.
A speaker whom one source leaves out is no difference; two different names are.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.findings.build import finding, listed, side
from site_builder.compare.passages import Reading
from site_builder.compare.quoted import NOBODY, Quoted
from site_builder.language.words import folded_words
from site_builder.model import Finding, Side

CONFIDENCE = 0.85


def find(case: Case) -> Iterator[Finding]:
    """One finding for each wording that sources give to different speakers."""
    groups: dict[tuple[str, ...], list[Quoted]] = defaultdict(list)
    for one in case.quoted:
        if len(one.words) > 1 and one.said_by and one.said_by.casefold() not in NOBODY:
            groups[one.folded].append(one)
    for _, group in sorted(groups.items()):
        by_speaker = _by_speaker(group)
        if len(by_speaker) > 1 and _in_different_articles(list(by_speaker.values())):
            yield _finding(list(by_speaker.values()), case.reading)


def _by_speaker(group: Sequence[Quoted]) -> dict[str, list[Quoted]]:
    """The group by speaker; a shorter form of a name ("Chong" for "Chong Ja Ian") is the same speaker."""
    found: dict[str, list[Quoted]] = defaultdict(list)
    for one in sorted(group, key=lambda q: -len(q.said_by)):
        names = frozenset(folded_words(one.said_by))
        home = next((key for key, own in found.items() if _same_speaker(one, own[0], names)), one.said_by)
        found[home].append(one)
    return found


def _same_speaker(one: Quoted, other: Quoted, names: frozenset[str]) -> bool:
    return bool(one.person and one.person == other.person) or names <= frozenset(folded_words(other.said_by))


def _in_different_articles(groups: Sequence[Sequence[Quoted]]) -> bool:
    sets = [{q.article for q in group} for group in groups]
    return all(a.isdisjoint(b) for i, a in enumerate(sets) for b in sets[i + 1 :])


def _finding(groups: list[list[Quoted]], reading: Reading) -> Finding:
    words = reading.words_of(groups[0][0].evidence)
    speakers = [group[0].said_by for group in groups]
    return finding(
        "attribution",
        reading,
        label=f"Who said “{words}”",
        explanation=f"The words “{words}” are given to {listed(speakers)} by different sources.",
        confidence=CONFIDENCE,
        rule="attribution.same-words",
        sides=[_side(g, reading) for g in groups],
        about=groups[0][0].folded,
    )


def _side(group: list[Quoted], reading: Reading) -> Side:
    passages = [clause_around(q.passage, q.span, reading) if q.passage else q.evidence for q in group]
    return side(reading.words_of(group[0].evidence), group[0].said_by, passages)
