"""The quotations as a table."""

import csv
import io
import json

import pytest

from site_builder.export import export
from site_builder.export.table import COLUMNS, as_csv
from site_builder.model import Site


def rows(table: bytes) -> list[dict[str, str]]:
    """The table read back."""
    return list(csv.DictReader(io.StringIO(table.decode(), newline=""), strict=True))


def first(site: Site) -> dict:
    """The first record of quotes.json."""
    return json.loads(files(site)["data/quotes.json"])[0]


def files(site: Site) -> dict[str, bytes]:
    """The exported files by path."""
    return {output.path: output.data for output in export(site)}


def test_the_table_holds_every_quotation(site: Site) -> None:
    """One row a quotation, read back whole, the speaker by name, id and class."""
    found = rows(files(site)["data/quotes.csv"])
    assert [row["id"] for row in found] == ["q-1", "q-2", "q-3"]
    assert tuple(found[0]) == COLUMNS
    assert [found[0][key] for key in ("speaker", "speaker_id", "class")] == [
        "Ida Okoro",
        "ida-okoro",
        "analyst",
    ]
    assert [found[1][key] for key in ("speaker", "speaker_id", "class")] == ["", "", ""]


def test_lines_end_as_the_standard_says(site: Site) -> None:
    """CRLF after every row, no byte order mark."""
    table = files(site)["data/quotes.csv"]
    assert table.startswith(b"id,article,")
    assert table.count(b"\r\n") == 4


@pytest.mark.parametrize("text", ["plain", "a=b", 'a, “b” and "c"', "two\nlines", " =A1", "'quoted'", "😀"])
def test_words_are_kept(site: Site, text: str) -> None:
    """Commas, marks and line ends do not break a row, and nothing is added."""
    record = first(site) | {"text": text}
    assert rows(as_csv([record]))[0]["text"] == text


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=cmd|' /C calc'!A0"]
)
def test_no_cell_is_a_formula(site: Site, text: str) -> None:
    """In whatever column: it begins with an apostrophe; numbers stay numbers."""
    record = first(site)
    for column in ("text", "role", "via", "cue", "addressee", "speaker_as_written"):
        assert rows(as_csv([record | {column: text}]))[0][column] == f"'{text}"
    named = record | {"speaker": {"id": "x", "name": text, "class": "leader"}}
    assert rows(as_csv([named]))[0]["speaker"] == f"'{text}"
    assert rows(as_csv([record]))[0]["confidence"] == "0.9"


def test_every_column_is_described(site: Site) -> None:
    """The metadata beside the table names its columns in order, each with a type and a sentence."""
    metadata = json.loads(files(site)["data/quotes.csv-metadata.json"])
    columns = metadata["tableSchema"]["columns"]
    assert metadata["url"] == "quotes.csv"
    assert tuple(column["name"] for column in columns) == COLUMNS
    assert [column["name"] for column in columns if not column["dc:description"]] == []
    types = {column["name"]: column["datatype"] for column in columns}
    assert (types["start"], types["confidence"], types["text"]) == ("integer", "number", "string")
