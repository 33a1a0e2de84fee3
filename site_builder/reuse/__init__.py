"""Text that stands in several articles of a whole site, found in time that grows with the text.

Which articles meet, and how far their text is equal, comes from the numbers in their digests: `spread` deals
them into lots, block by block of articles, `meet` finds in each lot the pairs that have a print in common,
`paired` puts them together for each block. Only the runs that are shared are read again (`joint`, article by
article). Each of these looks at a small part of the site, so an edit has little of it done again. A name with
its title is no shared text. What they share is a quotation where all have it in quotation marks, a repeat
where one publisher has it several times, a common phrase in three articles or more, else copied. It is never
said by whom.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from site_builder.ids import stable_id
from site_builder.model import Digest, Duplicate, Evidence, Listing, Member, Reuse, Shared, SharedKind, Span
from site_builder.reuse.blocks import blocks, lots
from site_builder.reuse.joint import Joint, Party, Place, Reading, Run, joint, reading
from site_builder.reuse.meetings import BLOCK, LEAST, NEARLY, Met, meet, paired
from site_builder.reuse.spread import sizes, spread

__all__ = [
    "Blocks",
    "Joint",
    "Met",
    "Overlap",
    "Party",
    "Reading",
    "Run",
    "blocks",
    "collected",
    "joint",
    "lots",
    "meet",
    "paired",
    "reading",
    "reuse",
    "settled",
    "sizes",
    "spread",
]

Overlap = tuple[int, tuple[tuple[int, bytes], ...]]
"""An article, and earlier ones that it meets, each with the seeds of `Met`; articles by place."""

Blocks = Sequence[Sequence[int]]
"""Places of articles, as `blocks` gives them."""


def reuse(listings: Sequence[Listing], members: Mapping[str, Member], digests: Sequence[Digest]) -> Reuse:
    """Shared text and near-duplicates of a site at hand; the digests are of the listings, in their order."""
    of = blocks(listings)
    dealt = [spread([digests[at] for at in block], lots(len(listings))) for block in of]
    met = [meet(lot) for lot in list(zip(*dealt, strict=True))[1:]]
    pairs = [paired(pieces) for pieces in zip(*met, strict=True)]
    overlapping, duplicates = settled(listings, of, [sizes(pieces[0]) for pieces in dealt], pairs)

    def side(at: int) -> Party:
        return Party(reading(members[listings[at].slug]), digests[at])

    runs = [
        joint(Joint(side(at), tuple(side(other) for other, _ in met), tuple(seeds for _, seeds in met)))
        for at, met in overlapping
    ]
    return collected((run for found in runs for run in found), duplicates)


def settled(
    listings: Sequence[Listing], of: Blocks, many: Sequence[Sequence[int]], pairs: Iterable[Sequence[Met]]
) -> tuple[tuple[Overlap, ...], tuple[Duplicate, ...]]:
    """Which articles of different stories have text in common, and which of all are nearly the same.

    `of` are the blocks of articles, `many` says how many prints each has, `pairs` are those whose later
    article is in each block.
    """
    overlapping: defaultdict[int, list[tuple[int, bytes]]] = defaultdict(list)
    duplicates: dict[tuple[int, tuple[int, int]], Duplicate] = {}
    for later, of_block in enumerate(pairs):
        for met in of_block:
            block, place = met.earlier >> BLOCK, met.earlier & (1 << BLOCK) - 1
            left, right = of[block][place], of[later][met.later]
            if met.seeds and not _of_one_story(listings[left], listings[right]):
                overlapping[right].append((left, met.seeds))
            shorter = min(many[block][place], many[later][met.later])
            if shorter >= LEAST and met.prints >= NEARLY * shorter:
                pair = met.earlier, (later, met.later)
                duplicates[pair] = _duplicate(listings[left], listings[right], met.prints / shorter)
    found = tuple((at, tuple(met)) for at, met in overlapping.items())
    return found, tuple(duplicates[pair] for pair in sorted(duplicates))


def _of_one_story(one: Listing, other: Listing) -> bool:
    return one.story != "" and one.story == other.story


def collected(runs: Iterable[Run], duplicates: Iterable[Duplicate]) -> Reuse:
    """The same runs of several pairs put together."""
    groups: defaultdict[str, set[Place]] = defaultdict(set)
    for run in runs:
        groups[run.key].update(run.places)
    return Reuse(tuple(_shared(groups)), tuple(duplicates))


def _shared(groups: Mapping[str, Set[Place]]) -> Iterator[Shared]:
    for key in sorted(key for key, places in groups.items() if not all(place.named for place in places)):
        places = sorted(groups[key])
        kind = _kind(places)
        passages = tuple(Evidence(place.article, Span(place.start, place.end)) for place in places)
        yield Shared(stable_id("s", kind, *key.split("\n")), kind, passages)


def _kind(places: Sequence[Place]) -> SharedKind:
    if all(place.quoted for place in places):
        return "shared-quotation"
    publishers = {place.publisher for place in places}
    if len(publishers) == 1 and publishers != {""}:
        return "repeat"
    return "copied" if len({place.article for place in places}) == 2 else "common-phrase"


def _duplicate(first: Listing, second: Listing, share: float) -> Duplicate:
    name = stable_id("d", *sorted((first.slug, second.slug)))
    earlier = _earlier(first.published, second.published)
    return Duplicate(name, first.slug, second.slug, round(min(1.0, share), 2), earlier)


def _earlier(first: str, second: str) -> bool:
    """Do these dates say that the first is the earlier? Hours count only where both are of one zone."""
    if not (first and second):
        return False
    return first[:10] < second[:10] or (first[19:] == second[19:] != "" and first < second)
