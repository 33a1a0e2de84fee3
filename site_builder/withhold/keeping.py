"""Which stretches of a limited article are published, within a budget of words.

Of an `excerpt`: its quotations, then the passages findings rest on, then those of events. Of a `link`: the
passages of findings only, LINKED words at most. Each is taken whole while the budget lasts, in order of the
text; what is too long for the rest of the budget is passed over.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from site_builder.language.unspaced import SIGNS
from site_builder.model import Annotated, Member, Site, Span
from site_builder.withhold.modes import mode

Spans = tuple[Span, ...]

LINKED = 60
"""Words of an article of which only findings are published."""

WORD = re.compile(rf"[{SIGNS}]|[^\s{SIGNS}]+")
"""What a budget counts: words between blanks, and each sign of a script that parts none."""

ALONE = "only-one-source"
"""The type of finding that shows what no other source has, not how two differ: no reason to publish it."""


def kept(site: Site, limited: Mapping[str, Member]) -> dict[str, Spans]:
    """The published stretches of each limited article, in order of the text."""
    findings = _grouped(_of_findings(site))
    events = _grouped(_of_events(site))
    return {
        slug: _within(
            _budget(site, member),
            member.annotated,
            _wanted(site, member.annotated, findings[slug], events[slug]),
        )
        for slug, member in limited.items()
    }


def _budget(site: Site, member: Member) -> int:
    """In words."""
    excerpt = site.settings.excerpt_words
    return min(excerpt, LINKED) if mode(member.annotated.article, site.settings) == "link" else excerpt


def _wanted(site: Site, annotated: Annotated, findings: list[Span], events: list[Span]) -> Iterator[Span]:
    """In order of preference."""
    if mode(annotated.article, site.settings) == "link":
        yield from findings
        return
    yield from (quote.span for quote in annotated.quotes if quote.kind != "indirect")
    yield from findings
    yield from events


def _within(budget: int, annotated: Annotated, wanted: Iterable[Span]) -> Spans:
    """Those that fit; words that two share count once."""
    text, taken = annotated.article.text, [False] * len(annotated.article.text)
    for span in wanted:
        fresh = "".join(" " if taken[at] else text[at] for at in range(span.start, span.end))
        cost = len(WORD.findall(fresh))
        if cost <= budget:
            budget -= cost
            taken[span.start : span.end] = [True] * (span.end - span.start)
    return tuple(_stretches(taken))


def _stretches(taken: list[bool]) -> Iterator[Span]:
    start = -1
    for at, keep in enumerate([*taken, False]):
        if keep and start < 0:
            start = at
        elif not keep and start >= 0:
            yield Span(start, at)
            start = -1


def _of_findings(site: Site) -> Iterator[tuple[str, Span]]:
    for briefing in site.briefings:
        for finding in briefing.comparison.findings:
            for side in finding.sides if finding.type != ALONE else ():
                yield from ((evidence.article, evidence.span) for evidence in side.evidence)


def _of_events(site: Site) -> Iterator[tuple[str, Span]]:
    for briefing in site.briefings:
        for event in briefing.timeline.events:
            yield from ((source.article, source.span) for source in event.sources)


def _grouped(found: Iterable[tuple[str, Span]]) -> defaultdict[str, list[Span]]:
    grouped: defaultdict[str, list[Span]] = defaultdict(list)
    for slug, span in sorted(set(found)):
        grouped[slug].append(span)
    return grouped
