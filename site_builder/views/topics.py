"""Topic by topic, what each source says: every sentence of every cell of the matrix, shown or linked.

Also what the table cannot show: in what order each source raises the topics, and which topics one source
alone raises or leaves out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_builder import links
from site_builder.model import Briefing, Cell, Evidence, TopicRow, View
from site_builder.views.columns import Column, columns
from site_builder.views.cuts import Cuts
from site_builder.views.derived import Guide
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.matrix import TopicPlaces, cells_of, topic_anchor
from site_builder.views.paging import Pager, packed, pager, weight
from site_builder.views.passages import Excerpt, excerpts
from site_builder.views.places import WIDEST
from site_builder.views.shelf import Shelf

SENTENCES, OF_ALL = 8, 240
"""Sentences shown for one source on one topic, and of all sources on it; the rest are links."""

FIRST = 10
"""Topics listed in the order in which a source raises them."""

LINKED = 60
"""Sentences linked by number."""

SENTENCE, SIDE, LINK = 200, 380, 110
"""Bytes of markup around a sentence, around what one source says, and of a linked number."""


@dataclass(frozen=True, slots=True)
class TopicSide:
    """What one source says on a topic."""

    id: str
    letter: str
    source: str
    date: str
    sentences: int
    words: int
    share: int
    passages: tuple[Excerpt, ...]
    rest: tuple[Link, ...]
    """The other sentences, by number."""

    more: int
    """Those that are not even linked."""


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """One topic."""

    id: str
    label: str
    sides: tuple[TopicSide, ...]
    silent: tuple[str, ...]
    """Sources that do not raise it, where they are few enough to name."""


@dataclass(frozen=True, slots=True)
class Order:
    """In what order one source raises the topics."""

    letter: str
    source: str
    topics: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """Data of a page of topics."""

    frame: Frame
    pager: Pager
    back: Link
    topics: tuple[TopicEntry, ...]


def topic_pages(guide: Guide, story: str) -> dict[str, str]:
    """The page of every topic of a story, by its anchor."""
    first = links.compared(story, "topics")
    return {
        topic_anchor(topic): links.numbered(first, number)
        for number, topics in enumerate(guide.topics, 1)
        for topic in topics
    }


def paged(briefing: Briefing, cuts: Mapping[str, Cuts]) -> tuple[tuple[str, ...], ...]:
    """The ids of a story's topics, page by page."""
    articles = len(briefing.dossier.members)

    def weigh(row: TopicRow) -> int:
        return 60 * articles + sum(SIDE + _sentences(cuts, cell, _most(row)) for cell in row.cells)

    return tuple(tuple(row.id for row in page) for page in packed(briefing.comparison.topics, weigh))


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The pages of topics of a story that has any."""
    if shelf.briefings[key].comparison.topics:
        yield from _views(shelf, shelf.briefings[key])


def orders(shelf: Shelf, briefing: Briefing, page: str) -> tuple[Order, ...]:
    """In what order each source raises the topics; only where a source is one article."""
    found = columns(shelf, briefing, page)
    if any(len(column.slugs) > 1 for column in found):
        return ()
    at = TopicPlaces(shelf, briefing.dossier.story.slug, page)
    raised = ((column, _in_order(briefing, column, at)) for column in found)
    return tuple(_order(column, topics) for column, topics in raised if topics)


def _order(column: Column, topics: tuple[Link, ...]) -> Order:
    return Order(column.letter, column.label, topics[:FIRST], max(0, len(topics) - FIRST))


def _in_order(briefing: Briefing, column: Column, at: TopicPlaces) -> tuple[Link, ...]:
    raised = sorted(
        (cell.spans[0].start, row.id, row.label)
        for row in briefing.comparison.topics
        for cell in cells_of(row, column)
        if cell.spans
    )
    return tuple(Link(label, at.href(topic, column.letter)) for _, topic, label in raised)


def _views(shelf: Shelf, briefing: Briefing) -> Iterator[View]:
    story = briefing.dossier.story
    first, known = links.compared(story.slug, "topics"), {row.id: row for row in briefing.comparison.topics}
    pages = shelf.guides[story.slug].topics
    for number, topics in enumerate(pages, 1):
        path = links.numbered(first, number)
        title = f"Topic by topic: {story.title}" + (f", page {number}" if number > 1 else "")
        outer = frame(
            shelf,
            path,
            "Topic by topic",
            title=title,
            description=f"What each source says on each topic, in its own sentences: {story.title}.",
            section=links.COMPARISONS,
            crumbs=(("Comparison", links.comparison(story.slug)),),
        )
        found = columns(shelf, briefing, path)
        entries = tuple(_entry(shelf, known[topic], found, path) for topic in topics)
        back = Link(story.title, links.relative(links.comparison(story.slug), path))
        yield View(path, "topics.html", TopicsPage(outer, pager(first, number, len(pages)), back, entries))


def _sentences(cuts: Mapping[str, Cuts], cell: Cell, most: int) -> int:
    text = cuts[cell.article].text
    shown = sum(SENTENCE + weight(span.of(text)) for span in cell.spans[:most])
    return shown + LINK * len(cell.spans[most : most + LINKED])


def _most(row: TopicRow) -> int:
    """Sentences of one article that are shown: fewer, the more articles raise the topic."""
    return max(1, min(SENTENCES, OF_ALL // max(len(row.cells), 1)))


def _entry(shelf: Shelf, row: TopicRow, found: Sequence[Column], page: str) -> TopicEntry:
    silent = tuple(column.label for column in found if not cells_of(row, column))
    sides = tuple(_side(shelf, row, column, page) for column in found if cells_of(row, column))
    return TopicEntry(topic_anchor(row.id), row.label, sides, silent if len(silent) <= WIDEST else ())


def _side(shelf: Shelf, row: TopicRow, column: Column, page: str) -> TopicSide:
    cells, most = cells_of(row, column), _most(row)
    shown = [Evidence(cell.article, span) for cell in cells for span in cell.spans[:most]]
    rest = [Evidence(cell.article, span) for cell in cells for span in cell.spans[most:]]
    words = sum(cell.words for cell in cells)
    return TopicSide(
        id=topic_anchor(row.id, column.letter),
        letter=column.letter,
        source=column.label,
        date=column.date,
        sentences=len(shown) + len(rest),
        words=words,
        share=round(100 * words / max(column.words, 1)),
        passages=excerpts(shelf, shown, page),
        rest=tuple(_numbered(shelf, one, i, page) for i, one in enumerate(rest[:LINKED], len(shown) + 1)),
        more=max(0, len(rest) - LINKED),
    )


def _numbered(shelf: Shelf, one: Evidence, number: int, page: str) -> Link:
    return Link(str(number), links.relative(shelf.cuts[one.article][one.span].address, page))
