"""A figure that one source alone gives: beside passages that tell the same without it, or quite alone.

A figure that another source gives in another unit ("60 miles" and "97 km") or in words ("a quarter" and
"25 per cent") is no figure of one source. An age or a term with a hyphen ("41-year") is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from site_builder.compare.alignment import RELATED
from site_builder.compare.amounts import Amounts
from site_builder.compare.anchors import telling
from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.counted import KINDS, Counted
from site_builder.compare.findings.build import clipped, finding, side, some, sources, verb
from site_builder.compare.findings.quantities import at_odds
from site_builder.compare.passages import Passage, rare
from site_builder.language.similarity import cosine
from site_builder.model import Finding, Side, Span

ONLY = 0.65
LOOSE = 0.45
"""Confidence where the passages share little besides the words near the figure."""

NEAR = 80
"""Characters around a figure in which the words tell what it counts."""

TIES = 2

FRACTIONS = (
    (re.compile(r"\bhalf\b", re.IGNORECASE), Decimal(50)),
    (re.compile(r"\b(?:a|one) third\b", re.IGNORECASE), Decimal(33)),
    (re.compile(r"\btwo[- ]thirds\b", re.IGNORECASE), Decimal(67)),
    (re.compile(r"\b(?:a|one) quarter\b", re.IGNORECASE), Decimal(25)),
    (re.compile(r"\bthree[- ]quarters\b", re.IGNORECASE), Decimal(75)),
    (re.compile(r"\b(?:a|one) fifth\b", re.IGNORECASE), Decimal(20)),
    (re.compile(r"\b(?:a|one) tenth\b", re.IGNORECASE), Decimal(10)),
)
"""Shares in words, and in percent."""

NUMBERS = re.compile(r"\b(?:hundred|thousand|million|billion|trillion|dozen)s?\b", re.IGNORECASE)
"""Words that count, though no figure was read from them."""

DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\d[\d.,]*\d|\d")
FIRST = re.compile(r"\d+")
TERM = re.compile(r"\d-[a-z]")
"""An age or term: "41-year", "3-day"."""


def find(case: Case) -> Iterator[Finding]:
    """Figures beside vaguer passages first, then each source's other figures in one finding."""
    groups: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    holding: dict[str, set[int]] = defaultdict(set)
    for one in case.counted:
        groups[one.key[:2]].append(one)
        holding[one.figure.kind].add(one.passage.number)
    alone: dict[str, list[Counted]] = defaultdict(list)
    for _, group in sorted(groups.items()):
        figured = holding[group[0].figure.kind]
        for one in (one for one in _own(group) if not _told_loosely(one, case)):
            others = _without_figure(one, figured, case) if one.figure.kind in KINDS else []
            giving = _giving(one, group)
            others = [passage for passage in others if passage.article not in giving]
            if any(_in_words(one, passage, case) for passage in others):
                continue
            if others:
                yield _beside(one, others, case)
            else:
                alone[one.passage.article].append(one)
    if len(case.reading.members) > 1:
        told = {one.evidence for group in at_odds(case) for one in group}
        own = ([one for one in found if one.evidence not in told] for _, found in sorted(alone.items()))
        yield from (_alone(found, case) for found in own if found)


def _own(group: list[Counted]) -> Iterator[Counted]:
    """The figures that are written in digits, where no other source gives this amount, or another of the same
    thing.
    """
    sources_of: defaultdict[str, set[str]] = defaultdict(set)
    for one in group:
        sources_of[one.thing].add(one.passage.article)
    amounts = Amounts(group)
    for one in group:
        counted_elsewhere = one.thing and len(sources_of[one.thing]) > 1
        in_digits = DIGIT.search(one.text) and not TERM.search(one.text)
        if not counted_elsewhere and in_digits and not amounts.elsewhere(one):
            yield one


def _told_loosely(one: Counted, case: Case) -> bool:
    """Does another source write the same number, or the share in words, beside a word near the figure?

    "One of 31 of its kind" names no thing, so it is no figure; "31 such dams" is still not news.
    """
    found = NUMBER.search(one.text)
    digits = found.group() if found else one.text
    for passage in _writing(digits, one, case):
        at = _written(digits, case.reading.words_of(passage.evidence))
        if at >= 0 and _bare(passage.span.start + at, passage, case):
            return True
    return bool(_shares(one)) and any(_in_words(one, passage, case) for passage in _beside_it(one, case))


def _writing(digits: str, one: Counted, case: Case) -> Iterator[Passage]:
    """The passages of other articles with a word near the figure and a number that begins so."""
    begun = FIRST.match(digits)
    for number in case.reading.numbers.get(begun.group(), ()) if begun else ():
        passage = case.reading.passages[number]
        if passage.article != one.passage.article and not one.beside.isdisjoint(passage.stems):
            yield passage


def _beside_it(one: Counted, case: Case) -> Iterator[Passage]:
    """The passages of other articles with a word near the figure."""
    found = sorted({n for stem in one.beside for n in case.reading.by_stem.get(stem, ())})
    passages = (case.reading.passages[n] for n in found)
    return (passage for passage in passages if passage.article != one.passage.article)


def _written(digits: str, words: str) -> int:
    """Where these digits are a number of their own, and no percentage; -1 for nowhere."""
    at = words.find(digits)
    while at >= 0:
        before, after = words[max(0, at - 1) : at], words[at + len(digits) : at + len(digits) + 2]
        more = after[:1].isdecimal() or (after[:1] in (".", ",") and after[1:].isdecimal())
        if not (before.isdecimal() or before in (".", ",") or more or after[:1] == "%"):
            return at
        at = words.find(digits, at + 1)
    return -1


def _bare(start: int, passage: Passage, case: Case) -> bool:
    """Does a number stand there without a unit or a thing that it counts?"""
    figures = case.reading.by_slug[passage.article].annotated.figures
    own = [figure for figure in figures if figure.span.start <= start < figure.span.end]
    return not any(figure.unit or figure.noun for figure in own)


def _without_figure(one: Counted, figured: set[int], case: Case) -> list[Passage]:
    """Passages of other articles that share a rare word near the figure and hold no figure of its kind."""
    reading = case.reading
    near = [word for word in one.passage.words if abs(word.start - one.figure.span.start) < NEAR]
    stems = {word.stem for word in near if word.content} & telling(one.passage, reading)
    found = sorted(
        {n for stem in stems if reading.frequency(stem) <= rare(reading) for n in reading.by_stem[stem]}
    )
    plain = {word.stem for word in near if word.surface[0].islower()}
    others = (reading.passages[n] for n in found if n not in figured)
    plain &= stems
    return [
        p
        for p in others
        if p.article != one.passage.article and len(p.stems & one.beside) >= TIES
        if len(p.stems & plain) >= TIES and not NUMBERS.search(reading.words_of(p.evidence))
    ]


def _giving(one: Counted, group: list[Counted]) -> set[str]:
    """The articles that give a figure of this unit too, beside a word near it: they are not without."""
    same = (other for other in group if one.figure.unit and not other.beside.isdisjoint(one.beside))
    return {other.passage.article for other in same}


def _in_words(one: Counted, passage: Passage, case: Case) -> bool:
    """Does a passage give the same share in words?"""
    text = case.reading.words_of(passage.evidence)
    return any(pattern.search(text) for pattern in _shares(one))


def _shares(one: Counted) -> list[re.Pattern[str]]:
    """How a percentage is written in words, if it can be."""
    if one.figure.kind != "percent":
        return []
    return [pattern for pattern, share in FRACTIONS if share == round(one.amount)]


def _beside(one: Counted, others: list[Passage], case: Case) -> Finding:
    who, slugs = sources(case.reading, [one.passage.article]), [p.article for p in others]
    return finding(
        "quantity",
        case.reading,
        label=f"Only {who} gives a figure: {one.text}",
        explanation=f"{who} writes “{one.text}”; {sources(case.reading, slugs)} {verb(slugs, 'write')} "
        "of the same without a figure.",
        confidence=ONLY if _near(one, others) else LOOSE,
        rule="quantity.only-one",
        sides=[_side(one, case), *_vague(one, others, case)],
        about=(one.passage.article, one.text, one.thing),
    )


def _near(one: Counted, others: list[Passage]) -> bool:
    """Is one of the passages on the same matter as a whole, not in a few words only?"""
    return any(cosine(one.passage.vector, other.vector) >= RELATED for other in others)


def _vague(one: Counted, others: list[Passage], case: Case) -> Iterator[Side]:
    for slug in dict.fromkeys(p.article for p in others):
        own = [p for p in others if p.article == slug]
        stems = telling(one.passage, case.reading)
        words_used = [w for w in own[0].words if w.stem in stems]
        span = Span(words_used[0].start, words_used[-1].end)
        value = clipped(span.of(case.reading.text(slug)), 100)
        yield side(value, case.speaker(own[0].evidence), (p.evidence for p in own))


def _alone(found: list[Counted], case: Case) -> Finding:
    """Figures of one source about which no other source writes."""
    ordered = sorted(found, key=lambda one: one.figure.span)
    who = sources(case.reading, [ordered[0].passage.article])
    texts = list(dict.fromkeys(one.text for one in ordered))
    return finding(
        "only-one-source",
        case.reading,
        label=f"Only {who} has {'the figure' if len(texts) == 1 else 'these figures'}: {some(texts)}",
        explanation=f"No other source of this story gives {'this figure' if len(texts) == 1 else 'them'}.",
        confidence=ONLY,
        rule="only.figure",
        sides=[_side(one, case) for one in ordered],
        about=(ordered[0].passage.article,),
    )


def _side(one: Counted, case: Case) -> Side:
    clause = clause_around(one.passage, one.figure.span, case.reading)
    return side(one.text, case.speaker(one.evidence), [clause])
