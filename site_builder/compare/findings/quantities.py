"""Figures: two sources that count the same thing differently, and a figure that only one source gives.

Both figures have the same kind, unit and thing counted, and stand in passages that may tell the same fact.
Dates, ages, years and durations are left out, and so are figures more than four times apart: on labelled
pairs those are nearly always two different things (a season's total beside a game's).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from site_builder.compare.alignment import RELATED
from site_builder.compare.anchors import telling
from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.findings.build import clipped, finding, side, some, sources, verb
from site_builder.compare.passages import Passage, rare
from site_builder.language.similarity import cosine
from site_builder.language.words import words
from site_builder.model import Evidence, Figure, Finding, Side, Span

KINDS = frozenset({"money", "percent", "quantity", "count"})
SINGLE = frozenset({"duration"})
"""Kinds that are never held against each other, but may be one source's own."""

FURTHEST = 4
"""Times the smaller figure; beyond, two figures count different things."""

CONFLICT = 0.7
ONLY = 0.65
NEAR = 80
"""Characters around a figure in which the words tell what it counts."""

BESIDE = 4
"""Content words on either side of a figure among which what it counts is named."""

TIES = 2

MOST = 200
"""Figures of one kind, unit and thing that are held against each other; more of them are a table."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """A figure and the sentence it stands in."""

    figure: Figure
    passage: Passage
    text: str
    thing: str
    """Stem of what is counted, or its unit."""

    amount: Decimal
    """The amount, or the middle of a range."""


def conflict(left: Decimal, right: Decimal) -> bool:
    """Are these two amounts different, yet near enough to be meant for one thing?"""
    small, large = sorted((abs(left), abs(right)))
    return small != large and small * FURTHEST >= large


def find(case: Case) -> Iterator[Finding]:
    """Conflicts first, then figures that only one source gives."""
    groups: dict[tuple[str, str, str], list[_Counted]] = defaultdict(list)
    for one in _counted(case):
        group = groups[(one.figure.kind, one.figure.unit, one.thing)]
        if len(group) < MOST:
            group.append(one)
    for _, group in sorted(groups.items()):
        pairs = [(a, b) for a in group for b in group if _differ(a, b, case)]
        yield from (_conflict(a, b, case) for a, b in _one_to_one(pairs))
    alone: dict[str, list[_Counted]] = defaultdict(list)
    for _, group in sorted(groups.items()):
        if len({one.passage.article for one in group}) == 1:
            for one in (one for one in group if any(c.isdigit() for c in one.text)):
                others = _without_figure(one, case) if one.figure.kind in KINDS else []
                if others:
                    yield _only_figure(one, others, case)
                else:
                    alone[one.passage.article].append(one)
    yield from (_alone(found, case) for _, found in sorted(alone.items()))


def _one_to_one(pairs: list[tuple[_Counted, _Counted]]) -> Iterator[tuple[_Counted, _Counted]]:
    """Pairs whose figures are at odds with each other only: of several, nobody can tell which."""
    left = Counter((a.passage.number, b.passage.number, a.figure.span) for a, b in pairs)
    right = Counter((a.passage.number, b.passage.number, b.figure.span) for a, b in pairs)
    for a, b in pairs:
        both = (a.passage.number, b.passage.number)
        if left[(*both, a.figure.span)] == 1 and right[(*both, b.figure.span)] == 1:
            yield a, b


def _counted(case: Case) -> Iterator[_Counted]:
    for slug, member in case.reading.by_slug.items():
        for figure in member.annotated.figures:
            passage = case.reading.at(slug, figure.span)
            if passage and figure.kind in KINDS | SINGLE:
                things = [word.stem for word in words(figure.noun) if word.content]
                text = figure.span.of(case.reading.text(slug))
                yield _Counted(figure, passage, text, (things or [""])[-1], _amount(figure))


def _amount(figure: Figure) -> Decimal:
    """The amount, or the middle of a range."""
    parts = [Decimal(part) for part in figure.amount.split("/") if part]
    return sum(parts, Decimal(0)) / len(parts) if parts else Decimal(0)


def _differ(left: _Counted, right: _Counted, case: Case) -> bool:
    if left.passage.number >= right.passage.number or left.passage.article == right.passage.article:
        return False
    if left.figure.kind not in KINDS or not conflict(left.amount, right.amount):
        return False
    if cosine(left.passage.vector, right.passage.vector) < RELATED:
        return False
    named = [set(case.named.persons(one.passage.article, *_ends(one.passage))) for one in (left, right)]
    return not all(named) or bool(named[0] & named[1])  # one sentence of this person, another of that


def _ends(passage: Passage) -> tuple[int, int]:
    return passage.span.start, passage.span.end


def _conflict(left: _Counted, right: _Counted, case: Case) -> Finding:
    reading = case.reading
    return finding(
        "quantity",
        reading,
        label=f"“{left.text}” or “{right.text}”",
        explanation=f"{sources(reading, [left.passage.article])} writes “{left.text}”, "
        f"{sources(reading, [right.passage.article])} “{right.text}”, perhaps of the same thing.",
        confidence=CONFLICT,
        rule="quantity.conflict",
        sides=[_side(one, case) for one in (left, right)],
        about=sorted(f"{one.passage.article} {one.text} {one.thing}" for one in (left, right)),
    )


def _alone(found: list[_Counted], case: Case) -> Finding:
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
        about=(ordered[0].passage.article, *sorted(texts)),
    )


def _only_figure(one: _Counted, others: list[Passage], case: Case) -> Finding:
    who, slugs = sources(case.reading, [one.passage.article]), [p.article for p in others]
    return finding(
        "quantity",
        case.reading,
        label=f"Only {who} gives a figure: {one.text}",
        explanation=f"{who} writes “{one.text}”; {sources(case.reading, slugs)} {verb(slugs, 'write')} "
        "of the same without a figure.",
        confidence=ONLY,
        rule="quantity.only-one",
        sides=[_side(one, case), *_vague(one, others, case)],
        about=(one.passage.article, one.text, one.thing),
    )


def _without_figure(one: _Counted, case: Case) -> list[Passage]:
    """Passages of other articles that share a rare word near the figure and hold no such figure."""
    reading = case.reading
    near = [word for word in one.passage.words if abs(word.start - one.figure.span.start) < NEAR]
    stems = {word.stem for word in near if word.content} & telling(one.passage, reading)
    found = sorted(
        {n for stem in stems if reading.frequency(stem) <= rare(reading) for n in reading.by_stem[stem]}
    )
    passages = [reading.passages[n] for n in found]
    plain = {word.stem for word in near if word.surface[0].islower()}
    counted = _counted_words(one)
    others = (p for p in passages if p.article != one.passage.article)
    return [p for p in others if len(p.stems & counted) >= TIES and len(p.stems & stems & plain) >= TIES]


def _counted_words(one: _Counted) -> frozenset[str]:
    """Stems of the words nearest to a figure, which tell what it counts."""
    content = [word for word in one.passage.words if word.content and not word.span.overlaps(one.figure.span)]
    before = [word.stem for word in content if word.start < one.figure.span.start][-BESIDE:]
    after = [word.stem for word in content if word.start >= one.figure.span.end][:BESIDE]
    return frozenset((*before, *after))


def _vague(one: _Counted, others: list[Passage], case: Case) -> Iterator[Side]:
    for slug in dict.fromkeys(p.article for p in others):
        own = [p for p in others if p.article == slug]
        stems = telling(one.passage, case.reading)
        words_used = [w for w in own[0].words if w.stem in stems]
        span = Span(words_used[0].start, words_used[-1].end)
        value = clipped(span.of(case.reading.text(slug)), 100)
        yield side(value, case.speaker(own[0].evidence), (p.evidence for p in own))


def _side(one: _Counted, case: Case) -> Side:
    clause = clause_around(one.passage, one.figure.span, case.reading.text(one.passage.article))
    return side(one.text, case.speaker(Evidence(one.passage.article, one.figure.span)), [clause])
