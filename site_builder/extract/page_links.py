"""Links of the editors' own pages to other pages of the site: those that lead nowhere are faults.

Checked before anything is built, so that one run names them with all other faults. Pages in the main folder,
articles and their texts are known by then; all else (people, stories, data) is taken on trust.
"""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from site_builder import links
from site_builder.errors import Problem
from site_builder.extract import pages
from site_builder.language.urls import clean_url
from site_builder.model import Listing, Source, StaticPage

FIXED = (
    links.HOME, links.TIMELINE, links.SEARCH, links.PEOPLE, links.ARTICLES, links.COMPARISONS, links.STORIES,
    links.DATA, links.NOT_FOUND,
)  # fmt: skip
KNOWN = ("articles", "text")
"""Folders whose files are known before the site is built."""

QUOTATION = "q-"
"""How ids of quotations begin, which nobody knows before an article is annotated."""


def broken_links(articles: Sequence[Listing], desk: Iterable[Source]) -> Iterator[Problem]:
    """A problem for each link of a page in content/pages that leads to no page, or to no place on one."""
    sources = [s for s in desk if "pages" in PurePosixPath(s.path).parts[:-1] and s.path.endswith(".md")]
    read = [(source, page) for source in sources for page in pages.read(source, [])]
    found = [(source, href) for source, page in read for href in _own(page)]
    if not found:
        return
    places = _places(articles, [page for _, page in read])
    for source, href in found:
        fault = _fault(href, places)
        if fault:
            line, column = _place(source.data.decode("utf-8", "replace"), href)
            yield Problem(source.path, f"link: {fault}", line, column, code="L601")


def _own(page: StaticPage) -> list[str]:
    """Addresses on this site that a page links to, each once."""
    runs = (run for block in page.blocks for run in block.runs)
    return list(dict.fromkeys(run.href for run in runs if run.href and not clean_url(run.href)))


def _places(articles: Sequence[Listing], own: Sequence[StaticPage]) -> dict[str, frozenset[str] | None]:
    """Every page known by now with its anchors; None where they are not known."""
    places: dict[str, frozenset[str] | None] = dict.fromkeys(FIXED)
    places |= {links.page(page.slug): frozenset(["main"]) for page in own}
    for article in articles:
        places[links.article(article.slug)] = frozenset(article.anchors)
        places |= dict.fromkeys((links.text(article.slug), *article.aliases))
    return places


def _fault(href: str, places: dict[str, frozenset[str] | None]) -> str:
    path, _, anchor = href.partition("#")
    if path not in places:
        return "" if _trusted(path) else f"'{href[:80]}' is no page of the site; {_near(path, places)}"
    anchors = places[path]
    if not anchor or anchors is None or anchor in anchors or anchor.startswith(QUOTATION):
        return ""
    return f"'{path}' has no place '{anchor[:40]}'; take '#{anchor[:40]}' out, or copy the page's own address"


def _trusted(path: str) -> bool:
    """Is it a file that only the build makes?"""
    folder, slash, name = path.partition("/")
    return folder not in KNOWN or "/" in name if slash else not path.endswith(".html")


def _near(path: str, places: dict[str, frozenset[str] | None]) -> str:
    close = difflib.get_close_matches(path, places, 1, 0.6)
    return f"did you mean '{close[0]}'?" if close else "write the address of a page, as in about.html"


def _place(text: str, href: str) -> tuple[int, int]:
    """Line and column of an address, both from 1."""
    at = max(text.find(f"({href}"), text.find(href) - 1) + 1
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
