"""A passage in its context: the sentence around it, who published it when, and the link that opens it.

Links go to the sentence (`#p-1a2b3c-s2`, counted inside its paragraph), so they survive edits of other
paragraphs; a quotation has its own anchor.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from site_builder import links
from site_builder.model import Annotated, Block, Evidence, Span
from site_builder.views.calendar import day
from site_builder.views.facts import Said
from site_builder.views.shelf import Shelf

CONTEXT = 280
"""Characters of context kept on either side of the words; more is cut at a space and marked with dots."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a source with their sentence around them."""

    before: str
    words: str
    after: str
    href: str
    source: str
    date: str
    """In words; empty when unknown."""

    title: str
    """Of the article."""

    whole: bool = False
    """The words are all there is: nothing around them to set them off from."""

    cut: bool = False
    """The words go on in the article."""


def excerpt(shelf: Shelf, evidence: Evidence, page: str) -> Excerpt:
    """A passage as shown on the page at `page`."""
    annotated = shelf.members[evidence.article].annotated
    text, around = annotated.article.text, sentence_around(annotated, evidence.span)
    known = shelf.facts[evidence.article]
    before, after = text[around.start : evidence.span.start], text[evidence.span.end : around.end]
    return Excerpt(
        before=_tail(before),
        words=evidence.span.of(text),
        after=_head(after),
        whole=not before.strip() and len(after.strip()) <= 1,
        href=links.relative(where(annotated, evidence.span), page),
        source=known.label,
        date=day(known.day, shelf.dates),
        title=known.title,
    )


def narrowed(found: Excerpt, words: str) -> Excerpt:
    """The same passage with only `words` set off, where they stand in it."""
    at = found.words.casefold().find(words.casefold()) if words else -1
    if at < 0 or len(found.words.casefold()) != len(found.words):
        return found
    before, kept, after = found.words[:at], found.words[at : at + len(words)], found.words[at + len(words) :]
    return replace(found, before=found.before + before, words=kept, after=after + found.after, whole=False)


def split(found: Excerpt, span: Span, part: Span) -> Excerpt:
    """The passage of `span` with only its `part` set off; both in the article's text."""
    start, end = part.start - span.start, part.end - span.start
    return replace(
        found,
        before=found.before + found.words[:start],
        words=found.words[start:end],
        after=found.words[end:] + found.after,
        whole=False,
    )


def excerpts(shelf: Shelf, evidence: Iterable[Evidence], page: str) -> tuple[Excerpt, ...]:
    """Several passages, in the order given."""
    return tuple(excerpt(shelf, one, page) for one in evidence)


def sentence_around(annotated: Annotated, span: Span) -> Span:
    """From the start of the sentence where the span starts to the end of the one where it ends."""
    sentences = annotated.sentences
    first = bisect_right(sentences, span.start, key=lambda s: s.end)
    last = bisect_left(sentences, span.end, key=lambda s: s.start) - 1
    if first > last or not sentences:
        return span
    return Span(min(sentences[first].start, span.start), max(sentences[last].end, span.end))


def block_at(annotated: Annotated, offset: int) -> Block | None:
    """The block that holds an offset."""
    blocks = annotated.article.blocks
    index = bisect_right(blocks, offset, key=lambda b: b.span.start) - 1
    return blocks[index] if index >= 0 and offset < blocks[index].span.end else None


def sentence_id(annotated: Annotated, block: Block, start: int) -> str:
    """Anchor of the sentence of `block` in which `start` lies."""
    sentences = annotated.sentences
    here = bisect_right(sentences, start, key=lambda s: s.start)
    first = bisect_left(sentences, block.span.start, key=lambda s: s.start)
    return f"{block.id}-s{max(here - first, 1)}"


def where(annotated: Annotated, span: Span) -> str:
    """Address, from the root, of the sentence in which a span starts."""
    article = annotated.article
    block = block_at(annotated, span.start)
    if not block:
        return links.article(article.slug)
    if not annotated.sentences:
        return links.block(article.slug, block.id)
    return links.block(article.slug, sentence_id(annotated, block, span.start))


def quoted(shelf: Shelf, said: Said, page: str) -> Excerpt:
    """A quotation in its sentence, linked by its own anchor."""
    href = links.relative(links.quote(said.article, said.quote), page)
    return replace(excerpt(shelf, Evidence(said.article, shelf.quote(said).span), page), href=href)


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning up to a space and an ellipsis."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _tail(text: str) -> str:
    return text if len(text) <= CONTEXT else "… " + text[-CONTEXT:].split(" ", 1)[-1]


def _head(text: str) -> str:
    return text if len(text) <= CONTEXT else text[:CONTEXT].rsplit(" ", 1)[0] + " …"
