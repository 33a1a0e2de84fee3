"""How a passage is found again: by position, and by its words with what stands around them.

Both selectors are those of the W3C Web Annotation Data Model (sections 4.2.4 and 4.2.5). It counts in Unicode
code points, not in the code units of JavaScript or Java; so do all offsets of this program. Context is 32
code points on each side, as Hypothesis keeps; where the same words stand several times in the text, it grows
until only one place is left, or to 512.
"""

from site_builder.export.passages import Record
from site_builder.model import Span

WIDTHS = (32, 128, 512)
"""Code points of context tried, the first that leaves one place."""


def context(text: str, span: Span) -> tuple[str, str]:
    """The words just before and just after a span, as many as tell it from its repetitions."""
    for width in WIDTHS:
        before, after = max(0, span.start - width), span.end + width
        if _only(text, before, after):
            break
    return text[before : span.start], text[span.end : after]


def selectors(quote: Record) -> list[Record]:
    """Of a record of `quotes.json`: a position and a quote, either of which is enough."""
    words = {"exact": quote["text"], "prefix": quote["prefix"], "suffix": quote["suffix"]}
    return [
        {"type": "TextPositionSelector", "start": quote["start"], "end": quote["end"]},
        {"type": "TextQuoteSelector", **words},
    ]


def _only(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    return text.find(words) == start and text.find(words, start + 1) < 0
