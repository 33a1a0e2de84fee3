"""The JSON Schemas of the published data: the contract, in words and in types.

Every key of every record is required and no other is allowed. A text that is not known is the empty string.
"""

from typing import get_args

from site_builder.export.annotation_schema import ANNOTATIONS
from site_builder.export.schema_terms import DRAFT, ID, SPAN, Schema, choice, listing, record, text
from site_builder.model import FindingType, PersonClass, SharedKind, Status


def _file(name: str, description: str, record: Schema) -> tuple[str, Schema]:
    return name, {"$schema": DRAFT, "$id": f"{name}.json", "title": name, **listing(description, record)}


SLUG = text("Slug of the article, as in articles.json.", minLength=1)
STORY = text("Slug of the story; empty for an article that belongs to none.")
CONFIDENCE: Schema = {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "How likely the rule is to be right, from 0 to 1.",
}
RULE = text("Name of the rule that found it.", minLength=1)
STRETCH = record("A stretch of one article's text.", SPAN)
PASSAGE = record("A stretch of an article's text.", {"article": SLUG, **SPAN})
CLASS = choice("What kind of voice it is.", *get_args(PersonClass))
SIDE = record(
    "What some sources say on the point at issue.",
    {
        "value": text("The words that differ."),
        "said_by": text("Whom the sources give it to."),
        "evidence": listing("Where it stands.", PASSAGE, minItems=1),
    },
)

ARTICLES = record(
    "One article.",
    {
        "slug": SLUG,
        "title": text("The headline."),
        "publisher": text("Who published it."),
        "authors": listing("Who wrote it, as named.", text("A name.")),
        "published": text(
            "ISO 8601 date or date and time of publication.", pattern=r"^(\d{4}-\d{2}-\d{2}([T ].*)?)?$"
        ),
        "published_from": text("`stated`, `unknown`, or how the date was inferred."),
        "url": text("The article's page on this site, from its root.", minLength=1),
        "source_url": text("Where it was first published."),
        "story": STORY,
        "source_file": text("The file it was taken from."),
        "sha256": text("SHA-256 of that file, in hexadecimal.", pattern="^([0-9a-f]{64})?$"),
        "lang": text("BCP 47 tag of its language.", minLength=1),
    },
)

SPEAKER = record(
    "Whose words they are, as in people.json.",
    {"id": ID, "name": text("The fullest name the sources give.", minLength=1), "class": CLASS},
)

QUOTES = record(
    "Words someone is reported to have said.",
    {
        "id": ID,
        "article": SLUG,
        **SPAN,
        "text": text("The words: text[start:end], without the outer quotation marks."),
        "prefix": text("The words just before, to find the place again in a changed text."),
        "suffix": text("The words just after."),
        "kind": choice(
            "Word for word; in the reporter's words; or partly word for word.", "direct", "indirect", "mixed"
        ),
        "speaker": {"anyOf": [SPEAKER, {"type": "null"}], "description": "Null when nobody is named."},
        "speaker_as_written": text("The article's words for the speaker, a pronoun included."),
        "role": text("What the article says the speaker is, in its words."),
        "affiliation": text("The body the speaker belongs to, in the article's words."),
        "part_of": text("Id of the mixed quotation whose quoted words these are; else empty."),
        "cue": text("The word or phrase of saying."),
        "via": text("The source the article has it from, when it is not its own reporting."),
        "addressee": text("Whom the speaker told it, in the article's words."),
        "references": listing(
            "Entries of the article's reference list it is cited from; several where that stays open.",
            STRETCH,
        ),
        "group": text("Id of the shared quotation in comparison.json that it is one report of."),
        "rule": RULE,
        "confidence": CONFIDENCE,
        "url": text("The quotation on this site, from its root.", minLength=1),
    },
)

PEOPLE = record(
    "Someone, some body or some unnamed group that speaks or is named.",
    {
        "id": ID,
        "name": text("The fullest name the sources give.", minLength=1),
        "class": CLASS,
        "class_rule": text("Why this class; begins with default: where no source says what they are."),
        "aliases": listing("Every other way the sources write the name.", text("A name.")),
        "roles": listing("What each source calls them.", PASSAGE),
        "affiliations": listing("The bodies each source says they belong to.", PASSAGE),
        "maybe": listing("Ids of those it may be, where several share a name and none is meant surely.", ID),
        "quotes": listing("Ids of their quotations in quotes.json.", ID),
        "links": listing("Addresses that editors gave.", text("A web address.", minLength=1)),
        "note": text("What editors say of them."),
        "url": text("Their page on this site, from its root.", minLength=1),
    },
)

EVENT_SOURCE = record(
    "A passage that reports the event.",
    {
        "article": SLUG,
        **SPAN,
        "status": choice("As this passage tells it.", *get_args(Status)),
        "url": text("Its paragraph on this site, from its root.", minLength=1),
    },
)

DISAGREEMENT = record(
    "A point of the event on which sources differ.",
    {
        "kind": choice("Which point.", "place", *get_args(FindingType)),
        "note": text("What differs, in one sentence."),
        "sides": listing("What each side says.", SIDE),
    },
)

DAY = r"^\d{4}-\d{2}-\d{2}$"

TIMELINE = record(
    "Something that happened, is planned or recurs.",
    {
        "id": ID,
        "date_start": text("ISO 8601 date of the first day.", pattern=DAY),
        "date_end": text("ISO 8601 date of the last day, inclusive.", pattern=DAY),
        "precision": choice(
            "How exact the sources are. A season counts as a quarter and a decade as a year.",
            "hour", "day", "week", "month", "quarter", "half", "year",
        ),
        "status": choice("As the sources tell it.", *get_args(Status)),
        "event": text("What it is, at the length of a headline.", minLength=1),
        "story": text("Slug of its story.", minLength=1),
        "place": text("Where, as the sources have it; else empty."),
        "people": listing("Ids in people.json of those who take part.", ID),
        "sources": listing("Every passage that reports it.", EVENT_SOURCE),
        "disagreements": listing("Where sources differ.", DISAGREEMENT),
        "note": text("How it was dated or merged, when that is not plain."),
        "rule": RULE,
        "confidence": CONFIDENCE,
        "url": text("The event on this site, from its root.", minLength=1),
    },
)  # fmt: skip

TOPIC = record(
    "One topic across the sources of a story.",
    {
        "id": ID,
        "label": text("The topic's name.", minLength=1),
        "cells": {
            "type": "object",
            "description": "By slug of the article: its sentences on the topic. No key: not raised there.",
            "additionalProperties": listing("Sentences, in order.", STRETCH),
        },
    },
)

FINDING = record(
    "An agreement or a difference between sources.",
    {
        "id": ID,
        "type": choice("What kind of finding.", *get_args(FindingType)),
        "label": text("Short, for a list.", minLength=1),
        "explanation": text("What differs, in one sentence, without judging who is right."),
        "confidence": CONFIDENCE,
        "editors": choice(
            "What editors did with it; empty for nothing.", "", "confirmed", "reworded", "added"
        ),
        "sides": listing("What each side says.", SIDE, minItems=1),
    },
)

SHARED = record(
    "The same words in several places.",
    {
        "id": ID,
        "kind": choice(
            "Copied text, one quotation, a phrase, or what one source says twice.", *get_args(SharedKind)
        ),
        "passages": listing("Where they stand.", PASSAGE, minItems=1),
    },
)

RELATED = record(
    "Two passages of two articles on one matter.",
    {
        "left": PASSAGE,
        "right": PASSAGE,
        "score": {"type": "number", "minimum": 0, "description": "How alike their content is, to 1."},
        "same": {"type": "boolean", "description": "Asserted to tell the same fact; else only related."},
    },
)

CHAIN = record(
    "The way the words of one quotation came.",
    {
        "article": SLUG,
        "quote": text("Id of the quotation in quotes.json.", minLength=1),
        "steps": listing(
            "Publisher, agency, source it cites, speaker: as far as each is named.", text("A name.")
        ),
    },
)

COMPARISON = record(
    "One story, compared across its sources.",
    {
        "story": text("Slug of the story.", minLength=1),
        "topics": listing("Source by topic.", TOPIC),
        "findings": listing("Agreements and differences.", FINDING),
        "shared": listing("Words that sources share.", SHARED),
        "related": listing("Passages to read side by side, the likest first.", RELATED),
        "chains": listing("Through whom each quotation came.", CHAIN),
    },
)

REUSE = record(
    "The same words in articles of different stories or of none, or two articles that are nearly the same.",
    {
        "id": ID,
        "kind": choice("As in comparison.json; or near-duplicate.", *get_args(SharedKind), "near-duplicate"),
        "articles": listing("Slugs.", SLUG, minItems=1),
        "passages": listing("Where the words stand; none for a near-duplicate.", PASSAGE),
        "share": {
            "type": ["number", "null"],
            "minimum": 0,
            "maximum": 1,
            "description": "How much of the shorter article stands in the other; null for shared words.",
        },
        "ordered": {
            "type": "boolean",
            "description": "Is the first of two near-duplicates the earlier by its date? Not who copied.",
        },
    },
)

SCHEMAS: tuple[tuple[str, Schema], ...] = (
    ("annotations", {"$schema": DRAFT, "$id": "annotations.json", "title": "annotations", **ANNOTATIONS}),
    _file("articles", "All articles of the site, by slug.", ARTICLES),
    _file("comparison", "Each story's sources compared, by slug of the story.", COMPARISON),
    _file("people", "Everyone who speaks or is named, by id.", PEOPLE),
    _file("quotes", "Every quotation, by article and place.", QUOTES),
    _file("shared", "Text that stands in several articles of the site, and near-duplicates.", REUSE),
    _file("timeline", "Every event, by first day.", TIMELINE),
)
"""Name of each data file and its schema."""
