"""Comparisons: the list of them, and for each story the topic matrix, the findings and the shared text."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import Briefing, View
from site_builder.views.findings import SHARED, TYPES, FindingCard, SharedCard, card, shared_card
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.matrix import Matrix, matrix
from site_builder.views.shelf import Shelf
from site_builder.views.story import Stories, story_lines

MOST = 20
"""Findings of one type shown with every side; the rest, in order of weight, stand as one line each."""

MOST_SHARED = 40
"""Shared passages of one kind shown whole; the rest stand as one line each."""


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of one type."""

    id: str
    label: str
    meaning: str
    cards: tuple[FindingCard, ...]
    rest: tuple[FindingCard, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedGroup:
    """Shared passages of one kind."""

    id: str
    label: str
    meaning: str
    cards: tuple[SharedCard, ...]
    rest: tuple[SharedCard, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """Data of one story's comparison."""

    frame: Frame
    story: Link
    matrix: Matrix
    groups: tuple[FindingGroup, ...]
    shared: tuple[SharedGroup, ...]


def views(shelf: Shelf) -> Iterator[View]:
    """The list, then a page per story."""
    path = links.COMPARISONS
    outer = frame(shelf.site, path, "Comparisons", section=path)
    yield View(path, "comparisons.html", Stories(outer, story_lines(shelf, path)))
    for briefing in shelf.site.briefings:
        path = links.comparison(briefing.dossier.story.slug)
        yield View(path, "comparison.html", _page(shelf, briefing, path))


def _page(shelf: Shelf, briefing: Briefing, path: str) -> ComparisonPage:
    story = briefing.dossier.story
    outer = frame(
        shelf.site,
        path,
        f"How the sources compare: {story.title}",
        description=f"What each source reports, omits, words differently or shares: {story.title}.",
        section=links.COMPARISONS,
        crumbs=(("Comparisons", links.COMPARISONS),),
    )
    return ComparisonPage(
        frame=outer,
        story=Link(story.title, links.relative(links.story(story.slug), path)),
        matrix=matrix(shelf, briefing, path, with_passages=True),
        groups=tuple(_groups(shelf, briefing, path)),
        shared=tuple(_shared(shelf, briefing, path)),
    )


def _groups(shelf: Shelf, briefing: Briefing, path: str) -> Iterator[FindingGroup]:
    for kind, label, meaning in TYPES:
        of_kind = [f for f in briefing.comparison.findings if f.type == kind]
        if of_kind:
            cards = tuple(card(shelf, f, briefing.comparison.story, path) for f in of_kind)
            yield FindingGroup(f"type-{kind}", label, meaning, cards[:MOST], cards[MOST:])


def _shared(shelf: Shelf, briefing: Briefing, path: str) -> Iterator[SharedGroup]:
    for kind, (label, meaning) in SHARED.items():
        of_kind = [s for s in briefing.comparison.shared if s.kind == kind]
        if of_kind:
            cards = tuple(shared_card(shelf, s, briefing.comparison.story, path) for s in of_kind)
            yield SharedGroup(f"shared-{kind}", label, meaning, cards[:MOST_SHARED], cards[MOST_SHARED:])
