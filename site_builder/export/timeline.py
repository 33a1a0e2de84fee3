"""`data/timeline.json`: the events of every story, each with the passages that report it."""

from site_builder.export.passages import Articles, Record, address, articles_of, side, stretch
from site_builder.model import Disagreement, Event, EventSource, Site

PRECISION = {"season": "quarter", "decade": "year"}
"""Precisions the published data has no word for, and the nearest it has; first and last day say the rest."""


def timeline(site: Site) -> list[Record]:
    """One record an event, by first and last day; what an editor hid is left out."""
    articles = articles_of(site)
    events = {
        event.id: event
        for briefing in site.briefings
        for event in briefing.timeline.events
        if event.id not in briefing.dossier.story.hide
    }
    ordered = sorted(events.values(), key=lambda event: (event.first, event.last))
    return [_record(articles, event) for event in ordered]


def _record(articles: Articles, event: Event) -> Record:
    return {
        "id": event.id,
        "date_start": event.first,
        "date_end": event.last,
        "precision": PRECISION.get(event.precision, event.precision),
        "status": event.status,
        "event": event.title,
        "sources": [_source(articles, source) for source in event.sources],
        "disagreements": [_disagreement(articles, differ) for differ in event.disagreements],
    }


def _source(articles: Articles, source: EventSource) -> Record:
    article = articles[source.article]
    return {
        "article": source.article,
        **stretch(article, source.span),
        "url": address(article, source.span),
    }


def _disagreement(articles: Articles, differ: Disagreement) -> Record:
    return {
        "kind": differ.kind,
        "note": differ.note,
        "sides": [side(articles, stated) for stated in differ.sides],
    }
