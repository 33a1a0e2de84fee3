"""The JSON Schemas of the published data: the contract, in words and in types.

Every key of every record is required and no other is allowed. A text that is not known is the empty string.
"""

from typing import get_args

from site_builder.model import FindingType, PersonClass, Status

Schema = dict[str, object]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
OFFSETS = "in code points, into the text of the article as published under text/<slug>.txt"


def _text(description: str, **more: object) -> Schema:
    return {"type": "string", "description": description, **more}


def _choice(description: str, *values: str) -> Schema:
    return {"type": "string", "description": description, "enum": list(values)}


def _list(description: str, items: Schema, **more: object) -> Schema:
    return {"type": "array", "description": description, "items": items, **more}


def _record(description: str, properties: Schema) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def _file(name: str, description: str, record: Schema) -> tuple[str, Schema]:
    return name, {"$schema": DRAFT, "$id": f"{name}.json", "title": name, **_list(description, record)}


ID = _text("Stable name, the same in every build.", minLength=1)
SLUG = _text("Slug of the article, as in articles.json.", minLength=1)
STORY = _text("Slug of the story; empty for an article that belongs to none.")
CONFIDENCE: Schema = {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "How likely the rule is to be right, from 0 to 1.",
}
RULE = _text("Name of the rule that found it.", minLength=1)
SPAN: Schema = {
    "start": {"type": "integer", "minimum": 0, "description": f"First character, {OFFSETS}."},
    "end": {
        "type": "integer",
        "minimum": 0,
        "description": f"After the last character (half-open), {OFFSETS}.",
    },
    "text": _text("The words: text[start:end]."),
}
STRETCH = _record("A stretch of one article's text.", SPAN)
PASSAGE = _record("A stretch of an article's text.", {"article": SLUG, **SPAN})
CLASS = _choice("What kind of voice it is.", *get_args(PersonClass))
SIDE = _record(
    "What some sources say on the point at issue.",
    {
        "value": _text("The words that differ."),
        "said_by": _text("Whom the sources give it to."),
        "evidence": _list("Where it stands.", PASSAGE, minItems=1),
    },
)

ARTICLES = _record(
    "One article.",
    {
        "slug": SLUG,
        "title": _text("The headline."),
        "publisher": _text("Who published it."),
        "authors": _list("Who wrote it, as named.", _text("A name.")),
        "published": _text(
            "ISO 8601 date or date and time of publication.", pattern=r"^(\d{4}-\d{2}-\d{2}([T ].*)?)?$"
        ),
        "published_from": _text("`stated`, `unknown`, or how the date was inferred."),
        "url": _text("The article's page on this site, from its root.", minLength=1),
        "source_url": _text("Where it was first published."),
        "story": STORY,
        "source_file": _text("The file it was taken from."),
        "sha256": _text("SHA-256 of that file, in hexadecimal.", pattern="^([0-9a-f]{64})?$"),
        "lang": _text("BCP 47 tag of its language.", minLength=1),
    },
)

SPEAKER = _record(
    "Whose words they are, as in people.json.",
    {"id": ID, "name": _text("The fullest name the sources give.", minLength=1), "class": CLASS},
)

QUOTES = _record(
    "Words someone is reported to have said.",
    {
        "id": ID,
        "article": SLUG,
        **SPAN,
        "text": _text("The words: text[start:end], without the outer quotation marks."),
        "kind": _choice(
            "Word for word; in the reporter's words; or partly word for word.", "direct", "indirect", "mixed"
        ),
        "speaker": {"anyOf": [SPEAKER, {"type": "null"}], "description": "Null when nobody is named."},
        "speaker_as_written": _text("The article's words for the speaker, a pronoun included."),
        "role": _text("What the article says the speaker is, in its words."),
        "affiliation": _text("The body the speaker belongs to, in the article's words."),
        "part_of": _text("Id of the mixed quotation whose quoted words these are; else empty."),
        "cue": _text("The word or phrase of saying."),
        "via": _text("The source the article has it from, when it is not its own reporting."),
        "group": _text("Id of the shared quotation in comparison.json that it is one report of."),
        "rule": RULE,
        "confidence": CONFIDENCE,
        "url": _text("The quotation on this site, from its root.", minLength=1),
    },
)

PEOPLE = _record(
    "Someone, some body or some unnamed group that speaks or is named.",
    {
        "id": ID,
        "name": _text("The fullest name the sources give.", minLength=1),
        "class": CLASS,
        "aliases": _list("Every other way the sources write the name.", _text("A name.")),
        "roles": _list("What each source calls them.", PASSAGE),
        "affiliations": _list("The bodies each source says they belong to.", PASSAGE),
        "quotes": _list("Ids of their quotations in quotes.json.", ID),
    },
)

EVENT_SOURCE = _record(
    "A passage that reports the event.",
    {"article": SLUG, **SPAN, "url": _text("Its paragraph on this site, from its root.", minLength=1)},
)

DISAGREEMENT = _record(
    "A point of the event on which sources differ.",
    {
        "kind": _choice("Which point.", "date", "status", "medium", "participants", "place"),
        "note": _text("What differs, in one sentence."),
        "sides": _list("What each side says.", SIDE),
    },
)

DAY = r"^\d{4}-\d{2}-\d{2}$"

TIMELINE = _record(
    "Something that happened, is planned or recurs.",
    {
        "id": ID,
        "date_start": _text("ISO 8601 date of the first day.", pattern=DAY),
        "date_end": _text("ISO 8601 date of the last day, inclusive.", pattern=DAY),
        "precision": _choice(
            "How exact the sources are. A season counts as a quarter and a decade as a year.",
            "hour", "day", "week", "month", "quarter", "half", "year",
        ),
        "status": _choice("As the sources tell it.", *get_args(Status)),
        "event": _text("What it is, at the length of a headline.", minLength=1),
        "story": _text("Slug of its story.", minLength=1),
        "place": _text("Where, as the sources have it; else empty."),
        "people": _list("Ids in people.json of those who take part.", ID),
        "sources": _list("Every passage that reports it.", EVENT_SOURCE),
        "disagreements": _list("Where sources differ.", DISAGREEMENT),
        "note": _text("How it was dated or merged, when that is not plain."),
        "rule": RULE,
        "confidence": CONFIDENCE,
        "url": _text("The event on this site, from its root.", minLength=1),
    },
)  # fmt: skip

TOPIC = _record(
    "One topic across the sources of a story.",
    {
        "id": ID,
        "label": _text("The topic's name.", minLength=1),
        "cells": {
            "type": "object",
            "description": "By slug of the article: its sentences on the topic. No key: not raised there.",
            "additionalProperties": _list("Sentences, in order.", STRETCH),
        },
    },
)

FINDING = _record(
    "An agreement or a difference between sources.",
    {
        "id": ID,
        "type": _choice("What kind of finding.", *get_args(FindingType)),
        "label": _text("Short, for a list.", minLength=1),
        "explanation": _text("What differs, in one sentence, without judging who is right."),
        "confidence": CONFIDENCE,
        "sides": _list("What each side says.", SIDE, minItems=1),
    },
)

SHARED = _record(
    "The same words in several places.",
    {
        "id": ID,
        "kind": _choice(
            "Copied text, one quotation, or a phrase.", "copied", "shared-quotation", "common-phrase"
        ),
        "passages": _list("Where they stand.", PASSAGE, minItems=1),
    },
)

COMPARISON = _record(
    "One story, compared across its sources.",
    {
        "story": _text("Slug of the story.", minLength=1),
        "topics": _list("Source by topic.", TOPIC),
        "findings": _list("Agreements and differences.", FINDING),
        "shared": _list("Words that sources share.", SHARED),
    },
)

SCHEMAS: tuple[tuple[str, Schema], ...] = (
    _file("articles", "All articles of the site, by slug.", ARTICLES),
    _file("comparison", "Each story's sources compared, by slug of the story.", COMPARISON),
    _file("people", "Everyone who speaks or is named, by id.", PEOPLE),
    _file("quotes", "Every quotation, by article and place.", QUOTES),
    _file("timeline", "Every event, by first day.", TIMELINE),
)
"""Name of each data file and its schema."""
