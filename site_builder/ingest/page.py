"""One raw page to one article file: what `ingest` writes, as a pure function of the bytes."""

import hashlib
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from site_builder.errors import ContentError, Problem
from site_builder.ingest import front, markup
from site_builder.ingest.body import read_body
from site_builder.ingest.given import read_given
from site_builder.ingest.head import read_head
from site_builder.ingest.html_page import read_html
from site_builder.ingest.judged import Judged, leave
from site_builder.ingest.labelled import read_labelled
from site_builder.ingest.lines import Line, read_lines, read_text
from site_builder.ingest.metadata import Metadata
from site_builder.ingest.settle import settle

MOST_LINES = 50_000
LONGEST = 1_000_000
"""Bytes of an article file: a longer one would be refused when the site is built."""

STAMP = re.compile(r"^ingested_sha256: ([0-9a-f]{64})\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Ingested:
    """An article file, and what was decided on the way."""

    slug: str
    text: str
    """The whole file: front matter, body, and the comment with what was left out."""

    judged: tuple[Judged, ...]
    missing: tuple[str, ...] = ()
    """Of `publisher` and `date`, the facts that are not known."""


def ingest_page(name: str, data: bytes, *, story: str = "", publisher: str = "") -> Ingested:
    """The article of a raw `.txt`, `.html` or `.md` file. Raises ContentError when it holds no text.

    `publisher` counts where the page itself names none.
    """
    if b"\0" in data and not data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise ContentError(
            Problem(name, "file: holds NUL, so it is no text; give text, HTML or Markdown", code="F102")
        )
    lines, metadata = _read(name, read_text(data))
    if len(lines) > MOST_LINES:
        raise ContentError(Problem(name, f"file: more than {MOST_LINES:,} lines; split it", code="F103"))
    judged = judge(lines, titled=bool(metadata.title))
    if not any(item.kind not in ("title", "left out") for item in judged):
        raise ContentError(
            Problem(name, "file: no text found; give a file with an article in it", code="T501")
        )
    head = front.read_front(judged, name, hashlib.sha256(data).hexdigest(), metadata)
    head = head if head.publisher else replace(head, publisher=publisher, publisher_from="stated")
    text = f"---\n{front.yaml(head, story)}---\n\n{markup.body(judged)}\n"
    left = markup.comment(judged, name)
    if len((text + left).encode()) > LONGEST - 1_000:
        raise ContentError(Problem(name, f"file: more than {LONGEST:,} bytes of text; split it", code="F103"))
    facts = (("publisher", head.publisher or head.agency), ("date", head.published))
    missing = tuple(key for key, value in facts if not value)
    return Ingested(head.slug, stamped(f"{text}\n{left}" if left else text), judged, missing)


def _read(name: str, text: str) -> tuple[tuple[Line, ...], Metadata]:
    """The lines of a raw file and what its own head or front matter says, by the file's suffix."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in (".html", ".htm"):
        lines, metadata = read_html(text, name)
        return settle(lines, metadata), metadata
    if suffix != ".md":
        lines, metadata = read_labelled(read_lines(text))
        return settle(lines, metadata) if metadata.title else lines, metadata
    text, metadata = read_given(text, name)
    lines = read_lines(text, markdown=True)
    return settle(lines, metadata) if metadata.title else lines, metadata


def judge(lines: tuple[Line, ...], *, titled: bool = False) -> tuple[Judged, ...]:
    """Every line of the page, judged, in order; a line that holds two things is in there twice.

    When the title is known from elsewhere (`titled`), no line is guessed to be it.
    """
    out = [leave(line, line.zone) for line in lines if line.zone]
    rest = tuple(line for line in lines if not line.zone)
    head = read_head(rest, titled=titled)
    seen = len({item.line.number for item in head})
    return tuple(sorted([*out, *head, *read_body(rest[seen:])], key=lambda item: item.line.number))


def stamped(text: str) -> str:
    """The file with its own hash in its front matter, so that a later run can tell whether it was edited."""
    stamp = f"ingested_sha256: {hashlib.sha256(text.encode()).hexdigest()}\n"
    end = text.index("\n---\n") + 1
    return text[:end] + stamp + text[end:]


def edited(text: str) -> bool:
    """Has someone changed this file since it was written?"""
    found = STAMP.search(text)
    if not found:
        return True
    return hashlib.sha256((text[: found.start()] + text[found.end() :]).encode()).hexdigest() != found[1]
