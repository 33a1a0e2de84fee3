"""A head of labelled lines that some scrapers write above the text: `Title: ...`, `Date: ...`, `URL: ...`.

It is one only when it opens the file, has two facts or more, and gives the title or the address: a lone
"Source: Reuters" is furniture of the page. A line whose value cannot be read, such as a day in a form that
has two readings, is judged like any other line.
"""

from collections.abc import Sequence
from dataclasses import replace

from site_builder.ingest.lines import Line
from site_builder.ingest.metadata import Metadata, named
from site_builder.language.iso_date import parse_date, suggestion
from site_builder.language.urls import clean_url

LABELS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "publication": "publisher",
    "newspaper": "publisher",
    "outlet": "publisher",
    "site": "publisher",
    "source": "publisher",
    "author": "authors",
    "authors": "authors",
    "byline": "authors",
    "by": "authors",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "publish date": "published",
    "url": "url",
    "link": "url",
    "source url": "url",
    "language": "lang",
}
"""What a label says, in small letters without its colon."""

LONGEST = 500
"""Characters of a labelled line; longer ones are prose."""


def read_labelled(lines: Sequence[Line]) -> tuple[tuple[Line, ...], Metadata]:
    """The lines, those of the head put outside the article, and what they say of it."""
    facts: dict[str, str] = {}
    out: list[Line] = []
    for line in lines:
        label, colon, value = line.text[:LONGEST].partition(":")
        key = LABELS.get(label.casefold().replace("_", " "), "")
        if not key or not colon:
            break
        key = "url" if key == "publisher" and clean_url(value.strip())[:4] == "http" else key
        read = _read(key, value.strip())
        facts |= {key: read} if read and key not in facts else {}
        out.append(replace(line, zone="labelled fact") if read else line)
    if len(facts) < 2 or not facts.keys() & {"title", "url"}:
        return tuple(lines), Metadata()
    return (*out, *lines[len(out) :]), _metadata(facts)


def _read(key: str, value: str) -> str:
    """The value as the front matter has it; empty where it is none."""
    if key == "url":
        address = clean_url(value)
        return address if address[:4] == "http" else ""
    if key == "published":
        return _day(value)
    return value if key != "lang" or (value.isalpha() and len(value) == 2) else ""


def _day(text: str) -> str:
    try:
        return parse_date(text)
    except ValueError:
        return suggestion(text)


def _metadata(facts: dict[str, str]) -> Metadata:
    return Metadata(
        title=facts.get("title", ""),
        title_from="stated",
        publisher=facts.get("publisher", ""),
        publisher_from="stated",
        authors=named(facts.get("authors", "")),
        published=facts.get("published", ""),
        published_from="stated" if "published" in facts else "",
        url=facts.get("url", ""),
        lang=facts.get("lang", "").lower(),
        binding="title" in facts,
    )
