"""Pages an editor wrote, such as about and method, and the page for addresses that lead nowhere.

Hosts show that page at any address, however deep, so no relative link on it can be right everywhere. Where
the site's own address is known its links begin at the root of the host; otherwise at the site's own root.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlsplit

from site_builder import links
from site_builder.model import PageBlock, PageRun, StaticPage, View
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.marks import safe
from site_builder.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: the items of one list, or a single block."""

    kind: str
    level: int
    blocks: tuple[tuple[PageRun, ...], ...]


@dataclass(frozen=True, slots=True)
class Static:
    """Data of a static page."""

    frame: Frame
    groups: tuple[Group, ...]


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The pages of one file in content/pages."""
    for page in (one for one in shelf.pages if one.slug == key):
        path = links.page(key)
        outer = frame(shelf, path, page.title, description=page.description or _first(page), section=path)
        yield View(path, "page.html", Static(outer, tuple(_groups(page))))


def not_found(shelf: Shelf, _: str) -> Iterator[View]:
    """The page for addresses that lead nowhere."""
    outer = frame(shelf, links.NOT_FOUND, "Page not found", description="There is no page at this address.")
    if shelf.settings.base_url:
        outer = _rooted(outer, urlsplit(shelf.settings.base_url).path)
    yield View(links.NOT_FOUND, "404.html", Static(outer, ()))


def _rooted(outer: Frame, folder: str) -> Frame:
    """The frame with every address from the root of the host; the site stands in its `folder`."""
    root = folder.rstrip("/")

    def rooted(found: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(replace(one, href=f"{root}/{one.href}") for one in found)

    return replace(
        outer,
        root=root,
        home=f"{root}/{outer.home}",
        search=f"{root}/{outer.search}",
        style=f"{root}/{outer.style}",
        script=f"{root}/{outer.script}",
        icon=f"{root}/{outer.icon}",
        nav=rooted(outer.nav),
        pages=rooted(outer.pages),
        crumbs=rooted(outer.crumbs),
        alternates=tuple(replace(one, href=f"{root}/{one.href}") for one in outer.alternates),
    )


def _groups(page: StaticPage) -> Iterator[Group]:
    for (kind, level), blocks in groupby(page.blocks, key=lambda b: (b.kind, b.level)):
        runs = tuple(tuple(_run(r) for r in b.runs) for b in blocks)
        if kind == "item":
            yield Group(kind, level, runs)
        else:
            yield from (Group(kind, level, (one,)) for one in runs)


def _run(run: PageRun) -> PageRun:
    """Links to our own pages are kept as written; others must be web or mail."""
    own = run.href.startswith("#") or (":" not in run.href and not run.href.startswith(("/", "\\")))
    return run if own or safe(run.href) else PageRun(run.text, "")


def _first(page: StaticPage) -> str:
    return next((_plain(b) for b in page.blocks if b.kind == "paragraph"), "")


def _plain(block: PageBlock) -> str:
    return "".join(run.text for run in block.runs)
