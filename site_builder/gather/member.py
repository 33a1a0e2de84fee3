"""What was decided over all articles, carried out in one: its story, its names, the quotations it shows."""

from dataclasses import replace

from site_builder.gather.editors import folded
from site_builder.model import Annotated, Member, Mention, Quote, Ruling


def member(annotated: Annotated, ruling: Ruling) -> Member:
    """The article as the site tells it, with its names tied to persons."""
    if annotated.article.story != ruling.story:
        annotated = replace(annotated, article=replace(annotated.article, story=ruling.story))
    if ruling.hidden:
        annotated = replace(annotated, quotes=tuple(q for q in annotated.quotes if q.id not in ruling.hidden))
    if ruling.renamed:
        annotated = _renamed(annotated, dict(ruling.renamed))
    return Member(annotated, ruling.namings)


def _renamed(annotated: Annotated, names: dict[str, str]) -> Annotated:
    """The article with the names that editors decide, by folded words."""
    text = annotated.article.text

    def mention(one: Mention) -> Mention:
        name = renamed(one.span.of(text), one.name, names) if one.kind == "person" else one.name
        return one if name == one.name else replace(one, name=name)

    def quote(one: Quote) -> Quote:
        name = renamed(one.speaker.of(text), one.name, names) if one.speaker and one.name else one.name
        return one if name == one.name else replace(one, name=name)

    mentions, quotes = tuple(map(mention, annotated.mentions)), tuple(map(quote, annotated.quotes))
    return replace(annotated, mentions=mentions, quotes=quotes)


def renamed(words: str, given: str, names: dict[str, str]) -> str:
    """The name that editors tie to words as written, or their own words, or the name given."""
    ruling = names.get(folded(words))
    return given if ruling is None else ruling or " ".join(words.split())
