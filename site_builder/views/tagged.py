"""Which topics of topics.yaml a quotation is on, by its own words."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from re import Pattern

from site_builder.language.patterns import compiled, plain_line
from site_builder.model import Topic
from site_builder.views.shelf import Shelf


def tags(shelf: Shelf, slug: str) -> Mapping[str, tuple[str, ...]]:
    """Quotation id to the labels of the topics its words raise, in the editors' order."""
    topics = tuple(_of_story(shelf.topics, shelf.facts[slug].story))
    if not topics:
        return {}
    found = {quote: _raised(words, topics) for quote, words in shelf.uttered[slug].items()}
    return {quote: labels for quote, labels in found.items() if labels}


def _of_story(topics: Iterable[Topic], story: str) -> Iterator[tuple[str, Pattern[str]]]:
    """Topics of a story, or of every story."""
    for topic in topics:
        pattern = _pattern(topic.patterns) if not topic.stories or story in topic.stories else None
        if pattern:
            yield topic.label, pattern


@lru_cache(maxsize=1024)
def _pattern(patterns: tuple[str, ...]) -> Pattern[str] | None:
    """Every article asks for the same few."""
    return compiled(patterns)


def _raised(words: str, topics: Iterable[tuple[str, Pattern[str]]]) -> tuple[str, ...]:
    line = plain_line(words)
    return tuple(label for label, pattern in topics if pattern.search(line))
