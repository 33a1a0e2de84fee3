"""The front matter of an ingested article, as YAML that our strict loader reads back."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.ids import slug as slug_of
from site_builder.ingest import credit
from site_builder.ingest.judged import Judged
from site_builder.ingest.metadata import Metadata
from site_builder.ingest.prose import SMALL
from site_builder.ingest.published import published

LONGEST_SLUG = 60
LABEL = 90
"""Characters of a title made from the first sentence."""


@dataclass(frozen=True, slots=True)
class Front:
    """What is known of the article, in the order it is written."""

    title: str
    title_from: str
    publisher: str
    publisher_from: str
    agency: str
    authors: tuple[str, ...]
    published: str
    published_from: str
    url: str
    lang: str
    story: str
    rights: str
    more: tuple[tuple[str, str | tuple[str, ...]], ...]
    source_file: str
    sha256: str
    notes: tuple[str, ...]

    @property
    def slug(self) -> str:
        """A file name people recognise: who published it, and the first words of its title."""
        who = self.agency or self.publisher.partition(" (")[0]
        title, _, more = self.title.partition(": ")
        short = title if title.count(" ") > 2 else f"{title} {more}"
        parts = slug_of(f"{who} {short}".strip())[: LONGEST_SLUG + 1].split("-")
        cut = parts[:-1] if len("-".join(parts)) > LONGEST_SLUG else parts
        while len(cut) > 4 and cut[-1] in SMALL:
            cut = cut[:-1]
        return "-".join(cut)


def read_front(judged: Sequence[Judged], name: str, sha256: str, metadata: Metadata) -> Front:
    """All that the page says of the article; empty where it says nothing. Its metadata goes first."""
    title, title_from = _stated_title(judged, metadata)
    publisher, publisher_from = metadata.publisher, metadata.publisher_from
    if not publisher:
        publisher, publisher_from = credit.publisher(judged)
    kept = [item.text for item in judged if item.kind not in ("left out", "title")]
    day, day_from = metadata.published, metadata.published_from
    if not day:
        day, day_from = published([item for item in judged if item.kind == "left out"], kept)
    return Front(
        title=title,
        title_from=title_from,
        publisher=publisher,
        publisher_from=publisher_from,
        agency=metadata.agency or credit.agency(judged),
        authors=metadata.authors or credit.authors(judged),
        published=day,
        published_from=day_from,
        url=metadata.url,
        lang=metadata.lang or credit.lang(judged),
        story=metadata.story,
        rights=metadata.rights or credit.rights(judged),
        more=metadata.more,
        source_file=name,
        sha256=sha256,
        notes=(*metadata.notes, *credit.notes(judged)),
    )


def yaml(front: Front, story: str = "") -> str:
    """The lines between the fences, without empty fields."""
    rows: list[tuple[str, str | tuple[str, ...]]] = [
        ("title", front.title),
        ("title_from", "" if front.title_from == "stated" else front.title_from),
        ("publisher", front.publisher),
        ("publisher_from", "" if front.publisher_from in ("stated", "unknown") else front.publisher_from),
        ("agency", front.agency),
        ("authors", front.authors),
        ("published", front.published),
        ("published_from", front.published_from),
        ("url", front.url),
        ("lang", front.lang),
        ("story", story or front.story),
        ("rights", front.rights),
        *front.more,
        ("source_file", front.source_file),
        ("sha256", front.sha256),
        ("notes", front.notes),
    ]
    return "".join(_row(key, value) for key, value in rows if value)


def _row(key: str, value: str | Iterable[str]) -> str:
    if not isinstance(value, str):
        return f"{key}:\n" + "".join(f"  - {_scalar(item)}\n" for item in value)
    return f"{key}: {_scalar(value)}\n"


def _scalar(text: str) -> str:
    """Plain where that is safe, else in double quotation marks."""
    plain = text[0].isalnum() and not any(sign in text for sign in (": ", " #", "\t")) and text[-1] != ":"
    word = text.casefold() != "null"
    return text if plain and word and text == text.strip() else json.dumps(text, ensure_ascii=False)


def _stated_title(judged: Sequence[Judged], metadata: Metadata) -> tuple[str, str]:
    """The headline, or the metadata's title where the page has none or an editor wrote it."""
    if metadata.title and (metadata.binding or not any(item.kind == "title" for item in judged)):
        return metadata.title, metadata.title_from or "stated"
    return _title(judged)


def _title(judged: Sequence[Judged]) -> tuple[str, str]:
    stated = next((item for item in judged if item.kind == "title"), None)
    if stated and stated.text == stated.line.text:
        return stated.text, "stated"
    if stated:
        return stated.text, f"stated, in one line with a photo caption (line {stated.line.number})"
    first = next((item for item in judged if item.kind in ("paragraph", "standfirst")), None)
    if first is None:
        return "", ""
    return _label(first.text), "inferred: the source has no title; the first words of its first sentence"


def _label(text: str) -> str:
    """The first clause, cut at a comma or a word's end."""
    if len(text) <= LABEL:
        return text.rstrip(".")
    clause = text[: text.find(",")] if text.find(",") > 0 else text
    return clause if 20 <= len(clause) <= LABEL * 1.4 else f"{text[:LABEL].rpartition(' ')[0]} …"
