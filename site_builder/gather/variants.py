"""Persons left apart that may be one, for an editor to decide: a Jr., an initial, a letter changed.

The rules join only what is safe. A pair is offered when one part of the name is equal and the other close,
and no article uses both: a writer who does knows them for two.
"""

import difflib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from site_builder.gather.cores import core
from site_builder.language.fold import surname
from site_builder.model import Corpus, Person

CLOSE = 0.8
"""Share of letters in common from which two words are close."""

SHORTEST = 5
"""Letters of a surname that is compared with another; shorter ones are all alike."""

MOST = 60
"""Bearers of one name that are compared; a commoner name is no evidence."""


def of(corpus: Corpus) -> tuple[tuple[Person, Person], ...]:
    """The pairs, in order of their ids."""
    articles = _articles(corpus)
    buckets: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in corpus.people:
        words = core(person.name)
        if len(words) > 1 and person.person_class not in ("institution", "group"):
            buckets["last", surname(words)].append(person)
            buckets["first", words[0]].append(person)
    found = {
        (one.id, other.id): (one, other)
        for (kind, _), bucket in buckets.items()
        if len(bucket) <= MOST
        for one, other in _close(kind, bucket)
        if articles[one.id].isdisjoint(articles[other.id])
    }
    return tuple(found[pair] for pair in sorted(found))


def _articles(corpus: Corpus) -> dict[str, set[str]]:
    used: dict[str, set[str]] = defaultdict(set)
    for member in corpus.members:
        for naming in member.namings:
            used[naming.person].add(member.annotated.article.slug)
    return used


def _close(kind: str, bucket: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    for one, other in combinations(bucket, 2):
        mine, theirs = core(one.name), core(other.name)
        if kind == "last":
            alike = _begins(mine[0], theirs[0]) or _ratio(mine[0], theirs[0]) >= CLOSE
        else:
            long = min(len(surname(mine)), len(surname(theirs))) >= SHORTEST
            alike = long and _ratio(surname(mine), surname(theirs)) >= CLOSE
        if alike:
            yield one, other


def _begins(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short)


def _ratio(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()
