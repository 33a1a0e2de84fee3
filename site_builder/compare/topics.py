"""The matrix of topics and sources: for each topic the exact sentences in which each source raises it."""

from itertools import groupby

from site_builder.compare.passages import Passage, Reading
from site_builder.language.patterns import compiled, plain_line
from site_builder.model import Cell, Topic, TopicRow


def matrix(reading: Reading) -> tuple[TopicRow, ...]:
    """One row a topic, in the editors' order; topics that no source raises are left out."""
    topics = reading.dossier.topics
    lines = [(passage, _line(passage, reading)) for passage in reading.passages if topics]
    rows = (_row(topic, lines) for topic in topics)
    return tuple(row for row in rows if row.cells)


def _row(topic: Topic, lines: list[tuple[Passage, str]]) -> TopicRow:
    pattern = compiled(topic.patterns)
    hits = (passage for passage, line in lines if pattern and pattern.search(line))
    cells = (_cell(slug, list(own)) for slug, own in groupby(hits, key=lambda passage: passage.article))
    return TopicRow(topic.id, topic.label, tuple(cells))


def _cell(slug: str, passages: list[Passage]) -> Cell:
    return Cell(slug, tuple(p.span for p in passages), sum(len(p.words) for p in passages))


def _line(passage: Passage, reading: Reading) -> str:
    return plain_line(passage.span.of(reading.text(passage.article)))
