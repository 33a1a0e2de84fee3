"""`data/timeline.json`: the events of every story, each with the passages that report it."""

from collections.abc import Sequence

from site_builder import links
from site_builder.export.passages import Articles, Record, address, articles_of, side, stretch
from site_builder.language.periods import event_periods
from site_builder.language.touching import touching
from site_builder.model import Briefing, Event, EventSource, Finding, Side, Site

PRECISION = {"season": "quarter", "decade": "year"}
"""Precisions the published data has no word for, and the nearest it has; first and last day say the rest."""


def timeline(site: Site) -> list[Record]:
    """One record an event, by first and last day; what an editor hid is left out."""
    articles = articles_of(site)
    differing = {
        event: found
        for briefing in site.briefings
        for event, found in touching(briefing.timeline.events, _shown(briefing)).items()
    }
    told = [
        (event, briefing.dossier.story.slug)
        for briefing in site.briefings
        for event in briefing.timeline.events
        if event.id not in briefing.dossier.story.hide
    ]
    periods = event_periods(event for event, _ in told)
    told.sort(key=lambda row: (row[0].first, row[0].last, row[0].id))
    return [
        _record(articles, event, story, periods[event.id], differing.get(event.id, ()))
        for event, story in told
    ]


def _shown(briefing: Briefing) -> list[Finding]:
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
