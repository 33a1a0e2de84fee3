"""Charts made at build time: bars as fractions, drawn by the template as SVG with plain attributes.

The policy of the pages forbids inline styles; lengths are attributes, colours come from the style sheet by
class. The numbers stand beside every bar as text, so the drawing itself says nothing new.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from site_builder.model import QuoteKind

KINDS = ("direct", "mixed", "indirect")


class Kinded(Protocol):
    """A quotation, with or without its words."""

    @property
    def kind(self) -> QuoteKind:
        """Whose words they are."""


@dataclass(frozen=True, slots=True)
class Slice:
    """One part of a bar."""

    kind: str
    x: str
    width: str
    """Start and length, as percentages of the fullest bar: "12.5%"."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Quotations by kind."""

    quotes: int
    slices: tuple[Slice, ...]
    words: str
    """What the bar shows, in words: "4 direct, 1 indirect"."""


def counted(quotes: Iterable[Kinded]) -> dict[str, int]:
    """Quotations by kind, none left out."""
    counts = dict.fromkeys(KINDS, 0)
    for quote in quotes:
        counts[quote.kind] += 1
    return counts


def bar(counts: Mapping[str, int], most: int) -> Bar:
    """The bar of some quotations; `most` is the number that fills it."""
    slices, before = [], 0
    for kind in KINDS:
        if counts[kind]:
            slices.append(Slice(kind, _percent(before, most), _percent(counts[kind], most)))
        before += counts[kind]
    words = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
    return Bar(before, tuple(slices), words)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / max(whole, 1):.4g}%"
