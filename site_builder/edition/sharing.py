"""Text that articles of different stories share: which meet is found at once, what they share one by one."""

from collections.abc import Sequence

from site_builder.edition.holdings import Holdings
from site_builder.engine import Known, Recipe, Steps, gathered, many
from site_builder.model import Digest, Reuse
from site_builder.reuse import Joint, collected, joint, overlaps, reading


def sharing(site: Holdings, known: Sequence[Known[Digest]], digests: Sequence[Digest], step: Steps) -> Reuse:
    """Shared text and near-duplicates; the digests are of the articles, in their order, loaded and not."""
    overlapping, duplicates = overlaps(site.register.listings, digests)
    readings = dict(zip(site.members, step.map(reading, site.members.values(), known), strict=True))
    cases = [
        Recipe(
            Joint,
            readings[slug],
            Recipe(many, *(readings[other] for other, _ in met)),
            tuple(seeds for _, seeds in met),
        )
        for slug, met in overlapping
    ]
    found = gathered(step, step.map(joint, cases))
    return collected((run for runs in found for run in runs), duplicates)
