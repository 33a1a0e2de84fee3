"""Which topics of topics.yaml a quotation is on, by its own words."""

from dataclasses import dataclass
from re import Pattern

from site_builder.language.patterns import compiled, plain_line
from site_builder.model import Topic
from site_builder.views.shelf import Said, Shelf


@dataclass(frozen=True, slots=True)
class Tags:
    """The topics of a site, ready to be looked for."""

    topics: tuple[tuple[Topic, Pattern[str]], ...]

    def of(self, said: Said) -> tuple[str, ...]:
        """Labels of the topics a quotation raises, in the editors' order."""
        return tuple(topic.label for topic in self.raised(said))

    def raised(self, said: Said) -> tuple[Topic, ...]:
        """The topics a quotation raises: those of its story, or of every story."""
        article = said.member.annotated.article
        line = plain_line(said.quote.span.of(article.text)) if self.topics else ""
        return tuple(
            topic
            for topic, pattern in self.topics
            if (not topic.stories or article.story in topic.stories) and pattern.search(line)
        )


def tags(shelf: Shelf) -> Tags:
    """The topics of the site that look for anything."""
    made = ((topic, compiled(topic.patterns)) for topic in shelf.site.corpus.topics)
    return Tags(tuple((topic, pattern) for topic, pattern in made if pattern))
