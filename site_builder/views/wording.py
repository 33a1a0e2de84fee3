"""How each source words it: one statement as every article has it, one event as every article tells it.

Of a statement the words that another version lacks are marked. Of an event each article's first passage is
shown. Neither is ranked: versions stand by date of their article.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from site_builder import links
from site_builder.ids import stable_id
from site_builder.model import Briefing, Event, Evidence, View
from site_builder.views.calendar import interval
from site_builder.views.differing import Part, Words, told_apart
from site_builder.views.facts import Said
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.paging import Pager, packed, pager, weight
from site_builder.views.passages import Excerpt, excerpt, quoted, shortened
from site_builder.views.shelf import Shelf

MOST = 8
"""Versions of one thing shown; the rest are counted."""

LONGEST = 700
"""Characters of a quotation or passage shown."""

VERSION, HEAD = 420, 500
"""Bytes of markup around a version and of what stands above them."""

FORMS = {"direct": "quoted", "mixed": "partly quoted", "indirect": "reported"}


@dataclass(frozen=True, slots=True)
class Worded:
    """One source's version."""

    words: Words
    form: str
    """Whether it is quoted or reported; empty for an event."""

    source: Excerpt


@dataclass(frozen=True, slots=True)
class Told:
    """One statement or event with its versions."""

    id: str
    kind: str
    """`statement` or `event`."""

    label: str
    about: Link
    """The speaker, or the event on the timeline."""

    versions: tuple[Worded, ...]
    more: int


@dataclass(frozen=True, slots=True)
class WordingPage:
    """Data of a page of wordings."""

    frame: Frame
    story: Link
    pager: Pager
    statements: tuple[Told, ...]
    events: tuple[Told, ...]


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The pages of a story that has a statement or an event in two articles."""
    yield from _pages(shelf, shelf.briefings[key])


def worded(shelf: Shelf, briefing: Briefing) -> bool:
    """Has the story a page of wordings?"""
    return next(_all(shelf, briefing, ""), None) is not None


def _pages(shelf: Shelf, briefing: Briefing) -> Iterator[View]:
    story = briefing.dossier.story
    first = links.compared(story.slug, "wording")
    for number, (path, told, count) in enumerate(_laid_out(shelf, briefing, first), 1):
        page = f", page {number}" if number > 1 else ""
        outer = frame(
            shelf,
            path,
            "How each source words it",
            title=f"How each source words it: {story.title}{page}",
            description=f"The same statements and events in each source's own words: {story.title}.",
            section=links.COMPARISONS,
            crumbs=(("Comparison", links.comparison(story.slug)),),
        )
        data = WordingPage(
            outer,
            Link(story.title, links.relative(links.comparison(story.slug), path)),
            pager(first, number, count),
            tuple(one for one in told if one.kind == "statement"),
            tuple(one for one in told if one.kind == "event"),
        )
        yield View(path, "wording.html", data)


def _laid_out(shelf: Shelf, briefing: Briefing, first: str) -> Iterator[tuple[str, tuple[Told, ...], int]]:
    """Path, wordings and number of all pages; the first stands in another folder than the rest."""
    pages = packed(_all(shelf, briefing, first), _weigh)
    further = packed(_all(shelf, briefing, links.numbered(first, 2)), _weigh) if len(pages) > 1 else pages
    for number in range(1, len(pages) + 1):
        told = (pages if number == 1 else further)[number - 1]
        if told:
            yield links.numbered(first, number), told, len(pages)


def _all(shelf: Shelf, briefing: Briefing, page: str) -> Iterator[Told]:
    """Statements, those in most articles first, then events in order of time."""
    yield from (_statement(shelf, *one, page) for one in _statements(shelf, briefing))
    for event in briefing.timeline.events:
        passages = {s.article: Evidence(s.article, s.span) for s in reversed(event.sources)}
        if len(passages) > 1:
            yield _event(
                shelf, event, sorted(passages.values(), key=lambda one: shelf.facts[one.article].when), page
            )


def _statements(shelf: Shelf, briefing: Briefing) -> list[tuple[str, tuple[Said, ...]]]:
    """Speakers, and what they said in two articles of the story at least, one version an article."""
    story = briefing.dossier.story.slug
    people = [person.id for person in briefing.dossier.people]
    found = [(person, one) for person in people for one in shelf.versions.get((story, person), ())]
    return sorted(found, key=lambda one: -len(one[1]))


def _statement(shelf: Shelf, person: str, versions: tuple[Said, ...], page: str) -> Told:
    shown = versions[:MOST]
    parts = zip(shown, told_apart([shortened(shelf.words(said), LONGEST) for said in shown]), strict=True)
    name = shelf.who[person].name
    return Told(
        id=stable_id("w", shown[0].article, shown[0].quote),
        kind="statement",
        label=name,
        about=Link(name, links.relative(links.person(person), page)),
        versions=tuple(Worded(words, FORMS[said.kind], quoted(shelf, said, page)) for said, words in parts),
        more=max(0, len(versions) - MOST),
    )


def _event(shelf: Shelf, event: Event, passages: list[Evidence], page: str) -> Told:
    href = links.relative(links.event(event.id, shelf.periods.get(event.id, "")), page)
    found = [replace(excerpt(shelf, one, page), before="", after="") for one in passages[:MOST]]
    return Told(
        id=f"w-{event.id}",
        kind="event",
        label=event.title,
        about=Link(interval(event.first, event.last, event.precision, shelf.dates), href),
        versions=tuple(
            Worded((Part(shortened(one.words, LONGEST), marked=False),), "", one) for one in found
        ),
        more=max(0, len(passages) - MOST),
    )


def _weigh(told: Told) -> int:
    parts = sum(weight(part.text) + 60 for one in told.versions for part in one.words)
    return HEAD + 2 * weight(told.label) + VERSION * len(told.versions) + parts
