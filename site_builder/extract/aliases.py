"""`aliases`: where an article stood before, so that old links lead to it.

    aliases: [an-older-slug, /2026/02/old-address/, posts/other.html]

A slug is an older name of the article's own page; anything with a slash or a dot is a path from the root of
the site. Folders the site makes itself cannot be taken.
"""

import re

from site_builder import links
from site_builder.language.fields import Fields

PATH = re.compile(r"(?:[A-Za-z0-9_~][A-Za-z0-9_~-]*/)*[A-Za-z0-9_~][A-Za-z0-9._~-]*/?")
SLUG = re.compile(r"[a-z0-9][a-z0-9-]*")
LONGEST, DEEPEST = 200, 8
OURS = tuple(
    f"{name}/"
    for name in (
        "assets", "comparison", "data", "passages", "people", "search", "sources", "stories", "text",
        "timeline", "feed.atom", "feed.json", "robots.txt", "llms.txt", "sitemap.xml", links.OPENSEARCH,
        "_headers", "_redirects",
    )
)  # fmt: skip
"""Folders of the site, and files of its root, of which no folder can be made."""

TOP = frozenset([links.HOME, links.TIMELINE, links.SEARCH, links.NOT_FOUND, links.ARTICLES])
PAGE = (".html", ".htm")


def read(fields: Fields) -> tuple[str, ...]:
    """Paths of the pages that lead to the article; faults are noted."""
    found = []
    key, node = fields.node("aliases")
    for given in fields.texts("aliases"):
        path = address(given)
        if not path and node:
            remedy = "write an older slug, or a path as in /2026/old-address.html"
            fields.problem(key, f"'{given[:60]}' is no address a page can have here", remedy, node)
        elif path:
            found.append(path)
    return tuple(dict.fromkeys(found))


def address(given: str) -> str:
    """The file an alias stands for; empty where there can be none."""
    if SLUG.fullmatch(given) and len(given) <= LONGEST:
        return links.article(given)
    path = given.removeprefix("/")
    if not path or not PATH.fullmatch(path) or len(path) > LONGEST or path.count("/") > DEEPEST:
        return ""
    if path.endswith("/"):
        path = "" if path.rstrip("/").endswith(PAGE) else f"{path}index.html"
    elif not path.endswith(PAGE):
        path += "/index.html"
    folded = path.casefold()
    return "" if folded in TOP or folded.startswith(OURS) else path
