"""Two articles side by side: passages that go together, the words they share, what stands in one only.

Rows follow the first article; what only the second has comes after. Nothing of the bodies is left out, but a
long stretch that only one has is cut short and leads on to the article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder import links
from site_builder.model import Aligned, Annotated, Briefing, Pairing, Span, View
from site_builder.views.anchors import block_at, where
from site_builder.views.differing import Words, in_common
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.paging import Pager, packed, pager, weight
from site_builder.views.passages import shortened
from site_builder.views.places import address
from site_builder.views.shelf import Shelf
from site_builder.views.sources import SourceLine, source

BODY = frozenset({"paragraph", "standfirst", "item", "quote"})
LONGEST = 900
"""Characters of a paragraph that only one article has; more is cut."""

PARAGRAPHS = 12
"""Paragraphs shown of one stretch that only one article has."""

ROW = 900
"""Bytes of markup of a row; words in common are marked one by one."""

Row = tuple["Alone | None", "Both | None"]


@dataclass(frozen=True, slots=True)
class Both:
    """Two passages that go together."""

    left: Words
    right: Words
    left_href: str
    right_href: str
    same: bool
    """Alike enough to tell the same fact; otherwise only related."""

    findings: tuple[Link, ...]
    """Differences that rest on both."""


@dataclass(frozen=True, slots=True)
class Alone:
    """Sentences in a row that have no counterpart."""

    sentences: int
    paragraphs: tuple[str, ...]
    href: str
    cut: bool


@dataclass(frozen=True, slots=True)
class PairPage:
    """Data of two articles side by side."""

    frame: Frame
    story: Link
    pager: Pager
    left: SourceLine
    right: SourceLine
    count: int
    """Passages that go together."""

    rows: tuple[Row, ...]
    only_right: tuple[Alone, ...]


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The pages of the pairs of a story that are worth reading."""
    briefing = shelf.briefings[key]
    for pairing in shelf.pairs[key]:
        title = f"{shelf.titles[pairing.left]} beside {shelf.titles[pairing.right]}"
        yield from _pages(shelf, briefing, pairing, title)


def beside(shelf: Shelf, story: str, page: str) -> tuple[Link, ...]:
    """Links to the pairs of a story, with the number of passages that go together."""
    return tuple(_link(shelf, story, pairing, page) for pairing in shelf.pairs[story])


def beside_article(shelf: Shelf, story: str, slug: str, page: str) -> tuple[Link, ...]:
    """Links to one article beside others of its story."""
    found = (p for p in shelf.pairs[story] if slug in {p.left, p.right})
    return tuple(
        Link(
            shelf.facts[p.right if p.left == slug else p.left].label,
            links.relative(links.pair(story, p.left, p.right), page),
        )
        for p in found
    )


def _link(shelf: Shelf, story: str, pairing: Pairing, page: str) -> Link:
    names = " and ".join(shelf.facts[slug].label for slug in (pairing.left, pairing.right))
    path = links.pair(story, pairing.left, pairing.right)
    return Link(names, links.relative(path, page), str(len(pairing.aligned)))


def _pages(shelf: Shelf, briefing: Briefing, pairing: Pairing, title: str) -> Iterator[View]:
    story = briefing.dossier.story
    first = links.pair(story.slug, pairing.left, pairing.right)
    pages = packed(_rows(shelf, pairing, story.slug, first), _weigh)
    further = links.numbered(first, 2)
    rest = packed(_rows(shelf, pairing, story.slug, further), _weigh) if len(pages) > 1 else pages
    for number, rows in enumerate(pages, 1):
        path = links.numbered(first, number)
        named = f"{title}, page {number}" if number > 1 else title
        data = PairPage(
            frame=_frame(shelf, briefing, pairing, path, named),
            story=Link(story.title, links.relative(links.comparison(story.slug), path)),
            pager=pager(first, number, len(pages)),
            left=source(shelf, shelf.facts[pairing.left], path, "A"),
            right=source(shelf, shelf.facts[pairing.right], path, "B"),
            count=len(pairing.aligned),
            rows=rows if number == 1 else rest[number - 1],
            only_right=tuple(_only(shelf, pairing, path)) if number == len(pages) else (),
        )
        yield View(path, "pair.html", data)


def _frame(shelf: Shelf, briefing: Briefing, pairing: Pairing, path: str, title: str) -> Frame:
    story = briefing.dossier.story
    left, right = shelf.facts[pairing.left], shelf.facts[pairing.right]
    heading = f"{left.label} and {right.label}, side by side"
    return frame(
        shelf,
        path,
        heading,
        title=title,
        description=f"What {left.label} and {right.label} both tell, and what only one does.",
        section=links.COMPARISONS,
        crumbs=(("Comparison", links.comparison(story.slug)),),
    )


def _rows(shelf: Shelf, pairing: Pairing, story: str, page: str) -> Iterator[Row]:
    related = {one.left: one for one in pairing.aligned}
    annotated = shelf.members[pairing.left].annotated
    for matched, run in groupby(body(annotated), key=related.__contains__):
        if matched:
            yield from ((None, _both(shelf, pairing, related[span], story, page)) for span in run)
        else:
            yield _alone(annotated, list(run), page), None


def _only(shelf: Shelf, pairing: Pairing, page: str) -> Iterator[Alone]:
    taken = {one.right for one in pairing.aligned}
    annotated = shelf.members[pairing.right].annotated
    for matched, run in groupby(body(annotated), key=taken.__contains__):
        if not matched:
            yield _alone(annotated, list(run), page)


def body(annotated: Annotated) -> Iterator[Span]:
    """The sentences of the body, in order."""
    for span in annotated.sentences:
        block = block_at(annotated, span.start)
        if block and block.kind in BODY:
            yield span


def _both(shelf: Shelf, pairing: Pairing, one: Aligned, story: str, page: str) -> Both:
    here, there = shelf.cuts[pairing.left][one.left], shelf.cuts[pairing.right][one.right]
    left, right = in_common(here.words, there.words)
    return Both(
        left,
        right,
        links.relative(here.address, page),
        links.relative(there.address, page),
        one.same,
        tuple(_findings(shelf, pairing, one, story, page)),
    )


def _findings(shelf: Shelf, pairing: Pairing, one: Aligned, story: str, page: str) -> Iterator[Link]:
    there = {f.finding.id for f in shelf.on(pairing.right).differing.touching(one.right)}
    here = [f.finding for f in shelf.on(pairing.left).differing.touching(one.left)]
    for name, label in {f.id: f.label for f in here if f.id in there and f.type != "only-one-source"}.items():
        yield Link(label, address(shelf, story, name, page))


def _alone(annotated: Annotated, spans: Sequence[Span], page: str) -> Alone:
    text = annotated.article.text
    groups = [list(run) for _, run in groupby(spans, key=lambda s: block_at(annotated, s.start))]
    whole = [text[run[0].start : run[-1].end] for run in groups]
    shown = tuple(shortened(one, LONGEST) for one in whole[:PARAGRAPHS])
    cut = len(whole) > PARAGRAPHS or any(len(one) > LONGEST for one in whole)
    return Alone(len(spans), shown, links.relative(where(annotated, spans[0]), page), cut)


def _weigh(row: Row) -> int:
    alone, both = row
    if both:
        return ROW + sum(weight(part.text) + 40 for part in (*both.left, *both.right))
    return ROW + sum(map(weight, alone.paragraphs)) if alone else 0
