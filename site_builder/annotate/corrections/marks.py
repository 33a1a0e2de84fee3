"""The quotations and terms of an article while corrections are carried out, found by the block they stand in.

Finders never mark across blocks, so that a correction has to look at the marks of one block only.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from site_builder.ids import stable_id
from site_builder.language.marks import DOUBLE, Quotation, pairs
from site_builder.model import Annotated, Quote, Span, Term

WORD = re.compile(r"\w+")


class Marks:
    """Changed in place by each correction in turn."""

    def __init__(self, found: Annotated) -> None:
        self.slug = found.article.slug
        self.text = found.article.text
        self.blocks = tuple(block.span for block in found.article.blocks)
        self.starts = tuple(span.start for span in self.blocks)
        self.ids: set[str] = set()
        self.named: Counter[str] = Counter()
        self.quotes_by_block: defaultdict[int, dict[str, Quote]] = defaultdict(dict)
        self.terms_by_block: defaultdict[int, dict[Span, Term]] = defaultdict(dict)
        self.pairs_by_block: dict[int, list[Quotation]] = {}
        for quote in found.quotes:
            self.put(quote)
        for term in found.terms:
            self.put(term)

    def block(self, span: Span) -> int:
        """The number of the block in which a passage starts."""
        return bisect_right(self.starts, span.start) - 1

    def parts(self, passage: Span) -> Iterator[Span]:
        """A passage block by block, without blanks and quotation marks around it."""
        for number in range(self.block(passage), self.block(Span(passage.end - 1, passage.end)) + 1):
            block = self.blocks[number]
            part = bare(self.text, Span(max(passage.start, block.start), min(passage.end, block.end)))
            if part:
                yield part

    def quoted(self, span: Span) -> list[Quotation]:
        """The quotation marks, in pairs, of the block in which a passage starts."""
        number = self.block(span)
        if number not in self.pairs_by_block:
            self.pairs_by_block[number] = pairs(self.text, self.blocks[number])
        return self.pairs_by_block[number]

    def near(self, passage: Span) -> tuple[list[Quote], list[Term]]:
        """The marks that share a character with a passage of one block."""
        number, start, end = self.block(passage), passage.start, passage.end
        quotes, terms = self.quotes_by_block[number].values(), self.terms_by_block[number].values()
        return (
            [quote for quote in quotes if quote.span.start < end and start < quote.span.end],
            [term for term in terms if term.span.start < end and start < term.span.end],
        )

    def drop(self, quotes: Iterable[Quote] = (), terms: Iterable[Term] = ()) -> None:
        """Take marks away."""
        for quote in quotes:
            del self.quotes_by_block[self.block(quote.span)][quote.id]
        for term in terms:
            del self.terms_by_block[self.block(term.span)][term.span]

    def put(self, mark: Quote | Term) -> None:
        """Add a mark."""
        if isinstance(mark, Quote):
            self.ids.add(mark.id)
            self.quotes_by_block[self.block(mark.span)][mark.id] = mark
        else:
            self.terms_by_block[self.block(mark.span)][mark.span] = mark

    def name(self, span: Span) -> str:
        """An id no quotation has yet, made from the words as the finders make theirs."""
        words = " ".join(WORD.findall(span.of(self.text).casefold()))
        while True:
            self.named[words] += 1
            ident = stable_id("q", self.slug, words, str(self.named[words]))
            if ident not in self.ids:
                return ident

    def quotes(self) -> tuple[Quote, ...]:
        """All quotations, sorted by place."""
        every = (quote for found in self.quotes_by_block.values() for quote in found.values())
        return tuple(sorted(every, key=lambda quote: (quote.span.start, quote.span.end, quote.id)))

    def terms(self) -> tuple[Term, ...]:
        """All terms, sorted by place."""
        every = (term for found in self.terms_by_block.values() for term in found.values())
        return tuple(sorted(every, key=lambda term: (term.span.start, term.span.end, term.rule)))


def same(text: str, one: Span, other: Span) -> bool:
    """Do two passages hold the same words, but for punctuation at their ends?"""
    if one == other:
        return True
    first, second = min(one.start, other.start), max(one.end, other.end)
    low, high = max(one.start, other.start), min(one.end, other.end)
    return low < high and not WORD.search(text[first:low]) and not WORD.search(text[high:second])


def bare(text: str, passage: Span) -> Span | None:
    """The passage without blanks and the quotation marks around it; None when no word is left.

    One mark alone at either end goes as well: the other was not copied.
    """
    words = passage.of(text)
    start, end = passage.start + len(words) - len(words.lstrip()), passage.start + len(words.rstrip())
    if start >= end:
        return None
    whole = Span(start, end)
    marks = list(islice(DOUBLE.finditer(text, start, end), 2))
    if len(marks) == 1 and (marks[0].start() == start or marks[0].end() == end):
        one = marks[0].start() == start
        return bare(text, Span(marks[0].end(), end) if one else Span(start, marks[0].start()))
    return next((found.span for found in pairs(text, whole)[:1] if found.outer == whole), whole)
