"""What the head of an HTML page says of the article: meta elements and schema.org's JSON-LD.

Open Graph (ogp.me), the article vocabulary of JSON-LD (schema.org/NewsArticle) and the plain meta names of
HTML, one row a fact, in the order they are believed. What is there is copied; nothing is made up from it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from site_builder.language.iso_date import parse_date
from site_builder.language.urls import clean_url

WHERE = "stated in the page's metadata"

PUBLISHER = ("og:site_name", "dc.publisher", "publisher", "application-name")
TITLE = ("og:title", "dc.title", "twitter:title", "headline")
AUTHOR = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "dc.date",
    "dc.date.issued",
    "parsely-pub-date",
)
"""Names of meta elements for each fact, first the one most often kept with care."""

ARTICLES = re.compile(r"(?:\w{0,30}Article|BlogPosting|LiveBlogPosting|Report|\w{0,20}Posting)")
SUFFIX = re.compile(r" (?:[|–—·•:-]|::|//) ")
SPACE = re.compile(r"\s+")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
LONGEST = 200_000
"""Characters of one JSON-LD block."""

DEEPEST = 6
NAMES = 40
"""Authors of one page."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The facts, each empty where the page does not state it."""

    title: str = ""
    title_from: str = ""
    publisher: str = ""
    publisher_from: str = ""
    agency: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    published_from: str = ""
    url: str = ""
    lang: str = ""
    story: str = ""
    rights: str = ""
    more: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    """Further keys for the front matter, and their values."""

    notes: tuple[str, ...] = ()
    binding: bool = False
    """Written by an editor, so that its title goes before the page's headline."""


@dataclass(slots=True)
class Head:
    """What was gathered from a page before it is weighed."""

    title: str = ""
    lang: str = ""
    links: list[str] = field(default_factory=list)
    metas: dict[str, list[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)


def weigh(head: Head) -> Metadata:
    """The facts of a page."""
    data = next((d for text in head.scripts for d in _articles(text)), {})
    publisher = _name(data.get("publisher")) or _meta(head, PUBLISHER)
    title = _text(data.get("headline")) or _meta(head, TITLE) or _clean(head.title)
    days = [
        _text(data.get("datePublished")),
        *(v for n in PUBLISHED for v in head.metas.get(n, ())),
        *head.times,
    ]
    links = [*head.links, *head.metas.get("og:url", ()), _address(data)]
    return Metadata(
        title=without_site(title, publisher),
        title_from=WHERE,
        published_from=WHERE,
        publisher=publisher,
        authors=tuple(dict.fromkeys(_authors(data, head)))[:NAMES],
        published=next((day for text in days if (day := _day(text))), ""),
        url=next((url for link in links if (url := clean_url(link)) and url[:4] == "http"), ""),
        lang=head.lang if LANGUAGE.fullmatch(head.lang) else "",
    )


def without_site(title: str, site: str) -> str:
    """The title without " | Site" behind it; cut only where those words are the site's name."""
    for found in SUFFIX.finditer(title):
        if site and title[found.end() :].casefold().strip() == site.casefold():
            return title[: found.start()].strip()
    return title


def _articles(text: str) -> Iterator[Mapping[str, object]]:
    """The JSON-LD objects that are articles, outermost first."""
    if len(text) > LONGEST:
        return
    try:
        yield from _objects(json.loads(text), DEEPEST)
    except (ValueError, RecursionError):
        return


def _objects(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(data, dict):
        kinds = data.get("@type")
        if any(ARTICLES.fullmatch(str(k)[:60]) for k in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
    if depth and isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _objects(part, depth - 1)


def _authors(data: Mapping[str, object], head: Head) -> Iterator[str]:
    given = data.get("author")
    given_names = [name for part in (given if isinstance(given, list) else [given]) if (name := _name(part))]
    stated = [v for n in AUTHOR for v in head.metas.get(n, ()) if not v.startswith(("http", "@"))]
    for text in given_names or stated[:NAMES]:
        yield from named(text)


def named(text: str) -> tuple[str, ...]:
    """The names of a byline: "By A, B and C"."""
    return tuple(name for part in re.split(r",? and |[,;] ", text) if (name := unlabelled(part)))


def unlabelled(name: str) -> str:
    """A name without "By" before it."""
    return re.sub(r"\A(?:by|von|par|por) ", "", name.strip(), flags=re.IGNORECASE).strip()


def _address(data: Mapping[str, object]) -> str:
    page = data.get("mainEntityOfPage")
    given = data.get("url") or (page.get("@id") if isinstance(page, dict) else page)
    return _text(given)


def _name(value: object) -> str:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str:
    return _clean(value) if isinstance(value, str) and len(value) < 1_000 else ""


def _clean(text: str) -> str:
    return SPACE.sub(" ", text).strip()


def _meta(head: Head, names: tuple[str, ...]) -> str:
    return next((_text(v) for name in names for v in head.metas.get(name, ()) if _text(v)), "")


def _day(text: str) -> str:
    try:
        return parse_date(text)
    except ValueError:
        return ""
