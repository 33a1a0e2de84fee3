"""What a reader can filter findings by: type, source, person and topic.

A finding has the sources of the passages it shows, the people these name, and the topics their sentences
raise. It carries the values as text, parted by blanks; a small script compares them with the address.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.model import Briefing, Evidence, Finding, Mention, Shared
from site_builder.views.choices import Choice, Facet
from site_builder.views.findings import headed
from site_builder.views.places import FEW, MOST_SIDES
from site_builder.views.shelf import Shelf

LABELS = {"type": "Type", "source": "Source", "person": "Person", "topic": "Topic"}
MOST = 24
"""Choices of one facet; the most frequent are kept."""

AT_A_GLANCE = 8
"""Findings that nobody needs to filter."""

Raised = dict[str, list[tuple[int, int, str]]]
"""Article slug to (start, end, topic id) of every sentence on a topic, in text order."""


@dataclass(frozen=True, slots=True)
class Tags:
    """The values of one finding, those of a facet parted by blanks."""

    type: str
    source: str
    person: str
    topic: str


def raised(briefing: Briefing) -> Raised:
    """The sentences of a story that are on a topic."""
    found: Raised = {}
    for row in briefing.comparison.topics:
        for cell in row.cells:
            found.setdefault(cell.article, []).extend((s.start, s.end, row.id) for s in cell.spans)
    return {article: sorted(places) for article, places in found.items()}


def tags(shelf: Shelf, one: Finding | Shared, topics: Raised) -> Tags:
    """The values of a finding or shared passage."""
    shown = list(_shown(one))
    sources = (shelf.facts[place.article].key for place in shown)
    people = (person for place in shown for person in _people(shelf, place))
    return Tags(
        type=one.type if isinstance(one, Finding) else one.kind,
        source=" ".join(dict.fromkeys(sources)),
        person=" ".join(dict.fromkeys(people)),
        topic=" ".join(dict.fromkeys(topic for place in shown for topic in _topics(place, topics))),
    )


def facets(shelf: Shelf, briefing: Briefing, tagged: Sequence[Tags]) -> tuple[Facet, ...]:
    """The facets that tell some of these findings apart; none where there are AT_A_GLANCE."""
    if len(tagged) <= AT_A_GLANCE:
        return ()
    topics = {row.id: row.label for row in briefing.comparison.topics}
    named: dict[str, Callable[[str], str]] = {
        "type": lambda kind: headed(kind)[0],
        "source": shelf.sources.__getitem__,
        "person": lambda person: shelf.who[person].name,
        "topic": topics.__getitem__,
    }
    made = (_facet(name, (getattr(one, name).split() for one in tagged), named[name]) for name in LABELS)
    return tuple(facet for facet in made if len(facet.choices) > 1)


def _shown(one: Finding | Shared) -> Iterator[Evidence]:
    if isinstance(one, Shared):
        yield from one.passages[:MOST_SIDES]
        return
    for side in one.sides[:MOST_SIDES]:
        yield from side.evidence[:FEW]


def _people(shelf: Shelf, place: Evidence) -> Iterator[str]:
    mentions, persons = shelf.members[place.article].annotated.mentions, shelf.persons[place.article]
    for at in range(bisect_left(mentions, place.span.start, key=_start), len(mentions)):
        mention = mentions[at]
        if mention.span.start >= place.span.end:
            return
        person = persons.get(mention.name, "")
        if person in shelf.who:
            yield person


def _start(mention: Mention) -> int:
    return mention.span.start


def _topics(place: Evidence, topics: Raised) -> Iterator[str]:
    for start, end, topic in topics.get(place.article, ()):
        if start >= place.span.end:
            return
        if end > place.span.start:
            yield topic


def _facet(name: str, values: Iterable[Sequence[str]], label: Callable[[str], str]) -> Facet:
    counted = Counter(value for row in values for value in row)
    kept = sorted(counted, key=lambda value: (-counted[value], value))[:MOST]
    choices = (Choice(value, label(value), counted[value]) for value in kept)
    return Facet(
        name, LABELS[name], tuple(sorted(choices, key=lambda one: (one.label.casefold(), one.value)))
    )
