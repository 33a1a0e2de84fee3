"""An article on paper: its blocks, a number after each quotation, the notes those numbers lead to.

A number stands behind the closing quotation mark. Nothing else is added to the text, and nothing taken away
but what rights withhold: paragraphs of which nothing may be shown are counted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from site_builder import links
from site_builder.model import EDITOR, MASK, Annotated, Block, Member, Quote
from site_builder.views.facts import Identity
from site_builder.views.notes import KINDS, class_words, confidence
from site_builder.views.paging import ROOM, packed, weight
from site_builder.views.prose import CLOSERS
from site_builder.views.shelf import Shelf
from site_builder.views.sources import SourceLine, source

BLOCK, NOTE = 60, 160
"""Bytes of markup around a block and of a note."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Words, and the number of the quotation that ends with them; 0 where none does."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class PrintedBlock:
    """A paragraph, heading, caption or item."""

    kind: str
    pieces: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring blocks of an article: all of them, unless it is too long for one page."""

    member: Member
    blocks: tuple[Block, ...]
    number: int
    """1 is the first."""


@dataclass(frozen=True, slots=True)
class PrintedArticle:
    """An article of a dossier."""

    id: str
    line: SourceLine
    blocks: tuple[PrintedBlock, ...]
    part: int
    """1 for the whole, or for its first part."""

    notes: tuple[str, ...]
    """On the quotations that begin in these blocks, in order."""

    first_note: int
    """Number of the first of them."""

    withheld: int
    """Blocks that rights keep from being shown."""


def article_id(letter: str, part: int = 1) -> str:
    """The anchor of the article with this letter, or of a later part of it."""
    return f"article-{letter}" if part == 1 else f"article-{letter}-{part}"


def parts(member: Member) -> Iterator[Part]:
    """The article, cut between blocks if it is too long for one page."""
    cut = packed(member.annotated.article.blocks, partial(_weight, member.annotated), ROOM)
    return (Part(member, blocks, number) for number, blocks in enumerate(cut, 1))


def printed(shelf: Shelf, part: Part, page: str, letter: str) -> PrintedArticle:
    """The part of an article for the dossier at `page`, under the letter of its source."""
    annotated = part.member.annotated
    shown = [block for block in part.blocks if not _hidden(annotated, block)]
    first, last = _begun(annotated, part.blocks)
    return PrintedArticle(
        id=article_id(letter, part.number),
        line=source(shelf, shelf.facts[annotated.article.slug], page, letter),
        blocks=tuple(PrintedBlock(block.kind, tuple(_pieces(annotated, block))) for block in shown),
        part=part.number,
        notes=tuple(_note(shelf, annotated, quote) for quote in annotated.quotes[first:last]),
        first_note=first + 1,
        withheld=len(part.blocks) - len(shown),
    )


def weighed(part: Part) -> int:
    """Bytes of a part on a page, estimated."""
    return sum(_weight(part.member.annotated, block) for block in part.blocks)


def _weight(annotated: Annotated, block: Block) -> int:
    first, last = _begun(annotated, (block,))
    return weight(block.span.of(annotated.article.text)) + BLOCK + NOTE * (last - first)


def _begun(annotated: Annotated, blocks: Sequence[Block]) -> tuple[int, int]:
    """Places of the first quotation that begins in blocks that follow each other, and of the one after."""
    ends = (blocks[0].span.start, blocks[-1].span.end) if blocks else (0, 0)
    first, last = (bisect_left(annotated.quotes, at, key=lambda quote: quote.span.start) for at in ends)
    return first, last


def _hidden(annotated: Annotated, block: Block) -> bool:
    words = block.span.of(annotated.article.text)
    return MASK in words and not words.replace(MASK, "").strip()


def _pieces(annotated: Annotated, block: Block) -> Iterator[Printed]:
    """The block's text, cut behind each quotation that ends in it."""
    text, span = annotated.article.text, block.span
    ends = {_behind(text, quote): number for number, quote in _ending(annotated.quotes, block)}
    for start, end in pairwise(sorted({span.start, span.end, *ends})):
        yield Printed(text[start:end], ends.get(end, 0))


def _ending(quotes: Sequence[Quote], block: Block) -> Iterator[tuple[int, Quote]]:
    """Quotations with their numbers that end inside the block; those of an article stand in its order."""
    first = bisect_left(quotes, block.span.start, key=lambda quote: quote.span.start)
    while first > 0 and quotes[first - 1].span.end > block.span.start:
        first -= 1
    last = bisect_right(quotes, block.span.end, key=lambda quote: quote.span.start)
    for index in range(first, last):
        if block.span.start < quotes[index].span.end <= block.span.end:
            yield index + 1, quotes[index]


def _behind(text: str, quote: Quote) -> int:
    end = quote.span.end
    return end + (text[end : end + 1] in CLOSERS)


def _with_class(person: Identity) -> str:
    return f"{person.name} ({words})" if (words := class_words(person)) else person.name


def _note(shelf: Shelf, annotated: Annotated, quote: Quote) -> str:
    """Who speaks, how, and how that is known; then the address of the quotation on the site."""
    slug, text = annotated.article.slug, annotated.article.text
    person = shelf.who.get(shelf.speakers[slug].get(quote.id, ""))
    written = quote.name or (quote.speaker.of(text) if quote.speaker else "Not attributed")
    place = links.quote(slug, quote.id)
    parts = (
        _with_class(person) if person else written,
        KINDS[quote.kind].lower(),
        f"told to {quote.addressee}" if quote.addressee else "",
        f"taken from {quote.via}" if quote.via else "",
        "set by an editor" if quote.rule == EDITOR else f"rule: {quote.rule}, {confidence(quote.confidence)}",
        shelf.settings.hosted(place) or f"#{quote.id}",
    )
    return "; ".join(part for part in parts if part)
