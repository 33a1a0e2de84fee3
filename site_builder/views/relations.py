"""Who speaks of whom, and through whom: what connects quotations of one person with another.

Each is read off the marks: a name inside somebody else's quotation, a source that an article has the words
from, a listener it names, a quotation that lies inside another. Only names tied to a person count.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.model import Annotated, Member, Quote
from site_builder.views.shelf import Said, Shelf

By = Mapping[str, tuple[Said, ...]]


@dataclass(frozen=True, slots=True)
class Relations:
    """By person id, in the order of the shelf."""

    about: By
    """Quotations of others whose words name them."""

    passed_on: By
    """Quotations of others that articles have from them."""

    heard: By
    """Quotations of others that were told to them."""

    inside: By
    """Quotations of others that themselves hold a quotation of theirs."""


def relations(shelf: Shelf) -> Relations:
    """The relations of everyone on the site."""
    about: defaultdict[str, list[Said]] = defaultdict(list)
    passed: defaultdict[str, list[Said]] = defaultdict(list)
    heard: defaultdict[str, list[Said]] = defaultdict(list)
    inside: defaultdict[str, list[Said]] = defaultdict(list)
    for member in shelf.members.values():
        for said in _spoken(shelf, member):
            for person in _named(member, said):
                about[person].append(said)
            for ways, name in ((passed, said.quote.via), (heard, said.quote.addressee)):
                person = member.person(name) if name else ""
                if person and person != said.person:
                    ways[person].append(said)
        for person, said in _nested(shelf, member):
            inside[person].append(said)
    return Relations(_fixed(about), _fixed(passed), _fixed(heard), _fixed(inside))


def _spoken(shelf: Shelf, member: Member) -> Iterator[Said]:
    slug = member.annotated.article.slug
    for quote in member.annotated.quotes:
        yield Said(member, quote, shelf.speaker.get((slug, quote.id), ""))


def _named(member: Member, said: Said) -> tuple[str, ...]:
    """Those a quotation names, its speaker apart, each once."""
    mentions = _inside(member.annotated, said.quote)
    people = dict.fromkeys(member.person(name) for name in mentions)
    return tuple(person for person in people if person and person != said.person)


def _inside(annotated: Annotated, quote: Quote) -> Iterator[str]:
    mentions = annotated.mentions
    first = bisect_left(mentions, quote.span.start, key=lambda m: m.span.start)
    for mention in mentions[first:]:
        if mention.span.start >= quote.span.end:
            return
        if mention.span.end <= quote.span.end:
            yield mention.name


def _nested(shelf: Shelf, member: Member) -> Iterator[tuple[str, Said]]:
    """(whose words lie inside, the quotation around them) where the two have different speakers."""
    around: list[Said] = []
    for said in sorted(_spoken(shelf, member), key=lambda s: (s.quote.span.start, -s.quote.span.end)):
        while around and around[-1].quote.span.end < said.quote.span.end:
            around.pop()
        holder = around[-1] if around else None
        if holder and said.person and holder.person and said.person != holder.person:
            yield said.person, holder
        around.append(said)


def _fixed(found: Mapping[str, list[Said]]) -> By:
    return {person: tuple(said) for person, said in found.items()}
