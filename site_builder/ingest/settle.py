"""Which line is the title, which name the author: the page's lines against what its head says.

The headline on the page is the title; where it has none, the head's words are, and no other line is taken
for it. A front matter binds: its title counts even when a heading says otherwise.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from site_builder.ingest.lines import Line
from site_builder.ingest.metadata import Metadata, unlabelled, without_site

NEAR = 15
"""Lines from the title within which an author's name alone is the byline."""


def settle(lines: Sequence[Line], metadata: Metadata) -> tuple[Line, ...]:
    """The lines with one title at most, and with the byline and the masthead the head vouches for."""
    title = _title(lines, metadata)
    at = next((n for n, line in enumerate(lines) if line is title), 0)
    return tuple(_settled(line, n - at, title, metadata) for n, line in enumerate(lines))


def _title(lines: Sequence[Line], metadata: Metadata) -> Line | None:
    inside = [line for line in lines if not line.zone]
    headlines = [
        line for line in inside if line.hint == "title" and not _same(line.text, [metadata.publisher])
    ]
    same = [line for line in [*headlines, *inside] if _same(line.text, [metadata.title], metadata.publisher)]
    if same and (metadata.binding or not headlines or same[0] in headlines):
        return same[0]
    if metadata.binding and metadata.title:
        return None
    return next(iter([line for line in headlines if line.trusted] or headlines), None)


def _settled(line: Line, below: int, title: Line | None, metadata: Metadata) -> Line:
    """`below` is the number of lines from the title."""
    if line is title:
        return replace(line, hint="title")
    if line.zone:
        return line
    if line.hint == "title" and _same(line.text, [metadata.publisher]):
        return replace(line, zone="masthead")
    name = unlabelled(line.text)
    if title and 0 < below <= NEAR and _same(name, [*metadata.authors, " and ".join(metadata.authors)]):
        return replace(line, zone="byline")
    hint = "heading" if line.hint == "title" else line.hint
    return replace(line, hint=hint, trusted=line.trusted and (title is None or below > 0))


def _same(text: str, names: Iterable[str], site: str = "") -> bool:
    """Is the text one of these, whatever the case and the white space?"""
    folded = " ".join(without_site(text, site).casefold().split())
    return any(folded == " ".join(name.casefold().split()) for name in names if name)
