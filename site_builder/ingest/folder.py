"""Raw files to content/articles: reads, asks `page` what to write, and never overwrites an editor's work."""

import json
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from site_builder.errors import ContentError, Problem
from site_builder.ingest.page import STAMP, Ingested, edited, ingest_page

SUFFIXES = frozenset([".txt", ".html", ".htm", ".md"])
LARGEST = 20_000_000
"""Bytes of one raw file."""

Outcome = Literal["written", "unchanged", "kept"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one raw file."""

    raw: str
    path: str
    outcome: Outcome
    left_out: int
    """Lines judged to be no part of the article."""

    missing: tuple[str, ...] = ()
    """Facts that neither the page states nor `ingest` was told: of `publisher` and `date`."""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """All that one run did."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()


def ingest_folder(
    paths: Iterable[Path], content: Path, *, force: bool = False, story: str = "", publisher: str = ""
) -> IngestReport:
    """Write an article for each raw file in `paths` (files, or folders with files) to `content`/articles.

    An article that was edited since is kept, unless `force`; so is one that holds another raw file's text.
    `publisher` is for pages that do not state theirs.
    """
    folder = content / "articles"
    _make(folder)
    entries: list[Entry] = []
    problems: list[Problem] = []
    for raw in _files(paths):
        try:
            page = ingest_page(raw.name, _bytes(raw), story=story, publisher=publisher)
            entries.append(_write(folder, raw, page, force=force))
        except ContentError as error:
            problems += error.problems
        except OSError as error:
            message = f"file: its article cannot be written: {error.strerror}; look at {folder.name}/"
            problems.append(Problem(str(raw), message, code="F101"))
    return IngestReport(tuple(entries), tuple(problems))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (p for p in found if p == path or (p.suffix.lower() in SUFFIXES and not p.is_dir()))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ContentError(Problem(str(folder), f"cannot be made: {error.strerror}", code="F101")) from None


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file; links, pipes and the like are refused."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise ContentError(
            Problem(str(path), f"file: {error.strerror}; give a readable file", code="F101")
        ) from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            raise ContentError(
                Problem(str(path), f"file: no regular file of at most {LARGEST:,} bytes", code="F101")
            )
        return _all(handle)
    finally:
        os.close(handle)


def _all(handle: int) -> bytes:
    parts = []
    while part := os.read(handle, 1 << 20):
        parts.append(part)
    return b"".join(parts)


def _write(folder: Path, raw: Path, page: Ingested, *, force: bool) -> Entry:
    """One article; a slug taken by another raw file gets a number."""
    left_out = sum(item.kind == "left out" for item in page.judged)
    target = _target(folder, page.slug, raw.name)
    old = _article(target)
    outcome: Outcome = "written"
    if old is not None and STAMP.sub("", old) == STAMP.sub("", page.text):
        outcome = "unchanged"
    elif old is not None and edited(old) and not force:
        outcome = "kept"
    else:
        _replace(target, page.text)
    return Entry(raw.name, f"articles/{target.name}", outcome, left_out, page.missing)


def _target(folder: Path, slug: str, raw: str) -> Path:
    """Where this raw file's article is already, else the first free name."""
    shown = (raw, json.dumps(raw, ensure_ascii=False))
    for path in sorted(folder.glob("*.md")):
        head = (_article(path) or "")[:4000]
        if any(f"\nsource_file: {name}\n" in head for name in shown):
            return path
    names = (slug, *(f"{slug}-{n}" for n in range(2, 1000)))
    return next(folder / f"{name}.md" for name in names if not os.path.lexists(folder / f"{name}.md"))


def _article(path: Path) -> str | None:
    """The text of an article that is there; None for what is no readable regular file."""
    try:
        return _bytes(path).decode("utf-8", "replace")
    except ContentError:
        return None


def _replace(target: Path, text: str) -> None:
    """Write the whole article or nothing, and never through a link."""
    fresh = target.with_name(f".{target.name}.new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())
    fresh.replace(target)
