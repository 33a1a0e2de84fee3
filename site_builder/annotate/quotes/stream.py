"""An article as words in which each quotation is one item, so that grammar sees around it.

`“We won. They lost,” he said.` is three items: the quotation, `he`, `said`. Sentences therefore never end
inside a quotation. Only blocks of running text are read: headings, captions, references and code say nothing.
"""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple, TypeVar

from site_builder.annotate.quotes import blockquotes, titles
from site_builder.annotate.quotes.transcripts import turn
from site_builder.language.marks import Quotation
from site_builder.language.saying import VERBS, Verb
from site_builder.language.tags import ADVERB, COMMA, MARK, NAME, QUOTED, SAYING, SIGN, tags
from site_builder.language.tokens import Tokens, tokenise
from site_builder.model import Article, Span

T = TypeVar("T")

Q = "“”"
"""The word that stands for a quotation."""

TELLING = ADVERB | SAYING | QUOTED | SIGN
"""Items looked at again once all tags are set."""

PROSE = frozenset(["paragraph", "standfirst", "item", "quote"])


class Sentence(NamedTuple):
    """Items `first` to `last` (excluded) of a stream."""

    first: int
    last: int
    block: int
    """Number of its block in the article."""


@dataclass(frozen=True, slots=True)
class Stream:
    """The items of an article, in parallel lists."""

    text: str
    lower: list[str]
    """In lower case with straight apostrophes."""

    tags: list[int]
    """What each item can be (`language.tags`)."""

    starts: list[int]
    ends: list[int]
    quotations: dict[int, Quotation]
    """By item."""

    titles: dict[int, Quotation]
    """Those that name a work or a programme: names to grammar, and no speech."""

    verbs: dict[int, Verb]
    """Verbs of saying, by item."""

    signs: list[int]
    """What a sentence without a verb of saying must have to attribute: a colon, a quotation …"""

    sentences: list[Sentence]

    def span(self, first: int, last: int) -> Span:
        """Where items `first` to `last` (excluded) stand in the text."""
        return Span(self.starts[first], self.ends[last - 1])

    def quoted(self, first: int, last: int) -> list[int]:
        """The quotations of this range."""
        low = bisect_left(self.signs, first)
        high = bisect_left(self.signs, last, low)
        return [at for at in self.signs[low:high] if at in self.quotations]

    def has(self, at: int, bits: int) -> bool:
        """Is the item any of these?"""
        return bool(self.tags[at] & bits)

    def any(self, first: int, last: int, bits: int) -> bool:
        """Is an item of this range any of these?"""
        for tag in self.tags[first:last]:  # noqa: SIM110 -- asked so often that a generator costs
            if tag & bits:
                return True
        return False

    def next(self, first: int, last: int, bits: int) -> int:
        """The first item from `first` on that is any of these; -1 when none before `last` is."""
        for at in range(first, last):
            if self.tags[at] & bits:
                return at
        return -1


def make_stream(article: Article, sentences: tuple[Span, ...]) -> Stream:
    """Read an article."""
    quotations = [
        turn(article.text, quotation)
        for block, after in zip_longest(article.blocks, article.blocks[1:])
        if block.kind in PROSE
        for quotation in blockquotes.quotations(article, block, after)
    ]
    tokens, at = _fold(tokenise(article.text), quotations)
    found = _sentences(article, sentences, quotations, tokens.starts)
    lower, bits = tokens.lower, tokens.tags
    for sentence in found:
        if _headline(lower, bits, sentence):
            part = slice(sentence.first, sentence.last)
            bits[part] = map(tags, lower[part])
    for item in at:
        bits[item] = MARK | QUOTED
    told = [i for i, bit in enumerate(bits) if bit & TELLING]
    firsts = {sentence.first for sentence in found}
    _without_named_adverbs(bits, told, firsts)
    named = titles.among(article.text, at, lower, bits, firsts)
    for item in named:
        del at[item]
        pauses = article.text[named[item].span.end - 1] == ","
        bits[item] = NAME | MARK | COMMA if pauses else NAME
    verbs = {i: VERBS[lower[i]] for i in told if bits[i] & SAYING}
    signs = [i for i in told if bits[i] & (QUOTED | SIGN)]
    return Stream(article.text, lower, bits, tokens.starts, tokens.ends, at, named, verbs, signs, found)


def _without_named_adverbs(bits: list[int], told: list[int], firsts: set[int]) -> None:
    """Inside a sentence "Skelly" and "Schlafly" are names, though they end like adverbs."""
    both = ADVERB | NAME
    for i in told:
        if bits[i] & both == both and i not in firsts:
            bits[i] &= ~ADVERB


def _headline(lower: list[str], bits: list[int], sentence: Sentence) -> bool:
    """Are nearly all words capitalised, so that capitals say nothing of names?"""
    first, last = sentence.first, sentence.last
    if last - first < 4 or (lower[last - 1][:1].islower() and not bits[last - 1] & NAME):
        return False
    if _has_plain_words(lower, bits, sentence):
        return False
    long = [i for i in range(first, last) if len(lower[i]) > 3 and lower[i][0].isalpha()]
    return len(long) > 3 and sum(1 for i in long if bits[i] & NAME) >= 0.9 * len(long)


def _has_plain_words(lower: list[str], bits: list[int], sentence: Sentence) -> bool:
    """Are more than a tenth of all items longer words in small letters? Mostly seen at the third of them."""
    tenths, items = 0, sentence.last - sentence.first
    for i in range(sentence.first, sentence.last):
        if not bits[i] & NAME and len(lower[i]) > 3 and lower[i][0].isalpha():
            tenths += 10
            if tenths > items:
                return True
    return False


def _fold(tokens: Tokens, quotations: list[Quotation]) -> tuple[Tokens, dict[int, Quotation]]:
    """The tokens with each quotation as one of them, and the quotations by item."""
    if not quotations:
        return tokens, {}
    holes, at, done, gone = [], {}, 0, 0
    for quotation in quotations:
        first = bisect_left(tokens.starts, quotation.outer.start, done)
        done = bisect_left(tokens.starts, quotation.outer.end, first)
        holes.append((first, done))
        at[first - gone] = quotation
        gone += done - first - 1
    outer = [quotation.outer for quotation in quotations]
    same, bits = [Q] * len(outer), [MARK | QUOTED] * len(outer)
    return Tokens(
        _filled(tokens.lower, holes, same),
        _filled(tokens.tags, holes, bits),
        _filled(tokens.starts, holes, [span.start for span in outer]),
        _filled(tokens.ends, holes, [span.end for span in outer]),
    ), at


def _filled(column: list[T], holes: list[tuple[int, int]], items: list[T]) -> list[T]:
    """A column with one item in the place of each hole."""
    filled: list[T] = []
    done = 0
    for (first, last), item in zip(holes, items, strict=True):
        filled += column[done:first]
        filled.append(item)
        done = last
    filled += column[done:]
    return filled


def _sentences(
    article: Article, sentences: tuple[Span, ...], quotations: list[Quotation], starts: list[int]
) -> list[Sentence]:
    """The given sentences as items, joined where a quotation runs over their border."""
    found: list[Sentence] = []
    block = quote = 0
    first, blocks = 0, article.blocks
    for here, sentence in enumerate(sentences):
        while block < len(blocks) and blocks[block].span.end <= sentence.start:
            block += 1
        if block >= len(blocks) or blocks[block].kind not in PROSE:
            first = bisect_left(starts, sentence.end, first)
            continue
        while quote < len(quotations) and quotations[quote].outer.end <= sentence.end:
            quote += 1
        open_end = quote < len(quotations) and quotations[quote].outer.start < sentence.end
        if open_end and here + 1 < len(sentences):
            continue
        begin = max(first, bisect_left(starts, blocks[block].span.start, first))
        last = bisect_left(starts, sentence.end, begin)
        if begin < last:
            found.append(Sentence(begin, last, block))
        first = last
    return found
