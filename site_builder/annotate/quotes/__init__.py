"""Quotations and their speakers."""

from dataclasses import replace

from site_builder.annotate.quotes import (
    according,
    citations,
    contents,
    labels,
    nouns,
    said_of,
    signatures,
    speakers,
    story,
    terms,
)
from site_builder.annotate.quotes.attribution import Attribution
from site_builder.annotate.quotes.cues import of_sentence as verb_cues
from site_builder.annotate.quotes.stream import Sentence, Stream, make_stream
from site_builder.model import Article, Mention, Quote, Span, Term


def find(
    article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...]
) -> tuple[tuple[Quote, ...], tuple[Term, ...]]:
    """The quotations of an article and the terms it sets in quotation marks, each sorted by start."""
    stream = make_stream(article, sentences)
    cues = attributions(stream)
    quotes = speakers.name(article, stream, story.read(stream, cues), cues, mentions)
    return quotes, terms.left(stream, quotes)


SHOWN = 0.65
"""Chance from which an indirect quote is shown: 80 of 100 are annotated just so in PolNeAR's training set."""


NAMED = 0.5
"""Chance below which a speaker is not named: more often wrong than right."""


def shown(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The quotes for readers: all with quotation marks, and indirect ones that surely are speech."""
    return tuple(
        _without_guess(quote)
        for quote in quotes
        if quote.kind != "indirect" or (quote.confidence >= SHOWN and quote.name)
    )


def _without_guess(quote: Quote) -> Quote:
    """Quoted words whose speaker is a mere guess are nobody's."""
    if quote.confidence >= NAMED:
        return quote
    return replace(quote, speaker=None, name="", speaker_kind="none", role=None, via="", via_span=None)


MOST = 60
"""Verbs of saying that are read in one sentence; a sentence of more is no prose."""


def attributions(stream: Stream) -> list[list[Attribution]]:
    """Cues of each sentence with source and content, from left to right."""
    verbs = sorted(stream.verbs)
    result: list[list[Attribution]] = []
    at = sign = 0
    for sentence in stream.sentences:
        while at < len(verbs) and verbs[at] < sentence.first:
            at += 1
        end = at
        while end < len(verbs) and verbs[end] < sentence.last:
            end += 1
        while sign < len(stream.signs) and stream.signs[sign] < sentence.first:
            sign += 1
        signed = sign < len(stream.signs) and stream.signs[sign] < sentence.last
        read = end > at or signed
        here = verbs[at : min(end, at + MOST)]
        result.append(_of_sentence(stream, sentence, here, signed=signed) if read else [])
        at = end
    return result


def _of_sentence(stream: Stream, sentence: Sentence, verbs: list[int], *, signed: bool) -> list[Attribution]:
    found = verb_cues(stream, sentence, verbs) if verbs else []
    if not signed:
        return _with_contents(stream, sentence, found)
    found += according.of_sentence(stream, sentence)
    found += labels.of_sentence(stream, sentence, found)
    found += [] if found else signatures.of_sentence(stream, sentence)
    found.sort(key=lambda one: one.head)
    full = _with_contents(stream, sentence, found)
    more = nouns.of_sentence(stream, sentence) + said_of.of_sentence(stream, sentence)
    return full + citations.of_sentence(stream, sentence) + more


def _with_contents(stream: Stream, sentence: Sentence, found: list[Attribution]) -> list[Attribution]:
    return [one._replace(contents=contents.of(stream, sentence, found, i)) for i, one in enumerate(found)]
