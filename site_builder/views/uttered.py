"""The words of an article's quotations without the article: by these a person's words are compared."""

from dataclasses import dataclass

from site_builder.model import Member, Span


@dataclass(frozen=True, slots=True)
class Uttered:
    """The words of one quotation."""

    start: int
    """Offset in the article's text."""

    words: str

    @property
    def span(self) -> Span:
        """Its place in the article's text."""
        return Span(self.start, self.start + len(self.words))


def uttered(member: Member) -> dict[str, Uttered]:
    """By id of a quotation."""
    text = member.annotated.article.text
    return {one.id: Uttered(one.span.start, one.span.of(text)) for one in member.annotated.quotes}
