"""The page about the site's data: every file, what is in it, and how its offsets are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import View
from site_builder.views.frame import Frame, Link, frame
from site_builder.views.shelf import Shelf

TITLE = "Data"

FILES = (
    ("quotes", "Every quotation: its words, place, kind, speaker, role, cue, source, rule and confidence."),
    (
        "people",
        "Everyone who speaks or is named: names, class, what each source calls them, their quotations.",
    ),
    ("articles", "Every article: title, publisher, authors, date, where it came from."),
    ("timeline", "Every event with the passages that report it, and where they disagree."),
    ("comparison", "Topics by source, findings with the words of each side, shared text."),
    ("shared", "Text that articles of different stories, or of none, have in common; near-duplicates."),
)
"""JSON files, each with a schema of the same name."""


MORE = (
    (links.feed("atom"), "The newest articles, for feed readers."),
    (links.feed("json"), "The same as JSON Feed."),
    ("llms.txt", "The site in one file of Markdown, for language models."),
)
"""Files at the root of the site."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """One JSON file."""

    file: Link
    schema: str
    """Relative address of its schema."""

    about: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """Data of the page about data."""

    frame: Frame
    files: tuple[DataFile, ...]
    table: str
    """Relative address of the quotations as CSV."""

    columns: str
    """Relative address of what its columns mean."""

    annotations_schema: str
    more: tuple[DataFile, ...]
    """Files for other programs, without a schema of ours."""

    example: Link | None
    """The Web Annotations of the first article; None where there is none."""


def views(shelf: Shelf, _: str) -> Iterator[View]:
    """One page, `data/index.html`."""
    path = links.DATA
    about = "Everything this site shows as JSON with schemas, as a table and as Web Annotations."
    files = tuple(
        DataFile(_link(f"{name}.json", path), links.relative(f"data/schemas/{name}.json", path), told)
        for name, told in FILES
    )
    first = min(shelf.facts, default="")
    yield View(
        path,
        "data.html",
        DataPage(
            frame(shelf, path, TITLE, description=about),
            files,
            links.relative("data/quotes.csv", path),
            links.relative("data/quotes.csv-metadata.json", path),
            links.relative("data/schemas/annotations.json", path),
            tuple(DataFile(Link(name, links.relative(name, path)), "", told) for name, told in MORE),
            Link(f"{first}.jsonld", links.relative(links.annotations(first), path)) if first else None,
        ),
    )


def _link(name: str, path: str) -> Link:
    return Link(name, links.relative(f"data/{name}", path))
