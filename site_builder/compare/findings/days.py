"""One act, two days: "built in 1984" beside "built in 1982", "will visit on Thursday" beside "visited on
Wednesday".

Only acts that happen once to a thing (it is built, signed, opened; someone is born or resigns), and visits.
Both passages use a word of the same act with a time expression a few words from it, name the same person or
share a rare word for the thing, and the times exclude each other. Times too far apart are two acts.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from site_builder.compare.anchors import telling
from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.findings.build import clipped, earliest, either, finding, side, some, sources, verb
from site_builder.compare.joining import joined
from site_builder.compare.passages import Passage, rare
from site_builder.compare.sameness import days, overlapping
from site_builder.language.words import Word
from site_builder.model import DateMark, Evidence, Finding, Side, Span

ACTS: dict[str, str] = {
    form: act
    for act, forms in {
        "build": "built build builds constructed erected",
        "found": "founded established",
        "open": "opened open opens opening inaugurated",
        "launch": "launched launch launches",
        "sign": "signed sign signs signing",
        "expire": "expired expire expires expiring lapsed lapse lapses",
        "born": "born birth",
        "resign": "resigned resign resigns resignation",
        "appoint": "appointed",
        "marry": "married marry",
        "sentence": "sentenced sentencing",
        "replace": "replaced replace",
        "collapse": "collapsed collapse",
        "crash": "crashed crash",
        "sink": "sank sunk",
        "invade": "invaded invasion",
        "reopen": "reopened reopen reopens reopening",
        "bury": "burial",
        "funeral": "funeral",
        "memorial": "memorial",
        "visit": "visit visits visited visiting",
    }.items()
    for form in forms.split()
}
"""Folded form of a word to the act it tells."""

REACH = 7
"""Words between the act and its day."""

NEAREST = 10
"""Days that two accounts of one act lie apart at most; years when both give only a year."""

YEARS = frozenset({"year"})
DAYS = frozenset({"hour", "day", "week", "month"})
VISIT = "visit"
"""Many visit one place, so a visit is told by its visitor."""

MEMORIAL = "memorial"
OCCASIONS = frozenset({"service", "ceremony", "mass", "march"})
"""A memorial with one of these behind it is held on a day; without, it may be a stone, or a hospital."""

OF_A_THING = frozenset({"reopen"})
"""Acts that many things of one place do: a place in common is no thing in common."""

MOST = 200
"""Dated uses of one act that are held against each other; more of them are a chronicle."""

CONFIDENCE = 0.7


@dataclass(frozen=True, slots=True)
class _Dated:
    """An act in a passage, and its day."""

    act: str
    passage: Passage
    span: Span
    """From the act to the day, or back."""

    mark: DateMark
    persons: frozenset[str]
    stems: frozenset[str]
    """Of the rare words that tell what the passage is about."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each act that sources date so that not all can be right, with a side for each day."""
    by_act: dict[str, list[_Dated]] = defaultdict(list)
    for passage in case.reading.holding(ACTS.keys()):
        for one in _dated(passage, case):
            by_act[one.act].append(one)
    for _, found in sorted(by_act.items()):
        pairs = [pair for pair in combinations(found[:MOST], 2) if _at_odds(*pair)]
        yield from (_finding(group, case) for group in joined(pairs, _place))


def _dated(passage: Passage, case: Case) -> Iterator[_Dated]:
    for mark in days(passage, case.reading):
        at, after = _behind(passage, mark.span.start), _behind(passage, mark.span.end)
        near = [*reversed(passage.words[max(0, at - REACH) : at]), *passage.words[after : after + REACH]]
        act = next((word for word in near if word.folded in ACTS and _held(word, passage)), None)
        if act:
            span = Span(min(act.start, mark.span.start), max(act.end, mark.span.end))
            yield _Dated(ACTS[act.folded], passage, span, mark, *_about(passage, act, case))


def _behind(passage: Passage, place: int) -> int:
    """The number of the first word at a place of the text, or behind it."""
    return bisect_left(passage.words, place, key=lambda word: word.start)


def _held(act: Word, passage: Passage) -> bool:
    """Is it held on a day? Of all acts a memorial alone may not be."""
    if ACTS[act.folded] != MEMORIAL:
        return True
    after = _behind(passage, act.end)
    return any(word.folded in OCCASIONS for word in passage.words[after : after + 1])


def _about(passage: Passage, act: Word, case: Case) -> tuple[frozenset[str], frozenset[str]]:
    reading, most = case.reading, 2 * rare(case.reading)
    persons = case.named.persons(passage.article, passage.span.start, passage.span.end)
    stems = {stem for stem in telling(passage, reading) if reading.frequency(stem) <= most}
    if ACTS[act.folded] in OF_A_THING:
        stems &= {word.stem for word in passage.words if word.surface[:1].islower()}
    return frozenset(persons), frozenset(stems - {act.stem})


def _at_odds(left: _Dated, right: _Dated) -> bool:
    a, b = left.mark, right.mark
    if left.passage.article == right.passage.article or overlapping(a, b):
        return False
    same = left.persons & right.persons
    if not same and (left.act == VISIT or not left.stems & right.stems):
        return False
    kinds = {a.precision, b.precision}
    if kinds <= YEARS:
        return abs(int(a.first[:4]) - int(b.first[:4])) <= NEAREST
    return kinds <= DAYS and _apart(a, b) <= NEAREST


def _place(one: _Dated) -> Evidence:
    return Evidence(one.passage.article, one.span)


def _apart(a: DateMark, b: DateMark) -> int:
    first, second = sorted(((a.first, a.last), (b.first, b.last)))
    return (date.fromisoformat(second[0]) - date.fromisoformat(first[1])).days


def _finding(group: list[_Dated], case: Case) -> Finding:
    reading, by_day = case.reading, defaultdict(list)
    for one in sorted(group, key=lambda one: one.passage.number):
        by_day[(one.mark.first, one.mark.last)].append(one)
    told, texts = [], []
    for own in by_day.values():
        slugs, text = [one.passage.article for one in own], reading.text(own[0].passage.article)
        told.append(f"{sources(reading, slugs)} {verb(slugs, 'write')} “{clipped(own[0].span.of(text))}”")
        texts.append(own[0].mark.span.of(text))
    named = either([f"“{text}”" for text in texts])
    return finding(
        "date",
        reading,
        label=f"When: {group[0].act}, {named}",
        explanation=f"{some(told)}: not all can be the day of one act.",
        confidence=CONFIDENCE,
        rule="date.same-act",
        sides=[_side(own, text, case) for own, text in zip(by_day.values(), texts, strict=True)],
        about=(group[0].act, earliest(reading, (one.passage.evidence for one in group))),
    )


def _side(own: list[_Dated], text: str, case: Case) -> Side:
    clauses = (clause_around(one.passage, one.span, case.reading) for one in own)
    return side(text, case.speaker(Evidence(own[0].passage.article, own[0].span)), clauses)
