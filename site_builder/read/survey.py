"""What the input looks like from outside: names and stamps of all its files, none of them opened.

Two surveys that are equal, with every stamp sure, are of the same input: so a build need not read what an
earlier one has read.
"""

from collections.abc import Iterator
from pathlib import Path

from site_builder.config import Config
from site_builder.errors import Problem
from site_builder.read.content import is_known, shown_path
from site_builder.read.folder import Seen, Taken, look, opened_folder
from site_builder.read.templates import shipped

Stamp = tuple[int, int, int, int, int]
"""Mode, bytes, mtime and ctime in nanoseconds, inode."""

Survey = tuple[tuple[str, Stamp | None], ...]
"""Path and stamp of each file; None for what is no file we read."""


def survey(config: Config) -> Survey:
    """Every file that `read_inputs` reads or refuses."""
    return tuple(_rows(config))


def _rows(config: Config) -> Iterator[tuple[str, Stamp | None]]:
    folder = config.content
    yield from _looked(config.root, folder, shown_path(config.root, folder), known_only=True)
    for templates in (shipped(), config.templates):
        if templates:
            yield from _looked(templates.parent, templates, f"templates:{templates.name}")


def _looked(
    root: Path, folder: Path, shown: str, *, known_only: bool = False
) -> Iterator[tuple[str, Stamp | None]]:
    left_out: list[str] = []

    def enter(path: str) -> bool:
        known = is_known(path) or not known_only
        if not known:
            left_out.append(path)
        return known

    try:
        with opened_folder(root, folder) as descriptor:
            yield from (_row(shown, taken) for taken in look(descriptor, shown, enter))
    except OSError as error:
        yield f"{shown}: {error.strerror}", None
    yield from ((f"{shown}/{path}/", None) for path in left_out)


def _row(shown: str, taken: Taken) -> tuple[str, Stamp | None]:
    if isinstance(taken, Problem):
        return f"{taken.path}: {taken}", None
    return f"{shown}/{taken.path}", taken.stamp if isinstance(taken, Seen) else None
