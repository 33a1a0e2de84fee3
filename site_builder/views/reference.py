"""How to cite an article: the original in a sentence, this page, and files for reference managers.

The sentence follows the notes of the Chicago Manual of Style: authors, title, publisher, date, address.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import Article, Settings
from site_builder.views.brief import brief
from site_builder.views.calendar import day
from site_builder.views.frame import Link
from site_builder.views.marks import safe
from site_builder.views.titled import titled

FORMS = (("BibTeX", "bib"), ("CSL-JSON", "json"))


@dataclass(frozen=True, slots=True)
class Reference:
    """What to copy into a list of references."""

    text: str
    url: str
    """Of the original; empty when it is not known."""

    address: str
    """Of this page, as far as it is known."""

    files: tuple[Link, ...]


def reference(settings: Settings, article: Article, page: str) -> Reference:
    """The reference of an article, for the page at `page`."""
    path = links.article(article.slug)
    return Reference(
        text=" ".join(_parts(article, settings)),
        url=safe(article.url),
        address=settings.hosted(path) or path,
        files=tuple(
            Link(label, links.relative(links.citation(article.slug, form), page)) for label, form in FORMS
        ),
    )


def _parts(article: Article, settings: Settings) -> Iterator[str]:
    if article.authors:
        yield f"{', '.join(article.authors)},"
    yield f"{titled(brief(article.title))},"
    if article.publisher or article.agency:
        yield f"{article.source_label},"
    yield f"{day(article.published[:10], settings.locale_dates) or 'no date'}."
