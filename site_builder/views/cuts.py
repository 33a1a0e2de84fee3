"""The passages of one article in their context, each cut out once however many pages show it."""

from msgspec import Struct

from site_builder.model import Annotated, Span
from site_builder.views.anchors import sentence_around, where

CONTEXT = 280
"""Characters of context kept on either side of the words; more is cut at a space and marked with dots."""


class Cut(Struct, frozen=True):
    """The words of a passage with their sentence around them."""

    before: str
    words: str
    after: str
    whole: bool
    """The words are all there is: nothing around them to set them off from."""

    around: Span
    address: str
    """Of its sentence, from the root."""


class Cuts(dict[Span, Cut]):
    """The passages of an article by span, made when they are first asked for."""

    def __init__(self, annotated: Annotated) -> None:
        super().__init__()
        self.annotated = annotated

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.annotated.article.text

    def __missing__(self, span: Span) -> Cut:
        """Cut out a passage."""
        text, around = self.annotated.article.text, sentence_around(self.annotated, span)
        before, after = text[around.start : span.start], text[span.end : around.end]
        cut = Cut(
            before=_tail(before),
            words=span.of(text),
            after=_head(after),
            whole=not before.strip() and len(after.strip()) <= 1,
            around=around,
            address=where(self.annotated, span),
        )
        self[span] = cut
        return cut


def _tail(text: str) -> str:
    return text if len(text) <= CONTEXT else "… " + text[-CONTEXT:].split(" ", 1)[-1]


def _head(text: str) -> str:
    return text if len(text) <= CONTEXT else text[:CONTEXT].rsplit(" ", 1)[0] + " …"
