"""Certain in one source, only planned or possible in another: "will attend" beside "a visit is planned".

Two clauses of different articles look ahead to the same thing: they share a rare name and a word that is no
name, and what they share weighs a third of the lighter one. One is sure ("will" with an act that can be
kept), the other only plans, expects or thinks it possible.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.anchors import proper
from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.findings.build import finding, side, sources, verb
from site_builder.compare.passages import Passage
from site_builder.compare.statements import Statement, common, overlap, statement
from site_builder.language import wordlist
from site_builder.model import Finding, Span

SURE = re.compile(
    r"\b(?:will|is to|are to) (?:also |then |now |again )?(?:attend|visit|travel|meet|host|join|take part"
    r"|arrive|return|leave|resign|sign|send|begin|start|launch|buy|pay|impose|vote|withdraw|reopen"
    r"|be held|take place)\b"
)
LOOSE = re.compile(
    r"\b(?:planned|planning|plans? to|intends? to|hopes? to|expected|tentative(?:ly)?|(?<!will )likely"
    r"|may|might|could|possibl[ey]|considering|mulling)\b"
)
NEEDED = wordlist.words(
    """
    attend visit travel meet host join take arrive return leave resign sign send begin start launch buy pay
    impose vote withdraw reopen held planned planning plan plans intend intends hope hopes expected tentative
    tentatively likely may might could possible possibly considering mulling
    """
)
"""Words of which both need one."""

LISTED = re.compile(r",\s+(?:including|among them)\b")
REACH = 120
"""Characters of a list after a clause that belong to what is planned."""

CONFIDENCE = 0.65
ENOUGH = 0.33
MOST = 60
"""Clauses about one name that are held against each other; more of them are the story's main matter."""


@dataclass(frozen=True, slots=True)
class _Outlook:
    """A clause that looks ahead, and the words by which it does."""

    words: str
    sure: bool
    told: Statement
    names: frozenset[str]


def find(case: Case) -> Iterator[Finding]:
    """One finding for each thing that one source is sure of and others only plan or expect."""
    by_name: dict[str, list[_Outlook]] = defaultdict(list)
    for outlook in (one for passage in case.reading.holding(NEEDED) for one in _outlooks(passage, case)):
        for name in sorted(outlook.names):
            by_name[name].append(outlook)
    for _, group in sorted(by_name.items()):
        for sure in (one for one in group[:MOST] if one.sure):
            loose = [one for one in group[:MOST] if not one.sure and _same(sure, one, case)]
            if loose:
                yield _finding(sure, loose, case)


def _outlooks(passage: Passage, case: Case) -> Iterator[_Outlook]:
    text, span = case.reading.text(passage.article), passage.span
    for sure, pattern in ((True, SURE), (False, LOOSE)):
        match = pattern.search(text, span.start, span.end)
        if match:
            around = clause_around(passage, Span(*match.span()), case.reading).span
            if LISTED.match(text, around.end):
                around = Span(around.start, min(span.end, around.end + REACH))
            told = statement(passage, around, text)
            names = proper(passage, case.reading, Span(0, 0)) & told.stems
            yield _Outlook(match.group(), sure, told, names)


def _same(sure: _Outlook, loose: _Outlook, case: Case) -> bool:
    if sure.told.passage.article == loose.told.passage.article:
        return False
    return common(sure.told, loose.told) > 0 and overlap(sure.told, loose.told, case.reading) >= ENOUGH


def _finding(sure: _Outlook, loose: list[_Outlook], case: Case) -> Finding:
    reading, slugs = case.reading, [one.told.passage.article for one in loose]
    first, second, who = sure.words, loose[0].words, sure.told.passage.article
    return finding(
        "status",
        reading,
        label=f"Certain or not: “{first}” or “{second}”",
        explanation=f"{sources(reading, [who])} writes “{first}”, as of something certain; "
        f"{sources(reading, slugs)} {verb(slugs, 'write')} “{second}”.",
        confidence=CONFIDENCE,
        rule="status.certainty",
        sides=[
            side(first, "", [sure.told.evidence]),
            side(second, "", (one.told.evidence for one in loose)),
        ],
        about=(who, reading.words_of(sure.told.evidence)),
    )
