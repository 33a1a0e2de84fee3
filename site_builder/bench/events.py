"""Benchmark of dates given to events: anchoring of event mentions, and the days a timeline chooses.

For anchoring the folder holds `semeval15_articles.jsonl` and `semeval15_gold.jsonl`: the mentions are given,
one date is predicted for each. For the days it holds `t17_*_articles.jsonl` and `t17_gold.jsonl`.
"""

import json
from pathlib import Path
from typing import Any

from site_builder.annotate import dates
from site_builder.extract.plain import extract_plain
from site_builder.language import sentences
from site_builder.language.anchoring import Story, story
from site_builder.language.salient_days import ranked
from site_builder.model import DateMark, Span


def rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a file of JSON values."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def anchored(root: Path) -> list[dict[str, Any]]:
    """The predictions of `score_dates.py anchor`: one event a gold mention, in the order given."""
    articles = {(row["corpus"], row["id"]): row for row in rows(root / "semeval15_articles.jsonl")}
    stories = {key: _story(row) for key, row in articles.items()}
    found: dict[tuple[str, str], list[dict[str, Any]]] = {key: [] for key in articles}
    for timeline in rows(root / "semeval15_gold.jsonl"):
        for mention in (m for event in timeline["gold"] for m in event["mentions"]):
            key = (timeline["corpus"], mention["doc"])
            if key in articles:
                found[key].append(_event(articles[key], stories[key], mention))
    return [{"corpus": corpus, "id": name, "events": events} for (corpus, name), events in found.items()]


def _story(row: dict[str, Any]) -> Story:
    article = extract_plain(row["text"], slug=row["id"], published=row["dct"])
    spans = sentences.of_article(article)
    return story(article.text, spans, dates.find(article, spans), article.published)


def _event(row: dict[str, Any], told: Story, mention: dict[str, Any]) -> dict[str, Any]:
    listed, number = row["sentences"], mention["sentence"]
    span = Span(*(listed[str(number)] if isinstance(listed, dict) else listed[number]))
    at = row["text"].lower().find(mention["text"].lower(), span.start, span.end)
    start = at if at >= 0 else span.start
    anchor = told.at(span, Span(start, start + len(mention["text"])))
    return {"sentence": number, "text": mention["text"], "date": anchor.value if anchor else None}


def selected(root: Path) -> list[dict[str, Any]]:
    """The predictions of `score_dates.py tls`: every day of a topic's articles (`t17_*_articles.jsonl`), the
    weightiest first. How many count is the scorer's affair.
    """
    return [
        {"topic": path.stem.split("_")[1], "dates": list(ranked(map(_named, rows(path))))}
        for path in sorted(root.glob("t17_*_articles.jsonl"))
    ]


def _named(row: dict[str, Any]) -> tuple[str, tuple[DateMark, ...]]:
    article = extract_plain(row["text"], slug=row["id"], published=row["dct"])
    return row["dct"], dates.find(article, sentences.of_article(article))
