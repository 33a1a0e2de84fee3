"""Tables for spreadsheets: RFC 4180, UTF-8, and no cell that a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""A cell that begins so would be run by a spreadsheet; an apostrophe before it makes it text."""


def as_table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """The columns of each row under a line of their names; a column a row lacks is a KeyError."""
    return _lines([columns]) + as_rows(columns, rows)


def as_rows(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """The same without the line of names."""
    return _lines([_cell(row[column]) for column in columns] for row in rows)


def _lines(rows: Iterable[Sequence[object]]) -> bytes:
    table = io.StringIO(newline="")
    csv.writer(table).writerows(rows)
    return table.getvalue().encode()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value[:1] in FORMULA else value
