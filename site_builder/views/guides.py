"""What other pages need of a story's comparison: where it shows what, what sets its sources apart."""

from collections import defaultdict
from collections.abc import Mapping

from site_builder.model import Briefing
from site_builder.views.asides import asides
from site_builder.views.cuts import Cuts
from site_builder.views.derived import Carried, Guide
from site_builder.views.places import laid_out
from site_builder.views.topics import paged


def guide(briefing: Briefing) -> Guide:
    """The guide to a story that is told as its editors want it."""
    members = briefing.dossier.members
    cuts = {member.annotated.article.slug: Cuts(member.annotated) for member in members}
    together, kinds = laid_out(briefing, cuts)
    return Guide(together, kinds, paged(briefing, cuts), asides(briefing), _carried(briefing, cuts))


def _carried(briefing: Briefing, cuts: Mapping[str, Cuts]) -> dict[str, tuple[Carried, ...]]:
    """By article, its places of shared passages, in the order of the comparison."""
    found: defaultdict[str, list[Carried]] = defaultdict(list)
    for shared in briefing.comparison.shared:
        first: dict[str, str] = {}
        for one in shared.passages:
            first.setdefault(one.article, cuts[one.article][one.span].address)
        for one in shared.passages:
            others = tuple(place for place in first.items() if place[0] != one.article)
            found[one.article].append(Carried(one.span.start, one.span.end, others))
    return {slug: tuple(carried) for slug, carried in found.items()}
