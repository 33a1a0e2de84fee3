"""The quotes of one sentence: quotations by themselves are direct, with reported words around them mixed."""

from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.annotate.quotes.cover import cover
from site_builder.annotate.quotes.found import Found
from site_builder.annotate.quotes.prices import cheapest, only_quotations
from site_builder.annotate.quotes.stream import Stream
from site_builder.model import Span
from site_builder.model.marks import QuoteKind


def of_sentence(stream: Stream, number: int, cues: list[Attribution], quotations: list[int]) -> list[Found]:
    """What its cues attribute, in the order of the cues; `number` is the sentence's."""
    owned: dict[int, list[int]] = {}
    for quotation in quotations:
        owner = cheapest(stream, cues, quotation)
        if owner >= 0:
            owned.setdefault(owner, []).append(quotation)
    made: list[Found] = []
    for i, cue in enumerate(cues):
        made += _of_cue(stream, number, cue, owned.get(i, []), quotations)
    return _without_covered(made)


def _of_cue(stream: Stream, number: int, cue: Attribution, mine: list[int], every: list[int]) -> list[Found]:
    made: list[Found] = []
    taken: set[int] = set()
    for content in cue.contents:
        inside = [q for q in mine if content.holds(q)]
        if only_quotations(stream, content):
            made += [direct(stream, number, cue, q) for q in inside]
        else:
            made.append(_reported(stream, number, cue, content, any(content.holds(q) for q in every)))
        taken.update(inside)
    return made + [direct(stream, number, cue, q) for q in mine if q not in taken]


def direct(stream: Stream, number: int, cue: Attribution, quotation: int) -> Found:
    """A quotation with its cue."""
    span = stream.quotations[quotation].span
    return Found(span, "direct", cue.rule, number, cue.source, cue, quotation, _length(stream, span))


def _reported(stream: Stream, number: int, cue: Attribution, content: Range, quoted: bool) -> Found:
    kind: QuoteKind = "mixed" if quoted else "indirect"
    span = stream.span(content.first, content.last)
    return Found(span, kind, cue.rule, number, cue.source, cue, -1, _length(stream, span))


def _length(stream: Stream, span: Span) -> int:
    return stream.text.count(" ", span.start, span.end) + 1


def _without_covered(made: list[Found]) -> list[Found]:
    """A quotation inside a mixed quote is not listed again."""
    if len(made) < 2 or all(one.item < 0 for one in made):
        return made
    mixed = cover(one.span for one in made if one.kind == "mixed")
    return [one for one in made if one.item < 0 or not mixed.holds(one.span)]
