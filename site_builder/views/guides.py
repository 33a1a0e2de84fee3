"""What other pages need of a story's comparison: where it shows what, what sets its sources apart."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from site_builder.language.near import Near
from site_builder.model import Briefing, Span
from site_builder.views.asides import asides
from site_builder.views.cuts import Cuts
from site_builder.views.derived import Guide
from site_builder.views.places import laid_out
from site_builder.views.topics import paged


def guide(briefing: Briefing) -> Guide:
    """The guide to a story that is told as its editors want it."""
    members = briefing.dossier.members
    cuts = {member.annotated.article.slug: Cuts(member.annotated) for member in members}
    together, kinds = laid_out(briefing, cuts)
    return Guide(
        together,
        kinds,
        topics=paged(briefing, cuts),
        asides=asides(briefing),
        carriers=tuple(_carriers(briefing, cuts)),
        carried=_carried(briefing),
    )


def _carriers(briefing: Briefing, cuts: Mapping[str, Cuts]) -> Iterator[dict[str, str]]:
    """The articles that have each shared passage, each with the address of its sentence there."""
    for shared in briefing.comparison.shared:
        first: dict[str, str] = {}
        for one in shared.passages:
            first.setdefault(one.article, cuts[one.article][one.span].address)
        yield first


def _carried(briefing: Briefing) -> dict[str, tuple[tuple[Span, int], ...]]:
    """By article, its places of shared passages, in the order of the comparison."""
    found: defaultdict[str, list[tuple[Span, int]]] = defaultdict(list)
    for number, shared in enumerate(briefing.comparison.shared):
        for one in shared.passages:
            found[one.article].append((one.span, number))
    return {slug: tuple(carried) for slug, carried in found.items()}


def carried(guide: Guide, slug: str) -> Near[dict[str, str]]:
    """The stretches of an article that others of its story have too, each with who has it and where."""
    return Near((span, guide.carriers[number]) for span, number in guide.carried.get(slug, ()))
