"""A topic of the editors' list that one source alone raises, or that all but one raise.

And, one finding for each source, the topics it leaves out that most of the others raise.
"""

from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import finding, side, some, sources
from site_builder.model import Cell, Evidence, Finding, Side, TopicRow

ALONE = 0.85
OMITTED = 0.8
PASSED_OVER = 0.6


def find(case: Case) -> Iterator[Finding]:
    """Topics in the editors' order; only stories with three sources or more can have an omission."""
    slugs = tuple(case.reading.by_slug)
    for row in case.topics:
        covered = [cell.article for cell in row.cells]
        if len(covered) == 1 and len(slugs) > 1:
            yield _alone(row, case)
        elif len(slugs) > 2 and len(covered) == len(slugs) - 1:
            yield _omitted(row, next(slug for slug in slugs if slug not in covered), case)
    for slug in slugs:
        missed = [row for row in case.topics if _by_most(row, len(slugs)) and slug not in _covering(row)]
        if missed:
            yield _passed_over(slug, missed, case)


def _covering(row: TopicRow) -> list[str]:
    return [cell.article for cell in row.cells]


def _by_most(row: TopicRow, number: int) -> bool:
    """Do most of the sources raise it, but not all but one (those are findings of their own)?"""
    return number > 3 and number < 2 * len(row.cells) < 2 * (number - 1)


def _passed_over(slug: str, rows: list[TopicRow], case: Case) -> Finding:
    who, labels = sources(case.reading, [slug]), [row.label for row in rows]
    what = "these topics" if len(rows) > 1 else "this topic"
    return finding(
        "only-one-source",
        case.reading,
        label=f"Left out by {who} and others: {some(labels)}",
        explanation=f"Most sources write of {what}; {who} does not.",
        confidence=PASSED_OVER,
        rule="only.topics-omitted",
        sides=[_first(row) for row in rows],
        about=slug,
    )


def _first(row: TopicRow) -> Side:
    """Where each source that raises a topic does so first."""
    return side(row.label, "", (Evidence(cell.article, cell.spans[0]) for cell in row.cells))


def _alone(row: TopicRow, case: Case) -> Finding:
    who = sources(case.reading, [row.cells[0].article])
    return finding(
        "only-one-source",
        case.reading,
        label=f"Only {who}: {row.label}",
        explanation=f"{who} alone writes of this topic: {row.label}.",
        confidence=ALONE,
        rule="only.topic",
        sides=[_side(row, row.cells[0])],
        about=(row.id, row.cells[0].article),
    )


def _omitted(row: TopicRow, slug: str, case: Case) -> Finding:
    who = sources(case.reading, [slug])
    return finding(
        "only-one-source",
        case.reading,
        label=f"Left out by {who}: {row.label}",
        explanation=f"All sources but {who} write of this topic: {row.label}.",
        confidence=OMITTED,
        rule="only.topic-omitted",
        sides=[_side(row, cell) for cell in row.cells],
        about=(row.id, slug),
    )


def _side(row: TopicRow, cell: Cell) -> Side:
    return side(row.label, "", (Evidence(cell.article, span) for span in cell.spans))
