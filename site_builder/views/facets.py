"""What a reader can filter a timeline by: source, person, topic, status and precision.

The choices are those of the whole timeline, each with its count, on every page of it, so that a filter holds
from page to page. An event carries its values as text, parted by blanks, and a small script compares them
with the choices in the address.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from site_builder.views.choices import Choice, Facet
from site_builder.views.outlines import Happened
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
class Tags:
    """The values of one event, those of a facet parted by blanks."""

    source: str
    person: str
    topic: str
    status: str
    precision: str


def tags(shelf: Shelf, event: Happened, *, by_publisher: bool = False) -> Tags:
    """The event's values.

    Its sources are articles, or where a list of articles would be too long, their publishers.
    """
    publishers = dict.fromkeys(PUBLISHER + shelf.facts[one].key for one in event.articles)
    return Tags(
        source=" ".join(publishers if by_publisher else event.articles),
        person=" ".join(person for person in event.people if person in shelf.who),
        topic=" ".join(event.topics),
        status=event.status,
        precision=event.precision,
    )


def covered(offered: Sequence[Facet], tagged: Sequence[Tags]) -> Tags:
    """The values of several events together, only those a reader can choose."""
    choices = {facet.name: {choice.value for choice in facet.choices} for facet in offered}
    return Tags(*(_union(name, choices.get(name, set()), tagged) for name in LABELS))


def _union(name: str, choices: set[str], tagged: Sequence[Tags]) -> str:
    return " ".join(sorted({value for one in tagged for value in getattr(one, name).split()} & choices))


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
