"""Which page of a comparison shows a finding or a shared passage whole, so that every link opens its words.

A story whose findings are few has them all on its one page. Beyond that each type has pages of its own, and
the one page keeps a line for the weightiest of each: an address changes only when a story outgrows its page.
What a card weighs is estimated from the passages it shows, without making it.
"""

from collections.abc import Iterable, Iterator, Mapping

from site_builder import links
from site_builder.model import Briefing, Comparison, Evidence, Shared
from site_builder.views.cuts import CONTEXT
from site_builder.views.derived import Found, Plan
from site_builder.views.paging import packed, weight
from site_builder.views.shelf import Shelf

HERE = 120_000
"""Bytes of the table of topics, findings and shared passages that stand on one page together; a page of these
is already some twenty screens of a telephone."""

FEW = 3
"""Passages shown for one side; a side may rest on hundreds."""

WIDEST, LONGEST = 12, 40
"""Columns and rows of the table of topics; a wider one cannot be read."""

MOST_SIDES = 16
"""Sides shown of one finding, and passages of one shared text."""

CARD, SIDE, PASSAGE = 900, 220, 300
"""Bytes of markup around each."""

ROW, CELL = 420, 260
"""Bytes of a row and of a cell of the table of topics."""


def address(shelf: Shelf, story: str, name: str, page: str) -> str:
    """The link to a finding or shared passage, as written on the page at `page`."""
    return links.relative(links.finding(story, name, shelf.plans[story].where.get(name, "")), page)


def plan(shelf: Shelf, story: str) -> Plan:
    """The layout of one story's findings."""
    briefing = shelf.briefings[story]
    found = by_kind(briefing.comparison)
    weights = {one.id: _weigh(shelf, one) for group in found.values() for one in group}
    if sum(weights.values()) + _table(shelf, briefing) <= HERE:
        return Plan(True, {kind: (group,) for kind, group in found.items()}, {})
    kinds = {kind: packed(group, lambda one: weights[one.id]) for kind, group in found.items()}
    return Plan(False, kinds, dict(_where(story, kinds)))


def by_kind(comparison: Comparison) -> dict[str, tuple[Found, ...]]:
    """Findings by type and shared passages by kind, each in the order of the comparison."""
    groups: dict[str, list[Found]] = {}
    for finding in comparison.findings:
        groups.setdefault(finding.type, []).append(finding)
    for shared in comparison.shared:
        groups.setdefault(shared.kind, []).append(shared)
    return {kind: tuple(group) for kind, group in groups.items()}


def _table(shelf: Shelf, briefing: Briefing) -> int:
    sources = min(len(shelf.in_story.get(briefing.dossier.story.slug, ())), WIDEST)
    return min(len(briefing.comparison.topics), LONGEST) * (ROW + sources * CELL)


def _where(story: str, kinds: Mapping[str, tuple[tuple[Found, ...], ...]]) -> Iterator[tuple[str, str]]:
    for kind, pages in kinds.items():
        for number, page in enumerate(pages, 1):
            path = links.numbered(links.compared(story, kind), number)
            yield from ((one.id, path) for one in page)


def _weigh(shelf: Shelf, one: Found) -> int:
    if isinstance(one, Shared):
        return CARD + 2 * _passages(shelf, one.passages[:MOST_SIDES])
    sides = one.sides[:MOST_SIDES]
    shown = sum(SIDE + weight(side.value) + _passages(shelf, side.evidence[:FEW]) for side in sides)
    return CARD + weight(one.explanation) + 2 * weight(one.label) + shown


def _passages(shelf: Shelf, evidence: Iterable[Evidence]) -> int:
    return sum(PASSAGE + _passage(shelf, one) for one in evidence)


def _passage(shelf: Shelf, one: Evidence) -> int:
    around = shelf.cuts[one.article][one.span].around
    longest = 2 * CONTEXT + one.span.end - one.span.start
    return weight(shelf.article(one.article).text[around.start : min(around.end, around.start + longest)])
