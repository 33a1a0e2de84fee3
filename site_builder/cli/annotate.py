"""`site-builder annotate`: marks on plain text, as JSON lines.

Offsets count code points, half-open, into the text as given. Each line of input is answered before the next
is read, so that any amount of text passes through.
"""

import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

import click
import msgspec

from site_builder.cycles import seek_seldom
from site_builder.language.iso_date import parse_date
from site_builder.model import Annotated, Article, Correction, DateMark, Mention, Quote, Span

JSON_LINES = frozenset([".jsonl", ".ndjson"])
KEYS = {"quotes": "quotes", "dates": "dates", "names": "mentions"}
"""What may be asked for, to its key in the answer, in order."""


@dataclass(frozen=True, slots=True)
class Request:
    """One line of JSON input; other keys are passed over."""

    id: str | int
    text: str
    date: str | None = None
    """Publication date, ISO 8601: what "Tuesday" is read against."""

    corrections: tuple[Correction, ...] = ()
    """What an editor decides about quotations, as in an article's front matter."""


@click.command("annotate")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True))
@click.option("--date", default="", help="Publication date of plain text, as 2026-02-04.")
@click.option(
    "--only",
    type=click.Choice(tuple(KEYS)),
    multiple=True,
    help="Look for these marks only, the faster for it; may be repeated. Default: all.",
)
def command(file: Path, date: str, only: tuple[str, ...]) -> None:
    """Mark quotations with their speakers, dates and names.

    FILE (or - for standard input) is the text of one article, or JSON lines {"id", "text", "date"?,
    "corrections"?}. Each line of the answer is one text's marks.
    """
    if date and not known(date):
        raise click.BadParameter(
            f"'{date[:40]}' is not a date; write it as in 2026-02-04", param_hint="--date"
        )
    wrong = 0
    seek_seldom()
    with opened(file) as stream:
        for number, request in requests(stream, file, date):
            if isinstance(request, str):
                click.echo(f"{file}:{number}: {request}", err=True)
                wrong += 1
                continue
            if request.date and not known(request.date):
                unread = (
                    f"date: '{request.date[:40]}' is not a date, and is left out; write it as in 2026-02-04"
                )
                click.echo(f"{file}:{number}: {unread}", err=True)
            click.echo(answer(request, frozenset(only or KEYS)))
    sys.exit(1 if wrong else 0)


def opened(file: Path) -> AbstractContextManager[IO[bytes]]:
    """The file's bytes, or those of standard input."""
    return nullcontext(sys.stdin.buffer) if str(file) == "-" else file.open("rb")


def requests(stream: IO[bytes], file: Path, date: str) -> Iterator[tuple[int, Request | str]]:
    """(line, what it asks or what is wrong with it); plain text is one request."""
    first = stream.readline()
    line = first.removeprefix(BOM_UTF8)
    if file.suffix.lower() not in JSON_LINES and not line.lstrip().startswith(b"{"):
        yield 1, plain(first + stream.read(), file, date)
        return
    first, number = line, 0
    while first or number == 0:
        number += 1
        if first.strip():
            yield number, asked(first)
        first = stream.readline()


def asked(line: bytes) -> Request | str:
    """What a line of JSON asks, or what is wrong with it."""
    try:
        return msgspec.json.decode(line, type=Request)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as error:
        return f'{error}; write {{"id": "a1", "text": "...", "date": "2026-02-04"}}'


def plain(data: bytes, file: Path, date: str) -> Request | str:
    """A whole text as one request, line ends and all."""
    try:
        return Request("text" if str(file) == "-" else file.stem, data.decode(), date)
    except UnicodeDecodeError:
        return "not UTF-8; save it as UTF-8"


def known(date: str) -> str:
    """The date in ISO form; empty when it is none."""
    try:
        return parse_date(date) if date else ""
    except ValueError:
        return ""


def answer(request: Request, wanted: frozenset[str] = frozenset(KEYS)) -> str:
    """One line of JSON with the marks of a text that are wanted, of `KEYS`."""
    from site_builder.annotate import annotate_all
    from site_builder.extract import extract_plain

    article = extract_plain(request.text, published=known(request.date or ""))
    found = annotate_all(replace(article, corrections=tuple(map(given, request.corrections))), wanted)
    made = {"quotes": _quotes, "dates": _dates, "names": _mentions}
    marks: dict[str, Any] = {"id": request.id}
    marks |= {key: made[kind](found) for kind, key in KEYS.items() if kind in wanted}
    if found.unmet:
        marks["unmet"] = [problem.message for problem in found.unmet]
    return msgspec.json.encode(marks).decode()


def _quotes(found: Annotated) -> list[dict[str, Any]]:
    return [quote(mark, found.article) for mark in speech(found)]


def _dates(found: Annotated) -> list[dict[str, Any]]:
    return [time(mark) for mark in found.dates]


def _mentions(found: Annotated) -> list[dict[str, Any]]:
    return [name(mark) for mark in found.mentions]


def given(correction: Correction) -> Correction:
    """A correction as it may come from elsewhere: by its words only, with a clean name."""
    from site_builder.language.quotations import speaker_of

    name = None if correction.speaker is None else speaker_of(correction.speaker)
    return replace(correction, speaker=name, line=0, span=None)


def speech(found: Annotated) -> list[Quote]:
    """Quotations in the order of the text, the quoted words of a mixed one as direct ones besides."""
    from site_builder.language.parts import with_parts

    every = (quote for quote, _ in with_parts(found.article, found.quotes))
    return sorted(every, key=lambda q: (q.span.start, -q.span.end))


def quote(found: Quote, article: Article) -> dict[str, Any]:
    """A quotation as published data has it."""
    start, end = (found.speaker.start, found.speaker.end) if found.speaker else (None, None)
    return {
        **place(found.span),
        "kind": found.kind,
        "speaker": found.name or None,
        "speaker_start": start,
        "speaker_end": end,
        "cue": found.cue.of(article.text) if found.cue else None,
        "rule": found.rule,
        "confidence": found.confidence,
    }


def time(found: DateMark) -> dict[str, Any]:
    """A time expression as published data has it."""
    return {**place(found.span), "type": found.type, "value": found.value, "rule": found.rule}


def name(found: Mention) -> dict[str, Any]:
    """A name as published data has it."""
    return {**place(found.span), "name": found.name, "kind": found.kind}


def place(span: Span) -> dict[str, int]:
    """Where a mark is, in code points."""
    return {"start": span.start, "end": span.end}
