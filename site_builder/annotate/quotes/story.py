"""The sentences of an article in order: what each attributes, and who is speaking when none says so."""

from collections.abc import Iterator
from typing import NamedTuple

from site_builder.annotate.quotes import around, clauses, fragments, signatures, uncued, worded
from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.cover import cover
from site_builder.annotate.quotes.found import Found
from site_builder.annotate.quotes.stream import Sentence, Stream
from site_builder.language import tags


class Voices(NamedTuple):
    """Who spoke, as the reader remembers it at some sentence."""

    block: int = -1
    in_block: Range | None = None
    last: Range | None = None
    lead_in: Range | None = None
    unclosed: bool = False


MOST = 60
"""Quotations that are read in one sentence; a sentence of more is no prose, and the rest are terms."""


def read(stream: Stream, cues: list[list[Attribution]]) -> list[Found]:
    """All quotes of an article; `cues` holds the attributions of each sentence."""
    quotes: list[Found] = []
    voices = Voices()
    by_sentence = _by_sentence(stream, sorted(stream.quotations))
    titles = _by_sentence(stream, sorted(stream.titles))
    for number, sentence in enumerate(stream.sentences):
        if sentence.block != voices.block:
            voices = Voices(sentence.block, None, voices.last, voices.lead_in, voices.unclosed)
        inside = by_sentence[number]
        if not cues[number] and not inside and not titles[number]:
            voices = _silent(stream, sentence, voices)
            continue
        found, loose = _cued(stream, number, cues[number], inside[:MOST])
        alone = bool(loose) and _alone(stream, sentence)
        for quotation in loose:
            one = _uncued(stream, cues, number, quotation, found, voices, alone)
            found += [one] if one else []
        quotes += found + _fragments(stream, number, sorted(inside + titles[number])[:MOST], found)
        voices = _after(stream, sentence, cues[number], found, inside, voices)
    return quotes


def _silent(stream: Stream, sentence: Sentence, voices: Voices) -> Voices:
    """What the reader remembers after a sentence in which nobody says anything."""
    last = None if _names_another(stream, sentence) else voices.last
    return Voices(sentence.block, voices.in_block, last, _lead_in(stream, sentence, []), False)


def _names_another(stream: Stream, sentence: Sentence) -> bool:
    """Does it name somebody in full, who may be the one to speak next: `President Ana Solís rose.`?"""
    end = min(sentence.last, sentence.first + OPENING)
    both = (
        i for i in range(sentence.first, end - 1) if stream.has(i, tags.NAME) and stream.has(i + 1, tags.NAME)
    )
    return next(both, -1) >= 0


OPENING = 4
"""Items of a sentence in which its subject stands."""


def _by_sentence(stream: Stream, items: list[int]) -> list[list[int]]:
    """Quotations or titles, by the sentence they stand in."""
    every = iter([*items, len(stream.lower) + 1])
    at = next(every)
    result: list[list[int]] = []
    for sentence in stream.sentences:
        inside: list[int] = []
        while at < sentence.first:
            at = next(every)
        while at < sentence.last:
            inside.append(at)
            at = next(every)
        result.append(inside)
    return result


def _cued(
    stream: Stream, number: int, cues: list[Attribution], inside: list[int]
) -> tuple[list[Found], list[int]]:
    """What the cues of a sentence take, and the quotations they leave."""
    found = worded.of_sentence(stream, number, cues, inside)
    if not inside:
        return found, []
    taken = {one.item for one in found}
    mixed = cover(one.span for one in found if one.kind == "mixed")
    loose = [q for q in inside if q not in taken and not mixed.holds(stream.quotations[q].span)]
    return found, loose


def _uncued(
    stream: Stream,
    cues: list[list[Attribution]],
    number: int,
    quotation: int,
    found: list[Found],
    voices: Voices,
    alone: bool,
) -> Found | None:
    sentence = stream.sentences[number]
    scene = uncued.Scene(
        stream,
        sentence,
        number,
        quotation,
        alone,
        bool(found),
        voices.in_block,
        _ahead(stream, cues, number),
        voices.lead_in,
        voices.unclosed,
        voices.last,
        signatures.below(stream, number) if alone else None,
    )
    return uncued.read(scene)


def _fragments(stream: Stream, number: int, inside: list[int], found: list[Found]) -> list[Found]:
    """What is left of the quotations of a sentence and is speech all the same."""
    if not inside:
        return []
    covered = cover(one.span for one in found)
    spoken = [one.span.start for one in found if one.kind != "indirect"]
    made: list[Found] = []
    for at in inside:
        span = fragments.quotation(stream, at).span
        if not covered.holds(span):
            after = any(start < span.start for start in spoken)
            one = fragments.read(stream, number, at, after_speech=after)
            source = around.speaker(stream, stream.sentences[number], at) if one else None
            made += [one._replace(source=source)] if one else []
    return made


def _alone(stream: Stream, sentence: Sentence) -> bool:
    return all(tag & (tags.MARK | tags.COORDINATOR) for tag in stream.tags[sentence.first : sentence.last])


def _ahead(stream: Stream, cues: list[list[Attribution]], number: int) -> Range | None:
    """The speaker of the next sentence of the block, when that one is a quotation with its cue after it."""
    after = number + 1
    if after >= len(stream.sentences) or stream.sentences[after].block != stream.sentences[number].block:
        return None
    sentence = stream.sentences[after]
    if sentence.first in stream.quotations:
        return next((cue.source for cue in cues[after] if cue.source), None)
    if stream.next(sentence.first, sentence.last, tags.QUOTED) >= 0:
        return None
    return next(iter(_introduced(cues[after])), None)


def _after(
    stream: Stream,
    sentence: Sentence,
    cues: list[Attribution],
    found: list[Found],
    inside: list[int],
    voices: Voices,
) -> Voices:
    """What the reader remembers after a sentence."""
    speakers = list(_speakers(stream, found)) or _introduced(cues)
    last = speakers[-1] if speakers else voices.last
    return Voices(
        sentence.block,
        speakers[-1] if speakers else voices.in_block,
        last,
        _lead_in(stream, sentence, cues),
        bool(inside) and not stream.quotations[inside[-1]].closed,
    )


def _speakers(stream: Stream, found: list[Found]) -> Iterator[Range]:
    """Who speaks in a sentence; not those whom somebody else only quotes."""
    direct = [
        one.source for one in found if one.source and one.kind == "direct" and one.rule != fragments.RULE
    ]
    yield from direct or [one.source for one in found if one.source and not _is_inside(stream, one, found)]


def _is_inside(stream: Stream, one: Found, found: list[Found]) -> bool:
    """In `Carter said that critics had predicted …` the critics are part of what Carter said."""
    if one.source is None:
        return False
    start = stream.starts[one.source.first]
    return any(other is not one and other.span.start <= start < other.span.end for other in found[:MOST])


def _introduced(cues: list[Attribution]) -> list[Range]:
    """`Lau said in a statement.` and `Bystrom agreed.`: who speaks in the sentence beside it."""
    return [cue.source for cue in cues if _says_nothing_yet(cue) and cue.source][-1:]


def _says_nothing_yet(cue: Attribution) -> bool:
    """A cue of a main clause that has nothing to govern."""
    verb = cue.verb
    return (
        cue.rule == "subject"
        and not cue.contents
        and verb is not None
        and verb.form != "base"
        and verb.takes("q")
    )


def _lead_in(stream: Stream, sentence: Sentence, cues: list[Attribution]) -> Range | None:
    if stream.lower[sentence.last - 1] != ":":
        return None
    spoken = [cue.source for cue in cues if cue.source]
    if spoken:
        return spoken[-1]
    found = clauses.subject_of(stream, sentence.first, sentence.last)
    return Range(*found) if found else None
