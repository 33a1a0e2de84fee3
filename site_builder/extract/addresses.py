"""Addresses in an article that are not of the web: other articles, places in this one, pictures, mistakes.

    [the other report](harbour-post.md)         a file, from the folder of this one
    [what she said](harbour-post.html#q-1f0a)   a page, from the folder `articles` or the root of the site
    [above](#the-bridge)                        a heading of this article, or the id of a passage

Whether a page is there is known only when all articles are read (`extract.page_links`).
"""

from dataclasses import replace
from posixpath import dirname, join, normpath, splitext

from site_builder import links
from site_builder.extract.pieces import Text
from site_builder.extract.runs import Address
from site_builder.ids import slug as slug_of
from site_builder.language.urls import clean_url, site_parts
from site_builder.model import Aim

MOST = 200
"""Such addresses in one article, each counted once; those beyond stay words."""

MOST_PLACES = 20
FOLDERS = frozenset(["articles", "comparison", "data", "people", "sources", "stories", "text", "timeline"])
FILES = (".md", ".markdown")
PAGES = (".html", ".htm")
DATA = (".txt", ".json", ".jsonld", ".xml", ".csv", ".ics", ".atom", ".bib")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp", ".tif", ".tiff")
QUOTATION = "q-"
"""How ids of quotations begin, which nobody knows before an article is annotated."""


class Addresses(Address):
    """The policy for one article; it remembers what it was asked about."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.seen: dict[tuple[str, str], tuple[str, int]] = {}
        """(kind, as written) to where it leads and how often it is written."""

    def link(self, raw: str) -> str:
        """An address of the web, or of this site from its root; empty when it stays words."""
        if found := clean_url(raw):
            return found
        target = site_page(raw, self.path)
        return target if self._noted("page" if target else "nothing", raw, target) else ""

    def image(self, raw: str) -> None:
        """Note a picture that should lie in the content folder."""
        found = None if clean_url(raw) else site_parts(raw)
        if found and splitext(found[0])[1].lower() in PICTURES:
            self._noted("image", raw, _from_file(found[0], self.path))

    def _noted(self, kind: str, raw: str, target: str) -> bool:
        known = (kind, raw) in self.seen
        if not raw or (not known and len(self.seen) >= MOST):
            return False
        self.seen[kind, raw] = (target, self.seen[kind, raw][1] + 1 if known else 1)
        return True

    def aims(self, body: str, line: int) -> tuple[Aim, ...]:
        """What was noted, in order, with its places; `line` is that of the file on which the body starts."""
        return tuple(
            Aim(kind, raw, target, tuple(_places(raw, times, body, line)))  # type: ignore[arg-type]
            for (kind, raw), (target, times) in self.seen.items()
        )


def site_page(raw: str, path: str) -> str:
    """Where on this site an address in a file leads, from the root; empty when it is meant for no page."""
    found = site_parts(raw)
    if found is None:
        return ""
    given, anchor = found
    place = f"#{anchor}" if anchor else ""
    if not given:
        return place
    ending = splitext(given)[1].lower()
    if ending in FILES:
        return _page_of(_from_file(given, path), path) + place
    if ending in PAGES:
        return _from_page(given) + place
    if ending in DATA:
        target = _from_page(given)
        return target + place if target.split("/")[0] in FOLDERS - {"articles"} else ""
    parts = [part for part in given.split("/") if part not in ("", ".", "..")]
    return links.article(parts[-1]) + place if len(parts) > 1 and parts[0] == "articles" else ""


def settled(text: Text, aims: tuple[Aim, ...]) -> tuple[Text, tuple[Aim, ...]]:
    """The text and what it points to, with headings of its own led to their ids."""
    own = {aim.path for aim in aims if aim.kind == "page" and aim.path.startswith("#")}
    if not own:
        return text, aims
    known = places_of(text)
    lead = {path: f"#{known[path[1:]]}" for path in own if path[1:] in known}
    inline = tuple(replace(one, href=lead.get(one.href, one.href)) for one in text.inline)
    led = tuple(replace(aim, path=lead.get(aim.path, aim.path)) for aim in aims)
    return replace(text, inline=inline), led


def places_of(text: Text) -> dict[str, str]:
    """What may follow `#` in this article, to the id it stands for: ids, and headings as other tools do."""
    headings = (b for b in reversed(text.blocks) if b.kind == "heading")
    named = {slug_of(b.span.of(text.text)): b.id for b in headings}
    return named | {b.id: b.id for b in text.blocks}


def _from_file(given: str, path: str) -> str:
    """A path as written in a file, from the folder of site.yaml."""
    folder = _content(path) if given.startswith("/") else dirname(path)
    return normpath(join(folder, given.lstrip("/")))


def _from_page(given: str) -> str:
    """A path as written on an article's page, from the root of the site."""
    if given.startswith("/") or given.split("/")[0] in FOLDERS:
        return normpath(given.lstrip("/"))
    return normpath(join("articles", given))


def _page_of(file: str, path: str) -> str:
    """The page of a file of the content folder; the file itself when it can have none."""
    inside = file.removeprefix(_content(path))
    folder, stem = inside.split("/")[0], slug_of(splitext(inside.rpartition("/")[2])[0])
    made = {"articles": links.article, "stories": links.story, "pages": links.page}
    return made[folder](stem) if folder in made and "/" in inside else inside


def _content(path: str) -> str:
    """The content folder with its slash, by the path of an article."""
    before, found, _ = path.partition("articles/")
    return before if found else ""


def _places(raw: str, times: int, body: str, line: int) -> list[tuple[int, int]]:
    """Where an address is written in the text, as often as the parser met it."""
    found: list[tuple[int, int]] = []
    at = body.find(raw)
    while at >= 0 and len(found) < min(times, MOST_PLACES):
        if at and body[at - 1] in "(< \t:":
            found.append((line + body.count("\n", 0, at), at - body.rfind("\n", 0, at)))
        at = body.find(raw, at + len(raw))
    return found or [(line, 1)]
