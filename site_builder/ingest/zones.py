"""Where each line of an HTML page stands: in the page's article, in a piece of furniture, or outside.

The article is the `article` that holds most of the prose, else all of `main`. Lines outside it are left out,
but for those between the headline and it.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from site_builder.ingest.lines import Line
from site_builder.ingest.prose import words

WRAPPERS = ("form", "page header")
"""Parts that some sites put around the whole page, article and all; comments and asides hold prose anyway."""

MOST = 0.6
"""Share of the prose one `article` must hold to be the page's article; a live blog is made of many."""

LEAST = 20
"""Words an article must hold to be told from the rest of its page."""


@dataclass(slots=True)
class Part:
    """A piece of furniture that is open."""

    tag: str
    depth: int
    reason: str
    prose: int = 0
    holds: set[str] = field(default_factory=set)
    """Which of `h1`, `main` and `article` stand in it."""

    @property
    def out(self) -> str:
        """The reason to leave its lines out; empty when it turned out to hold the article."""
        wraps = self.reason in WRAPPERS and (self.prose > 1 or "article" in self.holds)
        return "" if wraps or self.holds & {"h1", "main"} else self.reason


@dataclass(slots=True)
class Found:
    """A line, and where it stands."""

    line: Line
    parts: tuple[Part, ...]
    article: int
    main: bool


def zoned(found: list[Found]) -> tuple[Line, ...]:
    """Lines with the reason to leave them out, if there is one."""
    prose = Counter[int]()
    for item in found:
        if item.main or item.article:
            prose[item.article] += words(item.line.text) if not _reason(item) else 0
    best, count = max(prose.items(), key=lambda row: (row[1], -row[0]), default=(0, 0))
    alone = bool(best) and count >= MOST * prose.total()
    inside = [bool(i.article == best if alone else i.main or i.article) for i in found]
    if not any(inside) or count < LEAST:
        return tuple(replace(item.line, zone=_reason(item)) for item in found)
    first = inside.index(True)
    above = [n for n in range(first) if found[n].line.hint == "title" and not _reason(found[n])]
    start = above[-1] if above else first
    return tuple(
        replace(item.line, zone=_reason(item) or _outside(n, start, first, inside), trusted=inside[n])
        for n, item in enumerate(found)
    )


def _outside(n: int, start: int, first: int, inside: list[bool]) -> str:
    """What stands between the headline and the article belongs to it."""
    return "" if inside[n] or start <= n < first else "outside the page's article"


def _reason(item: Found) -> str:
    return next((part.out for part in item.parts if part.out), "")
