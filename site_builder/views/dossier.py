"""A story on paper: title page, sources, timeline, voices, findings, and every article with its notes.

One page to print or to keep as a PDF. Sources have letters, and everything else cites them by these;
addresses are spelled out. A story too long for one page goes on with its articles on further ones.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from site_builder import links
from site_builder.model import Briefing, Event, Finding, Side, View
from site_builder.views.calendar import interval
from site_builder.views.findings import agreements, differences, headed
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.glance import dated
from site_builder.views.happenings import STATUS
from site_builder.views.paging import ROOM, Pager, packed, pager
from site_builder.views.places import MOST_SIDES
from site_builder.views.printed import Part, PrintedArticle, article_id, parts, printed, weighed
from site_builder.views.reference import Reference, reference
from site_builder.views.shelf import Shelf
from site_builder.views.sources import letter
from site_builder.views.voices import VoiceEntry, key_voices

EVENTS, FINDINGS, VOICES, SOURCES = 150, 40, 40, 120
"""Of each, printed at most; the first page says how many there are."""

ROW = 400
"""Bytes of an event, a finding or a voice."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event of the timeline."""

    when: str
    title: str
    status: str
    letters: str
    """Of the sources that carry it."""

    differ: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What some sources say."""

    value: str
    said_by: str
    letters: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding."""

    kind: str
    label: str
    explanation: str
    sides: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A source, to be cited by its letter."""

    letter: str
    label: str
    reference: Reference
    rights: str
    """Without a full stop."""

    retrieved: str


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the articles."""

    summary: str
    dated: str
    built: str
    institution: str
    address: str
    counts: tuple[str, ...]
    sources: tuple[Listed, ...]
    events: tuple[Row, ...]
    voices: tuple[VoiceEntry, ...]
    differences: tuple[Found, ...]
    agreements: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Data of a page of a dossier."""

    frame: Frame
    title: str
    story: str
    """Relative address of the story's page."""

    front: Front | None
    """On the first page only."""

    contents: tuple[Link, ...]
    """Every article by letter and title, on the first page only; they stand on this one or a later one."""

    articles: tuple[PrintedArticle, ...]
    pager: Pager


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The dossier of one story."""
    briefing = shelf.briefings[key]
    story = briefing.dossier.story
    first = links.dossier(key)
    slugs = shelf.in_story.get(key, ())
    letters = {slug: letter(i) for i, slug in enumerate(slugs)}
    front = _front(shelf, briefing, letters, first)
    before = ROW * (len(front.events) + len(front.voices) + len(front.sources))
    before += 2 * ROW * (len(front.differences) + len(front.agreements))
    cut = (part for slug in slugs for part in parts(shelf.members[slug]))
    pages = packed(cut, weighed, max(0, ROOM - before))
    for number, held in enumerate(pages, 1):
        path = links.numbered(first, number)
        articles = (printed(shelf, part, path, letters[part.member.annotated.article.slug]) for part in held)
        nth = f", page {number}" if number > 1 else ""
        data = Dossier(
            frame=frame(
                shelf,
                path,
                f"Dossier: {story.title}{nth}",
                description=f"Sources, timeline, voices, findings and articles on paper: {story.title}{nth}.",
                section=links.STORIES,
                crumbs=(("Stories", links.STORIES), (story.title, links.story(story.slug))),
            ),
            title=story.title + nth,
            story=links.relative(links.story(story.slug), path),
            front=front if number == 1 else None,
            contents=tuple(_contents(shelf, pages, letters, first)) if number == 1 else (),
            articles=tuple(articles),
            pager=pager(first, number, len(pages)),
        )
        yield View(path, "dossier.html", data)


def _contents(
    shelf: Shelf, pages: Sequence[Sequence[Part]], letters: dict[str, str], first: str
) -> Iterator[Link]:
    for number, held in enumerate(pages, 1):
        page = "" if number == 1 else links.relative(links.numbered(first, number), first)
        for slug in (part.member.annotated.article.slug for part in held if part.number == 1):
            title = f"[{letters[slug]}] {shelf.facts[slug].title}"
            yield Link(title, f"{page}#{article_id(letters[slug])}")


def _front(shelf: Shelf, briefing: Briefing, letters: dict[str, str], page: str) -> Front:
    story, settings, findings = briefing.dossier.story, shelf.settings, briefing.comparison.findings
    found = partial(_found, letters)
    events = briefing.timeline.events
    return Front(
        summary=story.summary,
        dated=dated(shelf, shelf.of_story(story.slug)),
        built=settings.built,
        institution=settings.institution,
        address=settings.hosted(links.story(story.slug)) or links.story(story.slug),
        counts=_counts(len(letters), len(events), len(findings)),
        sources=tuple(_listed(shelf, slug, key, page) for slug, key in islice(letters.items(), SOURCES)),
        events=tuple(_row(shelf, event, letters) for event in events[:EVENTS]),
        voices=key_voices(shelf, briefing.dossier.people, page, VOICES),
        differences=tuple(map(found, differences(findings)[:FINDINGS])),
        agreements=tuple(map(found, agreements(findings)[:FINDINGS])),
    )


def _counts(sources: int, events: int, findings: int) -> tuple[str, ...]:
    named = ((sources, "source"), (events, "event"), (findings, "finding"))
    return tuple(f"{number} {name if number == 1 else name + 's'}" for number, name in named)


def _listed(shelf: Shelf, slug: str, key: str, page: str) -> Listed:
    article = shelf.article(slug)
    cited = reference(shelf.settings, article, page)
    return Listed(key, article.source_label, cited, article.rights.rstrip(". "), article.retrieved)


def _row(shelf: Shelf, event: Event, letters: dict[str, str]) -> Row:
    return Row(
        when=interval(event.first, event.last, event.precision, shelf.dates),
        title=event.title,
        status=STATUS[event.status],
        letters=_lettered(letters, (source.article for source in event.sources)),
        differ=bool(event.disagreements),
    )


def _found(letters: dict[str, str], finding: Finding) -> Found:
    sides = tuple(_said(letters, side) for side in finding.sides[:MOST_SIDES])
    return Found(headed(finding.type)[0], finding.label, finding.explanation, sides)


def _said(letters: dict[str, str], side: Side) -> Said:
    return Said(side.value, side.said_by, _lettered(letters, (one.article for one in side.evidence)))


def _lettered(letters: dict[str, str], slugs: Iterable[str]) -> str:
    """Letters of articles, each once, in order."""
    known = {letters[slug] for slug in slugs if slug in letters}
    return ", ".join(sorted(known, key=lambda one: (len(one), one)))
