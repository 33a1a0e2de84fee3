"""`data/timeline.json`: the events of every story, each with the passages that report it."""

from collections.abc import Mapping, Sequence

from site_builder import links
from site_builder.export.passages import Articles, Record, address, side, stretch
from site_builder.language.touching import touching
from site_builder.model import Briefing, Event, EventSource, Finding, Side

PRECISION = {"season": "quarter", "decade": "year"}
"""Precisions the published data has no word for, and the nearest it has; first and last day say the rest."""


def timeline(articles: Articles, briefing: Briefing, periods: Mapping[str, str]) -> list[Record]:
    """One record an event of a story, as it tells them; `periods` are the pages of the site's timeline."""
    differing = touching(briefing.timeline.events, _findings(briefing))
    story = briefing.dossier.story.slug
    return [
        _record(articles, event, story, periods[event.id], differing.get(event.id, ()))
        for event in shown_events(briefing)
    ]


def shown_events(briefing: Briefing) -> list[Event]:
    """The events of a story that its editor did not hide."""
    hide = briefing.dossier.story.hide
    return [event for event in briefing.timeline.events if event.id not in hide]


def _findings(briefing: Briefing) -> list[Finding]:
    """The findings of a story that its editor did not reject."""
    hide = briefing.dossier.story.hide
    return [one for one in briefing.comparison.findings if one.id not in hide]


def _record(articles: Articles, event: Event, story: str, period: str, findings: Sequence[Finding]) -> Record:
    return {
        "id": event.id,
        "story": story,
        "date_start": event.first,
        "date_end": event.last,
        "precision": PRECISION.get(event.precision, event.precision),
        "status": event.status,
        "event": event.title,
        "sources": [_source(articles, source) for source in event.sources],
        "place": event.place,
        "people": list(event.people),
        "disagreements": [
            *(_disagreement(articles, one.kind, one.note, one.sides) for one in event.disagreements),
            *(_disagreement(articles, one.type, one.explanation, one.sides) for one in findings),
        ],
        "note": event.note,
        "rule": event.rule,
        "confidence": event.confidence,
        "url": links.event(event.id, period),
    }


def _source(articles: Articles, source: EventSource) -> Record:
    article = articles[source.article]
    return {
        "article": source.article,
        **stretch(article, source.span),
        "status": source.status,
        "url": address(article, source.span),
    }


def _disagreement(articles: Articles, kind: str, note: str, sides: Sequence[Side]) -> Record:
    return {"kind": kind, "note": note, "sides": [side(articles, stated) for stated in sides]}
