"""Through whom an article has what it quotes: `According to TASS, Putin called …` is Putin, via TASS."""

from site_builder.annotate.quotes import heads, quoting
from site_builder.annotate.quotes.attribution import Attribution
from site_builder.annotate.quotes.found import Found
from site_builder.annotate.quotes.people import People
from site_builder.annotate.quotes.stream import Stream
from site_builder.model import Mention

MOST = 24
"""Cues of a sentence that are looked at."""


def source(stream: Stream, people: People, one: Found, cues: list[Attribution]) -> Mention | None:
    """The body a quote is taken from, when that is not its speaker."""
    if one.attribution is None or one.source is None:
        return None
    if one.rule == "quoted":
        return _quoting(stream, people, one)
    for cue in cues[:MOST]:
        if cue is one.attribution or cue.source is None or not _covers(cue, one):
            continue
        found = heads.named(people, stream.span(cue.source.first, cue.source.last))
        if found and found.kind == "org":
            return found
    return _second(stream, people, one, cues) or _paper(stream, people, one)


def _quoting(stream: Stream, people: People, one: Found) -> Mention | None:
    """`Xi was quoted by Xinhua as saying`."""
    sentence, cue = stream.sentences[one.sentence], one.attribution
    found = quoting.around(stream, sentence.first, sentence.last, cue.head) if cue else None
    named = heads.named(people, stream.span(found.via.first, found.via.last)) if found and found.via else None
    return named if named and named.kind == "org" else None


def _second(stream: Stream, people: People, one: Found, cues: list[Attribution]) -> Mention | None:
    """`“…,” Lavrov told reporters, RIA Novosti reported`."""
    cue = cues[-1]
    bare = cue.source is not None and not cue.contents and cue is not one.attribution and one.attribution
    if (
        not bare
        or cue.source is None
        or cue.head < bare.head
        or cue.verb is None
        or cue.verb.lemma != "report"
    ):
        return None
    found = heads.named(people, stream.span(cue.source.first, cue.source.last))
    return found if found and found.kind == "org" else None


def _covers(cue: Attribution, one: Found) -> bool:
    """Is this quote inside what another source says, or before a citation of it?"""
    head = one.attribution.head if one.attribution else -1
    if cue.rule == "citation":
        return head < cue.head
    if cue.rule == "according-to" and not cue.contents:
        return head > cue.head
    return any(content.holds(head) for content in cue.contents)


def _paper(stream: Stream, people: People, one: Found) -> Mention | None:
    """`read a report by the Xinhua state news agency`."""
    if one.source is None:
        return None
    span = stream.span(one.source.first, one.source.last)
    found = heads.named(people, span) if heads.is_paper(span.of(stream.text)) else None
    return found if found and found.kind == "org" else None
