"""Where everything lives on the site, and how one page names another: always relative, so `file://` works.

Every address is a file (`people/index.html`, never `people/`).
"""

from functools import lru_cache
from posixpath import dirname, relpath

HOME = "index.html"
TIMELINE = "timeline.html"
SEARCH = "search.html"
OPENSEARCH = "opensearch.xml"
PEOPLE = "people/index.html"
ARTICLES = "articles/index.html"
COMPARISONS = "comparison/index.html"
STORIES = "stories/index.html"
SOURCES = "sources/index.html"
DATA = "data/index.html"
NOT_FOUND = "404.html"
CARD = "assets/card.png"
"""The picture that networks show beside a shared link to the site."""


def article(slug: str) -> str:
    """The page of an article."""
    return f"articles/{slug}.html"


def text(slug: str) -> str:
    """The exact text all offsets of an article point into."""
    return f"text/{slug}.txt"


def annotations(slug: str) -> str:
    """The quotations of an article as Web Annotations."""
    return f"data/annotations/{slug}.jsonld"


def citation(slug: str, form: str) -> str:
    """How to cite an article, for reference managers: `bib` or `json`."""
    return f"data/citations/{slug}.{form}"


def feed(form: str, story_slug: str = "") -> str:
    """A feed of the site or of a story: `atom` or `json`."""
    return f"stories/{story_slug}/feed.{form}" if story_slug else f"feed.{form}"


def card(story_slug: str) -> str:
    """The picture that networks show beside a shared link to a story."""
    return f"stories/{story_slug}/card.png"


def sources(story_slug: str, form: str) -> str:
    """The sources of a story for reference managers: `bib` or `json`."""
    return f"stories/{story_slug}/sources.{form}"


def person(person_id: str) -> str:
    """The page of a person."""
    return f"people/{person_id}.html"


def others(person_id: str, key: str) -> str:
    """Quotations of others that concern a person: `about` them, or passed on by them.

    A person's id holds no slash and a further page is a number, so nothing else can be there.
    """
    return f"people/{person_id}/{key}.html"


def people_by(key: str) -> str:
    """The index of people by source, story or name."""
    return f"people/by/{key}.html"


def numbered(path: str, number: int) -> str:
    """A further page of a list: the second of `people/x.html` is `people/x/2.html`, the first is itself."""
    return path if number == 1 else f"{path.removesuffix('.html')}/{number}.html"


def story(slug: str) -> str:
    """The overview of a story."""
    return f"stories/{slug}.html"


def dossier(slug: str) -> str:
    """A story on paper, with its articles."""
    return f"stories/{slug}/dossier.html"


def comparison(slug: str) -> str:
    """The comparison of a story's sources."""
    return f"comparison/{slug}.html"


def compared(story_slug: str, part: str) -> str:
    """A part of a story's comparison with a page of its own: a type of finding, `topics`, `wording`."""
    return f"comparison/{story_slug}/{part}.html"


def pair(story_slug: str, left: str, right: str) -> str:
    """Two articles of a story side by side."""
    return f"comparison/{story_slug}/beside/{left}--{right}.html"


def publisher(key: str) -> str:
    """The page of a source: its articles, in every story."""
    return f"sources/{key}.html"


def page(slug: str) -> str:
    """A static page: about, method."""
    return f"{slug}.html"


def block(slug: str, block_id: str) -> str:
    """A paragraph of an article. Block ids are anchors as they are."""
    return f"{article(slug)}#{block_id}"


def quote(slug: str, quote_id: str) -> str:
    """A quotation in its article. Quotation ids are anchors as they are."""
    return f"{article(slug)}#{quote_id}"


def timeline(period: str = "", story_slug: str = "") -> str:
    """A page of the timeline of a story, or of the site; `period` is empty for the first or only page."""
    base = f"stories/{story_slug}/timeline" if story_slug else TIMELINE.removesuffix(".html")
    return f"{base}/{period}.html" if period else f"{base}.html"


def timeline_of(person_id: str) -> str:
    """The site's timeline, filtered by a person; a script reads the address, without it all events show."""
    return f"{TIMELINE}?person={person_id}"


def event(event_id: str, period: str = "") -> str:
    """An event on the site's timeline. Event ids are anchors as they are."""
    return f"{timeline(period)}#{event_id}"


def finding(story_slug: str, finding_id: str, part: str = "") -> str:
    """A finding (or shared passage) on its story's comparison page, or on the page of its `part`."""
    return f"{part or comparison(story_slug)}#{finding_id}"


def topic(page_path: str, anchor: str) -> str:
    """A topic, or what one source says on it, on a page of the story's topics."""
    return f"{page_path}#{anchor}"


def relative(target: str, page_path: str) -> str:
    """`target` (from the root, with or without fragment) as written on the page at `page_path`."""
    path, hash_mark, fragment = target.partition("#")
    if path == page_path and fragment:
        return f"#{fragment}"
    return _from_folder(path, _folder(page_path)) + hash_mark + fragment


@lru_cache(maxsize=1024)
def _folder(page_path: str) -> str:
    """A page names many others."""
    return dirname(page_path)


@lru_cache(maxsize=8192)
def _from_folder(path: str, folder: str) -> str:
    """A site has few folders, and every page names the same pages again."""
    return relpath(path, folder or ".")
