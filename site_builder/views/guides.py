"""What other pages need of a story's comparison: where it shows what, what sets its sources apart."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder import links
from site_builder.language.near import Near
from site_builder.model import Annotated, Briefing, Span
from site_builder.views.asides import Places, asides
from site_builder.views.cuts import Cuts
from site_builder.views.derived import Guide
from site_builder.views.matrix import topic_anchor
from site_builder.views.places import laid_out, where
from site_builder.views.topics import paged, topic_pages


def guide(briefing: Briefing) -> Guide:
    """The guide to a story that is told as its editors want it."""
    members = briefing.dossier.members
    cuts = {member.annotated.article.slug: Cuts(member.annotated) for member in members}
    together, kinds = laid_out(briefing, cuts)
    carried = _carried(briefing, list(_carriers(briefing, cuts)))
    found = Guide(together, kinds, topics=paged(briefing, cuts), asides={}, carried=carried)
    return replace(found, asides=asides(briefing, _places(found, briefing)))


def _places(guide: Guide, briefing: Briefing) -> Places:
    """Where the comparison of a story stands that is laid out so."""
    story, comparison = briefing.dossier.story.slug, briefing.comparison
    at, pages = where(guide, story), topic_pages(guide, story)
    anchors = {row.id: topic_anchor(row.id) for row in comparison.topics}
    return Places(
        {one.id: links.finding(story, one.id, at.get(one.id, "")) for one in comparison.findings},
        {topic: links.topic(pages[anchor], anchor) for topic, anchor in anchors.items()},
    )


def _carriers(briefing: Briefing, cuts: Mapping[str, Cuts]) -> Iterator[dict[str, str]]:
    """The articles that have each shared passage, each with the address of its sentence there."""
    for shared in briefing.comparison.shared:
        first: dict[str, str] = {}
        for one in shared.passages:
            first.setdefault(one.article, cuts[one.article][one.span].address)
        yield first


def _carried(briefing: Briefing, carriers: Sequence[dict[str, str]]) -> dict[str, dict[str, dict[str, str]]]:
    """By article and quotation, who has the shared passages that touch it, in the order of the comparison."""
    places: defaultdict[str, list[tuple[Span, dict[str, str]]]] = defaultdict(list)
    for shared, of in zip(briefing.comparison.shared, carriers, strict=True):
        for one in shared.passages:
            places[one.article].append((one.span, of))
    return {
        member.annotated.article.slug: _touching(
            member.annotated, Near(places[member.annotated.article.slug])
        )
        for member in briefing.dossier.members
        if member.annotated.article.slug in places
    }


def _touching(annotated: Annotated, places: Near[dict[str, str]]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for quote in annotated.quotes:
        for carriers in places.touching(quote.span):
            for other, address in carriers.items():
                found.setdefault(quote.id, {}).setdefault(other, address)
    return found
