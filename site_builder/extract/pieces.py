"""What the formats are read into: pieces of text with their styles, joined into one article text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from site_builder.ids import stable_id, unique
from site_builder.model import Block, BlockKind, Inline, Span

GAP = "\n\n"
"""Between blocks."""


@dataclass(frozen=True, slots=True)
class Styled:
    """A style on part of a piece; offsets count from the piece's start."""

    kind: Literal["link", "em", "strong", "code"]
    start: int
    end: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before it has its place in the article."""

    kind: BlockKind
    text: str
    level: int = 0
    styles: tuple[Styled, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One text, its blocks and its styles."""

    text: str
    blocks: tuple[Block, ...]
    inline: tuple[Inline, ...]


def trimmed(piece: Piece) -> Piece:
    """Without white space at its ends; styles move with their words, and those left empty go."""
    text = piece.text.strip()
    if len(text) == len(piece.text):
        return piece
    shift = len(piece.text) - len(piece.text.lstrip())
    moved = (
        Styled(s.kind, max(s.start - shift, 0), min(s.end - shift, len(text)), s.href) for s in piece.styles
    )
    return Piece(piece.kind, text, piece.level, tuple(s for s in moved if s.start < s.end))


def join(pieces: Iterable[Piece]) -> Text:
    """The pieces that hold words, as one text. Equal blocks get ids that differ, in order."""
    kept = [piece for piece in map(trimmed, pieces) if piece.text]
    ids = unique([stable_id("p", piece.text) for piece in kept])
    blocks, inline, start = [], [], 0
    for piece, name in zip(kept, ids, strict=True):
        end = start + len(piece.text)
        blocks.append(Block(piece.kind, Span(start, end), name, piece.level))
        inline += [Inline(s.kind, Span(start + s.start, start + s.end), s.href) for s in piece.styles]
        start = end + len(GAP)
    return Text(GAP.join(piece.text for piece in kept), tuple(blocks), tuple(inline))
