"""Links of articles and of the editors' own pages to pages of the site: those that lead nowhere are faults.

Checked before anything is built, so that one run names them with all other faults. Pages in the main folder,
articles and their texts are known by then; all else (people, stories, data) is taken on trust.
"""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from site_builder import links
from site_builder.errors import Problem
from site_builder.extract import pages
from site_builder.extract.addresses import FILES, QUOTATION
from site_builder.ids import slug as slug_of
from site_builder.language.urls import clean_url
from site_builder.model import Aim, Listing, Source, StaticPage

FIXED = (
    links.HOME, links.TIMELINE, links.SEARCH, links.PEOPLE, links.ARTICLES, links.COMPARISONS, links.STORIES,
    links.SOURCES, links.DATA, links.NOT_FOUND,
)  # fmt: skip
KNOWN = ("articles", "text", "..")
"""Folders whose files are known before the site is built; outside of the site there is none."""

Places = dict[str, frozenset[str] | None]
"""Every page known by now with its anchors; None where they are not known."""


def broken_links(
    articles: Sequence[Listing], desk: Iterable[Source], files: Iterable[str] = ()
) -> Iterator[Problem]:
    """A problem for each link that leads to no page, or to no place on one.

    `files` are the paths of all articles, those with faults of their own too: a link to one is none.
    """
    desk = list(desk)
    sources = [s for s in desk if "pages" in PurePosixPath(s.path).parts[:-1] and s.path.endswith(".md")]
    read = [(source, page) for source in sources for page in pages.read(source, [])]
    found = [(source, href) for source, page in read for href in _own(page)]
    aiming = [article for article in articles if any(aim.kind == "page" for aim in article.aims)]
    if not found and not aiming:
        return
    places = _places(articles, [page for _, page in read], files) | dict.fromkeys(_stories(articles, desk))
    for source, href in found:
        fault = _fault(href, places)
        if fault:
            line, column = _place(source.data.decode("utf-8", "replace"), href)
            yield Problem(source.path, f"link: {fault}", line, column, code="L601")
    moved = {links.article(slug_of(PurePosixPath(a.path).stem)): links.article(a.slug) for a in articles}
    for article in aiming:
        for aim in article.aims:
            fault = _aimless(article, aim, places, moved) if aim.kind == "page" else ""
            for place in aim.places if fault else ():
                yield Problem(article.path, f"link: {fault}", *place, code="L601")


def _aimless(article: Listing, aim: Aim, places: Places, moved: dict[str, str]) -> str:
    """What is wrong with a link of an article to a page of the site, or to a place of its own."""
    path, _, anchor = aim.path.partition("#")
    if not path:
        found = anchor.startswith(QUOTATION) or anchor in article.anchors
        advice = "write a heading of it, as in #the-bridge"
        return "" if found else f"'{aim.written[:60]}' is no place in this article; {advice}"
    if path in places:
        return _fault(aim.path, places)
    file = aim.written.partition("#")[0].lower().endswith(FILES)
    if path in moved:
        return f"'{aim.written[:80]}' has a slug of its own; write '/{moved[path]}'"
    if not file and _trusted(path):
        return ""
    return f"'{aim.written[:80]}' leads to no page of the site; {_near_file(path, places, file=file)}"


def _near_file(path: str, places: Places, *, file: bool) -> str:
    """The page with the nearest name, as an article may name it: by its file where it was meant so."""
    names = {PurePosixPath(place).stem: place for place in sorted(places, reverse=True)}
    close = difflib.get_close_matches(PurePosixPath(path).stem, names, 1, 0.7)
    if not close:
        return "write the name of an article's file, as in harbour-post.md"
    page = names[close[0]]
    named = f"{close[0]}.md" if file and page == links.article(close[0]) else f"/{page}"
    return f"did you mean '{named}'?"


def _stories(articles: Iterable[Listing], desk: Iterable[Source]) -> set[str]:
    files = (PurePosixPath(source.path) for source in desk)
    named = {slug_of(file.stem) for file in files if "stories" in file.parts}
    return {links.story(name) for name in named | {article.story for article in articles}}


def _own(page: StaticPage) -> list[str]:
    """Addresses on this site that a page links to, each once."""
    runs = (run for block in page.blocks for run in block.runs)
    return list(dict.fromkeys(run.href for run in runs if run.href and not clean_url(run.href)))


def _places(articles: Sequence[Listing], own: Sequence[StaticPage], files: Iterable[str]) -> Places:
    faulty = set(files) - {article.path for article in articles}
    places: Places = dict.fromkeys(links.article(slug_of(PurePosixPath(file).stem)) for file in faulty)
    places |= dict.fromkeys(FIXED)
    places |= {links.page(page.slug): frozenset(["main"]) for page in own}
    for article in articles:
        places[links.article(article.slug)] = frozenset(article.anchors)
        places |= dict.fromkeys((links.text(article.slug), *article.aliases))
    return places


def _fault(href: str, places: Places) -> str:
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


def _near(path: str, places: Places) -> str:
    close = difflib.get_close_matches(path, places, 1, 0.6)
    return f"did you mean '{close[0]}'?" if close else "write the address of a page, as in about.html"


def _place(text: str, href: str) -> tuple[int, int]:
    """Line and column of an address, both from 1."""
    at = max(text.find(f"({href}"), text.find(href) - 1) + 1
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
