"""Stable names: the same words get the same id in every build, on every machine."""

import hashlib
import re
import unicodedata

RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "index", *(f"{p}{n}" for p in ("com", "lpt") for n in range(1, 10))]
)
"""Names that Windows or our own pages already use."""

LONGEST = 80
"""Bytes; leaves room for a folder and a suffix on every file system."""


def stable_id(prefix: str, *parts: str) -> str:
    """`prefix-` and ten hex digits that depend on the parts only."""
    digest = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=5).hexdigest()
    return f"{prefix}-{digest}"


def slug(name: str) -> str:
    """A file name for a title or a name: `a-z`, `0-9`, `-`, at most 80 bytes, never reserved.

    Letters outside ASCII lose their accents; a name that keeps fewer than half of its letters that way
    (another script) is told apart by a digest of itself.
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    plain = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", folded).encode("ascii", "ignore").decode()).strip(
        "-"
    )
    kept, given = sum(c.isalnum() for c in plain), sum(c.isalnum() for c in folded)
    if not plain or kept * 2 < given:
        plain = f"{plain}-{stable_id('x', name)}".strip("-")
    short = plain[:LONGEST].strip("-")
    return f"x-{short}" if short in RESERVED else short


def unique(names: list[str]) -> list[str]:
    """The same names with `-2`, `-3`, … added to repeats, in order."""
    seen: dict[str, int] = {}
    result = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        result.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return result
