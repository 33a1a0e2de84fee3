"""`data/quotes.csv`: the quotations as a table, and its columns described as CSV on the Web.

RFC 4180 in UTF-8: commas, CRLF, quotation marks doubled. A spreadsheet would run a cell that begins with
`=`, `+`, `-`, `@` or a tab as a formula, so such a cell begins with an apostrophe here; `quotes.json` has the
words as they are, and `start` and `end` point to them.
"""

from collections.abc import Iterable, Mapping

from site_builder.export.passages import Record
from site_builder.export.spreadsheet import as_rows, as_table

COLUMNS = (
    "id", "article", "speaker", "speaker_id", "class", "speaker_as_written", "role", "affiliation", "kind",
    "part_of", "text", "cue", "via", "addressee", "group", "rule", "confidence", "start", "end", "url",
)  # fmt: skip
"""In their order."""

OF_SPEAKER = {"speaker": "name", "speaker_id": "id", "class": "class"}
"""Columns that hold a key of the speaker in people.json; empty when nobody is named."""

GUARDED = " A value that a spreadsheet would run as a formula begins with an apostrophe."

Schema = Mapping[str, object]


def as_csv(records: Iterable[Record]) -> bytes:
    """The quotations as a table for spreadsheets."""
    return as_table(COLUMNS, ()) + rows(records)


def rows(records: Iterable[Record]) -> bytes:
    """The same without the line of names."""
    return as_rows(COLUMNS, ({name: _value(record, name) for name in COLUMNS} for record in records))


def described(quote: Schema, speaker: Schema) -> Record:
    """Metadata of the table (W3C CSV on the Web): each column in the words of the JSON Schemas of both."""
    told, of_speaker = quote["properties"], speaker["properties"]
    assert isinstance(told, dict)
    assert isinstance(of_speaker, dict)
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "url": "quotes.csv",
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tableSchema": {
            "columns": [
                _column(name, of_speaker[OF_SPEAKER[name]] if name in OF_SPEAKER else told[name])
                for name in COLUMNS
            ],
            "primaryKey": ["article", "id"],
        },
    }


def _column(name: str, schema: object) -> Record:
    assert isinstance(schema, dict)
    text = schema["type"] == "string"
    return {
        "name": name,
        "titles": name,
        "datatype": schema["type"],
        "required": not text,
        "dc:description": str(schema["description"]) + (GUARDED if text and "enum" not in schema else ""),
    }


def _value(record: Record, column: str) -> object:
    if column not in OF_SPEAKER:
        return record[column]
    speaker = record["speaker"]
    return speaker[OF_SPEAKER[column]] if isinstance(speaker, dict) else ""
