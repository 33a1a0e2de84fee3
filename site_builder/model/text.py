"""One article as one text. Everything else in the program points into `Article.text` by `Span`.

The text is normalised once at the door (UTF-8, NFC, `\\n`) and never edited again.
"""

from dataclasses import dataclass
from typing import Literal

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of code points: `text[start:end]`.

    A struct, not a dataclass: there are thousands in each article, and each is made, compared and kept.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this span."""
        return text[self.start : self.end]

    def since(self, start: int) -> "Span":
        """The same stretch, counted from an offset."""
        return Span(self.start - start, self.end - start)

    def within(self, other: "Span") -> bool:
        """Does this span lie wholly inside the other?"""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "Span") -> bool:
        """Do the two spans share a character?"""
        return self.start < other.end and other.start < self.end


MASK = "\U000f0000"
"""Stands for a character that may not be published; it is of no script, and so in no article."""

MASK_SHOWN = "█"
"""The same in files for machines, where offsets count."""

WORDS_OF_TITLE = 4
"""How much of a title stands for a source that has no name."""

BlockKind = Literal["heading", "paragraph", "standfirst", "item", "quote", "caption", "reference", "code"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, block quotation, caption or reference-list entry."""

    kind: BlockKind
    span: Span
    id: str
    """Permalink of the block, made from its words; survives edits of other blocks."""

    level: int = 0
    """2 to 6 for a heading, depth from 1 for an item, else 0."""


@dataclass(frozen=True, slots=True)
class Inline:
    """Emphasis or a link inside a block."""

    kind: Literal["link", "em", "strong", "code"]
    span: Span
    href: str = ""
    """Checked against the URL policy, or a file of this site from its root, or `#` and a place of this
    article; only for links."""


CorrectedKind = Literal["", "direct", "indirect", "mixed", "term"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor decides about a quotation, found by its words as in the W3C's TextQuoteSelector."""

    exact: str
    """Words of the article. White space and punctuation do not count."""

    prefix: str = ""
    """Words just before them, to tell places apart."""

    suffix: str = ""
    """Words just after them."""

    speaker: str | None = None
    """Who says it, in full or as the article names them; empty for nobody; None leaves the speaker."""

    kind: CorrectedKind = ""
    """What it is; empty leaves the kind. A term is no quotation."""

    extent: str = ""
    """The words the quotation should hold instead; empty leaves them."""

    reject: bool = False
    """These words are no quotation and no term."""

    add: bool = False
    """A quotation of just these words, whatever else was found there."""

    line: int = 0
    """Of the file, from 1; 0 when unknown."""

    column: int = 0
    """From 1, in code points; 0 when unknown."""

    span: Span | None = None
    """Where the words stand, when the editor marked them in the text itself."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What an article points to besides the web: a page of this site, a picture, or nothing that can be."""

    kind: Literal["page", "image", "nothing"]
    written: str
    """As in the file."""

    path: str
    """Of a page from the root of the site, with its place; of a picture in the content folder."""

    places: tuple[tuple[int, int], ...]
    """Lines of the file and columns where it is written."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its front matter and its one text."""

    slug: str
    path: str
    title: str
    text: str
    blocks: tuple[Block, ...] = ()
    inline: tuple[Inline, ...] = ()
    title_from: str = "stated"
    """`stated`, or how the title was inferred."""

    publisher: str = ""
    publisher_from: str = "stated"
    """`stated`, or how the publisher was inferred."""

    agency: str = ""
    """The news agency a publisher took the text from (AFP), where the article says so."""

    authors: tuple[str, ...] = ()
    published: str = ""
    """ISO 8601 date or date-time; empty when the text carries none."""

    published_from: str = "stated"
    """`stated`, `unknown`, or how the date was inferred."""

    url: str = ""
    story: str = ""
    """Slug of the story the article belongs to; empty when unassigned."""

    lang: str = "en"
    rights: str = ""
    description: str = ""
    retrieved: str = ""
    source_file: str = ""
    sha256: str = ""
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What an editor, or ingest, has to say about the source."""

    draft: bool = False
    """Not for readers yet: built only when drafts are asked for."""

    aliases: tuple[str, ...] = ()
    """Paths where the article stood before."""

    slug_at: tuple[int, int] = (1, 1)
    """Line of the file and column where the slug is written; of its start where it is the file's name."""

    aliases_at: tuple[int, int] = (1, 1)
    """The same of the aliases."""

    published_at: tuple[int, int] = (1, 1)
    """The same of the date."""

    corrections: tuple[Correction, ...] = ()
    """Of quotations: those marked in the text first, then those of the front matter, in their order."""

    aims: tuple[Aim, ...] = ()
    """Addresses in the text that are not of the web, each once."""

    @property
    def source_label(self) -> str:
        """Whom to name as this article's source: publisher, agency, or else its title, cut short and in
        quotation marks, as a work without an author is cited (Chicago Manual of Style, 14.79)."""
        publisher = self.publisher.split(" (")[0]
        if self.agency and publisher and self.agency != publisher:
            return f"{self.agency} via {publisher}"
        words = self.title.split()
        opening = " ".join(words[:WORDS_OF_TITLE]) + ("…" if len(words) > WORDS_OF_TITLE else "")
        return publisher or self.agency or f"“{opening or self.slug}”"
