"""HTML to pieces: through nh3 and its allow-list, then a parser; only the words and a few styles stay.

Content is never passed through. Scripts, style sheets and comments are no words of the text and go; so do
the tags of elements that HTML knows. What only looks like a tag (`<name withheld>`), or never ends, is text
and stays (`extract.html_tags`).
"""

import re
from html.parser import HTMLParser

import nh3

from site_builder.extract.html_tags import WORDS, settled
from site_builder.extract.pieces import Piece, Styled
from site_builder.language.urls import clean_url
from site_builder.model import BlockKind

WHITE = re.compile(r"[ \t\n\r\f]+")
KINDS: dict[str, BlockKind] = {
    "blockquote": "quote",
    "li": "item",
    "figcaption": "caption",
    "caption": "caption",
    "pre": "code",
    **{f"h{n}": "heading" for n in range(1, 7)},
}
BREAKING = frozenset(
    WORDS.findall("""
    p div section article main header footer address dl dt dd ul ol table tr td th thead tbody tfoot
    figure blockquote li figcaption caption pre h1 h2 h3 h4 h5 h6 hr details summary fieldset form
    nav aside
""")
)
STYLES = {"em": "em", "i": "em", "strong": "strong", "b": "strong", "code": "code", "a": "link"}
DEEPEST_STYLE = 20
"""Styles inside styles; further in they are left out, the words stay."""

KEPT = BREAKING | STYLES.keys() | {"br"}


def html_pieces(html: str) -> list[Piece]:
    """The words of an HTML text as pieces, in order."""
    clean = nh3.clean(settled(html), tags=set(KEPT), attributes={"a": {"href"}}, link_rel=None)
    parser = _Pieces()
    parser.feed(clean)
    parser.close()
    parser.flush()
    return parser.pieces


class _Pieces(HTMLParser):
    """Cuts at block elements, keeps the styles. Its input is nh3's, hence well formed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.open: list[str] = []
        self.styles: list[tuple[str, int, str]] = []
        self.done: list[Styled] = []
        self.parts: list[str] = []
        self.length = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, or a style."""
        if tag in BREAKING:
            self.flush()
            self.open.append(tag)
        elif tag == "br":
            self._add(" ")
        elif tag in STYLES and len(self.styles) < DEEPEST_STYLE:
            self.styles.append((tag, self.length, dict(attrs).get("href") or ""))

    def handle_endtag(self, tag: str) -> None:
        """A block ends, or a style."""
        if tag in BREAKING:
            self.flush()
            if self.open and self.open[-1] == tag:
                self.open.pop()
            return
        for index in range(len(self.styles) - 1, -1, -1):
            if self.styles[index][0] == tag:
                self._style(*self.styles.pop(index))
                return

    def handle_data(self, data: str) -> None:
        """Words; white space counts as in a browser."""
        if "pre" in self.open:
            self._add(data)
            return
        words = WHITE.sub(" ", data)
        fresh = not self.parts or self.parts[-1].endswith(" ")
        self._add(words.lstrip(" ") if fresh else words)

    def flush(self) -> None:
        """End the piece that is open."""
        for tag, start, href in self.styles:
            self._style(tag, start, href)
        self.styles = [(tag, 0, href) for tag, _, href in self.styles]
        text = "".join(self.parts)
        if text.strip():
            kind, level = self._kind()
            self.pieces.append(Piece(kind, text, level, tuple(self.done)))
        self.parts, self.length, self.done = [], 0, []

    def _add(self, words: str) -> None:
        if words:
            self.parts.append(words)
            self.length += len(words)

    def _kind(self) -> tuple[BlockKind, int]:
        for tag in reversed(self.open):
            if tag in KINDS:
                level = (
                    self.open.count("li") if tag == "li" else max(2, int(tag[1])) if tag[1:].isdigit() else 0
                )
                return KINDS[tag], level
        return "paragraph", 0

    def _style(self, tag: str, start: int, href: str) -> None:
        address = clean_url(href) if tag == "a" else ""
        if start < self.length and (tag != "a" or address):
            kind = STYLES[tag]
            self.done.append(Styled(kind, start, self.length, address))  # type: ignore[arg-type]
