"""The site, indexed once for all page kinds: who said what, which findings and events rest on which article.

A shelf is made in one pass over the site and only read afterwards. Everything in it keeps the order of
the site, so pages come out the same every time.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from site_builder import ids
from site_builder.language.periods import event_periods
from site_builder.language.touching import touching
from site_builder.model import (
    Article,
    Briefing,
    Event,
    Finding,
    Member,
    Person,
    Quote,
    Shared,
    Site,
    Span,
    StoryEntry,
)

K = TypeVar("K")
V = TypeVar("V")
F = TypeVar("F", Finding, Shared)


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation with its article, and its speaker where one is known."""

    member: Member
    quote: Quote
    person: str


@dataclass(frozen=True, slots=True)
class Version:
    """A quotation whose words, or some of them, others have too."""

    said: Said
    same: tuple[Span, ...]
    """The stretches that others have, in the article's text."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding that rests on a span of an article."""

    span: Span
    finding: Finding
    story: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Look-ups over one site."""

    site: Site
    members: Mapping[str, Member]
    people: Mapping[str, Person]
    sources: Mapping[str, str]
    """Name of a source in addresses to what it is called."""

    speaker: Mapping[tuple[str, str], str]
    """(article slug, quote id) to person id."""

    said: Mapping[str, tuple[Said, ...]]
    """Person id to quotations, by date, article and place."""

    stories: Mapping[str, StoryEntry]
    in_story: Mapping[str, tuple[Member, ...]]
    flags: Mapping[str, tuple[Flag, ...]]
    """Article slug to the findings that rest on it."""

    shared: Mapping[str, tuple[Shared, ...]]
    """Article slug to the shared passages that touch it."""

    events: Mapping[str, tuple[tuple[Span, str], ...]]
    """Article slug to (time expression, event id)."""

    named_in: Mapping[str, tuple[str, ...]]
    """Person id to the slugs of articles that name them."""

    periods: Mapping[str, str]
    """Event id to its page of the site's timeline."""

    took_part: Mapping[str, tuple[Event, ...]]
    """Person id to the events they take part in, in order of time."""

    differing: Mapping[str, tuple[tuple[str, Finding], ...]]
    """Event id to (story slug, finding about it that the event does not state itself)."""
    versions: Mapping[str, tuple[tuple[Version, ...], ...]]
    """Person id to groups of quotations of the same words in several articles."""

    twins: Mapping[tuple[str, str], tuple[Said, ...]]
    """(article slug, quote id) to quotations of the same person that share words with it."""

    places: Mapping[tuple[str, str], str]
    """(story slug, id of a finding or shared passage) to the page that shows it whole."""

    @property
    def dates(self) -> str:
        """How the site writes dates."""
        return self.site.settings.locale_dates

    def article(self, slug: str) -> Article:
        """The article of that slug."""
        return self.members[slug].annotated.article


def _latest(briefing: Briefing) -> str:
    """The day of a story's last article; empty when none is dated."""
    return max((m.annotated.article.published[:10] for m in briefing.dossier.members), default="")


def shelve(site: Site) -> Shelf:
    """Index a site, as its editors want it told; the story last reported on goes first."""
    newest = sorted(site.briefings, key=_latest, reverse=True)
    site = replace(site, briefings=tuple(told(b) for b in newest))
    corpus = site.corpus
    members = {m.annotated.article.slug: m for m in sorted(corpus.members, key=_when)}
    speaker = {(v.article, v.quote): v.person for v in corpus.voices}
    return Shelf(
        site=site,
        members=members,
        people={p.id: p for p in corpus.people},
        sources=_sources([m.annotated.article.source_label for m in members.values()]),
        speaker=speaker,
        said=_grouped(_said(members, speaker)),
        stories={s.slug: s for s in corpus.stories},
        in_story=_grouped((m.annotated.article.story, m) for m in members.values()),
        flags=_grouped(_flags(site.briefings)),
        shared=_grouped(_shared(site.briefings)),
        events=_grouped(_events(site.briefings)),
        named_in=_grouped(_named(members)),
        periods=event_periods(event for b in site.briefings for event in b.timeline.events),
        took_part=_grouped(_taking_part(site.briefings)),
        differing=_grouped(_differing(site.briefings)),
        versions={},
        twins={},
        places={},
    )


def _sources(labels: Sequence[str]) -> dict[str, str]:
    keys = {label: ids.slug(label) for label in dict.fromkeys(labels)}
    return {keys[label]: label for label in labels}


def told(briefing: Briefing) -> Briefing:
    """The briefing without what its editor rejected, and with what they pinned first."""
    story, comparison = briefing.dossier.story, briefing.comparison
    events = tuple(e for e in briefing.timeline.events if e.id not in story.hide)
    findings = _pinned(tuple(f for f in comparison.findings if f.id not in story.hide), story.pin)
    shared = _pinned(tuple(s for s in comparison.shared if s.id not in story.hide), story.pin)
    return replace(
        briefing,
        timeline=replace(briefing.timeline, events=events),
        comparison=replace(comparison, findings=findings, shared=shared),
    )


def _pinned(found: tuple[F, ...], pins: tuple[str, ...]) -> tuple[F, ...]:
    order = {name: place for place, name in enumerate(pins)}
    return tuple(sorted(found, key=lambda one: order.get(one.id, len(order))))


def _when(member: Member) -> tuple[str, str]:
    """Articles without a date come last."""
    article = member.annotated.article
    return article.published or "9999", article.slug


def _grouped(pairs: Iterator[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _said(
    members: Mapping[str, Member], speaker: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, Said]]:
    for slug, member in members.items():
        for quote in member.annotated.quotes:
            person = speaker.get((slug, quote.id), "")
            yield person, Said(member, quote, person)


def beside(finding: Finding) -> bool:
    """Is it shown beside the text? Agreements, omissions and verdicts would drown the contradictions."""
    return finding.type not in {"agreement", "only-one-source", "characterisation"}


def _flags(briefings: tuple[Briefing, ...]) -> Iterator[tuple[str, Flag]]:
    for briefing in briefings:
        for finding in briefing.comparison.findings:
            for evidence in (e for side in finding.sides for e in side.evidence):
                yield evidence.article, Flag(evidence.span, finding, briefing.comparison.story)


def _shared(briefings: tuple[Briefing, ...]) -> Iterator[tuple[str, Shared]]:
    for briefing in briefings:
        for shared in briefing.comparison.shared:
            for slug in dict.fromkeys(passage.article for passage in shared.passages):
                yield slug, shared


def _events(briefings: tuple[Briefing, ...]) -> Iterator[tuple[str, tuple[Span, str]]]:
    for briefing in briefings:
        for event in briefing.timeline.events:
            for source in event.sources:
                if source.date:
                    yield source.article, (source.date, event.id)


def _taking_part(briefings: tuple[Briefing, ...]) -> Iterator[tuple[str, Event]]:
    events = [event for briefing in briefings for event in briefing.timeline.events]
    for event in sorted(events, key=lambda event: (event.first, event.last, event.id)):
        for person in dict.fromkeys(event.people):
            yield person, event


def _differing(briefings: tuple[Briefing, ...]) -> Iterator[tuple[str, tuple[str, Finding]]]:
    for briefing in briefings:
        found = touching(briefing.timeline.events, briefing.comparison.findings)
        for event, findings in found.items():
            for one in findings:
                yield event, (briefing.dossier.story.slug, one)


def _named(members: Mapping[str, Member]) -> Iterator[tuple[str, str]]:
    for slug, member in members.items():
        for person in dict.fromkeys(naming.person for naming in member.namings):
            yield person, slug
