"""What other pages need to know of a story without opening it: its events without their passages.

The timeline of the site, its drawing and its filters are made of outlines, so a change to the words of a
story reaches only the pages that show its words.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.language.near import Near
from site_builder.language.periods import Placed, weight
from site_builder.language.touching import touching
from site_builder.model import Briefing, Event, Evidence, Quote, Span, Status

VARIANT = "quotation-variant"
"""The type of finding that one remark is quoted in different words."""

UNSURE = 0.5
"""An event less likely than this to be dated right is marked as uncertain."""


@dataclass(frozen=True, slots=True)
class Happened:
    """An event without its passages. Its fields are those of `Event` where they have its names."""

    id: str
    title: str
    first: str
    last: str
    precision: str
    status: Status
    place: str
    people: tuple[str, ...]
    articles: tuple[str, ...]
    """Slugs of those that carry it, each once, in the order of its passages."""

    topics: tuple[str, ...]
    """Ids of those its passages raise, each once."""

    disputed: bool
    """Sources differ on it."""

    unsure: bool
    """Its date is as likely wrong as right."""

    weight: int
    """What it takes of a page of the timeline."""

    @property
    def when(self) -> tuple[str, str, str]:
        """The place among all events."""
        return self.first, self.last, self.id

    @property
    def placed(self) -> Placed:
        """What decides on which page of a timeline it is."""
        return Placed(*self.when, self.weight)


@dataclass(frozen=True, slots=True)
class Outline:
    """One story, as its editors want it told."""

    events: tuple[Happened, ...]
    topics: tuple[tuple[str, str], ...]
    """Id and label of those an event raises."""

    findings: int
    echoed: tuple[tuple[str, str], ...]
    """(article slug, quote id) of quotations whose words others carry too."""

    marked: tuple[tuple[str, str, Span, str], ...] = ()
    """Article, id of a quotation that holds one several sources share, where in it, id of the passage."""

    variants: tuple[tuple[str, str, str], ...] = ()
    """Article, id of a quotation that another has in other words, id of the finding."""


def outline(briefing: Briefing) -> Outline:
    """What is known of a story that is told as its editors want it."""
    raising = _raising(briefing)
    differing = touching(briefing.timeline.events, briefing.comparison.findings)
    events = tuple(happened(one, raising, differs=one.id in differing) for one in briefing.timeline.events)
    raised = {topic for one in events for topic in one.topics}
    return Outline(
        events=events,
        topics=tuple((row.id, row.label) for row in briefing.comparison.topics if row.id in raised),
        findings=len(briefing.comparison.findings),
        echoed=tuple(_echoed(briefing)),
        marked=tuple(_marked(briefing)),
        variants=tuple(_variants(briefing)),
    )


def happened(event: Event, raising: Mapping[Evidence, tuple[str, ...]], *, differs: bool) -> Happened:
    """An event in short; `raising` are the topics of each sentence; does the comparison find a difference?"""
    topics = (topic for s in event.sources for topic in raising.get(Evidence(s.article, s.span), ()))
    return Happened(
        id=event.id,
        title=event.title,
        first=event.first,
        last=event.last,
        precision=event.precision,
        status=event.status,
        place=event.place,
        people=event.people,
        articles=tuple(dict.fromkeys(source.article for source in event.sources)),
        topics=tuple(dict.fromkeys(topics)),
        disputed=bool(event.disagreements) or differs,
        unsure=event.confidence < UNSURE,
        weight=weight(event),
    )


def _raising(briefing: Briefing) -> dict[Evidence, tuple[str, ...]]:
    """Topics by the sentence that raises them."""
    found: dict[Evidence, tuple[str, ...]] = {}
    for row in briefing.comparison.topics:
        for cell in row.cells:
            for span in cell.spans:
                place = Evidence(cell.article, span)
                found[place] = (*found.get(place, ()), row.id)
    return found


def _marked(briefing: Briefing) -> Iterator[tuple[str, str, Span, str]]:
    quotes = _quotes(briefing)
    for shared in briefing.comparison.shared:
        for passage in shared.passages if shared.kind == "shared-quotation" else ():
            for one in quotes[passage.article].touching(passage.span):
                if passage.span.within(one.span):
                    yield passage.article, one.id, passage.span.since(one.span.start), shared.id


def _variants(briefing: Briefing) -> Iterator[tuple[str, str, str]]:
    quotes = _quotes(briefing)
    for finding in briefing.comparison.findings:
        for side in finding.sides if finding.type == VARIANT else ():
            for passage in side.evidence:
                for one in quotes[passage.article].touching(passage.span):
                    yield passage.article, one.id, finding.id


def _quotes(briefing: Briefing) -> dict[str, Near[Quote]]:
    """The quotations of each article, by place."""
    annotated = (member.annotated for member in briefing.dossier.members)
    return {one.article.slug: Near((quote.span, quote) for quote in one.quotes) for one in annotated}


def _echoed(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Quotations that touch a quotation several sources share."""
    shared: defaultdict[str, list[tuple[Span, None]]] = defaultdict(list)
    for one in briefing.comparison.shared:
        for passage in one.passages if one.kind == "shared-quotation" else ():
            shared[passage.article].append((passage.span, None))
    places = {slug: Near(spans) for slug, spans in shared.items()}
    for member in briefing.dossier.members:
        slug = member.annotated.article.slug
        for quote in member.annotated.quotes if slug in places else ():
            if places[slug].touching(quote.span):
                yield slug, quote.id
