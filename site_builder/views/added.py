"""What one article adds to the lists of the whole site: by person, what they say and where they are named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from site_builder.views.facts import Said, Tally, Way

K = TypeVar("K")
V = TypeVar("V")


def said(one: Tally) -> Iterator[tuple[str, Said]]:
    """Person id and quotation; those of nobody under an empty one."""
    return ((said.person, said) for said in one.said)


def named(slug: str, one: Tally) -> Iterator[tuple[str, str]]:
    """Person id and the article's slug."""
    return ((person, slug) for person in one.named)


def concerning(one: Tally) -> Iterator[tuple[tuple[Way, str], Said]]:
    """(way, person id) and a quotation of somebody else that concerns the person in that way."""
    return (((tie.way, tie.person), tie.said) for tie in one.ties)


def speaking(slug: str, one: Tally) -> Iterator[tuple[str, str]]:
    """(article slug, person id) of everyone quoted."""
    return ((slug, said.person) for said in one.said if said.person)


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Values by key, in their order."""
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
