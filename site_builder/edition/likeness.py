"""What a person's quotations have in common, as pages load it.

Who is quoted in thousands of articles is asked for one article or one story at a time.
"""

from dataclasses import dataclass
from typing import Any

from msgspec import Raw

from site_builder.engine.unread import Unread
from site_builder.views import Alike, Said, Version


@dataclass(frozen=True, slots=True)
class Likeness:
    """What `Alike` is loaded as."""

    groups: tuple[tuple[Version, ...], ...]
    more: int
    twins: dict[str, Raw]
    versions: dict[str, Raw]

    def opened(self) -> Alike:
        """The same, of which only what is asked for is decoded."""
        twins: Unread[Any] = Unread(self.twins, dict[str, tuple[Said, ...]])
        return Alike(self.groups, self.more, twins, Unread(self.versions, tuple[tuple[Said, ...], ...]))
