"""Done or still to come: one source says a thing ended, began or was signed, another that it is about to.

Both passages name the same thing by two rare words or more and use a verb of the same family.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.anchors import telling, tied
from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.findings.build import earliest, finding, side, sources, verb
from site_builder.compare.passages import Passage
from site_builder.model import Evidence, Finding, Span

FAMILIES = (
    ("end", "expir|laps|terminat|ceas|end", "expired lapsed terminated ceased ended ran out"),
    ("begin", "begin|start|launch|commenc|open", "began begun started launched commenced opened"),
    ("sign", "sign|ratif|seal|conclud", "signed ratified sealed concluded"),
    ("take office", "resign|step down|quit|retir|leav", "resigned quit retired left"),
    ("release", "releas|free", "released freed"),
    ("approve", "approv|pass|adopt", "approved passed adopted"),
    ("vote", "vot|elect", "voted elected"),
    ("arrive", "arriv|land", "arrived landed"),
    ("suspend", "(?:be )?(?:suspend|revok|withdraw)", "suspended revoked withdrawn withdrew"),
    ("close", "(?:be )?(?:clos|shut)", "closed shut"),
    ("cancel", "(?:be )?(?:cancel|call off)", "cancelled canceled"),
    ("dismiss", "(?:be )?(?:dismiss|sack|fir(?:e|ed)\\b)", "dismissed sacked fired"),
    ("appoint", "(?:be )?(?:appoint|nam(?:e|ed)\\b)", "appointed"),
    ("ban", "(?:be )?(?:ban(?:ned)?\\b|outlaw|prohibit)", "banned outlawed prohibited"),
)
"""Verb families: name, stems after a word of the future, finished forms."""

FUTURE = (
    r"(?:(?:is|are|was|were|be) )?(?:set|due|scheduled|expected|slated|about|poised|likely|going|planned) to"
    r"|will|would|is to|are to|shall"
)
PENDING = tuple(
    re.compile(rf"\b(?:{FUTURE})(?: \w+)? (?:{stems})\w*", re.IGNORECASE) for _, stems, _ in FAMILIES
)
DONE = tuple(
    re.compile(rf"(?<!to be )(?<!will be )\b(?:{'|'.join(forms.split())})\b", re.IGNORECASE)
    for _, _, forms in FAMILIES
)
OPEN = re.compile(
    r"\b(?:if|unless|whether)\b[^,.;:]{0,80}\Z"
    r"|\b(?:after|as soon as|before|once|till|until|when)\b[^,.;:]{0,80}"
    r"\b(?:is|are|has|have|gets?)(?: \w{1,20})?\W*\Z",
    re.IGNORECASE,
)
"""Before a finished form that tells of no past: "until the deal is signed", "if it ended"."""

LOOK_BACK = 120
"""Characters."""

NEEDED = tuple(
    frozenset(forms.split()) | {f"{stem}*" for stem in re.findall(r"[a-z]{3,}", stems)}
    for _, stems, forms in FAMILIES
)
"""Words of which the patterns of each family need one."""

CONFIDENCE = 0.8


@dataclass(frozen=True, slots=True)
class _State:
    """What a passage says of one verb family."""

    passage: Passage
    span: Span
    done: bool


def find(case: Case) -> Iterator[Finding]:
    """One finding for each matter that is past in one source and to come in another."""
    for number, needed in enumerate(NEEDED):
        near = case.reading.holding(needed)
        states = [state for passage in near for state in _states(passage, number, case)]
        done = [state for state in states if state.done]
        for pending in (state for state in states if not state.done):
            matches = [state for state in done if tied(state.passage, pending.passage, case.reading)]
            if matches:
                yield _finding(matches, pending, case)


def _states(passage: Passage, number: int, case: Case) -> Iterator[_State]:
    text, (start, end) = case.reading.text(passage.article), (passage.span.start, passage.span.end)
    pending = PENDING[number].search(text, start, end)
    if pending:
        yield _State(passage, Span(*pending.span()), False)
        return
    done = DONE[number].search(text, start, end)
    if done and not OPEN.search(text, max(start, done.start() - LOOK_BACK), done.start()):
        yield _State(passage, Span(*done.span()), True)


def _finding(matches: list[_State], pending: _State, case: Case) -> Finding:
    reading, done = case.reading, matches[0]
    slugs = [state.passage.article for state in matches]
    first, second = (s.span.of(reading.text(s.passage.article)) for s in (done, pending))
    thing = _thing(done, pending, case)
    return finding(
        "status",
        reading,
        label=f"{thing}: “{first}” or “{second}”",
        explanation=f"{sources(reading, slugs)} {verb(slugs, 'write')} “{first}”, as of something past; "
        f"{sources(reading, [pending.passage.article])} “{second}”, as of something to come.",
        confidence=CONFIDENCE,
        rule="status.verb-family",
        sides=[
            side(first, "", (_evidence(state, case) for state in matches)),
            side(second, "", [_evidence(pending, case)]),
        ],
        about=(
            earliest(reading, (state.passage.evidence for state in matches)),
            pending.passage.article,
            second,
        ),
    )


def _thing(done: _State, pending: _State, case: Case) -> str:
    """The name of the thing where it is to come: from a word both share, over capitals and shared words
    around it.
    """
    words = pending.passage.words
    common = telling(done.passage, case.reading) & telling(pending.passage, case.reading)
    first = next(i for i, word in enumerate(words) if word.stem in common)
    last = first
    while first > 0 and words[first - 1].content and words[first - 1].surface[0].isupper():
        first -= 1
    while last + 1 < len(words) and words[last + 1].stem in common:
        last += 1
    return Span(words[first].start, words[last].end).of(case.reading.text(pending.passage.article))


def _evidence(state: _State, case: Case) -> Evidence:
    return clause_around(state.passage, state.span, case.reading)
