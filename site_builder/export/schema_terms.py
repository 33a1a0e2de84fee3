"""What the JSON Schemas of the published data are built of.

Every key of a record is required and no other is allowed. A text that is not known is the empty string.
"""

Schema = dict[str, object]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
OFFSETS = "in code points, into the text of the article as published under text/<slug>.txt"


def text(description: str, **more: object) -> Schema:
    """A text."""
    return {"type": "string", "description": description, **more}


def choice(description: str, *values: str) -> Schema:
    """One of a few words."""
    return {"type": "string", "description": description, "enum": list(values)}


def listing(description: str, items: Schema, **more: object) -> Schema:
    """A list of one kind of thing."""
    return {"type": "array", "description": description, "items": items, **more}


def record(description: str, properties: Schema) -> Schema:
    """An object with exactly these keys."""
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }


def only(value: str) -> Schema:
    """This text and no other."""
    return {"type": "string", "description": f"Always {value}.", "const": value}


def count(description: str) -> Schema:
    """A whole number, not below zero."""
    return {"type": "integer", "description": description, "minimum": 0}


ID = text("Stable name, the same in every build.", minLength=1)
SPAN: Schema = {
    "start": {"type": "integer", "minimum": 0, "description": f"First character, {OFFSETS}."},
    "end": {
        "type": "integer",
        "minimum": 0,
        "description": f"After the last character (half-open), {OFFSETS}.",
    },
    "text": text("The words: text[start:end]."),
}
