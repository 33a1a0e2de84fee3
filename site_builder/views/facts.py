"""What other pages need to know of an article without opening it: no text, no passages.

Lists, charts and titles of the whole site are made of these alone, so a change to the words of an article
reaches only the pages that show its words.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from site_builder.ids import slug as slugged
from site_builder.model import Annotated, Member, PersonClass, Quote, QuoteKind
from site_builder.views.brief import brief
from site_builder.views.cuts import Cuts
from site_builder.views.heft import entry

Way = Literal["about", "passed-on", "told", "inside"]
"""Words that name someone; that an article has from them; that were told to them; that hold theirs."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation without its words, and its speaker where one is known."""

    article: str
    """Slug."""

    quote: str
    """`Quote.id`."""

    kind: QuoteKind
    person: str
    words: int
    via: str
    """The source that the article has the words from; empty for none."""

    channel: str
    """Person id of that source, where it is one."""

    heft: int
    """Bytes of its entry on a page, estimated."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is, without what the sources say of them: that changes with every article."""

    id: str
    name: str
    person_class: PersonClass
    classed: bool = True
    """Does a source, or an editor, say what they are?"""


@dataclass(frozen=True, slots=True)
class Tie:
    """A quotation of somebody else that concerns a person."""

    way: Way
    person: str
    said: Said


@dataclass(frozen=True, slots=True)
class Tally:
    """What is in one article, by names: it changes more often than what the article is."""

    said: tuple[Said, ...]
    """In order of place."""

    named: tuple[str, ...]
    """Ids of the persons it names, each once."""

    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What one article is."""

    slug: str
    title: str
    """Not its end, if it is very long."""

    title_from: str
    label: str
    """Its source: whom it is named after."""

    cited: str
    """The same, as a citation has it; empty where it is named after its own title."""

    key: str
    """The name of its source in addresses."""

    authors: tuple[str, ...]
    published: str
    published_from: str
    description: str
    url: str
    story: str
    aliases: tuple[str, ...]

    @property
    def when(self) -> tuple[str, str]:
        """The place among all articles: by date, those without one last."""
        return self.published or "9999", self.slug

    @property
    def day(self) -> str:
        """ISO date of publication; empty when unknown."""
        return self.published[:10]


def facts(member: Member) -> Facts:
    """What an article is."""
    article = member.annotated.article
    label = article.source_label
    return Facts(
        slug=article.slug,
        title=brief(article.title),
        title_from=article.title_from,
        label=label,
        cited=label if article.publisher or article.agency else "",
        key=slugged(label),
        authors=article.authors,
        published=article.published,
        published_from=article.published_from,
        description=article.description,
        url=article.url,
        story=article.story,
        aliases=article.aliases,
    )


def length(member: Member) -> int:
    """Its words."""
    return len(member.annotated.article.text.split())


def tally(member: Member, voices: tuple[tuple[str, str], ...]) -> Tally:
    """What is in an article; `voices` are its quotations with a known speaker, by their ids."""
    speakers = dict(voices)
    persons = member.persons()
    cuts = Cuts(member.annotated)
    said = {quote.id: _said(cuts, quote, speakers, persons) for quote in member.annotated.quotes}
    return Tally(
        said=tuple(said[quote.id] for quote in member.annotated.quotes),
        named=tuple(dict.fromkeys(naming.person for naming in member.namings)),
        ties=tuple(_ties(member, said)),
    )


def _said(cuts: Cuts, quote: Quote, speakers: Mapping[str, str], persons: Mapping[str, str]) -> Said:
    article, cut = cuts.annotated.article, cuts[quote.span]
    return Said(
        article=article.slug,
        quote=quote.id,
        kind=quote.kind,
        person=speakers.get(quote.id, ""),
        words=len(cut.words.split()),
        via=quote.via,
        channel=persons.get(quote.via, "") if quote.via else "",
        heft=entry(article, cut),
    )


def _ties(member: Member, said: Mapping[str, Said]) -> Iterator[Tie]:
    persons = member.persons()
    for quote in member.annotated.quotes:
        one = said[quote.id]
        named = dict.fromkeys(persons.get(name, "") for name in _inside(member.annotated, quote))
        yield from (Tie("about", person, one) for person in named if person and person != one.person)
        ways: tuple[tuple[Way, str], ...] = (("passed-on", quote.via), ("told", quote.addressee))
        for way, name in ways:
            person = persons.get(name, "") if name else ""
            if person and person != one.person:
                yield Tie(way, person, one)
    yield from _nested(member.annotated, said)


def _inside(annotated: Annotated, quote: Quote) -> Iterator[str]:
    mentions = annotated.mentions
    first = bisect_left(mentions, quote.span.start, key=lambda m: m.span.start)
    for mention in mentions[first:]:
        if mention.span.start >= quote.span.end:
            return
        if mention.span.end <= quote.span.end:
            yield mention.name


def _nested(annotated: Annotated, said: Mapping[str, Said]) -> Iterator[Tie]:
    """Whose words lie inside a quotation, with the one around them, where the two have different speakers."""
    around: list[Quote] = []
    for quote in sorted(annotated.quotes, key=lambda q: (q.span.start, -q.span.end)):
        while around and around[-1].span.end < quote.span.end:
            around.pop()
        inner, holder = said[quote.id], said[around[-1].id] if around else None
        if holder and inner.person and holder.person and inner.person != holder.person:
            yield Tie("inside", inner.person, holder)
        around.append(quote)
