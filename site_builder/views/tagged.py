"""Which topics of topics.yaml a quotation is on, by its own words."""

from collections.abc import Mapping
from re import Pattern

from site_builder.language.patterns import compiled, plain_line
from site_builder.model import Article, Quote, Topic
from site_builder.views.shelf import Shelf

Tags = Mapping[tuple[str, str], tuple[str, ...]]
"""(article slug, quote id) to the labels of the topics its words raise, in the editors' order."""


def tags(shelf: Shelf) -> Tags:
    """The topics of every quotation on the site that raises one."""
    made = ((topic, compiled(topic.patterns)) for topic in shelf.site.corpus.topics)
    topics = [(topic, pattern) for topic, pattern in made if pattern]
    if not topics:
        return {}
    found = {
        (slug, quote.id): _raised(member.annotated.article, quote, topics)
        for slug, member in shelf.members.items()
        for quote in member.annotated.quotes
    }
    return {key: labels for key, labels in found.items() if labels}


def _raised(article: Article, quote: Quote, topics: list[tuple[Topic, Pattern[str]]]) -> tuple[str, ...]:
    """Topics of the article's story, or of every story."""
    line = plain_line(quote.span.of(article.text))
    return tuple(
        topic.label
        for topic, pattern in topics
        if (not topic.stories or article.story in topic.stories) and pattern.search(line)
    )
