"""How often two passages that comparison asserts to tell the same fact do so.

Each topic of the labelled sentences is laid out as one story, each document as one article without dates and
figures marked, so what is scored is likeness and mood alone.
"""

from collections import defaultdict
from collections.abc import Mapping

from site_builder.compare.alignment import Pair
from site_builder.compare.passages import Passage, Reading, read
from site_builder.compare.sameness import same_fact
from site_builder.language.similarity import cosine
from site_builder.model import (
    Annotated,
    Article,
    Block,
    Casefile,
    Dossier,
    Member,
    Span,
    StoryEntry,
    Timeline,
)

Laid = Mapping[str, tuple[Passage, Reading]]
"""Each sentence by id: its passage, and the story it stands in."""


def laid_out(sentences: Mapping[str, str]) -> Laid:
    """Sentences by id ("topic_document_number") as passages of stories."""
    stories: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for name, text in sentences.items():
        topic, document, _ = name.split("_", 2)
        stories[topic][document][name] = " ".join(text.split())
    found: dict[str, tuple[Passage, Reading]] = {}
    for topic, documents in stories.items():
        members = tuple(_member(slug, tuple(lines.values())) for slug, lines in documents.items())
        reading = read(Casefile(Dossier(StoryEntry(topic, topic, topic), members, ()), Timeline(topic, ())))
        names = [name for lines in documents.values() for name in lines]
        places = {(p.article, reading.words_of(p.evidence)): p for p in reading.passages}
        for name in names:
            passage = places.get((name.split("_")[1], " ".join(sentences[name].split())))
            if passage:
                found[name] = (passage, reading)
    return found


def asserted(left: tuple[Passage, Reading], right: tuple[Passage, Reading]) -> bool:
    """Would comparison assert that two sentences of one story tell the same fact?"""
    score = cosine(left[0].vector, right[0].vector)
    return left[1] is right[1] and same_fact(Pair(left[0], right[0], score), left[1])


def _member(slug: str, lines: tuple[str, ...]) -> Member:
    spans, start = [], 0
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    blocks = tuple(Block("paragraph", span, str(number)) for number, span in enumerate(spans))
    return Member(Annotated(Article(slug, slug, slug, "\n".join(lines), blocks), tuple(spans)))
