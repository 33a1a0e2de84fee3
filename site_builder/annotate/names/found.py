"""A reading with its place in the text."""

from typing import NamedTuple

from site_builder.annotate.names.readings import read, unknown
from site_builder.annotate.names.runs import Run
from site_builder.language.given_names import GIVEN_NAMES
from site_builder.model import Span
from site_builder.model.marks import MentionKind


class Found(NamedTuple):
    """Words that may be a name, where they stand, and what they are; a tuple, as there are many."""

    words: tuple[str, ...]
    start: int
    end: int
    kind: MentionKind | None
    """None while nothing says what it is."""

    rule: str
    initial: bool
    """Its capital may only mean that a sentence begins."""

    title: Span | None = None
    """The words of the run before the name, when they end in a title."""


def place(run: Run) -> list[Found]:
    """The readings of a run, placed.

    "Using Ted Cruz" at the start of a sentence is read without its first word.
    """
    texts = tuple([word.text for word in run])
    if (
        run[0].initial
        and len(run) > 2
        and texts[0] not in GIVEN_NAMES
        and texts[1] in GIVEN_NAMES
        and unknown(texts)
    ):
        return place(run[1:])
    return [
        Found(
            texts[r.first : r.last],
            run[r.first].start,
            run[r.last - 1].end,
            r.kind,
            r.rule,
            run[r.first].initial,
            _title(run, r.prefix, r.first) if r.rule == "title before" else None,
        )
        for r in read(texts)
    ]


def _title(run: Run, prefix: int, first: int) -> Span:
    return Span(run[prefix].start, run[first - 1].end)
