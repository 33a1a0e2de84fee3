"""The JSON Schema of `data/annotations/<slug>.jsonld`: the part of the Web Annotation model that we write."""

from site_builder.export.annotations import BODIES, CONTEXT
from site_builder.export.schema_terms import ID, SPAN, Schema, choice, count, listing, only, record, text

BODY: Schema = {
    "description": "One thing said of the quotation.",
    "anyOf": [
        record(
            "In words.",
            {
                "type": only("TextualBody"),
                "purpose": choice("Motivation of this body.", *sorted({purpose for _, purpose in BODIES})),
                "schema:name": choice(
                    "Which key of quotes.json it is.", "speaker", *(name for name, _ in BODIES)
                ),
                "value": text("What quotes.json has there.", minLength=1),
                "format": only("text/plain"),
            },
        ),
        record(
            "Page of the speaker.",
            {
                "type": only("SpecificResource"),
                "purpose": only("identifying"),
                "source": text("Address of the page.", minLength=1),
            },
        ),
    ],
}

SELECTORS: Schema = {
    "type": "array",
    "description": "Two ways to the passage, either of which is enough.",
    "prefixItems": [
        record(
            "By position.",
            {"type": only("TextPositionSelector"), "start": SPAN["start"], "end": SPAN["end"]},
        ),
        record(
            "By its words.",
            {
                "type": only("TextQuoteSelector"),
                "exact": text("The words of the quotation.", minLength=1),
                "prefix": text("The words just before."),
                "suffix": text("The words just after."),
            },
        ),
    ],
    "items": False,
    "minItems": 2,
}

ANNOTATION = record(
    "A quotation as a Web Annotation.",
    {
        "id": ID,
        "type": only("Annotation"),
        "motivation": choice("Why it is made.", "identifying", "classifying"),
        "body": listing("What is said of the quotation.", BODY, minItems=1),
        "target": record(
            "Where the quotation stands.",
            {
                "type": only("SpecificResource"),
                "source": text("Address of the text of the article.", minLength=1),
                "scope": text("Address of the quotation on its page.", minLength=1),
                "selector": SELECTORS,
            },
        ),
    },
)

ANNOTATIONS = record(
    "The quotations of one article as Web Annotations; addresses are relative to the file.",
    {
        "@context": only(CONTEXT),
        "id": ID,
        "type": only("AnnotationCollection"),
        "label": text("What it is.", minLength=1),
        "generator": record("What made it.", {"type": only("Software"), "name": only("Site Builder")}),
        "total": count("How many."),
        "first": record(
            "Its only page.",
            {
                "id": ID,
                "type": only("AnnotationPage"),
                "partOf": ID,
                "startIndex": count("Number of the first."),
                "items": listing("The annotations, in the order of the text.", ANNOTATION),
            },
        ),
    },
)
