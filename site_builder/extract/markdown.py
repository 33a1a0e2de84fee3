"""Markdown to pieces, one a block.

Raw HTML becomes its words. Soft line ends become spaces. Finding the blocks of plain prose, which is most
of an article, does not need the parser: a text is first cut at blank lines, and what is surely one plain
paragraph, heading, list or quotation is taken as it is (`extract.chunks`). Where blocks could reach over
blank lines (code, HTML, link definitions, attributes), the whole text goes to the parser. Both ways give
the same pieces.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from site_builder.extract.chunks import CLASSES, chunks, reaches, simple
from site_builder.extract.html_text import html_pieces
from site_builder.extract.parser import MARKDOWN, over_limit, too_deep
from site_builder.extract.pieces import Piece
from site_builder.extract.runs import WEB, Address, read_runs
from site_builder.extract.spans import WrongMarkError
from site_builder.model import BlockKind

MARKUP = re.compile(r"[\\`*_\[\]<>&\n]")
TOO_DEEP = "lists, quotations or styles nested too deep; flatten them"


class RefusedError(ValueError):
    """The text is too deep or too much for the parser."""

    def __init__(self, what: str, line: int = 0, words: str = "", column: int = 0) -> None:
        super().__init__(what)
        self.line, self.column = line, column
        """The line is counted from 0, in the body; the column from 1, 0 when unknown."""

        self.words = words
        """What is at fault, on that line or soon below it."""

    def found(self, body: str) -> "RefusedError":
        """The same with the place of its words in the body."""
        start = 0
        for _ in range(self.line):
            start = body.find("\n", start) + 1
        at = body.find(self.words, start) if self.words else -1
        return self if at < 0 else refused(str(self), body, at)


def refused(what: str, body: str, at: int) -> RefusedError:
    """A refusal at an offset of the body."""
    return RefusedError(what, body.count("\n", 0, at), column=at - body.rfind("\n", 0, at))


def read_markdown(body: str, address: Address = WEB) -> list[Piece]:
    """The pieces of a Markdown text, in order. Raises RefusedError."""
    excess = over_limit(body)
    if excess:
        raise refused(excess[0], body, excess[1])
    try:
        return list(_parsed(body, address)) if reaches(body) else _by_chunks(body, address)
    except RefusedError as error:
        raise error.found(body) from None


def _by_chunks(body: str, address: Address) -> list[Piece]:
    pieces: list[Piece] = []
    place = line = 0
    for chunk in chunks(body):
        start = body.index(chunk, place)
        line += body.count("\n", place, start)
        place = start
        try:
            pieces += (_below(piece, line) for piece in _chunk(chunk, address))
        except RefusedError as error:
            raise RefusedError(str(error), line + error.line, error.words) from None
    return pieces


def _below(piece: Piece, line: int) -> Piece:
    """The piece of a chunk that starts on this line of the body."""
    if not piece.marked:
        return piece
    return replace(piece, marked=tuple(replace(mark, line=line + mark.line) for mark in piece.marked))


def _chunk(chunk: str, address: Address) -> Iterator[Piece]:
    """The pieces between two blank lines."""
    found = simple(chunk)
    if not found:
        yield from _parsed(chunk, address)
        return
    for line, piece in enumerate(found):  # several pieces are list items, one a line
        yield _styled(piece, address, line) if MARKUP.search(piece.text) else piece


def _styled(piece: Piece, address: Address, line: int) -> Piece:
    """The piece of this line of its chunk with its inline markup read."""
    tokens: list[Token] = []
    MARKDOWN.inline.parse(piece.text, MARKDOWN, {}, tokens)
    if too_deep(tokens) is not None:
        raise RefusedError(TOO_DEEP)
    return _read(tokens, address, piece.kind, piece.level, line)


def _read(tokens: Sequence[Token], address: Address, kind: BlockKind, level: int, line: int) -> Piece:
    """The piece of a block that starts on this line, from its inline tokens."""
    try:
        text, styles, marked = read_runs(tokens, address)
    except WrongMarkError as wrong:
        raise RefusedError(str(wrong), line, wrong.words) from None
    return Piece(kind, text, level, styles, tuple(replace(mark, line=line) for mark in marked))


def _parsed(body: str, address: Address) -> Iterator[Piece]:
    """The pieces the parser finds."""
    tokens = MARKDOWN.parse(body)
    line = too_deep(tokens)
    if line is not None:
        raise RefusedError(TOO_DEEP, line)
    yield from _walk(tokens, address)


def _walk(tokens: Sequence[Token], address: Address) -> Iterator[Piece]:
    lists, quotes, kind, level = 0, 0, "", 0
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"):
            lists += token.nesting
        elif token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.type == "heading_open":
            kind, level = "heading", max(2, int(token.tag[1]))
        elif token.type == "paragraph_open":
            kind, level = _kind(token, lists, quotes)
        elif token.type == "inline":
            line = token.map[0] if token.map else 0
            yield _read(token.children or (), address, kind, level, line)  # type: ignore[arg-type]
        elif token.type in ("fence", "code_block"):
            yield Piece(
                "code", f"{token.info}\n{token.content}" if " " in token.info.strip() else token.content
            )
        elif token.type == "html_block":
            yield from html_pieces(token.content)


def _kind(token: Token, lists: int, quotes: int) -> tuple[BlockKind, int]:
    """A class given by the editor wins, then list item, then quotation."""
    for name in str(token.attrs.get("class", "")).split():
        if name in CLASSES:
            return CLASSES[name], 0
    return ("item", lists) if lists else ("quote", 0) if quotes else ("paragraph", 0)
