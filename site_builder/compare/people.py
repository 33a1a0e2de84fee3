"""Where the sources name whom: every mention of a person by person id, in text order."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.compare.passages import Reading
from site_builder.model import Evidence, Mention


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention that is tied to a person, body or group."""

    person: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Named:
    """All mentions of a story."""

    articles: Mapping[str, tuple[Naming, ...]]
    starts: Mapping[str, tuple[int, ...]]
    """Where the mentions of each article start."""

    def inside(self, evidence: Evidence) -> tuple[Naming, ...]:
        """The mentions that start in a passage."""
        return self._between(evidence.article, evidence.span.start, evidence.span.end)

    def persons(self, article: str, start: int, end: int) -> tuple[str, ...]:
        """Ids of the persons named in a stretch of an article, in order, each once."""
        found = self._between(article, start, end)
        return tuple(dict.fromkeys([one.person for one in found if one.mention.kind == "person"]))

    def _between(self, article: str, start: int, end: int) -> tuple[Naming, ...]:
        starts = self.starts.get(article, ())
        first = bisect_left(starts, start)
        return self.articles[article][first : bisect_left(starts, end, first)] if starts else ()


def named(reading: Reading) -> Named:
    """The mentions of a story, by article."""
    found = {}
    for member in reading.members:
        ids = {naming.name: naming.person for naming in member.namings}
        tied = [Naming(ids[m.name], m) for m in member.annotated.mentions if m.name in ids]
        found[member.annotated.article.slug] = tuple(sorted(tied, key=lambda one: one.mention.span))
    starts = {slug: tuple(one.mention.span.start for one in own) for slug, own in found.items()}
    return Named(found, starts)
