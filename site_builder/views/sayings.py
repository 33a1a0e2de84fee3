"""A quotation as an entry: its sentence, how it was found, what it is about, who else has it, how to cite it.

Entries stand under their article, articles under their story, in order of date.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from msgspec.structs import replace

from site_builder import links
from site_builder.model import EDITOR
from site_builder.views.calendar import day, machine
from site_builder.views.citation import Citation, citation
from site_builder.views.facts import Facts, Said
from site_builder.views.filing import schema_type
from site_builder.views.frame import Link
from site_builder.views.heft import LONGEST
from site_builder.views.notes import KINDS, Echo, confidence, echoes
from site_builder.views.passages import Excerpt, quoted, shortened
from site_builder.views.shelf import LAST, Shelf


@dataclass(frozen=True, slots=True)
class Saying:
    """One quotation in its sentence."""

    id: str
    excerpt: Excerpt
    speaker: Link
    """Who says it; without a label nobody is named, without an address there is no page."""

    speaker_type: str
    """Person or Organization, as schema.org has them."""

    kind: str
    form: str
    """`direct`, `mixed` or `indirect`."""

    via: Link
    told: Link
    rule: str
    confidence: str
    by_editor: bool
    """An editor set it, so there is no rule and nothing to estimate."""

    topics: tuple[str, ...]
    echoes: tuple[Echo, ...]
    cite: Citation


@dataclass(frozen=True, slots=True)
class SaidIn:
    """The quotations of one article."""

    id: str
    title: str
    href: str
    source: str
    """Whom the article is named after."""

    date: str
    time: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class SaidOn:
    """The quotations on one story; without a label there is only this one."""

    label: str
    href: str
    articles: tuple[SaidIn, ...]


def ordered(shelf: Shelf, said: Iterable[Said]) -> tuple[Said, ...]:
    """By story, what belongs to none last; inside a story as given: by date, article and place."""
    return tuple(sorted(said, key=lambda one: shelf.place.get(shelf.facts[one.article].story, LAST)))


def by_story(shelf: Shelf, said: Iterable[Said], page: str) -> tuple[SaidOn, ...]:
    """Entries of quotations that are already in order, as shown on `page`."""
    stories = []
    for slug, found in groupby(said, key=lambda one: shelf.facts[one.article].story):
        story = shelf.stories.get(slug)
        articles = tuple(_articles(shelf, found, page))
        target = links.relative(links.story(slug), page) if story else ""
        stories.append(SaidOn(story.title if story else "", target, articles))
    return tuple(stories)


def _articles(shelf: Shelf, said: Iterable[Said], page: str) -> Iterator[SaidIn]:
    for slug, found in groupby(said, key=lambda one: one.article):
        entries = tuple(saying(shelf, one, page) for one in found)
        yield _article(shelf, shelf.facts[slug], entries, page)


def _article(shelf: Shelf, known: Facts, sayings: tuple[Saying, ...], page: str) -> SaidIn:
    return SaidIn(
        id=f"in-{known.slug}",
        title=known.title,
        href=links.relative(links.article(known.slug), page),
        source=known.label,
        date=day(known.published, shelf.dates),
        time=machine(known.day),
        sayings=sayings,
    )


def saying(shelf: Shelf, said: Said, page: str) -> Saying:
    """The entry of one quotation."""
    known, speaker = shelf.remark(said), shelf.who.get(said.person)
    name = speaker.name if speaker else known.name
    return Saying(
        id=said.quote,
        excerpt=_clipped(quoted(shelf, said, page)),
        speaker=Link(name, links.relative(links.person(speaker.id), page) if speaker else ""),
        speaker_type=schema_type(speaker),
        kind=KINDS[said.kind],
        form=said.kind,
        via=_through(shelf, said.via, said.channel, page),
        told=_through(shelf, known.told, known.listener, page),
        rule=known.rule,
        confidence=confidence(known.confidence),
        by_editor=known.rule == EDITOR,
        topics=shelf.tags[said.article].get(said.quote, ()),
        echoes=echoes(shelf, said.article, said.quote, said.person, page),
        cite=citation(shelf, said, name, page),
    )


def _clipped(found: Excerpt) -> Excerpt:
    if len(found.words) <= LONGEST:
        return found
    return replace(found, words=shortened(found.words, LONGEST), after="", cut=True)


def _through(shelf: Shelf, name: str, person: str, page: str) -> Link:
    """A name that an article gives as channel or listener, with its page where it has one."""
    return Link(name, links.relative(links.person(person), page) if person in shelf.who else "")
