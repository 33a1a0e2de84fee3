"""The events of a story with their passages, for no page yet: by these a timeline opens no story.

There are no offsets in them. Links are from the root, sources are told by the slugs of their articles.
"""

from collections.abc import Mapping

from msgspec import Struct

from site_builder.language.periods import PASSAGES
from site_builder.language.touching import touching
from site_builder.model import Briefing, Event, EventSource, Evidence, Finding
from site_builder.views.cuts import Cuts
from site_builder.views.findings import SideCard, side_of
from site_builder.views.passages import Excerpt, passage, split

ALSO = 6
"""Differences one event names, at most; the comparison has them all."""

STANDPOINTS = {"past": "as past", "planned": "as planned", "recurring": "as recurring"}


class Dispute(Struct, frozen=True):
    """A point of one event on which sources differ."""

    kind: str
    note: str
    sides: tuple[SideCard, ...]


class Report(Struct, frozen=True):
    """A passage that carries an event, the words that date it set off."""

    passage: Excerpt
    standpoint: str
    """How its source sees the event where that is not how most do: "as planned"; else empty."""


class Staged(Struct, frozen=True):
    """What its outline does not have of an event."""

    note: str
    reports: tuple[Report, ...]
    more: int
    """Passages left out."""

    disputes: tuple[Dispute, ...]
    also: tuple[tuple[str, str], ...]
    """Id and label of differences between its sources that the comparison shows."""


def staged(briefing: Briefing) -> dict[str, Staged]:
    """The events of a story that is told as its editors want it, by id."""
    articles = (member.annotated for member in briefing.dossier.members)
    cuts = {one.article.slug: Cuts(one) for one in articles}
    differing = touching(briefing.timeline.events, briefing.comparison.findings)
    return {one.id: _staged(one, cuts, differing.get(one.id, ())) for one in briefing.timeline.events}


def _staged(event: Event, cuts: Mapping[str, Cuts], differing: tuple[Finding, ...]) -> Staged:
    return Staged(
        note=event.note,
        reports=tuple(_report(event, source, cuts) for source in event.sources[:PASSAGES]),
        more=max(0, len(event.sources) - PASSAGES),
        disputes=tuple(
            Dispute(one.kind, one.note, tuple(side_of(cuts, side) for side in one.sides))
            for one in event.disagreements
        ),
        also=tuple((one.id, one.label) for one in differing[:ALSO]),
    )


def _report(event: Event, source: EventSource, cuts: Mapping[str, Cuts]) -> Report:
    found = passage(cuts, Evidence(source.article, source.span))
    inside = source.date and source.span.start <= source.date.start and source.date.end <= source.span.end
    dated = split(found, source.span, source.date) if inside and source.date else found
    return Report(dated, "" if source.status == event.status else STANDPOINTS[source.status])
