"""What the formats are read into: pieces of text with their styles, joined into one article text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from site_builder.ids import stable_id, unique
from site_builder.model import Block, BlockKind, CorrectedKind, Correction, Inline, Span

S = TypeVar("S", "Styled", "Marked")

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
class Marked:
    """Words an editor marked as a quotation or term; offsets count from the piece's start."""

    start: int
    end: int
    kind: CorrectedKind = ""
    speaker: str | None = None
    line: int = 0
    """Of the body, from 0."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block before it has its place in the article."""

    kind: BlockKind
    text: str
    level: int = 0
    styles: tuple[Styled, ...] = ()
    marked: tuple[Marked, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One text, its blocks, its styles and what an editor marked in it."""

    text: str
    blocks: tuple[Block, ...]
    inline: tuple[Inline, ...]
    corrections: tuple[Correction, ...] = ()


def trimmed(piece: Piece) -> Piece:
    """Without white space at its ends; styles and marks move with their words, and those left empty go."""
    text = piece.text.strip()
    if len(text) == len(piece.text):
        return piece
    shift = len(piece.text) - len(piece.text.lstrip())
    styles, marked = _moved(piece.styles, shift, len(text)), _moved(piece.marked, shift, len(text))
    return Piece(piece.kind, text, piece.level, styles, marked)


def _moved(styles: tuple[S, ...], shift: int, length: int) -> tuple[S, ...]:
    moved = (replace(s, start=max(s.start - shift, 0), end=min(s.end - shift, length)) for s in styles)
    return tuple(s for s in moved if s.start < s.end)


def join(pieces: Iterable[Piece]) -> Text:
    """The pieces that hold words, as one text. Equal blocks get ids that differ, in order."""
    kept = [piece for piece in map(trimmed, pieces) if piece.text]
    ids = unique([stable_id("p", piece.text) for piece in kept])
    blocks, inline, corrections, start = [], [], [], 0
    for piece, name in zip(kept, ids, strict=True):
        end = start + len(piece.text)
        blocks.append(Block(piece.kind, Span(start, end), name, piece.level))
        inline += [Inline(s.kind, Span(start + s.start, start + s.end), s.href) for s in piece.styles]
        corrections += [_correction(piece, mark, start) for mark in piece.marked]
        start = end + len(GAP)
    return Text(GAP.join(piece.text for piece in kept), tuple(blocks), tuple(inline), tuple(corrections))


def _correction(piece: Piece, mark: Marked, start: int) -> Correction:
    """What an editor marked in a piece that starts at an offset of the text; its line counts in the body."""
    span = Span(start + mark.start, start + mark.end)
    words = piece.text[mark.start : mark.end]
    return Correction(words, speaker=mark.speaker, kind=mark.kind, line=mark.line, span=span)
