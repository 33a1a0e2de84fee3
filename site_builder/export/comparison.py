"""`data/comparison.json`: each story's topics by source, its findings, and the words that sources share."""

from site_builder.export.passages import Articles, Record, passage, side, stretch
from site_builder.model import Briefing, Chain, Finding, Likeness, Shared, TopicRow


def comparison_record(articles: Articles, briefing: Briefing) -> Record:
    """The record of one story; what an editor hid is left out."""
    found, hidden = briefing.comparison, briefing.dossier.story.hide
    return {
        "story": found.story,
        "topics": [_topic(articles, row) for row in found.topics],
        "findings": [_finding(articles, finding) for finding in found.findings if finding.id not in hidden],
        "shared": [_shared(articles, shared) for shared in found.shared if shared.id not in hidden],
        "related": [_related(articles, pair) for pair in found.related],
        "chains": [_chain(chain) for chain in found.chains],
    }


def _topic(articles: Articles, row: TopicRow) -> Record:
    cells = {
        cell.article: [stretch(articles[cell.article], span) for span in cell.spans] for cell in row.cells
    }
    return {"id": row.id, "label": row.label, "cells": cells}


def _finding(articles: Articles, finding: Finding) -> Record:
    return {
        "id": finding.id,
        "type": finding.type,
        "label": finding.label,
        "explanation": finding.explanation,
        "confidence": finding.confidence,
        "editors": finding.editors,
        "sides": [side(articles, stated) for stated in finding.sides],
    }


def _shared(articles: Articles, shared: Shared) -> Record:
    return {
        "id": shared.id,
        "kind": shared.kind,
        "passages": [passage(articles, evidence) for evidence in shared.passages],
    }


def _related(articles: Articles, pair: Likeness) -> Record:
    return {
        "left": passage(articles, pair.left),
        "right": passage(articles, pair.right),
        "score": pair.score,
        "same": pair.same,
    }


def _chain(chain: Chain) -> Record:
    return {"article": chain.article, "quote": chain.quote, "steps": list(chain.steps)}
