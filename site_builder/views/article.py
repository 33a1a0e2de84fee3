"""An article: its text with every mark, its notes, where it comes from, how it differs from the others."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from site_builder import links
from site_builder.model import Annotated, Article, View
from site_builder.views.elsewhere import Elsewhere, Twin, passages, twins
from site_builder.views.facts import Facts
from site_builder.views.findings import FindingCard, card, differences
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.head import article_head
from site_builder.views.marks import safe
from site_builder.views.notes import CARDS, Note, notes
from site_builder.views.pairs import beside_article
from site_builder.views.passages import shortened
from site_builder.views.pointed import pointed
from site_builder.views.prose import Paragraph, Stretch, paragraphs, stretches
from site_builder.views.reference import Reference, reference
from site_builder.views.shelf import Shelf
from site_builder.views.sources import SourceLine, inferred, origin, source
from site_builder.views.structured import Place, encoded, news_article, quotations

OTHERS = 12
DIFFERENCES = 6


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the text comes from."""

    publisher: str
    agency: str
    url: str
    retrieved: str
    rights: str
    source_file: str
    sha256: str
    text: str
    """Relative address of the exact text."""

    annotations: str
    """Relative address of the quotations as Web Annotations."""

    data: str
    """Relative address of the page about the site's data."""

    date_inferred: str
    date_unknown: bool
    title_inferred: str
    publisher_inferred: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Data of an article's page."""

    frame: Frame
    line: SourceLine
    lang: str
    provenance: Provenance
    original: str
    """Address of the original, at its first words where the browser can find them."""

    story: Link | None
    comparison: str
    beside: tuple[Link, ...]
    """This article side by side with others."""

    standfirst: tuple[Stretch, ...]
    body: tuple[Stretch, ...]
    outline: tuple[Link, ...]
    notes: tuple[Note, ...]
    """On the first quotations."""

    quotations: int
    """All of the article."""

    differences: tuple[FindingCard, ...]
    others: tuple[SourceLine, ...]
    more_others: int
    cite: Reference
    """How to cite the original, and this page."""
    elsewhere: tuple[Elsewhere, ...]
    twins: tuple[Twin, ...]


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The page of one article."""
    yield View(links.article(key), "article.html", _page(shelf, shelf.members[key].annotated))


def _page(shelf: Shelf, annotated: Annotated) -> ArticlePage:
    article = annotated.article
    told = article.story in shelf.rank
    path = links.article(article.slug)
    known = notes(shelf, annotated, path)
    blocks = paragraphs(shelf, annotated, known, path)
    lead = _lead(blocks)
    others = _others(shelf, article)
    return ArticlePage(
        frame=_frame(shelf, annotated, path, shelf.titles[article.slug]),
        line=source(shelf, shelf.facts[article.slug], path),
        lang=article.lang if article.lang != shelf.settings.lang else "",
        provenance=_provenance(shelf, article, path),
        original=pointed(safe(article.url), _first_words(article)),
        story=_story(shelf, article, path),
        comparison=links.relative(links.comparison(article.story), path) if told else "",
        beside=beside_article(shelf, article.story, article.slug, path) if told else (),
        standfirst=stretches(blocks[:lead]),
        body=stretches(blocks[lead:]),
        outline=tuple(Link(b.plain, f"#{b.id}") for b in blocks if b.plain),
        notes=tuple(islice(known.values(), CARDS)),
        quotations=len(known),
        differences=_differences(shelf, article, path),
        others=tuple(source(shelf, one, path) for one in others[:OTHERS]),
        more_others=max(0, len(others) - OTHERS),
        cite=reference(shelf.settings, article, path),
        elsewhere=passages(shelf, article.slug, path),
        twins=twins(shelf, article.slug, path),
    )


def _first_words(article: Article) -> str:
    return next((b.span.of(article.text) for b in article.blocks if b.kind == "paragraph"), "")


def _frame(shelf: Shelf, annotated: Annotated, path: str, title: str) -> Frame:
    article = annotated.article
    first = next(
        (b.span.of(article.text) for b in article.blocks if b.kind in {"standfirst", "paragraph"}), ""
    )
    return frame(
        shelf,
        path,
        article.title,
        title=title,
        description=article.description or shortened(first, 200),
        section=links.ARTICLES,
        crumbs=(("Articles", links.ARTICLES),),
        head=article_head(article, _data(shelf, annotated, path)),
    )


def _data(shelf: Shelf, annotated: Annotated, path: str) -> str:
    """The article and its quotations, for machines."""
    article, here = annotated.article, Place(shelf.settings, path)
    speakers = [shelf.who.get(said.person) for said in shelf.tallies[article.slug].said]
    return encoded({**news_article(article, here), "hasPart": quotations(annotated, speakers, here)})


def _lead(blocks: tuple[Paragraph, ...]) -> int:
    """How many blocks at the top are standfirst; they stand above the byline."""
    return next((i for i, b in enumerate(blocks) if b.kind != "standfirst"), len(blocks))


def _story(shelf: Shelf, article: Article, path: str) -> Link | None:
    story = shelf.stories.get(article.story)
    return Link(story.title, links.relative(links.story(story.slug), path)) if story else None


def _others(shelf: Shelf, article: Article) -> tuple[Facts, ...]:
    told = shelf.of_story(article.story) if article.story else ()
    return tuple(one for one in told if one.slug != article.slug)


def _differences(shelf: Shelf, article: Article, path: str) -> tuple[FindingCard, ...]:
    flags = {f.finding.id: f for f in shelf.on(article.slug).flags}
    kept = differences(f.finding for f in flags.values())
    return tuple(card(shelf, f, flags[f.id].story, path, few=1) for f in islice(kept, DIFFERENCES))


def _provenance(shelf: Shelf, article: Article, path: str) -> Provenance:
    return Provenance(
        publisher=article.publisher,
        agency=article.agency if article.agency != article.publisher else "",
        url=safe(article.url),
        retrieved=article.retrieved,
        rights=article.rights,
        source_file=article.source_file,
        sha256=article.sha256,
        text=links.relative(links.text(article.slug), path),
        annotations=links.relative(links.annotations(article.slug), path),
        data=links.relative(links.DATA, path),
        date_inferred=inferred(shelf.facts[article.slug]),
        date_unknown=not article.published,
        title_inferred=origin(article.title_from),
        publisher_inferred=origin(article.publisher_from),
        notes=article.notes,
    )
