"""What rests on the articles of one story: findings, shared passages and events."""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.language.near import Near
from site_builder.model import Briefing, Shared, Span
from site_builder.views.derived import Flag, Resting


def resting(briefing: Briefing) -> dict[str, Resting]:
    """By article slug, each in the order of the story."""
    flags: defaultdict[str, list[Flag]] = defaultdict(list)
    shared: defaultdict[str, list[Shared]] = defaultdict(list)
    events: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for slug, flag in _flags(briefing):
        flags[slug].append(flag)
    for one in briefing.comparison.shared:
        for slug in dict.fromkeys(passage.article for passage in one.passages):
            shared[slug].append(one)
    for event in briefing.timeline.events:
        for source in event.sources:
            if source.date:
                events[source.article].append((source.date, event.id))
    return {
        slug: Resting(
            tuple(flags[slug]),
            tuple(shared[slug]),
            Near((flag.span, flag) for flag in flags[slug]),
            tuple(events[slug]),
        )
        for slug in dict.fromkeys((*flags, *shared, *events))
    }


def _flags(briefing: Briefing) -> Iterator[tuple[str, Flag]]:
    for finding in briefing.comparison.findings:
        for evidence in (e for side in finding.sides for e in side.evidence):
            yield evidence.article, Flag(evidence.span, finding, briefing.comparison.story)
