"""What every line of a raw page was judged to be."""

from dataclasses import dataclass
from typing import Literal

from site_builder.ingest.lines import Line

Kind = Literal["title", "standfirst", "heading", "paragraph", "item", "caption", "reference", "left out"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A line (or a part of one), what it is, and why."""

    line: Line
    kind: Kind
    text: str
    """The words that count: the line's own, or the part of it that is of this kind."""

    reason: str = ""
    """For what is left out: the rule's name."""


def keep(line: Line, kind: Kind, text: str = "") -> Judged:
    """A line that stays."""
    return Judged(line, kind, text or line.text)


def leave(line: Line, reason: str) -> Judged:
    """A line that is left out, with the reason."""
    return Judged(line, "left out", line.text, reason)
