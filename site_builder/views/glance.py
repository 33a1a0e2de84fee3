"""A story at a glance: what a reader needs in half a minute, every line a link to what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from site_builder import links
from site_builder.model import Briefing
from site_builder.views.calendar import interval
from site_builder.views.facts import Facts
from site_builder.views.findings import FindingCard, agreements, card, differences
from site_builder.views.frame import Link
from site_builder.views.happenings import EventLine, event_line
from site_builder.views.matrix import Matrix, matrix
from site_builder.views.outlines import Happened
from site_builder.views.shelf import Shelf
from site_builder.views.sources import SourceLine, lines
from site_builder.views.voices import VoiceEntry, key_voices


@dataclass(frozen=True, slots=True)
class Limits:
    """How many of each a page shows."""

    events: int
    differences: int
    agreements: int
    voices: int
    sources: int


SHORT = Limits(events=5, differences=4, agreements=4, voices=6, sources=12)
FULL = Limits(events=12, differences=8, agreements=12, voices=18, sources=400)


@dataclass(frozen=True, slots=True)
class Glance:
    """One story, told short."""

    title: str
    summary: str
    story: Link
    comparison: str
    timeline: str
    people: str
    dated: str
    """First to last publication date."""

    source_count: int
    voice_count: int
    quote_count: int
    difference_count: int
    agreement_count: int
    sources: tuple[SourceLine, ...]
    past: tuple[EventLine, ...]
    planned: tuple[EventLine, ...]
    voices: tuple[VoiceEntry, ...]
    differences: tuple[FindingCard, ...]
    agreements: tuple[FindingCard, ...]
    matrix: Matrix


def glance(shelf: Shelf, briefing: Briefing, page: str, limits: Limits = SHORT) -> Glance:
    """The story as shown on the page at `page`."""
    story, findings = briefing.dossier.story, briefing.comparison.findings
    articles = shelf.of_story(story.slug)
    events = shelf.outlines[story.slug].events
    planned = [e for e in events if e.status == "planned"]
    known = {person.id for person in briefing.dossier.people}
    here = partial(links.relative, page_path=page)
    return Glance(
        title=story.title,
        summary=story.summary,
        story=Link("The whole story", here(links.story(story.slug))),
        comparison=here(links.comparison(story.slug)),
        timeline=here(links.timeline("", story.slug if shelf.several else "")),
        people=here(links.PEOPLE),
        dated=dated(shelf, articles),
        source_count=len(articles),
        voice_count=len({said.person for one in articles for said in shelf.tallies[one.slug].said} & known),
        quote_count=sum(len(shelf.tallies[one.slug].said) for one in articles),
        difference_count=len(differences(findings)),
        agreement_count=len(agreements(findings)),
        sources=lines(shelf, articles[: limits.sources], page),
        past=tuple(event_line(shelf, e, page) for e in _weightiest(events, limits.events)),
        planned=tuple(event_line(shelf, e, page) for e in planned[: limits.events]),
        voices=key_voices(shelf, briefing.dossier.people, page, limits.voices),
        differences=tuple(
            card(shelf, f, story.slug, page, few=1) for f in differences(findings)[: limits.differences]
        ),
        agreements=tuple(
            card(shelf, f, story.slug, page, few=1) for f in agreements(findings)[: limits.agreements]
        ),
        matrix=matrix(shelf, briefing, page),
    )


def _weightiest(events: tuple[Happened, ...], most: int) -> list[Happened]:
    """What most sources carry, back in order of time."""
    past = [e for e in events if e.status == "past"]
    top = sorted(past, key=lambda e: -len(e.articles))[:most]
    return [e for e in past if e in top]


def dated(shelf: Shelf, articles: Iterable[Facts]) -> str:
    """First to last publication date of articles, in words."""
    days = sorted(one.day for one in articles if one.published)
    return interval(days[0], days[-1], order=shelf.dates) if days else ""
