"""What of an article's text stands elsewhere on the site, outside its story, and which are nearly the same.

Nothing here says who copied: dates order near-duplicates, and only where both are known.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder import links
from site_builder.model import SharedKind
from site_builder.views.frame import Link
from site_builder.views.passages import shortened
from site_builder.views.shelf import Shelf

MOST = 6
"""Passages shown on an article's page; the rest is in the data."""

LONGEST = 240
"""Characters of a passage."""

FEW = 4
"""Other articles named beside a passage."""

KINDS: Mapping[SharedKind, str] = {
    "copied": "the same text",
    "shared-quotation": "the same quotation",
    "common-phrase": "the same phrase",
    "repeat": "the same text of this source",
}


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One passage with the articles that have it too."""

    kind: str
    words: str
    others: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Twin:
    """An article that is nearly the same."""

    link: Link
    percent: int
    """How much of the shorter one's text stands in the other."""

    when: str
    """`earlier` or `later`; empty where the dates do not say."""


def passages(shelf: Shelf, slug: str, path: str) -> tuple[Elsewhere, ...]:
    """The longest passages of an article that stand elsewhere; words of near-duplicates are not listed."""
    twins = {name for pair in shelf.duplicates.get(slug, ()) for name in (pair.first, pair.second)}
    shown = []
    for one in shelf.elsewhere.get(slug, ()):
        others = [other for other in one.others if other not in twins]
        if others:
            words = one.span.of(shelf.article(slug).text)
            named = tuple(_link(shelf, other, path) for other in others[:FEW])
            shown.append(
                (
                    -len(words),
                    one.span.start,
                    Elsewhere(KINDS[one.kind], shortened(words, LONGEST), named, max(0, len(others) - FEW)),
                )
            )
    return tuple(one for _, _, one in sorted(shown, key=lambda entry: entry[:2])[:MOST])


def twins(shelf: Shelf, slug: str, path: str) -> tuple[Twin, ...]:
    """The articles that are nearly the same, the most alike first."""
    pairs = sorted(shelf.duplicates.get(slug, ()), key=lambda pair: (-pair.share, pair.id))
    return tuple(
        Twin(
            _link(shelf, pair.second if pair.first == slug else pair.first, path),
            round(pair.share * 100),
            ("later" if pair.first == slug else "earlier") if pair.ordered else "",
        )
        for pair in pairs[:MOST]
    )


def _link(shelf: Shelf, slug: str, path: str) -> Link:
    known = shelf.facts[slug]
    return Link(f"{known.label}: {known.title}", links.relative(links.article(slug), path))
