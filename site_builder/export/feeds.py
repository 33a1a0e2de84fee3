"""Feeds of the newest articles, of the site and of each story: Atom (RFC 4287) and JSON Feed 1.1.

An entry is dated by its article's publication, or by the day it was retrieved; an article with neither is
in no feed. Ids are addresses where the site has a `base_url`, else made from the title of the site and the
article's slug; they do not change when an article does. Feeds give the beginning of an article, never all.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from site_builder import links
from site_builder.export.cases import Entry
from site_builder.export.encoding import as_json
from site_builder.export.passages import Record
from site_builder.model import MASK, Article, Output, Settings

UNNAMED = "Source not named"
"""Who stands as author where nobody is known: a feed must name one, and a title is nobody."""

NEWEST = 40
"""Articles in a feed."""

SUMMARY = 300
"""Characters of an article's beginning."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without entries was last changed, as far as anybody can say."""

VERSION = "https://jsonfeed.org/version/1.1"
UNTITLED = "Untitled"
NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is about."""

    title: str
    about: str
    story: str
    """Slug; empty for the feed of the site."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One entry."""

    id: str
    url: str
    title: str
    summary: str
    published: datetime
    authors: tuple[str, ...]
    source: str
    lang: str


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed before it has a format."""

    id: str
    title: str
    about: str
    story: str
    items: tuple[Item, ...]


def feeds(feed: Feed, settings: Settings) -> tuple[Output, Output]:
    """Both formats of a feed."""
    channel = _channel(feed, settings)
    return (
        Output(links.feed("atom", feed.story), _atom(channel, settings)),
        Output(links.feed("json", feed.story), _json(channel, settings)),
    )


def entry(article: Article) -> Entry:
    """What a feed tells of an article."""
    return Entry(
        slug=article.slug,
        title=article.title,
        summary=article.description or _beginning(article),
        published=article.published,
        retrieved=article.retrieved,
        authors=article.authors,
        source=article.source_label if article.publisher or article.agency else UNNAMED,
        lang=article.lang,
    )


def _channel(feed: Feed, settings: Settings) -> Channel:
    dated = [(when, told) for told in feed.entries if (when := _when(told))]
    dated.sort(key=lambda pair: (-pair[0].timestamp(), pair[1].slug))
    items = tuple(_item(told, when, settings, feed.story) for when, told in dated[:NEWEST])
    home = links.story(feed.story) if feed.story else ""
    return Channel(_id(settings, home), feed.title, feed.about, feed.story, items)


def _item(told: Entry, when: datetime, settings: Settings, story: str) -> Item:
    path = links.article(told.slug)
    return Item(
        id=_id(settings, path),
        url=_url(settings, path, story),
        title=told.title,
        summary=told.summary,
        published=when,
        authors=told.authors,
        source=told.source,
        lang=told.lang,
    )


def _beginning(article: Article) -> str:
    kinds = {"paragraph", "standfirst"}
    told = (block.span.of(article.text) for block in article.blocks if block.kind in kinds)
    flat = " ".join(next((text for text in told if MASK not in text), "").split())
    return flat if len(flat) <= SUMMARY else flat[:SUMMARY].rsplit(" ", 1)[0] + " …"


def _when(told: Entry) -> datetime | None:
    """Its publication, else when it was retrieved; a date alone is the beginning of its day in UTC."""
    for given in (told.published, told.retrieved):
        try:
            when = datetime.fromisoformat(given)
        except ValueError:
            continue
        return when if when.tzinfo else when.replace(tzinfo=UTC)
    return None


def _id(settings: Settings, path: str) -> str:
    if settings.base_url:
        return settings.hosted(path)
    digest = blake2b(f"{settings.title}\x1f{path}".encode(), digest_size=16).hexdigest()
    return f"urn:uuid:{digest[:8]}-{digest[8:12]}-8{digest[13:16]}-8{digest[17:20]}-{digest[20:]}"


def _url(settings: Settings, path: str, story: str) -> str:
    """Whole, or relative to the feed."""
    return settings.hosted(path) or links.relative(path, links.feed("atom", story))


def _atom(channel: Channel, settings: Settings) -> bytes:
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.lang})
    _say(feed, "id", channel.id)
    _say(feed, "title", channel.title or UNTITLED)
    _say(feed, "subtitle", channel.about)
    _say(feed, "updated", (channel.items[0].published if channel.items else EPOCH).isoformat())
    _say(feed, "generator", "Site Builder")
    _say(SubElement(feed, "author"), "name", settings.institution or settings.title or UNTITLED)
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": _home(settings, channel)})
    if settings.base_url:
        own = _url(settings, links.feed("atom", channel.story), "")
        SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": own})
    for item in channel.items:
        _entry(SubElement(feed, "entry"), item)
    indent(feed, " ")
    made: bytes = tostring(feed, "utf-8", xml_declaration=True)
    return made + b"\n"


def _entry(parent: Element, item: Item) -> None:
    _say(parent, "id", item.id)
    _say(parent, "title", item.title)
    SubElement(parent, "link", {"rel": "alternate", "type": "text/html", "href": item.url})
    _say(parent, "published", item.published.isoformat())
    _say(parent, "updated", item.published.isoformat())
    for name in item.authors or (item.source,):
        _say(SubElement(parent, "author"), "name", name)
    _say(parent, "summary", item.summary)


def _say(parent: Element, name: str, text: str) -> None:
    """An element with text, unless there is none; signs that XML cannot hold are shown as unknown."""
    if text:
        SubElement(parent, name).text = NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _json(channel: Channel, settings: Settings) -> bytes:
    told: Record = {
        "version": VERSION,
        "title": channel.title,
        "description": channel.about,
        "language": settings.lang,
        "home_page_url": _home(settings, channel),
        "items": [_json_item(item) for item in channel.items],
    }
    if settings.base_url:
        told["feed_url"] = _url(settings, links.feed("json", channel.story), "")
    return as_json({key: value for key, value in told.items() if value or key == "items"})


def _json_item(item: Item) -> Record:
    return {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_text": item.summary,
        "date_published": item.published.isoformat(),
        "authors": [{"name": name} for name in item.authors or (item.source,)],
        "language": item.lang,
    }


def _home(settings: Settings, channel: Channel) -> str:
    """The page a feed belongs to."""
    return _url(settings, links.story(channel.story) if channel.story else links.HOME, channel.story)
