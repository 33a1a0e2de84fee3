"""Figures at odds: two sources that count the same thing differently.

Both figures have the same kind and dimension and count the same thing, and stand in passages that may tell
the same fact, or both give the toll of the whole story. Figures that are one amount in two units, or one
round figure and the exact one, do not differ. Dates, ages, years and durations are left out, and so are
figures more than four times apart: on labelled pairs those are nearly always two different things (a
season's total beside a game's).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from site_builder.compare.alignment import RELATED
from site_builder.compare.anchors import CALENDAR
from site_builder.compare.case import Case
from site_builder.compare.clauses import clause_around
from site_builder.compare.counted import FATES, KINDS, Counted
from site_builder.compare.findings.build import earliest, either, finding, side, some, sources, verb
from site_builder.compare.joining import joined
from site_builder.language.similarity import cosine
from site_builder.model import Finding, Side

FURTHEST = 4
"""Times the smaller figure; beyond, two figures count different things."""

CONFIDENCE = 0.7
SURE = 0.8
"""Confidence where what happened to those counted is named on both sides."""

EACH = 5
"""Findings about one kind, unit and thing, those of most articles: a long story counts many people."""

MOST = 200
"""Figures of one kind, unit and thing that are held against each other; more of them are a table."""

FATED = frozenset(FATES.values())
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
HEAD = 3
"""Sentences at the head of a report, where it gives the toll of what it reports."""

Group = list[Counted]


def conflict(left: Decimal, right: Decimal) -> bool:
    """Are these two amounts different, yet near enough to be meant for one thing?"""
    small, large = sorted((abs(left), abs(right)))
    return small != large and small * FURTHEST >= large


def find(case: Case) -> Iterator[Finding]:
    """One finding for each thing that sources count differently, with a side for each amount."""
    return (_finding(list(same), case) for same in at_odds(case))


def at_odds(case: Case) -> tuple[tuple[Counted, ...], ...]:
    """The figures of each thing that sources count differently; worked out once a story."""
    if "figures" not in case.differing:
        case.differing["figures"] = tuple(map(tuple, _at_odds(case)))
    return case.differing["figures"]


def _at_odds(case: Case) -> Iterator[Group]:
    groups: dict[tuple[str, str, str], Group] = defaultdict(list)
    for one in case.counted:
        group = groups[one.key]
        if one.figure.kind in KINDS and len(group) < MOST:
            group.append(one)
    for _, group in sorted(groups.items()):
        pairs = [pair for pair in combinations(group, 2) if _differ(*pair, case)]
        found = joined(_one_to_one(pairs), lambda one: one.evidence)
        yield from sorted(found, key=_articles, reverse=True)[:EACH]


def _articles(group: Group) -> int:
    return len({one.passage.article for one in group})


def _differ(left: Counted, right: Counted, case: Case) -> bool:
    if left.passage.article == right.passage.article:
        return False
    if not _same_thing(left, right) or not conflict(left.amount, right.amount) or left.equals(right):
        return False
    if not _same_matter(left, right, case):
        return False
    named = [_persons(one, case) for one in (left, right)]
    return not all(named) or bool(named[0] & named[1])  # one sentence of this person, another of that


def _same_matter(left: Counted, right: Counted, case: Case) -> bool:
    """Are the sentences on one matter, or are both the toll of the whole story?"""
    if cosine(left.passage.vector, right.passage.vector) >= RELATED:
        return True
    if left.thing not in FATED or not all(_of_the_story(one, case) for one in (left, right)):
        return False
    names = [_names(one) for one in (left, right)]
    return not all(names) or bool(names[0] & names[1])


def _of_the_story(one: Counted, case: Case) -> bool:
    """Does a toll stand at the head of its report, or in a sentence that names nothing else?"""
    own = case.reading.of_article[one.passage.article]
    return one.passage in own[:HEAD] or not _names(one)


def _names(one: Counted) -> frozenset[str]:
    """Stems of capitalised words, but for the first and the calendar's, and of years."""
    free = [word for word in one.passage.words if word.folded not in CALENDAR]
    named = [word for word in free[1:] if word.content and word.surface[0].isupper()]
    years = [word for word in free if YEAR.fullmatch(word.surface)]
    return frozenset(word.stem for word in (*named, *years))


def _same_thing(left: Counted, right: Counted) -> bool:
    """The same fate, or a word beside both figures that says what they count."""
    if left.thing in FATED:
        return True
    return not left.beside.isdisjoint(right.beside) and bool(left.beside & right.beside - {left.thing})


def _persons(one: Counted, case: Case) -> set[str]:
    span = one.passage.span
    return set(case.named.persons(one.passage.article, span.start, span.end))


def _one_to_one(pairs: list[tuple[Counted, Counted]]) -> Iterator[tuple[Counted, Counted]]:
    """Pairs whose figures are at odds with each other only: of several, nobody can tell which."""
    left = Counter((a.passage.number, b.passage.number, a.figure.span) for a, b in pairs)
    right = Counter((a.passage.number, b.passage.number, b.figure.span) for a, b in pairs)
    for a, b in pairs:
        both = (a.passage.number, b.passage.number)
        if left[(*both, a.figure.span)] == 1 and right[(*both, b.figure.span)] == 1:
            yield a, b


def _amounts(group: Sequence[Counted]) -> list[Group]:
    """The figures by amount, equal ones together."""
    found: list[Group] = []
    for one in sorted(group, key=lambda c: (c.passage.number, c.figure.span)):
        home = next((own for own in found if own[0].amount == one.amount), None)
        if home is None:
            found.append([one])
        else:
            home.append(one)
    return found


def _finding(group: Group, case: Case) -> Finding:
    reading, sides = case.reading, _amounts(group)
    texts = [f"“{own[0].text}”" for own in sides]
    told = []
    for own, text in zip(sides, texts, strict=True):
        slugs = [one.passage.article for one in own]
        told.append(f"{sources(reading, slugs)} {verb(slugs, 'write')} {text}")
    what = f" ({group[0].thing})" if group[0].thing in FATED else ""
    return finding(
        "quantity",
        reading,
        label=either(texts) + what,
        explanation=f"{some(told)}, perhaps of the same thing.",
        confidence=SURE if what else CONFIDENCE,
        rule="quantity.conflict",
        sides=[_side(own, case) for own in sides],
        about=(group[0].thing, earliest(reading, (one.passage.evidence for one in group))),
    )


def _side(own: Group, case: Case) -> Side:
    clauses = (clause_around(one.passage, one.figure.span, case.reading) for one in own)
    return side(own[0].text, case.speaker(own[0].evidence), clauses)
