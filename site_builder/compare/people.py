"""Where the sources name whom: every mention of a person by person id, in text order."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.compare.passages import Reading
from site_builder.model import Evidence, Mention, Span


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention that is tied to a person, body or group."""

    person: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Named:
    """All mentions of a story."""

    articles: Mapping[str, tuple[Naming, ...]]

    def inside(self, evidence: Evidence) -> tuple[Naming, ...]:
        """The mentions that start in a passage."""
        own = self.articles.get(evidence.article, ())
        first = bisect_left(own, evidence.span.start, key=lambda one: one.mention.span.start)
        last = bisect_left(own, evidence.span.end, key=lambda one: one.mention.span.start)
        return own[first:last]

    def persons(self, article: str, start: int, end: int) -> tuple[str, ...]:
        """Ids of the persons named in a stretch of an article, in order, each once."""
        found = self.inside(Evidence(article, Span(start, end)))
        return tuple(dict.fromkeys(one.person for one in found if one.mention.kind == "person"))


def named(reading: Reading) -> Named:
    """The mentions of a story, by article."""
    found = {}
    for member in reading.members:
        ids = {naming.name: naming.person for naming in member.namings}
        tied = [Naming(ids[m.name], m) for m in member.annotated.mentions if m.name in ids]
        found[member.annotated.article.slug] = tuple(sorted(tied, key=lambda one: one.mention.span))
    return Named(found)
