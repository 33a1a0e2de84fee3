"""What one article has in common with earlier ones, read at the places where their prints meet."""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model import Digest, Evidence, Member, Span
from site_builder.reuse.runs import Body, body, shared_runs

MOSTLY = 0.75
"""Share of a passage in quotation marks from which it is a quotation."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of an article to find what it shares."""

    slug: str
    text: str
    publisher: str
    words: bytes
    """Of the body, as in its digest."""

    quoted: tuple[Span, ...]
    """What stands in quotation marks, in order."""

    named: tuple[Span, ...]
    """Names with what they are and where, in order: everyone must write "Lena Park, mayor of Haven" so."""


@dataclass(frozen=True, slots=True)
class Joint:
    """An article, and earlier ones that it meets."""

    article: Reading
    others: tuple[Reading, ...]
    seeds: tuple[tuple[tuple[int, int], ...], ...]
    """For each of the others: a word of it and one of the article where equal text starts."""


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that an article shares."""

    evidence: Evidence
    publisher: str
    quoted: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Run:
    """The same words in two articles."""

    key: tuple[str, ...]
    """Folded words."""

    places: tuple[Place, Place]


def reading(member: Member, digest: Digest) -> Reading:
    """What is read of an article; the digest is its own."""
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
        words=digest.words,
        quoted=tuple(sorted(quoted)),
        named=tuple(sorted(named)),
    )


def joint(case: Joint) -> tuple[Run, ...]:
    """The runs that the article shares with each of the others."""
    article = _body(case.article)
    return tuple(
        Run(key, (_place(other, before), _place(case.article, here)))
        for other, seeds in zip(case.others, case.seeds, strict=True)
        for key, before, here in shared_runs(_body(other), article, seeds)
    )


def _body(one: Reading) -> Body:
    return body(one.slug, one.text, one.words)


def _place(one: Reading, evidence: Evidence) -> Place:
    span = evidence.span
    return Place(evidence, one.publisher, _within(one.quoted, span), _within(one.named, span))


def _within(spans: Iterable[Span], whole: Span) -> bool:
    """Do these spans, in order, hold most of a passage? "She said" may be shared with a quotation."""
    held, at = 0, whole.start
    for span in spans:
        if span.start >= whole.end:
            break
        start, end = max(at, span.start), min(whole.end, span.end)
        held, at = held + max(0, end - start), max(at, end)
    return held >= MOSTLY * (whole.end - whole.start)
