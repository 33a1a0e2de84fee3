"""What a page says of itself in its head: to reference managers, to those who share it, to feed readers.

Zotero reads `z:itemType`, `citation_*` and `dc.source` (the publisher); `citation_journal_title` would make
a newspaper article one of a journal. Open Graph is what networks show of a shared link.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import Article, Settings
from site_builder.views.brief import brief
from site_builder.views.marks import safe


@dataclass(frozen=True, slots=True)
class Meta:
    """A meta element."""

    name: str
    content: str
    rdfa: bool = False
    """Is the name a `property` (Open Graph) and no `name`?"""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same in another form: a feed, a citation."""

    type: str
    """Media type."""

    title: str
    href: str
    """From the site's root."""


@dataclass(frozen=True, slots=True)
class Head:
    """What one page adds to the head that all have."""

    metas: tuple[Meta, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    card: str = links.CARD
    """Picture of a shared link, from the site's root."""

    data: str = ""
    """JSON-LD."""


def shared(settings: Settings, path: str, title: str, description: str, head: Head) -> tuple[Meta, ...]:
    """Open Graph of any page, and what the page says itself. Addresses need a `base_url`."""
    own = {meta.name for meta in head.metas}
    graph = [
        ("og:type", "website"),
        ("og:title", title),
        ("og:description", description),
        ("og:site_name", settings.title),
        ("og:url", settings.hosted(path)),
        ("og:image", settings.hosted(head.card) or links.relative(head.card, path)),
        ("og:image:alt", title),
    ]
    told = [Meta(name, content, rdfa=True) for name, content in graph if content and name not in own]
    return (*head.metas, *told, Meta("twitter:card", "summary_large_image"))


def feeds(title: str, story: str = "") -> tuple[Alternate, ...]:
    """The feeds of the site or of a story."""
    return (
        Alternate("application/atom+xml", f"{title} (Atom)", links.feed("atom", story)),
        Alternate("application/feed+json", f"{title} (JSON Feed)", links.feed("json", story)),
    )


def article_head(article: Article, data: str) -> Head:
    """What reference managers and networks are told of an article."""
    name = links.citation(article.slug, "")
    return Head(
        metas=tuple(meta for meta in _of_article(article) if meta.content),
        alternates=(
            Alternate("application/x-bibtex", "BibTeX", f"{name}bib"),
            Alternate("application/vnd.citationstyles.csl+json", "CSL-JSON", f"{name}json"),
            Alternate("application/ld+json", "Web Annotations", links.annotations(article.slug)),
        ),
        card=links.card(article.story) if article.story else links.CARD,
        data=data,
    )


def _of_article(article: Article) -> Iterator[Meta]:
    yield Meta("z:itemType", "newspaperArticle")
    yield Meta("citation_title", brief(article.title))
    yield from (Meta("citation_author", name) for name in article.authors)
    published = article.published if article.published_from == "stated" else ""
    yield Meta("citation_publication_date", published[:10].replace("-", "/"))
    yield Meta("dc.source", article.publisher or article.agency)
    yield Meta("citation_public_url", safe(article.url))
    yield Meta("citation_language", article.lang)
    yield Meta("og:type", "article", rdfa=True)
    yield Meta("article:published_time", published, rdfa=True)
