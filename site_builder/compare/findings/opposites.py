"""Opposites of one thing: "passed its inspection" in one source, "failed an inspection" in another.

The two verbs of a pair govern the same noun, the first a few words after each, and the sentences are on one
matter. A denied verb ("did not pass") is left out. Who says so stands on each side.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.alignment import RELATED
from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.findings.build import finding, side, sources, verb
from site_builder.compare.mood import moods
from site_builder.compare.passages import Passage
from site_builder.language.similarity import cosine
from site_builder.model import Evidence, Finding, Side, Span

PAIRS = (
    ("pass passed passes passing", "fail failed fails failing"),
    (
        "accept accepted accepts accepting",
        "reject rejected rejects rejecting refuse refused refuses declined",
    ),
    ("confirm confirmed confirms confirming", "deny denied denies denying"),
    ("win won wins winning", "lose lost loses losing"),
    ("raise raised raises raising increase increased", "cut cuts cutting lower lowered reduce reduced"),
    ("support supported supports backed backs", "oppose opposed opposes opposing"),
    ("respect respected keep kept honour honoured", "violate violated violates breach breached broke"),
)
"""Forms of a verb, and of its opposite."""

SIDE_OF = {form: (n, side) for n, pair in enumerate(PAIRS) for side in (0, 1) for form in pair[side].split()}
REACH = 3
"""Words after the verb among which the noun stands."""

SHARED = 2
"""Words with content, the noun among them, that sentences on one matter share at the least; more are sure."""

CONFIDENCE = 0.7
MOST = 60


@dataclass(frozen=True, slots=True)
class _Use:
    """One verb of a pair and the words it may govern."""

    passage: Passage
    evidence: Evidence
    word: str
    side: int


def find(case: Case) -> Iterator[Finding]:
    """One finding for each noun of which sources say the opposite."""
    groups: dict[tuple[int, str], list[_Use]] = defaultdict(list)
    for passage in case.reading.holding(SIDE_OF.keys()):
        for key, use in _uses(passage, case):
            if len(groups[key]) < MOST:
                groups[key].append(use)
    for (_, noun), uses in sorted(groups.items()):
        ours = [a for a in uses if a.side == 0 and any(_differ(a, b) for b in uses if b.side == 1)]
        theirs = [b for b in uses if b.side == 1 and any(_differ(a, b) for a in ours)]
        if ours:
            yield _finding(noun, ours, theirs, case)


def _uses(passage: Passage, case: Case) -> Iterator[tuple[tuple[int, str], _Use]]:
    text = case.reading.text(passage.article)
    for at, word in enumerate(passage.words):
        if word.folded in SIDE_OF:
            pair, side_of = SIDE_OF[word.folded]
            near = passage.words[at + 1 : at + 1 + REACH]
            after = next((w for w in near if w.content and _is_noun(w.surface)), None)
            evidence = clause_around(passage, word.span, case.reading)
            if after and "denied" not in moods(Span(evidence.span.start, word.end).of(text)):
                yield (pair, after.stem), _Use(passage, evidence, word.surface.lower(), side_of)


def _is_noun(surface: str) -> bool:
    return surface.islower() and not surface.endswith(("ly", "ed")) and surface not in ("last", "latest")


def _differ(left: _Use, right: _Use) -> bool:
    if left.passage.article == right.passage.article:
        return False
    common = left.passage.stems & right.passage.stems
    return len(common) > SHARED or cosine(left.passage.vector, right.passage.vector) >= RELATED


def _finding(noun: str, ours: list[_Use], theirs: list[_Use], case: Case) -> Finding:
    reading = case.reading
    slugs = [[use.passage.article for use in uses] for uses in (ours, theirs)]
    first, second = ours[0].word, theirs[0].word
    return finding(
        "claim-or-fact",
        reading,
        label=f"The opposite: “{first}” or “{second}”",
        explanation=f"{sources(reading, slugs[0])} {verb(slugs[0], 'write')} “{first}”; "
        f"{sources(reading, slugs[1])} {verb(slugs[1], 'write')} “{second}”.",
        confidence=CONFIDENCE,
        rule="claim.opposite",
        sides=[*_sides(ours, case), *_sides(theirs, case)],
        about=(noun, first, second),
    )


def _sides(uses: list[_Use], case: Case) -> Iterator[Side]:
    """One side for each speaker of the word, and one for the articles that say it themselves."""
    by_speaker: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        by_speaker[case.speaker(use.evidence)].append(use)
    for speaker, own in by_speaker.items():
        yield side(own[0].word, speaker, (use.evidence for use in own))
