"""How each source describes the relations of two countries: "no limits", "not ironclad", "extremely good".

A sentence that names the relation ("China-Russia ties", "relations between A and B", or one that names just
two parties and the word) and describes it: words in quotation marks, or what follows "is", "are", "as" or
"at". Only what somebody says of the relation, not what happens to it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, finding, side, sources, verb
from site_builder.compare.parties import Party
from site_builder.compare.passages import Passage
from site_builder.language import wordlist
from site_builder.model import Evidence, Finding, Side, Span

NOUNS = wordlist.words(
    """
    relation relations relationship relationships ties partnership alliance cooperation friendship rapport
    bond
    """
)
RELATION = re.compile(rf"\b(?:{'|'.join(sorted(NOUNS))})\b", re.IGNORECASE)
DESCRIBED = re.compile(
    r"\s(?:(?:is|are|was|were|being|as|at)(?: being| at| an?)?) (?P<words>[\w’'-]+(?: [\w’'-]+){0,5})",
)
"""A verb or "as" after the relation, and what it says."""

QUOTED = re.compile(r"[“\"](?P<words>[^“”\"\n]{3,80})[”\"]")
LINK = re.compile(r" (between|of|with) ")
BEFORE = 20
AFTER = 40
"""Characters before and after the relation in which its two parties stand."""

BESIDE = 6
"""Characters between quoted words and the relation they stand before."""

REACH = 60
"""Characters between the relation and the words that describe it."""

JUDGING = re.compile(
    r"\b(?:not|good|bad|great|strong|weak|close|warm|cold|tense|stable|unstable|exemplary|ironclad|fragile|friendly"
    r"|hostile|historic|unprecedented|excellent|poor|broken|sour|solid|deep|shallow|limits?|eternal|best|worst|strategic"
    r"|toxic|strained|icy|frosty|cordial|special|unequal|transactional|pragmatic|robust|rock)\b",
    re.IGNORECASE,
)
"""Words of which a description outside quotation marks must have one."""

CONFIDENCE = 0.8
LEAST = 2


@dataclass(frozen=True, slots=True)
class _Description:
    """Words for a relation, and where they stand."""

    words: str
    evidence: Evidence
    passage: Passage


def find(case: Case) -> Iterator[Finding]:
    """One finding for each two countries whose relations two sources describe in their own words."""
    found: dict[tuple[str, str], list[_Description]] = defaultdict(list)
    for passage in case.reading.holding(NOUNS):
        for pair, description in _descriptions(passage, case):
            found[pair].append(description)
    for pair, own in sorted(found.items()):
        wordings = {one.words.casefold() for one in own}
        if len({one.evidence.article for one in own}) > 1 and len(wordings) >= LEAST:
            yield _finding(pair, own, case)


def _descriptions(passage: Passage, case: Case) -> Iterator[tuple[tuple[str, str], _Description]]:
    text, span = case.reading.text(passage.article), passage.span
    parties, told = case.parties(passage), set()
    for noun in RELATION.finditer(text, span.start, span.end):
        pair = _pair(parties, noun, text)
        for words in _words(text, noun, span) if pair else ():
            if pair and words not in told:
                told.add(words)
                yield pair, _Description(words.of(text), Evidence(passage.article, words), passage)


def _words(text: str, noun: re.Match[str], span: Span) -> Iterator[Span]:
    """The words that describe a relation: quoted right before it or soon after it, else said of it."""
    floor, roof = max(span.start, noun.start() - REACH), min(span.end, noun.end() + REACH)
    near = list(QUOTED.finditer(text, floor, min(span.end, roof + REACH)))
    quoted = [
        m
        for m in near
        if 0 <= noun.start() - m.end() <= BESIDE or (noun.start() <= m.end() and m.start() < roof)
    ]
    said = DESCRIBED.search(text, noun.end(), roof)
    if said and not quoted and JUDGING.search(said.group("words")):
        quoted = [said]
    for match in quoted:
        words = match.group("words").rstrip(" ,.")
        yield Span(match.start("words"), match.start("words") + len(words))


def _pair(parties: tuple[Party, ...], noun: re.Match[str], text: str) -> tuple[str, str] | None:
    """The two countries of a relation: those just before it, those it is between, else the only two there."""
    start, end = noun.span()
    before = [p.country for p in parties if 0 <= start - p.span.end <= BEFORE]
    after = [p.country for p in parties if 0 <= p.span.start - end <= AFTER]
    link = LINK.match(text, end)
    found = before[-2:] if len(set(before[-2:])) == 2 else []
    if not found and link:
        found = after[:2] if link.group(1) != "with" else [*[p.country for p in parties][:1], *after[:1]]
    countries = sorted(set(found) or {party.country for party in parties})
    return (countries[0], countries[1]) if len(countries) == 2 else None


def _finding(pair: tuple[str, str], own: list[_Description], case: Case) -> Finding:
    names = " and ".join(country.title() for country in pair)
    by_words: dict[str, list[_Description]] = defaultdict(list)
    for one in own:
        by_words[one.words.casefold()].append(one)
    slugs = [one.evidence.article for one in own]
    return finding(
        "characterisation",
        case.reading,
        label=f"How relations of {names} are described",
        explanation=f"{sources(case.reading, slugs)} {verb(slugs, 'describe')} them in different words.",
        confidence=CONFIDENCE,
        rule="characterisation.relations",
        sides=[_side(same, case) for same in by_words.values()],
        about=pair,
    )


def _side(same: list[_Description], case: Case) -> Side:
    first = same[0]
    return side(clipped(first.words), case.speaker(first.evidence), (one.evidence for one in same))
