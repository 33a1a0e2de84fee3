"""What the timeline found: sources that date one event differently, or not as exactly as others.

Disagreements are taken over as they are. Besides them, an event whose sources give days, months or only
"early February" is one finding: which source is how exact.
"""

from bisect import bisect_right
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, finding, listed, side, sources
from site_builder.compare.passages import Reading
from site_builder.model import DateMark, Event, EventSource, Evidence, Finding, FindingType, Side, Span

KINDS: dict[str, FindingType] = {
    "date": "date",
    "status": "status",
    "medium": "medium",
    "participants": "participants",
    "place": "participants",
}
CONFIDENCE = 0.75
DAY = 1
"""Place of a day among the units; an hour is no more exact than its day."""

EXACTNESS = ("hour", "day", "week", "month", "quarter", "half", "season", "year", "decade", "none")


def find(case: Case) -> Iterator[Finding]:
    """The findings of each event in turn."""
    for event in case.reading.timeline.events:
        yield from _disagreements(event, case.reading)
        yield from _exactness(event, case.reading)


def _disagreements(event: Event, reading: Reading) -> Iterator[Finding]:
    for one in event.disagreements:
        if len(one.sides) > 1 and all(side.evidence for side in one.sides):
            yield finding(
                KINDS[one.kind],
                reading,
                label=f"{clipped(event.title)}: {one.kind}",
                explanation=one.note,
                confidence=CONFIDENCE * event.confidence,
                rule=f"timeline.{one.kind}",
                sides=one.sides,
                about=(event.id,),
            )


def _exactness(event: Event, reading: Reading) -> Iterator[Finding]:
    """Sources whose most exact expression for the event is a unit of another length."""
    best: dict[str, tuple[int, EventSource]] = {}
    for source in event.sources:
        mark = _mark(source.article, source.date, reading)
        if mark and mark.type in ("DATE", "TIME"):
            exact = max(DAY, EXACTNESS.index(mark.precision))
            best[source.article] = min(
                best.get(source.article, (exact, source)), (exact, source), key=lambda b: b[0]
            )
    units = sorted({exact for exact, _ in best.values()})
    if len(units) > 1 and not any(one.kind == "date" for one in event.disagreements):
        yield _inexact(event, [[s for exact, s in best.values() if exact == unit] for unit in units], reading)


def _inexact(event: Event, groups: list[list[EventSource]], reading: Reading) -> Finding:
    sides = [_dated(group, reading) for group in groups]
    slugs = [source.article for source in groups[0]]
    return finding(
        "date",
        reading,
        label=f"{clipped(event.title)}: how exactly it is dated",
        explanation=f"{sources(reading, slugs)} {'are' if len(slugs) > 1 else 'is'} most exact; "
        f"the sources write {listed([f'“{one.value}”' for one in sides])}.",
        confidence=CONFIDENCE * event.confidence,
        rule="timeline.exactness",
        sides=sides,
        about=(event.id,),
    )


def _dated(group: list[EventSource], reading: Reading) -> Side:
    first = group[0]
    value = first.date.of(reading.text(first.article)) if first.date else ""
    return side(value, "", (Evidence(source.article, source.span) for source in group))


def _mark(slug: str, date: Span | None, reading: Reading) -> DateMark | None:
    marks = reading.by_slug[slug].annotated.dates
    at = bisect_right(marks, date.start, key=lambda mark: mark.span.end) if date else len(marks)
    return marks[at] if date and at < len(marks) and marks[at].span.overlaps(date) else None
