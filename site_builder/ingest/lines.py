"""Raw bytes to numbered lines, each with its words and, for Markdown, what the markup says it is."""

import re
import unicodedata
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from itertools import pairwise

HEADING = re.compile(r"(#{1,6})[ \t]+(.*)")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
WRAPPED = range(55, 90)
"""Length in characters of a line that was broken to fit a page."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank."""

    number: int
    """In the raw file, from 1; for HTML the number of the block."""

    text: str
    """Without white space at its ends, otherwise as it was."""

    hint: str = ""
    """What the markup says: `title`, `heading`, `caption`, `item`; empty in plain text."""

    gap: bool = True
    """Does a blank line stand before it?"""

    zone: str = ""
    """Why the page's markup or metadata puts it outside the article; empty when it does not."""

    trusted: bool = False
    """Below the headline, inside the page's own `article` or `main`."""


def read_text(data: bytes) -> str:
    """The words of a raw file: NFC, without control characters.

    UTF-16 is known by its mark; what is no UTF-8 is read as Windows-1252, as most scraped pages are.
    """
    return unicodedata.normalize("NFC", CONTROL.sub(" ", _decoded(data)))


def read_lines(text: str, *, markdown: bool = False) -> tuple[Line, ...]:
    """The lines of plain text or Markdown that are not blank."""
    lines = _numbered(re.split("\r\n|[\r\n\u2028\u2029\x85]", text))
    return tuple(map(_markdown_hint, lines)) if markdown else _unwrapped(lines)


def _decoded(data: bytes) -> str:
    try:
        wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _numbered(texts: list[str]) -> tuple[Line, ...]:
    lines: list[Line] = []
    gap = True
    for number, text in enumerate(texts, 1):
        if text.strip():
            lines.append(Line(number, text.strip(), gap=gap))
        gap = not text.strip()
    return tuple(lines)


def _markdown_hint(line: Line) -> Line:
    found = HEADING.fullmatch(line.text)
    if not found:
        return line
    return Line(line.number, found[2].strip(), "title" if len(found[1]) == 1 else "heading", line.gap)


def _unwrapped(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Paragraphs that were broken into lines of equal width, made whole again; others as they are."""
    followed = [a for a, b in pairwise(lines) if not b.gap]
    if len(followed) < 10 or sum(len(line.text) in WRAPPED for line in followed) < 0.7 * len(followed):
        return lines
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and not line.gap:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return tuple(Line(p[0].number, " ".join(x.text for x in p), gap=p[0].gap) for p in paragraphs)
