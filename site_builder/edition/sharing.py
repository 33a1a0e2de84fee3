"""Text that articles of different stories share: which meet is found in parts, what they share one by one."""

from collections.abc import Iterator, Sequence

from site_builder.edition.holdings import Holdings
from site_builder.engine import Known, Recipe, Steps, exchanged, gathered, many
from site_builder.model import Digest, Member, Reuse
from site_builder.reuse import (
    Blocks,
    Joint,
    Met,
    Overlap,
    Party,
    blocks,
    collected,
    joint,
    lots,
    meet,
    paired,
    reading,
    settled,
    sizes,
    spread,
)


def sharing(site: Holdings, digests: Sequence[Known[Digest]], step: Steps) -> Reuse:
    """Shared text and near-duplicates; the digests are of the articles, in their order."""
    listings, members = site.register.listings, list(site.members.values())
    of = blocks(listings)
    many_prints, pairs = _meetings(of, digests, step)
    overlapping, duplicates = settled(listings, of, many_prints, pairs)
    cases = list(_cases(overlapping, members, digests, step))
    found = gathered(step, step.map(joint, cases))
    return collected((run for runs in found for run in runs), duplicates)


def _meetings(
    of: Blocks, digests: Sequence[Known[Digest]], step: Steps
) -> tuple[list[Sequence[int]], Iterator[Sequence[Met]]]:
    """How many prints each article has, and which pairs have some in common; both by block of articles."""
    size = lots(len(digests))
    parts = [Recipe(many, *(digests[at] for at in block)) for block in of]
    counts, *dealt = exchanged(step, spread, size + 1, parts, [size] * len(parts))
    met = exchanged(step, meet, len(of), dealt)
    return [sizes(piece) for piece in counts.value()], map(step.passing, step.map(paired, met))


def _cases(
    overlapping: Sequence[Overlap],
    members: Sequence[Known[Member]],
    digests: Sequence[Known[Digest]],
    step: Steps,
) -> Iterator[Recipe[Joint]]:
    """An article that meets earlier ones, with these."""
    wanted = list(dict.fromkeys(at for one, met in overlapping for at in (one, *(other for other, _ in met))))
    readings = zip(wanted, step.map(reading, [members[at] for at in wanted]), strict=True)
    sides = {at: Recipe(Party, one, digests[at]) for at, one in readings}
    for one, met in overlapping:
        others = Recipe(many, *(sides[other] for other, _ in met))
        yield Recipe(Joint, sides[one], others, tuple(seeds for _, seeds in met))
