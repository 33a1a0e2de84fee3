"""How a timeline is spread over its pages: which event is on which, and what every page says of the whole.

Made of outlines alone. A page of one period is printed again when its own events change, or what all pages
say: the periods with their counts, and the choices a reader can filter by.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder.language.periods import periods_of
from site_builder.views.chapters import order
from site_builder.views.derived import Spread
from site_builder.views.facets import MOST, Tags, facets, tags
from site_builder.views.outlines import Happened, Outline
from site_builder.views.shelf import Shelf

Dated = dict[str, tuple[tuple[str, str], ...]]
"""By period: (story, event id) in the order of the page."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event, its story, and what it can be filtered by."""

    event: Happened
    story: str
    tags: Tags


def placed(outlines: Mapping[str, Outline], stories: Iterable[str]) -> tuple[dict[str, str], Dated]:
    """Event id to its period, and by period its events, of the stories named."""
    told = [(event, story) for story in stories for event in outlines[story].events]
    periods = periods_of(one.placed for one, _ in told)
    dated: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for event, story in sorted(told, key=lambda one: order(one[0])):
        dated[periods[event.id]].append((story, event.id))
    return periods, {period: tuple(dated[period]) for period in sorted(dated)}


def spread(shelf: Shelf, dated: Mapping[str, tuple[tuple[str, str], ...]]) -> Spread:
    """What every page says of a timeline whose events are these."""
    events = [(event, story) for period in dated for event, story in events_of(shelf, dated[period])]
    by_publisher = len({slug for event, _ in events for slug in event.articles}) > MOST
    labels = {topic: label for _, story in events for topic, label in shelf.outlines[story].topics}
    offered = facets(shelf, [tags(shelf, event, by_publisher=by_publisher) for event, _ in events], labels)
    counts = tuple((period, len(listed)) for period, listed in sorted(dated.items()))
    return Spread(counts, offered, by_publisher)


def rows(shelf: Shelf, found: Spread, listed: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    """The events of a page."""
    return tuple(
        Row(event, story, tags(shelf, event, by_publisher=found.by_publisher))
        for event, story in events_of(shelf, listed)
    )


def events_of(shelf: Shelf, listed: Iterable[tuple[str, str]]) -> Iterator[tuple[Happened, str]]:
    """Events by (story, id), each with its story."""
    known: dict[str, dict[str, Happened]] = {}
    for story, event in listed:
        if story not in known:
            known[story] = {one.id: one for one in shelf.outlines[story].events}
        yield known[story][event], story
