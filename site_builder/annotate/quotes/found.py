"""A quotation on its way to becoming a Quote."""

from typing import NamedTuple

from site_builder.annotate.quotes.attribution import Attribution, Range
from site_builder.model import Span
from site_builder.model.marks import QuoteKind


class Found(NamedTuple):
    """Attributed words, before names are resolved."""

    span: Span
    kind: QuoteKind
    rule: str
    sentence: int
    """Number of the sentence in the stream."""

    source: Range | None = None
    """Items of the speaker's phrase."""

    attribution: Attribution | None = None
    item: int = -1
    """The quotation it is made of; -1 for a reported clause."""

    length: int = 0
    """Words in it, for its confidence."""
