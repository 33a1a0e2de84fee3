"""An article's blocks as data for the page: paragraphs hold sentences, sentences pieces, pieces runs.

A sentence is an anchor; a piece is a stretch inside or outside of quotations; a run has one set of inner
marks. A quotation over several pieces has its anchor on the first and its note after the last.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import NamedTuple, TypeVar

from msgspec import Struct, structs

from site_builder.model import MASK, Annotated, Block, Quote, Span
from site_builder.views.anchors import sentence_id
from site_builder.views.derived import Flag, beside
from site_builder.views.marks import Layer, Run, inside, layers, runs
from site_builder.views.notes import CARDS, Note
from site_builder.views.opposite import opposite
from site_builder.views.places import address
from site_builder.views.runs import split
from site_builder.views.shelf import Shelf

LISTED = frozenset(["item", "reference"])
WITHHELD = "withheld"
OPENERS = frozenset("“\"‘'«„»「『‹")
CLOSERS = frozenset("”\"’'»“«」』›")


@dataclass(frozen=True, slots=True)
class Difference:
    """A finding shown beside the passage it rests on."""

    label: str
    href: str
    others: str = ""
    """What the other sources have."""


class Piece(Struct, frozen=True):
    """A stretch of text inside the same quotations."""

    runs: tuple[Run, ...]
    voice: str = ""
    """Class of the speaker; empty outside of quotations, `unknown` for nobody named."""

    anchor: str = ""
    more_anchors: tuple[str, ...] = ()
    opens: str = ""
    """Who speaks, for screen readers, where the quotation begins."""

    closes: bool = False
    notes: tuple[Note, ...] = ()
    """Of the quotations that end here."""


class Sentence(Struct, frozen=True):
    """A sentence, or the blank between two (no anchor)."""

    id: str
    pieces: tuple[Piece, ...]
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article."""

    kind: str
    id: str
    level: int
    sentences: tuple[Sentence, ...]
    plain: str = ""
    """The words of a heading, for the outline."""

    withheld: bool = False
    """Nothing of it may be published; it is there for those who link to it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks written together: the items of a list, the entries of a reference list, or one block."""

    kind: str
    blocks: tuple[Paragraph, ...]


def stretches(blocks: tuple[Paragraph, ...]) -> tuple[Stretch, ...]:
    """Neighbouring list items and references joined; every other block alone."""
    joined = groupby(blocks, key=lambda b: WITHHELD if b.withheld else b.kind if b.kind in LISTED else b.id)
    return tuple(Stretch(_kind(group[0]), group) for group in (tuple(g) for _, g in joined))


def _kind(block: Paragraph) -> str:
    return WITHHELD if block.withheld else block.kind


def paragraphs(
    shelf: Shelf, annotated: Annotated, notes: dict[str, Note], page: str
) -> tuple[Paragraph, ...]:
    """Every block of the article, in order."""
    blocks = annotated.article.blocks
    places = [block.span for block in blocks]
    shown = [flag for flag in shelf.on(annotated.article.slug).flags if beside(flag.finding)]
    held = zip(
        blocks,
        touching(places, layers(shelf, annotated, page), lambda layer: layer[0]),
        touching(places, annotated.quotes, lambda quote: quote.span),
        touching(places, shown, lambda flag: flag.span),
        strict=True,
    )
    return tuple(_paragraph(shelf, annotated, Held(*one), notes, page) for one in held)


T = TypeVar("T")


class Held(NamedTuple):
    """A block with what touches it, each kind in its own order."""

    block: Block
    layers: list[Layer]
    quotes: list[Quote]
    flags: list[Flag]


def touching(places: Sequence[Span], things: Iterable[T], span_of: Callable[[T], Span]) -> list[list[T]]:
    """For each place what touches it, in the order given; places stand in the order of the text."""
    found: list[list[T]] = [[] for _ in places]
    ends = [place.end for place in places]
    for thing in things:
        span = span_of(thing)
        place = bisect_right(ends, span.start)
        while place < len(places) and places[place].overlaps(span):
            found[place].append(thing)
            place += 1
    return found


def _paragraph(
    shelf: Shelf, annotated: Annotated, held: Held, notes: dict[str, Note], page: str
) -> Paragraph:
    block, quotes = held.block, held.quotes
    flags, spans = _once(held.flags), tuple(_sentences(annotated, block))
    near = touching([span for span, _ in spans], held.layers, lambda layer: layer[0])
    sentences = tuple(
        Sentence(
            id=sentence_id(annotated, block, span.start) if real else "",
            pieces=tuple(_pieces(annotated, span, quotes, marks, notes)),
            differences=tuple(
                _difference(shelf, annotated, f, page) for f in flags if _ends_in(f.span, span, block.span)
            ),
        )
        for (span, real), marks in zip(spans, near, strict=True)
    )
    words = block.span.of(annotated.article.text)
    if MASK in words:
        return withheld(Paragraph(block.kind, block.id, block.level, sentences))
    plain = " ".join(words.split()) if block.kind == "heading" else ""
    return Paragraph(block.kind, block.id, block.level, sentences, plain)


def withheld(block: Paragraph) -> Paragraph:
    """One sign for sentences in a row that may not be published; their anchors stay."""
    folded: list[Sentence] = []
    silent = hidden = False
    for sentence in block.sentences:
        words = "".join(run.text for piece in sentence.pieces for run in piece.runs).strip()
        hidden = bool(words) and not words.replace(MASK, "").strip()
        folded.append(_silenced(sentence) if silent and (hidden or not words) else sentence)
        silent = hidden or (silent and not words)
    whole = not any(run.text.replace(MASK, "").strip() for s in folded for p in s.pieces for run in p.runs)
    return replace(block, sentences=tuple(map(_silenced, folded) if whole else folded), withheld=whole)


def _silenced(sentence: Sentence) -> Sentence:
    pieces = tuple(structs.replace(piece, runs=()) for piece in sentence.pieces)
    return structs.replace(sentence, pieces=pieces)


def _sentences(annotated: Annotated, block: Block) -> Iterator[tuple[Span, bool]]:
    """The sentences of a block and the blanks between them, nothing left out."""
    all_of_them = annotated.sentences
    first = bisect_left(all_of_them, block.span.start, key=lambda s: s.start)
    last = bisect_left(all_of_them, block.span.end, key=lambda s: s.start)
    here = all_of_them[first:last]
    starts = {s.start for s in here}
    for start, end in pairwise(sorted({block.span.start, block.span.end, *starts, *(s.end for s in here)})):
        yield Span(start, end), start in starts


def _pieces(
    annotated: Annotated, span: Span, quotes: list[Quote], marks: list[Layer], notes: dict[str, Note]
) -> Iterator[Piece]:
    text = annotated.article.text
    quotes = [q for q in quotes if q.span.start <= span.end and span.start <= q.span.end]
    drawn = [dressed(text, q.span, span) for q in quotes]
    for part, which in split(span, drawn):
        words = runs(text, part, marks if part == span else inside(marks, part))
        if not which:
            yield Piece(words)
            continue
        begun = [quotes[i] for i in which if drawn[i].start == part.start]
        ended = [quotes[i] for i in which if drawn[i].end == part.end]
        yield _quoted(words, quotes[which[-1]], begun, ended, notes)


def dressed(text: str, span: Span, within: Span) -> Span:
    """A quotation with its quotation marks, which are drawn with it though they are no part of it."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    start = span.start - (before in OPENERS and within.start < span.start and before != "")
    return Span(start, span.end + (after in CLOSERS and span.end < within.end and after != ""))


def _quoted(
    words: tuple[Run, ...], top: Quote, begun: list[Quote], ended: list[Quote], notes: dict[str, Note]
) -> Piece:
    return Piece(
        words,
        voice=notes[top.id].voice,
        anchor=begun[0].id if begun else "",
        more_anchors=tuple(q.id for q in begun[1:]),
        opens=notes[begun[-1].id].spoken if begun else "",
        closes=bool(ended),
        notes=tuple(notes[q.id] for q in ended if notes[q.id].number <= CARDS),
    )


def _once(flags: list[Flag]) -> list[Flag]:
    """One flag a finding: the first passage of a paragraph carries it."""
    return list({f.finding.id: f for f in reversed(flags)}.values())[::-1]


def _ends_in(span: Span, sentence: Span, block: Span) -> bool:
    return sentence.start < min(span.end, block.end) <= sentence.end


def _difference(shelf: Shelf, annotated: Annotated, flag: Flag, page: str) -> Difference:
    others = opposite(shelf, flag.finding, annotated.article.slug)
    return Difference(flag.finding.label, address(shelf, flag.story, flag.finding.id, page), others)
