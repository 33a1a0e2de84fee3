"""Text that stands in several articles of a whole site, found in time that grows with the text.

Which articles meet, and how far their text is equal, comes from the numbers in their digests; only the runs
that are shared are read again (`joint`, article by article). A name with its title is no shared text. What
they share is a quotation where all have it in quotation marks, a repeat where one publisher has it several
times, a common phrase in three articles or more, else copied. It is never said by whom.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_builder.ids import stable_id
from site_builder.model import Digest, Duplicate, Evidence, Listing, Member, Reuse, Shared, SharedKind
from site_builder.reuse.joint import Joint, Place, Reading, Run, joint, reading
from site_builder.reuse.meetings import Meetings, distinct, meetings

__all__ = ["Joint", "Overlap", "Reading", "Run", "collected", "joint", "overlaps", "reading", "reuse"]

NEARLY = 0.5
"""Share of the shorter article's prints in the other from which two articles are nearly the same."""

LEAST = 20
"""Prints of an article below which it is too short to be a copy: some fifty words."""

Seeds = tuple[tuple[int, int], ...]
"""A word of each of two articles where equal text starts."""

Overlap = tuple[str, tuple[tuple[str, Seeds], ...]]
"""An article, and earlier ones that it meets, each with where; articles by slug."""


def reuse(listings: Sequence[Listing], members: Mapping[str, Member], digests: Sequence[Digest]) -> Reuse:
    """Shared text and near-duplicates of a site at hand; the digests are of the listings, in their order."""
    overlapping, duplicates = overlaps(listings, digests)
    by_slug = {one.slug: digest for one, digest in zip(listings, digests, strict=True)}

    def read(slug: str) -> Reading:
        return reading(members[slug], by_slug[slug])

    runs = [
        joint(Joint(read(slug), tuple(read(other) for other, _ in met), tuple(seeds for _, seeds in met)))
        for slug, met in overlapping
    ]
    return collected((run for found in runs for run in found), duplicates)


def overlaps(
    listings: Sequence[Listing], digests: Sequence[Digest]
) -> tuple[tuple[Overlap, ...], tuple[Duplicate, ...]]:
    """Which articles of different stories have text in common, and which of all are nearly the same."""
    pairs = sorted(zip(listings, digests, strict=True), key=lambda pair: _when(pair[0]))
    ordered, prints = [one for one, _ in pairs], [digest for _, digest in pairs]
    met = meetings(prints, [one.story for one in ordered])
    by_later: defaultdict[int, list[tuple[str, Seeds]]] = defaultdict(list)
    for (left, right), seeds in sorted(met.seeds.items()):
        by_later[right].append((ordered[left].slug, tuple(sorted(seeds))))
    found = tuple((ordered[right].slug, tuple(by_later[right])) for right in sorted(by_later))
    return found, tuple(_duplicates(ordered, prints, met))


def collected(runs: Iterable[Run], duplicates: Iterable[Duplicate]) -> Reuse:
    """The same runs of several pairs put together."""
    groups: defaultdict[tuple[str, ...], dict[Evidence, Place]] = defaultdict(dict)
    for run in runs:
        groups[run.key].update((place.evidence, place) for place in run.places)
    return Reuse(tuple(_shared(groups)), tuple(duplicates))


def _when(listing: Listing) -> tuple[str, str]:
    """Undated articles come last: nothing says that they are earlier."""
    return listing.published or "9999", listing.slug


def _shared(groups: Mapping[tuple[str, ...], Mapping[Evidence, Place]]) -> Iterator[Shared]:
    for key, places in sorted(groups.items()):
        if not all(place.named for place in places.values()):
            kind = _kind(places.values())
            yield Shared(stable_id("s", kind, *key), kind, tuple(sorted(places)))


def _kind(found: Iterable[Place]) -> SharedKind:
    places = list(found)
    if all(place.quoted for place in places):
        return "shared-quotation"
    publishers = {place.publisher for place in places}
    if len(publishers) == 1 and publishers != {""}:
        return "repeat"
    return "copied" if len({place.evidence.article for place in places}) == 2 else "common-phrase"


def _duplicates(listings: Sequence[Listing], digests: Sequence[Digest], met: Meetings) -> Iterator[Duplicate]:
    sizes = [distinct(digest) for digest in digests]
    for (left, right), shared in sorted(met.prints.items()):
        shorter = min(sizes[left], sizes[right])
        if shorter >= LEAST and shared >= NEARLY * shorter:
            first, second = listings[left], listings[right]
            share = round(min(1.0, shared / shorter), 2)
            name = stable_id("d", *sorted((first.slug, second.slug)))
            yield Duplicate(name, first.slug, second.slug, share, _earlier(first.published, second.published))


def _earlier(first: str, second: str) -> bool:
    """Do these dates say that the first is the earlier? Hours count only where both are of one zone."""
    if not (first and second):
        return False
    return first[:10] < second[:10] or (first[19:] == second[19:] != "" and first < second)
