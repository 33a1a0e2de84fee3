"""Plain prose without the block parser: cut at blank lines, one look at each chunk.

Only what CommonMark would read the same way is recognised; anything else is left to the parser.
"""

import re

from site_builder.extract.pieces import Piece
from site_builder.model import BlockKind

CLASSES: dict[str, BlockKind] = {"caption": "caption", "standfirst": "standfirst", "reference": "reference"}
"""Block attributes that make a kind: `{.caption}` on the line above a paragraph."""

REACHING = ("```", "~~~", "<", "]:", "\n ", "\n\t")
"""Signs of a block that may reach over a blank line or be reached from elsewhere."""

LOOSE = re.compile(r"\n(?:\{[^\n]*\}[ \t]*\n[ \t]*\n|(?:[-+*]|[0-9]{1,9}[.)])[ \t]*\n)")
"""An attribute line alone, an empty list item."""

SIGN = r"(?![ \t#>+=~{|*_-]|[0-9]{1,9}[.)])"
"""Not at the start of a line that may begin another block."""

LINE = rf"{SIGN}[^\n]+"
PROSE = re.compile(rf"{LINE}(?:\n{LINE})*")
HEADING = re.compile(r"(#{1,6})[ \t]+([^#\n{]+)")
ITEMS = re.compile(rf"- {LINE}(?:\n- {LINE})*")
QUOTE = re.compile(rf"> {LINE}(?:\n> {LINE})*")
CLASSED = re.compile(r"\{\.([a-z]+)\}[ \t]*\n")
BLANK = re.compile(r"\n[ \t]*\n\s*")


def reaches(body: str) -> bool:
    """May a block of this text reach over a blank line?"""
    framed = f"\n{body}\n\n"
    return any(sign in framed for sign in REACHING) or bool(LOOSE.search(framed))


def chunks(body: str) -> list[str]:
    """The text between blank lines."""
    return BLANK.split(body.strip("\n"))


def simple(chunk: str) -> list[Piece]:
    """The pieces of a chunk of one plain block, their inline markup not yet read; none when in doubt."""
    classed = CLASSED.match(chunk)
    rest = chunk[classed.end() :] if classed else chunk
    if PROSE.fullmatch(rest):
        kind = CLASSES.get(classed[1], "paragraph") if classed else "paragraph"
        return [Piece(kind, rest.strip())]
    if classed:
        return []
    if heading := HEADING.fullmatch(chunk):
        return [Piece("heading", heading[2].strip(), max(2, len(heading[1])))]
    if ITEMS.fullmatch(chunk):
        return [Piece("item", line[2:].strip(), 1) for line in chunk.split("\n")]
    if QUOTE.fullmatch(chunk):
        return [Piece("quote", "\n".join(line[2:] for line in chunk.split("\n")).strip())]
    return []
