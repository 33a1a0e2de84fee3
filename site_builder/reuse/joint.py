"""What one article has in common with earlier ones, read at the places where their prints meet."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from struct import unpack
from typing import NamedTuple

from site_builder.model import PRINT, Digest, Evidence, Member, Span
from site_builder.reuse.meetings import CROWDED
from site_builder.reuse.runs import Body, body, shared_runs

MOSTLY = 0.75
"""Share of a passage in quotation marks from which it is a quotation."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of an article to tell of what it shares."""

    slug: str
    text: str
    publisher: str
    quoted: tuple[Span, ...]
    """What stands in quotation marks, in order."""

    named: tuple[Span, ...]
    """Names with what they are and where, in order: everyone must write "Lena Park, mayor of Haven" so."""


@dataclass(frozen=True, slots=True)
class Party:
    """An article that meets another."""

    reading: Reading
    digest: Digest


@dataclass(frozen=True, slots=True)
class Joint:
    """An article, and earlier ones that it meets."""

    article: Party
    others: tuple[Party, ...]
    prints: tuple[bytes, ...]
    """For each of the others: the seeds of `Met`."""


Places = Mapping[int, Sequence[int]]
"""The words of an article at which it has a print."""


class Place(NamedTuple):
    """A passage that an article shares. A tuple, not a dataclass: a site has a hundred thousand."""

    article: str
    start: int
    end: int
    publisher: str
    quoted: bool
    named: bool


class Run(NamedTuple):
    """The same words in two articles."""

    key: str
    """Folded words, one a line."""

    places: tuple[Place, Place]


def reading(member: Member) -> Reading:
    """What is read of an article."""
    annotated = member.annotated
    direct = (quote.span for quote in annotated.quotes if quote.kind == "direct")
    quoted = (*direct, *(term.span for term in annotated.terms))
    named = (
        span
        for mention in annotated.mentions
        for span in (mention.span, *mention.roles, *mention.affiliations)
    )
    article = annotated.article
    return Reading(
        slug=article.slug,
        text=article.text,
        publisher=article.publisher,
        quoted=tuple(sorted(quoted)),
        named=tuple(sorted(named)),
    )


def joint(case: Joint) -> tuple[Run, ...]:
    """The runs that the article shares with each of the others."""
    article = _body(case.article)
    numbers = [unpack(f"<{len(prints) // 8}Q", prints) for prints in case.prints]
    own = _places(case.article, {number & ~CROWDED for found in numbers for number in found})
    return tuple(
        Run("\n".join(key), (_place(other.reading, before), _place(case.article.reading, here)))
        for other, found in zip(case.others, numbers, strict=True)
        for key, before, here in shared_runs(_body(other), article, _seeds(other, own, found))
    )


def _seeds(other: Party, own: Places, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A word of the other article and one of its own where equal text starts."""
    theirs = _places(other, {number & ~CROWDED for number in numbers})
    for number in numbers:
        plain = number & ~CROWDED
        if number == plain:
            yield from product(theirs[plain], own[plain])
        else:
            yield theirs[plain][0], own[plain][0]


def _places(side: Party, wanted: Collection[int]) -> Places:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, place, _ in PRINT.iter_unpack(side.digest.prints):
        if number in wanted:
            found[number].append(place)
    return found


def _body(side: Party) -> Body:
    return body(side.reading.slug, side.reading.text, side.digest.words)


def _place(one: Reading, evidence: Evidence) -> Place:
    span = evidence.span
    quoted, named = _within(one.quoted, span), _within(one.named, span)
    return Place(evidence.article, span.start, span.end, one.publisher, quoted, named)


def _within(spans: Iterable[Span], whole: Span) -> bool:
    """Do these spans, in order, hold most of a passage? "She said" may be shared with a quotation."""
    held, at = 0, whole.start
    for span in spans:
        if span.start >= whole.end:
            break
        start, end = max(at, span.start), min(whole.end, span.end)
        held, at = held + max(0, end - start), max(at, end)
    return held >= MOSTLY * (whole.end - whole.start)
