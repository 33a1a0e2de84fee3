"""Where an article says what somebody is: addresses by offset, without the article."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from site_builder.model import Member, Person, Span
from site_builder.views.anchors import where

Spots = tuple[tuple[int, str], ...]
"""Offsets, each once and in order, with the address from the root of the sentence around."""


def spots(member: Member, starts: tuple[int, ...]) -> Spots:
    """The addresses of these offsets of an article: in its text, and so whatever rights withhold of it."""
    return tuple((start, where(member.annotated, Span(start, start + 1))) for start in starts)


def beginnings(people: Iterable[Person]) -> Mapping[str, tuple[int, ...]]:
    """By article, where it begins to say what one of these is: each offset once, in order."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for person in people:
        for role in (*person.roles, *person.affiliations):
            found[role.evidence.article].add(role.evidence.span.start)
    return {slug: tuple(sorted(starts)) for slug, starts in found.items()}
