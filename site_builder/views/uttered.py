"""The words of an article's quotations without the article: by these a person's words are compared."""

from site_builder.model import Member


def uttered(member: Member) -> dict[str, str]:
    """By id of a quotation. Not their places: these change with every word before them."""
    text = member.annotated.article.text
    return {one.id: one.span.of(text) for one in member.annotated.quotes}
