"""Which page of a comparison shows a finding or a shared passage whole, so that every link opens its words.

A story whose findings are few has them all on its one page. Beyond that each type has pages of its own, and
the one page keeps a line for the weightiest of each: an address changes only when a story outgrows its page.
What a card weighs is estimated from the passages it shows, without making it.
"""

from collections.abc import Iterable, Iterator, Mapping

from site_builder import links
from site_builder.model import Briefing, Comparison, Evidence, Shared
from site_builder.views.cuts import CONTEXT, Cuts
from site_builder.views.derived import Found, Guide, Plan
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

CARRIED = 8_000
"""Characters shown of a shared passage; a report that is carried whole goes on in its article."""

WHOLE = 1 << 30
"""No limit."""

CARD, SIDE, PASSAGE = 900, 220, 300
"""Bytes of markup around each."""

ROW, CELL = 420, 260
"""Bytes of a row and of a cell of the table of topics."""


Kinds = dict[str, tuple[tuple[str, ...], ...]]
"""Type to the ids of its findings, page by page."""


def address(shelf: Shelf, story: str, name: str, page: str) -> str:
    """The link to a finding or shared passage, as written on the page at `page`."""
    return links.relative(links.finding(story, name, shelf.where[story].get(name, "")), page)


def laid_out(briefing: Briefing, cuts: Mapping[str, Cuts]) -> tuple[bool, Kinds]:
    """Do all findings of a story stand on one page, and by type their ids, page by page."""
    found = by_kind(briefing.comparison)
    weights = {one.id: _weigh(cuts, one) for group in found.values() for one in group}
    together = sum(weights.values()) + _table(briefing) <= HERE
    kinds = {
        kind: (group,) if together else packed(group, lambda one: weights[one.id])
        for kind, group in found.items()
    }
    return together, {kind: tuple(map(_ids, pages)) for kind, pages in kinds.items()}


def plan(guide: Guide, briefing: Briefing) -> Plan:
    """The layout of one story's findings, with the findings."""
    comparison = briefing.comparison
    found: dict[str, Found] = {one.id: one for one in comparison.findings}
    found.update((one.id, one) for one in comparison.shared)
    kinds = {
        kind: tuple(tuple(found[one] for one in ids) for ids in pages) for kind, pages in guide.kinds.items()
    }
    return Plan(guide.together, kinds)


def where(guide: Guide, story: str) -> dict[str, str]:
    """Finding or shared passage to its page, where they are not together."""
    return {} if guide.together else dict(_where(story, guide.kinds))


def by_kind(comparison: Comparison) -> dict[str, tuple[Found, ...]]:
    """Findings by type and shared passages by kind, each in the order of the comparison."""
    groups: dict[str, list[Found]] = {}
    for finding in comparison.findings:
        groups.setdefault(finding.type, []).append(finding)
    for shared in comparison.shared:
        groups.setdefault(shared.kind, []).append(shared)
    return {kind: tuple(group) for kind, group in groups.items()}


def _ids(found: Iterable[Found]) -> tuple[str, ...]:
    return tuple(one.id for one in found)


def _table(briefing: Briefing) -> int:
    sources = min(len(briefing.dossier.members), WIDEST)
    return min(len(briefing.comparison.topics), LONGEST) * (ROW + sources * CELL)


def _where(story: str, kinds: Mapping[str, tuple[tuple[str, ...], ...]]) -> Iterator[tuple[str, str]]:
    for kind, pages in kinds.items():
        for number, page in enumerate(pages, 1):
            path = links.numbered(links.compared(story, kind), number)
            yield from ((one, path) for one in page)


def _weigh(cuts: Mapping[str, Cuts], one: Found) -> int:
    if isinstance(one, Shared):
        return CARD + 2 * _passages(cuts, one.passages[:MOST_SIDES], CARRIED)
    sides = one.sides[:MOST_SIDES]
    shown = sum(SIDE + weight(side.value) + _passages(cuts, side.evidence[:FEW]) for side in sides)
    return CARD + weight(one.explanation) + 2 * weight(one.label) + shown


def _passages(cuts: Mapping[str, Cuts], evidence: Iterable[Evidence], most: int = WHOLE) -> int:
    return sum(PASSAGE + _passage(cuts, one, most) for one in evidence)


def _passage(cuts: Mapping[str, Cuts], one: Evidence, most: int) -> int:
    around = cuts[one.article][one.span].around
    longest = 2 * CONTEXT + min(most, one.span.end - one.span.start)
    return weight(cuts[one.article].text[around.start : min(around.end, around.start + longest)])
