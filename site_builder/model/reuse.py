"""The same text in articles that no story puts side by side, and articles that are nearly the same."""

from dataclasses import dataclass

from site_builder.model.story import Shared


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two articles of which one holds most of the other's text. Nothing says who copied."""

    id: str
    first: str
    """Slug of the one published earlier; where that is not known, the first of the two by slug."""

    second: str
    share: float
    """How much of the shorter one's text stands in the other: 0 to 1."""

    ordered: bool
    """Do the dates say which is the earlier?"""


@dataclass(frozen=True, slots=True)
class Reuse:
    """Text that stands in several articles of a site."""

    shared: tuple[Shared, ...] = ()
    """In articles of different stories, or of none; what those of one story share is in its comparison."""

    duplicates: tuple[Duplicate, ...] = ()
    """In one story or not."""
