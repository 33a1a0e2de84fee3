"""Comparisons: the list of them; for each story its findings by type, its topics and its shared text.

A story whose findings are few has them whole on its one page. Of a story with many, that page tells the
weightiest of each type by what each side has, and the next by a line; each type has pages of its own with
all passages. So the one page stays an overview, on a telephone too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import comb

from site_builder import links
from site_builder.model import Briefing, Finding, View
from site_builder.views.choices import Facet
from site_builder.views.derived import Found, Plan
from site_builder.views.findings import KINDS, SHARED, FindingCard, SharedCard, card, headed, shared_card
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.matrix import Matrix, matrix
from site_builder.views.paging import Pager, pager
from site_builder.views.pairs import beside
from site_builder.views.places import address
from site_builder.views.quoting import Quoting, quoting
from site_builder.views.shelf import Shelf
from site_builder.views.sieve import Raised, Tags, facets, raised, tags
from site_builder.views.story import story_lists
from site_builder.views.topics import Order, orders
from site_builder.views.wording import worded

SOURCES = 6
"""Sources named in the line of a shared passage."""

TOLD, LINES = 4, 20
"""Findings of a type that the one page of a large story tells side by side, and those it shows as lines."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding or shared passage with what it can be filtered by."""

    finding: FindingCard | None
    shared: SharedCard | None
    tags: Tags


@dataclass(frozen=True, slots=True)
class Line:
    """One finding, or one shared passage with its sources, that is shown whole elsewhere."""

    id: str
    href: str
    label: str
    words: str
    shared: bool
    tags: Tags


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one type, or shared passages of one kind."""

    id: str
    label: str
    meaning: str
    entries: tuple[Entry, ...]
    count: int
    rest: tuple[Line, ...] = ()
    """Shown as lines that lead to the whole."""

    page: str = ""
    """Address of the type's own pages; empty where all of them stand here."""


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """Data of one story's comparison."""

    frame: Frame
    story: Link
    ways: tuple[Link, ...]
    pairs: tuple[Link, ...]
    """Two articles side by side; `current` is the number of passages that go together."""

    possible: int
    """Pairs of articles there are."""

    matrix: Matrix
    orders: tuple[Order, ...]
    quoting: Quoting
    facets: tuple[Facet, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class KindPage:
    """Data of a page of one type of finding."""

    frame: Frame
    story: Link
    pager: Pager
    facets: tuple[Facet, ...]
    group: Group


def lists(shelf: Shelf, _: str) -> Iterator[View]:
    """The list of comparisons."""
    yield from story_lists(shelf, links.COMPARISONS, "Comparisons", "comparisons.html")


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The comparison of one story, and the pages of each type where it has them."""
    briefing, made = shelf.briefings[key], shelf.plans[key]
    topics = raised(briefing)
    yield _page(shelf, briefing, made, topics)
    if not made.together:
        for kind in made.kinds:
            yield from _kind_pages(shelf, briefing, kind, made, topics)


def ordered(made: Plan) -> Iterator[tuple[str, tuple[Found, ...]]]:
    """Each type with all its findings: in the order of the list of types, then those it does not know."""
    known = [kind for kind in KINDS if kind in made.kinds]
    for kind in (*known, *(kind for kind in made.kinds if kind not in KINDS)):
        yield kind, tuple(one for page in made.kinds[kind] for one in page)


def group_id(kind: str) -> str:
    """The anchor of a type's section."""
    return f"shared-{kind}" if kind in SHARED else f"type-{kind}"


def _page(shelf: Shelf, briefing: Briefing, made: Plan, topics: Raised) -> View:
    story = briefing.dossier.story
    path = links.comparison(story.slug)
    outer = frame(
        shelf,
        path,
        f"How the sources compare: {story.title}",
        description=f"What each source reports, omits, words differently or shares: {story.title}.",
        section=links.COMPARISONS,
        crumbs=(("Comparisons", links.COMPARISONS),),
    )
    groups = tuple(_group(shelf, briefing, kind, found, made, topics) for kind, found in ordered(made))
    whole = (entry.tags for group in groups for entry in group.entries)
    shown = [*whole, *(line.tags for group in groups for line in group.rest)]
    data = ComparisonPage(
        frame=outer,
        story=Link(story.title, links.relative(links.story(story.slug), path)),
        ways=tuple(_ways(shelf, briefing, path)),
        quoting=quoting(shelf, briefing, path),
        pairs=beside(shelf, story.slug, path),
        possible=comb(len(shelf.in_story.get(story.slug, ())), 2),
        matrix=matrix(shelf, briefing, path),
        orders=orders(shelf, briefing, path),
        facets=facets(shelf, briefing, shown),
        groups=groups,
    )
    return View(path, "comparison.html", data)


def _ways(shelf: Shelf, briefing: Briefing, page: str) -> Iterator[Link]:
    """The other views of the comparison."""
    story = briefing.dossier.story.slug
    if briefing.comparison.topics:
        yield Link("Topic by topic", links.relative(links.compared(story, "topics"), page))
    if worded(shelf, briefing):
        yield Link("How each words it", links.relative(links.compared(story, "wording"), page))
    if shelf.pairs[story]:
        yield Link("Two side by side", "#beside")
    yield Link("Source by source", links.relative(links.SOURCES, page))


def _group(
    shelf: Shelf, briefing: Briefing, kind: str, found: Sequence[Found], made: Plan, topics: Raised
) -> Group:
    story = briefing.dossier.story.slug
    path = links.comparison(story)
    label, meaning = headed(kind)
    whole = len(found) if made.together else TOLD
    return Group(
        id=group_id(kind),
        label=label,
        meaning=meaning,
        entries=_entries(shelf, found[:whole], story, path, topics),
        count=len(found),
        rest=tuple(_line(shelf, one, story, path, topics) for one in found[whole : whole + LINES]),
        page="" if made.together else links.relative(links.compared(story, kind), path),
    )


def _entries(
    shelf: Shelf, found: Sequence[Found], story: str, page: str, topics: Raised
) -> tuple[Entry, ...]:
    return tuple(_entry(shelf, one, story, page, topics) for one in found)


def _entry(shelf: Shelf, one: Found, story: str, page: str, topics: Raised) -> Entry:
    tagged = tags(shelf, one, topics)
    if isinstance(one, Finding):
        return Entry(card(shelf, one, story, page), None, tagged)
    return Entry(None, shared_card(shelf, one, story, page), tagged)


def _line(shelf: Shelf, one: Found, story: str, page: str, topics: Raised) -> Line:
    href, tagged = address(shelf, story, one.id, page), tags(shelf, one, topics)
    if isinstance(one, Finding):
        return Line(one.id, href, one.label, one.explanation, False, tagged)
    first = one.passages[0]
    sources = ", ".join(shelf.facts[passage.article].label for passage in one.passages[:SOURCES])
    return Line(one.id, href, shelf.cuts[first.article][first.span].words, sources, True, tagged)


def _kind_pages(shelf: Shelf, briefing: Briefing, kind: str, made: Plan, topics: Raised) -> Iterator[View]:
    story, pages = briefing.dossier.story, made.kinds[kind]
    label, meaning = headed(kind)
    first = links.compared(story.slug, kind)
    for number, found in enumerate(pages, 1):
        path = links.numbered(first, number)
        title = f"{label}: {story.title}" + (f", page {number}" if number > 1 else "")
        outer = frame(
            shelf,
            path,
            label,
            title=title,
            description=f"{meaning} {story.title}.".strip(),
            section=links.COMPARISONS,
            crumbs=(("Comparison", links.comparison(story.slug)),),
        )
        entries = _entries(shelf, found, story.slug, path, topics)
        data = KindPage(
            outer,
            Link(story.title, links.relative(links.comparison(story.slug), path)),
            pager(first, number, len(pages)),
            facets(shelf, briefing, [entry.tags for entry in entries]),
            Group(group_id(kind), label, meaning, entries, sum(map(len, pages))),
        )
        yield View(path, "kind.html", data)
