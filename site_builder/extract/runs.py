"""The inline part of Markdown: from a paragraph's tokens to plain words and the styles on them."""

from collections.abc import Sequence

from markdown_it.token import Token

from site_builder.extract.html_tags import known_tag
from site_builder.extract.pieces import Marked, Styled
from site_builder.extract.spans import DEEPEST, WrongMarkError, marked
from site_builder.language.urls import clean_url

WORDS = frozenset(["text", "text_special"])
BREAKS = frozenset(["softbreak", "hardbreak"])
OPENING = {"em_open": "em", "strong_open": "strong", "link_open": "link"}
CLOSING = frozenset(["em_close", "strong_close", "link_close"])


class Address:
    """Which addresses may be linked: those of the web. Other policies know the site besides."""

    def link(self, raw: str) -> str:
        """The address as it will stand in the page; empty when it stays words."""
        return clean_url(raw)

    def image(self, raw: str) -> None:
        """A picture is named here; pages show none."""


WEB = Address()


class Runs:
    """Collects words; a style is known when it closes."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self.parts: list[str] = []
        self.length = 0
        self.open: list[tuple[str, int, str]] = []
        self.styles: list[Styled] = []
        self.spans: list[tuple[Token, int]] = []
        self.marked: list[Marked] = []

    def add(self, words: str) -> None:
        """More words."""
        self.parts.append(words)
        self.length += len(words)

    def close(self) -> None:
        """The style that was opened last ends; a refused link leaves its words and no style."""
        kind, start, href = self.open.pop()
        if start < self.length and (kind != "link" or href):
            self.styles.append(Styled(kind, start, self.length, href))  # type: ignore[arg-type]

    def close_span(self) -> None:
        """The span that was opened last ends. Raises WrongMarkError."""
        token, start = self.spans.pop()
        found = marked(token, start, self.length)
        if found and len(self.spans) >= DEEPEST:
            raise WrongMarkError(f"quote: marked more than {DEEPEST} spans deep; take out those around it")
        self.marked += [found] if found else []


Read = tuple[str, tuple[Styled, ...], tuple[Marked, ...]]


def read_runs(tokens: Sequence[Token], address: Address = WEB) -> Read:
    """The words of inline tokens, their styles and the quotations marked in them, each in order of start.

    Raises WrongMarkError.
    """
    runs = Runs(address)
    for token in tokens:
        _read(token, runs)
    styles = tuple(sorted(runs.styles, key=lambda s: (s.start, -s.end)))
    return "".join(runs.parts), styles, tuple(sorted(runs.marked, key=lambda m: (m.start, -m.end)))


def _read(token: Token, runs: Runs) -> None:
    if token.type in WORDS:
        runs.add(token.content)
    elif token.type in BREAKS:
        runs.add(" ")
    elif token.type in OPENING:
        href = runs.address.link(str(token.attrs.get("href", ""))) if token.type == "link_open" else ""
        runs.open.append((OPENING[token.type], runs.length, href))
    elif token.type in CLOSING:
        runs.close()
    elif token.type == "span_open":
        runs.spans.append((token, runs.length))
    elif token.type == "span_close":
        runs.close_span()
    elif token.type == "code_inline":
        runs.styles.append(Styled("code", runs.length, runs.length + len(token.content)))
        runs.add(token.content)
    elif token.type == "image":
        _read_image(token, runs)
    elif token.type == "html_inline":
        runs.add(_tag_words(token.content))


def _read_image(token: Token, runs: Runs) -> None:
    """Images are not shown; what they are said to show is."""
    runs.address.image(str(token.attrs.get("src", "")))
    runs.add(read_runs(token.children or ())[0])


def _tag_words(html: str) -> str:
    if not known_tag(html):
        return html
    return " " if html.lower().startswith("<br") else ""
