"""Which citation belongs to which quotation, and which of several fitting entries it means.

A quotation is cited by the next bracket after it in its sentence, or by the one right behind the sentence's
full stop; a citation inside the sentence's own words ("Wang (2026) argues") serves what follows it. Of two
entries of one author and year, the one is meant whose title shares words with the sentence that the other's
does not; else with the paragraph so far.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from site_builder.annotate.references.citations import Citation, folded
from site_builder.model import Article, Quote, Reference, Span

REACH = 1_000
"""Characters of the paragraph before a sentence that are read."""

LOOSE = " .,!?”\"’'"
"""May stand between a sentence and the citation behind it."""


def join(
    article: Article,
    sentences: Sequence[Span],
    quotes: tuple[Quote, ...],
    citations: Sequence[Citation],
) -> tuple[Quote, ...]:
    """The quotations with the spans of the entries they are cited from."""
    starts = [sentence.start for sentence in sentences]
    by_place = [citation.span.start for citation in citations]
    result = []
    for quote in quotes:
        sentence = _sentence(sentences, starts, quote.span)
        low = max(0, bisect_right(by_place, sentence.start) - 1)
        near = citations[low : bisect_right(by_place, sentence.end + len(LOOSE)) + 1]
        cited = _cited_for(article.text, quote, sentence, near)
        entries = [e for part in cited.parts for e in _meant(article.text, sentence, part)] if cited else []
        result.append(replace(quote, references=tuple(e.span for e in entries)) if entries else quote)
    return tuple(result)


def _sentence(sentences: Sequence[Span], starts: list[int], span: Span) -> Span:
    """From the start of the sentence a quotation begins in to the end of the one it ends in."""
    first = sentences[max(0, bisect_right(starts, span.start) - 1)] if sentences else span
    last = sentences[max(0, bisect_right(starts, max(span.start, span.end - 1)) - 1)] if sentences else span
    return Span(min(first.start, span.start), max(last.end, span.end))


def _cited_for(text: str, quote: Quote, sentence: Span, near: Sequence[Citation]) -> Citation | None:
    for citation in near:
        start = citation.span.start
        if start >= quote.span.end and (start < sentence.end or not text[sentence.end : start].strip(LOOSE)):
            return citation
    told = (c for c in reversed(near) if c.narrative and sentence.start <= c.span.start < quote.span.start)
    inside = (c for c in near if c.span.within(quote.span))
    return next(told, None) or next(inside, None)


def _meant(text: str, sentence: Span, entries: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The entry that the sentence, else the paragraph so far, speaks of; all of them where neither tells."""
    if len(entries) < 2:
        return entries
    for around in (text[sentence.start : sentence.end], text[_before(text, sentence.start) : sentence.end]):
        words = frozenset(folded(around.replace("’s", "").replace("'s", "")))
        shared = [len(own & words) for own in _own_words(entries)]
        if shared.count(max(shared)) == 1:
            return (entries[shared.index(max(shared))],)
    return entries


def _before(text: str, at: int) -> int:
    """Where the paragraph begins, or the first whole word within reach of what stands here."""
    low = max(0, at - REACH)
    paragraph = text.rfind("\n", low, at) + 1
    return paragraph or max(low, text.find(" ", low, at) + 1 if low else 0)


def _own_words(entries: Sequence[Reference]) -> list[frozenset[str]]:
    """The words of each title that not every other title has as well."""
    titles = [_long_words(entry.title) for entry in entries]
    common = frozenset.intersection(*titles)
    return [title - common for title in titles]


@lru_cache(maxsize=1 << 10)
def _long_words(title: str) -> frozenset[str]:
    return frozenset([word for word in folded(title) if len(word) > 3])
