"""What each source makes of one event: "the calls reflect close ties", "a simple scheduling issue".

Conclusions whose subjects share a noun for the event ("timing", "the timing of the call", "the calls") belong
together. Each stands with whoever draws it; none is called right.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, earliest, finding, side, sources, verb
from site_builder.compare.readings import EVENTS, Conclusion, conclusions
from site_builder.model import Finding, Side

CONFIDENCE = 0.75


def find(case: Case) -> Iterator[Finding]:
    """One finding for each event of which two sources or more draw conclusions."""
    found = [one for p in case.reading.holding(EVENTS) for one in conclusions(p, case.reading)]
    for group in _by_event(found):
        if len({one.evidence.article for one in group}) > 1:
            yield _finding(group, case)


def _by_event(found: Sequence[Conclusion]) -> list[list[Conclusion]]:
    """Conclusions joined by the nouns of their subjects, each group in text order."""
    home: dict[str, str] = {}
    for one in found:
        names = {_root(stem, home) for stem in one.stems}
        home |= dict.fromkeys(sorted(names), min(names))
    groups: dict[str, list[Conclusion]] = defaultdict(list)
    for one in found:
        groups[_root(min(one.stems), home)].append(one)
    return [groups[name] for name in sorted(groups)]


def _root(stem: str, home: dict[str, str]) -> str:
    while home.get(stem, stem) != stem:
        stem = home[stem]
    return stem


def _finding(group: list[Conclusion], case: Case) -> Finding:
    slugs = [one.evidence.article for one in group]
    nouns = [one.noun for one in group]
    noun = max(dict.fromkeys(nouns), key=nouns.count)
    return finding(
        "characterisation",
        case.reading,
        label=f"What the {noun} mean{'' if noun.endswith('s') else 's'}",
        explanation=f"{sources(case.reading, slugs)} {verb(slugs, 'draw')} conclusions of their own from the "
        f"{noun}.",
        confidence=CONFIDENCE,
        rule="characterisation.meaning",
        sides=[_side(one, case) for one in group],
        about=[earliest(case.reading, (one.evidence for one in group))],
    )


def _side(one: Conclusion, case: Case) -> Side:
    return side(clipped(one.words, 90), case.speaker(one.evidence), [one.evidence])
