"""Transcripts in quotation marks: `“WALLACE: If I may, sir …`, each turn with its speaker in capitals.

The label is the speaker and no part of the words; turns without a label belong to the one before.
"""

import re

from site_builder.language.marks import Quotation
from site_builder.model import Span

LABEL = re.compile(r"([A-Z][A-Z.'’ -]{1,40}):\s+(?=\S)")


def turn(text: str, quotation: Quotation) -> Quotation:
    """The quotation without its label, which thereby stands before it."""
    found = LABEL.match(text, quotation.span.start, quotation.span.end)
    if not found:
        return quotation
    start = found.end()
    return Quotation(Span(start, quotation.span.end), Span(start, quotation.outer.end), quotation.closed)
