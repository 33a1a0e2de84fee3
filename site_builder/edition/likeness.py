"""What a person's quotations have in common, as pages load it.

Who is quoted in thousands of articles is asked for one article or one story at a time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from msgspec import Raw

from site_builder.engine.codec import decode
from site_builder.views import Alike, Lazy, Said, Version


@dataclass(frozen=True, slots=True)
class Likeness:
    """What `Alike` is loaded as."""

    groups: tuple[tuple[Version, ...], ...]
    more: int
    twins: dict[str, Raw]
    versions: dict[str, Raw]

    def opened(self) -> Alike:
        """The same, decoded as it is asked for: objects take several times what bytes do."""
        twins = _decoded(self.twins, dict[str, tuple[Said, ...]])
        return Alike(self.groups, self.more, twins, _decoded(self.versions, tuple[tuple[Said, ...], ...]))


def _decoded(parts: Mapping[str, Raw], kind: Any) -> Mapping[str, Any]:
    return Lazy(parts, lambda name: decode(parts[name], kind), 1)
