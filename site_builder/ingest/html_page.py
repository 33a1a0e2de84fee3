"""An HTML page to lines and metadata: through nh3, then one pass of the standard library's parser.

nh3 makes any markup well formed, so the pass is linear and every element has its end; only words come out of
it. The words inside the page's own `article` (or `main`) are trusted to be the article's; what stands in
`nav`, `header`, `form` and the like, or outside the article, carries its reason and is left out.
"""

import re
from html.parser import HTMLParser
from itertools import accumulate

import nh3

from site_builder.errors import ContentError, Problem
from site_builder.ingest.furniture import HEADLINES, furniture
from site_builder.ingest.lines import Line
from site_builder.ingest.metadata import Head, Metadata, weigh
from site_builder.ingest.prose import is_prose
from site_builder.ingest.zones import Found, Part, zoned
from site_builder.language import wordlist

READ = wordlist.words("""
    address article aside blockquote br button caption dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr label li main menu nav ol option p pre section select
    summary table tbody td textarea tfoot th thead tr ul
""")
"""Elements that part the words before them from those after."""

HINTS = {
    "h1": "title",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "figcaption": "caption",
    "li": "item",
}
HEAD = {"meta", "title", "link", "script", "time"}
GONE = {"style", "svg", "template", "iframe", "object", "noscript"}
ATTRIBUTES = {
    "*": {"class", "id", "role", "itemprop"},
    "meta": {"name", "property", "content"},
    "link": {"rel", "href"},
    "script": {"type"},
    "time": {"datetime"},
}
LANG = re.compile(r"<html\b[^<>]{0,500}?\slang\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9-]{2,20})", re.IGNORECASE)
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})")
SELF_ENDING = wordlist.words("""
    p li td th tr dd dt option optgroup thead tbody tfoot colgroup col br hr img meta link input source
    area base embed track wbr param path circle rect line use polygon
""")
DEEPEST = 1_000
"""Elements inside elements; the parser's time grows with the square of it."""

OPEN = 30
"""Parts inside parts that are told apart; further in, a part counts as the one around it."""

NEAR = 12
"""Lines from the headline within which a `time` is the article's."""

FAR = 1 << 40


def read_html(text: str, name: str) -> tuple[tuple[Line, ...], Metadata]:
    """The lines of a page, each with its hint and zone, and what its head says.

    Raises ContentError when elements are nested so deep that no browser made the page.
    """
    if _depth(text) > DEEPEST:
        raise ContentError(
            Problem(name, f"file: elements nested deeper than {DEEPEST:,}; give the article", code="F103")
        )
    clean = nh3.clean(
        text, tags=set(READ | HEAD), clean_content_tags=GONE, attributes=ATTRIBUTES, link_rel=None
    )
    page = _Page()
    page.feed(clean)
    page.close()
    page.flush()
    lang = LANG.search(text[:20_000])
    page.head.lang = lang[1] if lang else ""
    return zoned(page.found), weigh(page.head)


def _depth(text: str) -> int:
    """Most elements open at once, leaving aside those that HTML ends by itself."""
    steps = (-1 if m[1] else 1 for m in TAG.finditer(text) if m[2].lower() not in SELF_ENDING)
    return max(accumulate(steps, lambda depth, step: max(0, depth + step)), default=0)


class _Page(HTMLParser):
    """Lines at block elements; furniture, articles and metadata as they open and close."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.head = Head()
        self.found: list[Found] = []
        self.words: list[str] = []
        self.hints: list[str] = []
        self.parts: list[Part] = []
        self.depth = self.mains = self.articles = self.article = self.article_depth = 0
        self.inside = ""
        self.headline = FAR

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block, a part or a piece of metadata begins."""
        values = {name: value or "" for name, value in attrs}
        if tag in HEAD:
            self._metadata(tag, values)
            return
        self.flush()
        if tag in ("br", "hr"):
            return
        self.depth += 1
        self.hints.append(HINTS.get(tag, ""))
        if tag in HEADLINES:
            self._headline(tag)
        reason = furniture(tag, values)
        inner = self.article and tag == "header"
        if reason and not inner and len(self.parts) < OPEN:
            self.parts.append(Part(tag, self.depth, reason))

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        if tag in HEAD:
            self.inside = "" if tag in ("title", "script") else self.inside
            return
        self.flush()
        if tag in ("br", "hr") or not self.depth:
            return
        if self.parts and self.parts[-1].depth == self.depth:
            self.parts.pop()
        if self.article and self.article_depth == self.depth:
            self.article = 0
        self.mains -= tag == "main"
        self.depth -= 1
        self.hints.pop()

    def handle_data(self, data: str) -> None:
        """Words, the title's, or a script's."""
        if self.inside == "title":
            self.head.title += data
        elif self.inside == "script":
            self.head.scripts.append(data)
        elif not self.inside:
            self.words.append(data)

    def flush(self) -> None:
        """End the line that is open."""
        text = " ".join("".join(self.words).split())
        self.words = []
        if not text:
            return
        hint = next((h for h in reversed(self.hints[-6:]) if h), "")
        for part in self.parts:
            part.prose += is_prose(text)
        line = Line(len(self.found) + 1, text, hint)
        self.found.append(Found(line, tuple(self.parts), self.article, self.mains > 0))

    def _headline(self, tag: str) -> None:
        for part in self.parts:
            part.holds.add(tag)
        if tag == "h1":
            self.headline = len(self.found)
        self.mains += tag == "main"
        if tag == "article" and not self.article:
            self.articles += 1
            self.article, self.article_depth = self.articles, self.depth

    def _metadata(self, tag: str, values: dict[str, str]) -> None:
        name = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        if tag == "meta" and name and len(self.head.metas) < 500:
            self.head.metas.setdefault(name, []).append(values.get("content", ""))
        elif tag == "link" and "canonical" in values.get("rel", "").lower().split():
            self.head.links.append(values.get("href", ""))
        elif tag == "time" and self.headline <= len(self.found) < self.headline + NEAR:
            self.head.times.append(values.get("datetime", ""))
        elif tag == "title":
            self.inside = "code" if self.head.title else "title"
        elif tag == "script":
            self.inside = "script" if "ld+json" in values.get("type", "").lower() else "code"
