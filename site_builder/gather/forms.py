"""Editors' rulings on a name as it is written: `must_link: ["some-article: Zhang"]`.

The rules tie a short name to a full one inside its article. Where people.yaml links or parts exactly those
words, the mention and the quotations of that speaker take the entry's name, or none but their own words.
"""

from dataclasses import replace

from site_builder.gather.editors import folded, limited
from site_builder.model import Annotated, Mention, PersonEntry, Quote

Names = dict[tuple[str, str], str]
"""Article (or "" for all) and folded words, to the name they stand for; empty: for their own words."""


def ruled(people: tuple[PersonEntry, ...], articles: frozenset[str]) -> Names:
    """What each form that an entry links or parts stands for."""
    names: Names = {}
    for person in people:
        for name in person.must_link:
            names.setdefault(limited(name, articles), person.name)
    for person in people:
        for name in person.cannot_link:
            slug, plain = limited(name, articles)
            if slug:
                names.setdefault((slug, plain), "")
    return names


def renamed(annotated: Annotated, names: Names) -> Annotated:
    """The article with the names that editors decide."""
    slug, text = annotated.article.slug, annotated.article.text
    if not any(article in ("", slug) for article, _ in names):
        return annotated

    def name_of(words: str, given: str) -> str:
        plain = folded(words)
        ruling = names.get((slug, plain), names.get(("", plain)))
        return given if ruling is None else ruling or " ".join(words.split())

    def mention(one: Mention) -> Mention:
        name = name_of(one.span.of(text), one.name) if one.kind == "person" else one.name
        return one if name == one.name else replace(one, name=name)

    def quote(one: Quote) -> Quote:
        name = name_of(one.speaker.of(text), one.name) if one.speaker and one.name else one.name
        return one if name == one.name else replace(one, name=name)

    mentions, quotes = tuple(map(mention, annotated.mentions)), tuple(map(quote, annotated.quotes))
    if mentions == annotated.mentions and quotes == annotated.quotes:
        return annotated
    return replace(annotated, mentions=mentions, quotes=quotes)
