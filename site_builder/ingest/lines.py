"""Raw bytes to numbered lines, each with its words and, for HTML and Markdown, what the markup says it is."""

import html
import re
import unicodedata
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from itertools import pairwise

import nh3

BLOCKS = set(
    re.findall(
        r"\w+",
        """
    address article aside blockquote br button caption dd details div dl dt figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr label li main nav ol option p pre section summary table td th title tr ul
        """,
    )
)
"""Elements that part the words before them from those after."""

BLOCK = re.compile(r"<(/?)([a-z0-9]+)[^<>]*>")
HEADING = re.compile(r"(#{1,6})[ \t]+(.*)")
HINTS = {
    "h1": "title",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "figcaption": "caption",
    "li": "item",
}
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


def read_lines(data: bytes, suffix: str) -> tuple[Line, ...]:
    """The lines of a raw file by its suffix (`.txt`, `.md`, `.html`).

    UTF-16 is known by its mark; what is no UTF-8 is read as Windows-1252, as most scraped pages are.
    NFC, `\\n`.
    """
    text = unicodedata.normalize("NFC", CONTROL.sub(" ", _decoded(data)))
    if suffix in (".html", ".htm"):
        return _html_lines(text)
    lines = _numbered(re.split("\r\n|[\r\n\u2028\u2029\x85]", text))
    return tuple(map(_markdown_hint, lines)) if suffix == ".md" else _unwrapped(lines)


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
    joined: list[Line] = []
    for line in lines:
        if joined and not line.gap:
            last = joined.pop()
            line = Line(last.number, f"{last.text} {line.text}", gap=last.gap)
        joined.append(line)
    return tuple(joined)


def _html_lines(text: str) -> tuple[Line, ...]:
    clean = nh3.clean(text, tags=BLOCKS, attributes={}, link_rel=None).replace("\n", " ")
    lines: list[Line] = []
    hint, start = "", 0
    for tag in [*BLOCK.finditer(clean), None]:
        words = html.unescape(BLOCK.sub("", clean[start : tag.start() if tag else None]))
        if words.strip():
            lines.append(Line(len(lines) + 1, " ".join(words.split(" ")).strip(), hint))
        if tag:
            hint = "" if tag[1] else HINTS.get(tag[2], "")
            start = tag.end()
    return tuple(lines)
