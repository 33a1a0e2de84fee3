"""Pages an editor wrote, such as about and method, and the page for addresses that lead nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from site_builder import links
from site_builder.model import PageBlock, PageRun, StaticPage, View
from site_builder.views.frame import Frame, frame
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
    yield View(links.NOT_FOUND, "404.html", Static(outer, ()))


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
