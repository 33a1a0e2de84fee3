"""What a reader can filter a timeline by: source, person, topic, status and precision.

The choices are those of the whole timeline, each with its count, on every page of it, so that a filter holds
from page to page. An event carries its values as text, parted by blanks, and a small script compares them
with the choices in the address.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.model import Briefing, Event, Evidence
from site_builder.views.shelf import Shelf

LABELS = {
    "source": "Source",
    "person": "Person",
    "topic": "Topic",
    "status": "Status",
    "precision": "Precision",
}
STATUS = ("past", "planned", "recurring")
PRECISION = {
    "hour": "to the hour",
    "day": "to the day",
    "week": "to the week",
    "month": "to the month",
    "quarter": "to the quarter",
    "half": "to the half year",
    "season": "to the season",
    "year": "to the year",
    "decade": "to the decade",
}
PUBLISHER = "by-"
"""Before the value of a publisher, which could be the slug of an article."""

MOST = 60
"""Choices of one facet; the most frequent are kept."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to filter, with two choices at least."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """The values of one event, those of a facet parted by blanks."""

    source: str
    person: str
    topic: str
    status: str
    precision: str


def tags(
    shelf: Shelf, event: Event, topics: Mapping[Evidence, tuple[str, ...]], *, by_publisher: bool = False
) -> Tags:
    """The event's values; `topics` are those of each passage.

    Its sources are articles, or where a list of articles would be too long, their publishers.
    """
    articles = dict.fromkeys(source.article for source in event.sources)
    publishers = dict.fromkeys(PUBLISHER + shelf.facts[one].key for one in articles)
    told = [topic for s in event.sources for topic in topics.get(Evidence(s.article, s.span), ())]
    return Tags(
        source=" ".join(publishers if by_publisher else articles),
        person=" ".join(person for person in event.people if person in shelf.who),
        topic=" ".join(dict.fromkeys(told)),
        status=event.status,
        precision=event.precision,
    )


def covered(offered: Sequence[Facet], tagged: Sequence[Tags]) -> Tags:
    """The values of several events together, only those a reader can choose."""
    choices = {facet.name: {choice.value for choice in facet.choices} for facet in offered}
    return Tags(*(_union(name, choices.get(name, set()), tagged) for name in LABELS))


def _union(name: str, choices: set[str], tagged: Sequence[Tags]) -> str:
    return " ".join(sorted({value for one in tagged for value in getattr(one, name).split()} & choices))


def topics_of(briefing: Briefing) -> dict[Evidence, tuple[str, ...]]:
    """Topics by the sentence that raises them."""
    found: dict[Evidence, tuple[str, ...]] = {}
    for row in briefing.comparison.topics:
        for cell in row.cells:
            for span in cell.spans:
                place = Evidence(cell.article, span)
                found[place] = (*found.get(place, ()), row.id)
    return found


def facets(shelf: Shelf, tagged: Sequence[Tags], topics: Mapping[str, str]) -> tuple[Facet, ...]:
    """The facets that tell some of these events apart; `topics` are labels by id."""
    named: dict[str, Callable[[str], str]] = {
        "source": lambda one: _source(shelf, one),
        "person": lambda person: shelf.who[person].name,
        "topic": lambda topic: topics[topic],
        "status": str,
        "precision": PRECISION.__getitem__,
    }
    made = (_facet(name, [getattr(one, name).split() for one in tagged], named[name]) for name in LABELS)
    return tuple(facet for facet in made if len(facet.choices) > 1)


def _source(shelf: Shelf, value: str) -> str:
    key = value.removeprefix(PUBLISHER)
    if key != value and key in shelf.sources:
        return shelf.sources[key]
    known = shelf.facts[value]
    return f"{known.label}: {known.title}"


def _facet(name: str, values: Iterable[Sequence[str]], label: Callable[[str], str]) -> Facet:
    counted = Counter(value for row in values for value in row)
    kept = sorted(counted, key=lambda value: (-counted[value], value))[:MOST]
    choices = [Choice(value, label(value), counted[value]) for value in kept]
    return Facet(name, LABELS[name], tuple(sorted(choices, key=_order)))


def _order(choice: Choice) -> tuple[int, str, str]:
    """Status and precision as listed above, the rest by name."""
    place = (*STATUS, *PRECISION).index(choice.value) if choice.value in (*STATUS, *PRECISION) else 0
    return place, choice.label.casefold(), choice.value
