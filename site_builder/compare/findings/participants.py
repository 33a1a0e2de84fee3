"""Who takes part: lists of countries or peoples near the same rare name of a place or event.

"Russian, Ukrainian and US negotiators met in Abu Dhabi" against "talks in Abu Dhabi involving the United
States, Russia, and China". The names are folded first, so that only another party is a difference, and lists
without a party in common are of different roles.
"""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.anchors import proper
from site_builder.compare.case import Case
from site_builder.compare.clauses import clauses
from site_builder.compare.coordination import Listing, country_lists
from site_builder.compare.findings.build import finding, listed, side, sources
from site_builder.compare.passages import Reading
from site_builder.language.countries import COUNTRIES
from site_builder.model import Evidence, Finding, Side, Span

CONFIDENCE = 0.9

Anchor = tuple[str, ...]
"""Stems of rare names that stand around the same lists."""


def find(case: Case) -> Iterator[Finding]:
    """One finding for each place or event whose parties differ."""
    reading = case.reading
    for anchor, lists in _by_anchor(reading):
        for group in _overlapping(lists):
            if len({one.passage.article for one in group}) > 1 and len({one.folded for one in group}) > 1:
                yield _finding(anchor, group, reading)


def _by_anchor(reading: Reading) -> list[tuple[Anchor, list[Listing]]]:
    near: dict[str, list[Listing]] = defaultdict(list)
    for passage in reading.holding(COUNTRIES):
        for one in country_lists(passage, reading.text(passage.article)):
            for stem in sorted(proper(passage, reading, one.span)):
                near[stem].append(one)
    groups: dict[tuple[tuple[int, Span], ...], list[str]] = defaultdict(list)
    for stem, lists in sorted(near.items()):
        groups[tuple((one.passage.number, one.span) for one in lists)].append(stem)
    return [(tuple(stems), near[stems[0]]) for _, stems in sorted(groups.items())]


def _overlapping(lists: list[Listing]) -> list[list[Listing]]:
    """Lists that have a party in common: those who mediate are not those who quarrel."""
    groups: list[list[Listing]] = []
    for one in lists:
        near = [group for group in groups if any(one.folded & other.folded for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(other for group in near for other in group), one])
    in_order = [sorted(group, key=lambda one: (one.passage.number, one.span)) for group in groups]
    return sorted(in_order, key=lambda group: (group[0].passage.number, group[0].span))


def _finding(anchor: Anchor, lists: list[Listing], reading: Reading) -> Finding:
    place = " ".join(dict.fromkeys(word.surface for word in lists[0].passage.words if word.stem in anchor))
    common = frozenset.intersection(*(one.folded for one in lists))
    sides = list(_sides(anchor, lists, reading))
    extra = sorted(frozenset.union(*(one.folded for one in lists)) - common)
    return finding(
        "participants",
        reading,
        label=f"Who takes part: {place}",
        explanation=f"With {place}, {'; '.join(_has(one, reading) for one in sides)}: they differ on "
        f"{listed([country.title() for country in extra])}.",
        confidence=CONFIDENCE,
        rule="participants.countries",
        sides=sides,
        about=anchor,
    )


def _has(one: Side, reading: Reading) -> str:
    """ "CNA has “Norway and Sweden”"."""
    slugs = [evidence.article for evidence in one.evidence]
    return f"{sources(reading, slugs)} {'have' if len(set(slugs)) > 1 else 'has'} “{one.value}”"


def _sides(anchor: Anchor, lists: list[Listing], reading: Reading) -> Iterator[Side]:
    """One side for each set of parties."""
    sets: dict[frozenset[str], list[Listing]] = defaultdict(list)
    for one in lists:
        sets[one.folded].append(one)
    for same in sets.values():
        value = same[0].span.of(reading.text(same[0].passage.article))
        yield side(value, "", (_clause(anchor, one, reading) for one in same))


def _clause(anchor: Anchor, one: Listing, reading: Reading) -> Evidence:
    """The clause that holds list and anchor, else from the one to the other."""
    spans = [word.span for word in one.passage.words if word.stem in anchor] + [one.span]
    both = Span(min(s.start for s in spans), max(s.end for s in spans))
    around = (span for span in clauses(one.passage, reading) if both.within(span))
    return Evidence(one.passage.article, next(around, both))
