"""content/pages/*.md: about, method and the like, turned into safe blocks of styled runs.

A page may link to files of the site (`method.html#dates`) besides what articles may link to.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath

from site_builder.errors import ContentError, Problem
from site_builder.extract.door import read_text
from site_builder.extract.front_matter import split
from site_builder.extract.markdown import RefusedError, read_markdown
from site_builder.extract.pieces import Piece, join, trimmed
from site_builder.extract.runs import Address
from site_builder.ids import slug as slug_of
from site_builder.language.fields import Fields
from site_builder.language.strict_yaml import Mapping
from site_builder.language.urls import clean_url, site_file
from site_builder.model import PageBlock, PageRun, Source, StaticPage

SCHEME = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
"""What begins an address elsewhere."""

TAKEN = frozenset(["index", "x-index", "timeline", "search", "404"])
"""Pages the site makes itself."""


def read(source: Source, problems: list[Problem]) -> list[StaticPage]:
    """The page, or none when the file has faults, which are added to `problems`."""
    lost: list[str] = []
    try:
        mapping, body, line = split(read_text(source), source.path, problems)
        pieces = [p for p in map(trimmed, read_markdown(body, _Addresses(lost))) if p.text]
    except ContentError as error:
        problems += error.problems
        return []
    except RefusedError as refused:
        problems.append(
            Problem(source.path, f"body: {refused}", line + refused.line, refused.column, code="T501")
        )
        return []
    fields = Fields(mapping or Mapping((), 1, 1, source.path), problems)
    fields.require("title", "write 'title: ...' in the front matter")
    slug = slug_of(fields.text("slug") or PurePosixPath(source.path).stem)
    if slug in TAKEN:
        message = f"slug: '{slug}' is a page the site makes itself; rename the file"
        problems.append(Problem(source.path, message, 1, 1, code="N401"))
    problems += (_unlinked(raw, body, line, source.path) for raw in dict.fromkeys(lost))
    title, description = fields.text("title"), fields.text("description")
    fields.finish()
    return [StaticPage(slug, source.path, title, description, join(pieces).text, tuple(map(_block, pieces)))]


class _Addresses(Address):
    """A page may link to files of the site; what was meant for one and is none is noted."""

    def __init__(self, lost: list[str]) -> None:
        self.lost = lost

    def link(self, raw: str) -> str:
        address = clean_url(raw) or site_file(raw)
        if not address and not SCHEME.match(raw):
            self.lost.append(raw)
        return address


def _unlinked(raw: str, body: str, line: int, path: str) -> Problem:
    at = max(body.find(f"({raw}"), body.find(raw) - 1) + 1
    message = f"link: '{raw[:80]}' is no file of the site; write its address, as in about.html"
    place = (line + body.count("\n", 0, at), at - body.rfind("\n", 0, at))
    return Problem(path, message, *place, code="L601")


def _block(piece: Piece) -> PageBlock:
    kind = piece.kind if piece.kind in ("heading", "item", "quote", "code") else "paragraph"
    return PageBlock(kind, piece.level, tuple(_runs(piece)))


def _runs(piece: Piece) -> Iterator[PageRun]:
    """The piece cut where a style begins or ends; links win, then the innermost."""
    cuts = sorted({0, len(piece.text), *(s.start for s in piece.styles), *(s.end for s in piece.styles)})
    for start, end in pairwise(cuts):
        over = [s for s in piece.styles if s.start <= start and end <= s.end]
        link = next((s for s in over if s.kind == "link"), None)
        style = link or min(over, key=lambda s: s.end - s.start, default=None)
        words = piece.text[start:end]
        yield PageRun(words, style.kind, style.href) if style else PageRun(words)
