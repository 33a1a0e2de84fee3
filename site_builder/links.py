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
DATA = "data/index.html"
NOT_FOUND = "404.html"


def article(slug: str) -> str:
    """The page of an article."""
    return f"articles/{slug}.html"


def text(slug: str) -> str:
    """The exact text all offsets of an article point into."""
    return f"text/{slug}.txt"


def annotations(slug: str) -> str:
    """The quotations of an article as Web Annotations."""
    return f"data/annotations/{slug}.jsonld"


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


def comparison(slug: str) -> str:
    """The comparison of a story's sources."""
    return f"comparison/{slug}.html"


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


def finding(story_slug: str, finding_id: str) -> str:
    """A finding (or shared passage, or topic row) on its story's comparison page."""
    return f"{comparison(story_slug)}#{finding_id}"


def relative(target: str, page_path: str) -> str:
    """`target` (from the root, with or without fragment) as written on the page at `page_path`."""
    path, hash_mark, fragment = target.partition("#")
    if path == page_path and fragment:
        return f"#{fragment}"
    return _from_folder(path, dirname(page_path)) + hash_mark + fragment


@lru_cache(maxsize=65536)
def _from_folder(path: str, folder: str) -> str:
    """A site has few folders, and every page names the same pages again."""
    return relpath(path, folder or ".")
