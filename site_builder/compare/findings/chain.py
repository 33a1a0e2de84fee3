"""From whom sources have it: the same speaker's words, reached through different agencies or papers.

One source has a leader's remark from one broadcaster, another from a rival paper, a third from the leader's
own network. The words may be the same, a variant, or the same judging word.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder.compare.case import Case
from site_builder.compare.findings.build import finding, listed, side
from site_builder.compare.origins import leans_on
from site_builder.compare.passages import Passage
from site_builder.compare.verdicts import FAMILY_OF
from site_builder.model import Evidence, Finding, Side

CONFIDENCE = 0.8


@dataclass(frozen=True, slots=True)
class _Saying:
    """Words of a speaker in one passage, and whom the passage cites for them."""

    key: str
    """What two sayings must have in common: the stem of the last quoted word, or a judging word's family."""

    words: str
    speaker: str
    passage: Passage
    cited: tuple[str, ...]


def find(case: Case) -> Iterator[Finding]:
    """One finding for each saying that two articles or more have from different sources."""
    groups: dict[tuple[str, str], list[_Saying]] = defaultdict(list)
    for saying in (*_quoted(case), *_judged(case)):
        groups[(saying.speaker, saying.key)].append(saying)
    for _, group in sorted(groups.items()):
        by_source: dict[tuple[str, ...], list[_Saying]] = defaultdict(list)
        for saying in group:
            by_source[saying.cited].append(saying)
        if (
            len(by_source) > 1
            and len({s.passage.article for s in group}) > 1
            and _apart(list(by_source.values()))
        ):
            yield _finding(by_source, case)


def _quoted(case: Case) -> Iterator[_Saying]:
    for one in case.quoted:
        if one.passage and one.person and 1 < len(one.words) <= 8:
            via = leans_on(one.passage, case)
            head = next((word.stem for word in reversed(one.words) if word.content), "")
            if via and head:
                yield _Saying(head, case.reading.words_of(one.evidence), one.said_by, one.passage, via)


def _judged(case: Case) -> Iterator[_Saying]:
    for passage in case.reading.holding(FAMILY_OF.keys()):
        for word in passage.words:
            if word.folded in FAMILY_OF:
                speaker = case.speaker(Evidence(passage.article, word.span))
                via = leans_on(passage, case)
                if speaker and via and speaker not in via:
                    yield _Saying(FAMILY_OF[word.folded], word.surface, speaker, passage, via)


def _apart(groups: Sequence[Sequence[_Saying]]) -> bool:
    """No article is in two groups: citing two sources at once is no difference."""
    slugs = [{saying.passage.article for saying in group} for group in groups]
    return all(a.isdisjoint(b) for i, a in enumerate(slugs) for b in slugs[i + 1 :])


def _finding(by_source: dict[tuple[str, ...], list[_Saying]], case: Case) -> Finding:
    groups = list(by_source.items())
    first = groups[0][1][0]
    names = listed([listed(via) for via, _ in groups])
    return finding(
        "attribution",
        case.reading,
        label=f"From whom: {first.speaker} on “{first.words}”",
        explanation=f"Sources have these words of {first.speaker} from different places: {names}.",
        confidence=CONFIDENCE,
        rule="attribution.chain",
        sides=[_side(via, own) for via, own in groups],
        about=(first.speaker, first.key),
    )


def _side(via: tuple[str, ...], sayings: Sequence[_Saying]) -> Side:
    speaker = f"{sayings[0].speaker}, via {listed(via)}"
    return side(sayings[0].words, speaker, (saying.passage.evidence for saying in sayings))
