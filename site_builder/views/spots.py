"""Where an article says what somebody is: addresses by offset, without the article."""

from collections.abc import Iterator

from site_builder.model import Annotated, Member, Span
from site_builder.views.anchors import where

Spots = tuple[tuple[int, str], ...]
"""Offsets, each once and in order, with the address from the root of the sentence around."""


def spots(member: Member) -> Spots:
    """Where each role and each affiliation begins."""
    given = {span.start: span for span in _given(member.annotated)}
    return tuple((start, where(member.annotated, given[start])) for start in sorted(given))


def _given(annotated: Annotated) -> Iterator[Span]:
    for mention in annotated.mentions:
        yield from (*mention.roles, *mention.affiliations)
    yield from (quote.role for quote in annotated.quotes if quote.role)
