"""What sets each source of a story apart from the others.

Alone: findings that rest on its articles only, and topics no other source raises. Left out: topics that most
of the other sources raise and it does not. Shared: how many passages it has word for word with whom.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder import links
from site_builder.ids import slug as slugged
from site_builder.model import Briefing, Finding
from site_builder.views.derived import Aside, Point

MOST = 12
"""Of each, listed; the rest is counted."""

ALONE = "A topic that no other source of the story raises."


@dataclass(frozen=True, slots=True)
class Places:
    """Where the comparison of a story stands: addresses from the root."""

    findings: Mapping[str, str]
    """By id."""

    topics: Mapping[str, str]
    """By id."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A story with the sources of its articles."""

    briefing: Briefing
    labels: Mapping[str, str]
    """Source by its name in addresses."""

    of: Mapping[str, str]
    """That name by slug of an article."""

    places: Places


def asides(briefing: Briefing, places: Places) -> dict[str, Aside]:
    """By name of a source in addresses; sources without anything of their own have none."""
    articles = [member.annotated.article for member in briefing.dossier.members]
    of = {article.slug: slugged(article.source_label) for article in articles}
    told = _Told(briefing, {of[one.slug]: one.source_label for one in articles}, of, places)
    found = {key: _aside(told, key) for key in told.labels}
    return {key: aside for key, aside in found.items() if aside != Aside()}


def _aside(told: _Told, key: str) -> Aside:
    findings, topics = tuple(_alone(told, key)), tuple(_topics_alone(told, key))
    return Aside(
        findings=findings[:MOST],
        topics=topics[: max(0, MOST - len(findings))],
        more=max(0, len(findings) + len(topics) - MOST),
        left_out=tuple(_left_out(told, key))[:MOST],
        shared=tuple(_shared(told, key))[:MOST],
    )


def _sources(told: _Told, finding: Finding) -> set[str]:
    return {told.of[one.article] for side in finding.sides for one in side.evidence}


def _alone(told: _Told, key: str) -> Iterator[Point]:
    for finding in told.briefing.comparison.findings:
        if finding.type == "only-one-source" and _sources(told, finding) == {key}:
            yield Point(told.places.findings[finding.id], finding.label, finding.explanation)


def _raising(told: _Told) -> Iterator[tuple[str, str, set[str]]]:
    """Every topic with the sources that raise it."""
    for row in told.briefing.comparison.topics:
        yield row.id, row.label, {told.of[cell.article] for cell in row.cells if cell.spans}


def _topics_alone(told: _Told, key: str) -> Iterator[Point]:
    for topic, label, sources in _raising(told):
        if sources == {key}:
            yield Point(told.places.topics[topic], label, ALONE)


def _left_out(told: _Told, key: str) -> Iterator[Point]:
    others = told.labels.keys() - {key}
    found = [one for one in _raising(told) if key not in one[2] and 2 * len(one[2]) > len(others) > 1]
    for topic, label, sources in sorted(found, key=lambda one: -len(one[2])):
        words = f"Raised by {len(sources)} of the {len(others)} others."
        yield Point(told.places.topics[topic], label, words)


def _shared(told: _Told, key: str) -> Iterator[Point]:
    """With whom, and how many passages."""
    counts: Counter[str] = Counter()
    for shared in told.briefing.comparison.shared:
        sources = {told.of[passage.article] for passage in shared.passages}
        if shared.kind != "common-phrase" and key in sources:
            counts.update(sources - {key})
    for other in sorted(counts, key=lambda one: (-counts[one], one)):
        words = "passage" if counts[other] == 1 else "passages"
        yield Point(links.publisher(other), told.labels[other], f"{counts[other]} {words} word for word.")
