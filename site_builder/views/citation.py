"""A quotation as a footnote would cite it: who, what words, where and when, and an address that lasts.

The address is that of the quotation in its article: its anchor is made from the article and the words, so
edits elsewhere leave it alone. Without a `base_url` the address is the one inside the site.
"""

from dataclasses import dataclass

from site_builder import links
from site_builder.model import QuoteKind
from site_builder.views.calendar import day
from site_builder.views.facts import Facts, Said
from site_builder.views.passages import shortened
from site_builder.views.shelf import Shelf
from site_builder.views.titled import titled

WORDS, TITLE = 160, 110
"""Characters; a footnote gives the beginning of a long quotation."""


@dataclass(frozen=True, slots=True)
class Citation:
    """The text of a citation, and the address it ends with."""

    text: str
    address: str
    href: str


def citation(shelf: Shelf, said: Said, speaker: str, page: str) -> Citation:
    """The citation of a quotation; `speaker` is empty for nobody named."""
    place = links.quote(said.article, said.quote)
    return Citation(
        text=f"{_spoken(shelf.words(said), said.kind, speaker)} {_source(shelf, shelf.facts[said.article])}.",
        address=shelf.settings.hosted(place) or place,
        href=links.relative(place, page),
    )


def _spoken(said: str, kind: QuoteKind, speaker: str) -> str:
    words = shortened(said, WORDS)
    if kind == "direct":
        return f"{speaker}: “{words}”" if speaker else f"“{words}”"
    reported = f"{speaker or 'Unattributed'}, as reported: {words}"
    return reported if reported.endswith((".", "!", "?", "…", ".”", '."')) else f"{reported}."


def _source(shelf: Shelf, article: Facts) -> str:
    parts = [
        article.cited,
        titled(shortened(article.title, TITLE)),
        day(article.day, shelf.dates) or "no date",
    ]
    return ", ".join(part for part in parts if part)
