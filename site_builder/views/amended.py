"""A shelf with one article written anew, made in time that hardly grows with the site.

The lists of who said what and who is named where are mended for those whom the article names or named; the
timeline is laid out again only if an event has come, gone or moved.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from site_builder.model import Briefing, Evidence, Member, Person, Shared, Span
from site_builder.views.demand import on_demand
from site_builder.views.derived import Guide
from site_builder.views.facts import Facts, Tally
from site_builder.views.outlines import Happened, Outline
from site_builder.views.over import Over
from site_builder.views.shelf import Shelf
from site_builder.views.spreads import placed
from site_builder.views.titles import sourced
from site_builder.views.uttered import uttered

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Retold:
    """A story, told anew."""

    briefing: Briefing
    outline: Outline
    guide: Guide


@dataclass(frozen=True, slots=True)
class Rewritten:
    """An article written anew: of the same source, day and story as before."""

    facts: Facts
    tally: Tally
    member: Member
    people: tuple[Person, ...]
    """Those it names, with what all articles say of them."""

    story: Retold | None
    """The story it is told in, if any."""


def amended(shelf: Shelf, new: Rewritten) -> Shelf:
    """The shelf with that article in the place of the one of its slug."""
    changed = _with_article(shelf, new)
    speaking = dict.fromkeys((new.facts.slug, said.person) for said in new.tally.said if said.person)
    told = _with_story(changed, new.story) if new.story else changed
    return on_demand(told, Over(speaking, dict.fromkeys(shelf.twins)))


def _with_article(shelf: Shelf, new: Rewritten) -> Shelf:
    slug, old, now = new.facts.slug, shelf.tallies[new.facts.slug], new.tally
    order = {one: place for place, one in enumerate(shelf.facts)}

    def mended(base: Mapping[K, tuple[V, ...]], pairs: "_Pairs[K, V]", of: Callable[[V], str]) -> Any:
        gone, come = {key for key, _ in pairs(old)}, list(pairs(now))
        mine = {key: [value for other, value in come if other == key] for key in (*gone, *dict(come))}
        values = {
            key: _spliced(base.get(key, ()), own, lambda value: order[of(value)], order[slug])
            for key, own in mine.items()
        }
        return Over(values, base)

    retitled = shelf.facts[slug].title != new.facts.title
    return replace(
        shelf,
        facts=Over({slug: new.facts}, shelf.facts),
        tallies=Over({slug: now}, shelf.tallies),
        members=Over({slug: new.member}, shelf.members),
        uttered=Over({slug: uttered(new.member)}, shelf.uttered),
        people=Over({one.id: one for one in new.people}, shelf.people),
        elsewhere=Over({slug: _shared(shelf, new)}, shelf.elsewhere),
        duplicates=shelf.duplicates if _unchanged(shelf, new) else Over({slug: ()}, shelf.duplicates),
        titles=Over({slug: sourced(new.facts)}, shelf.titles) if retitled else shelf.titles,
        said=mended(shelf.said, lambda one: ((s.person, s) for s in one.said), lambda said: said.article),
        named_in=mended(shelf.named_in, lambda one: ((who, slug) for who in one.named), lambda name: name),
        concerning=mended(
            shelf.concerning,
            lambda one: (((tie.way, tie.person), tie.said) for tie in one.ties),
            lambda said: said.article,
        ),
    )


def _unchanged(shelf: Shelf, new: Rewritten) -> bool:
    return shelf.article(new.facts.slug).text == new.member.annotated.article.text


def _shared(shelf: Shelf, new: Rewritten) -> tuple[Shared, ...]:
    """What of the article stands elsewhere, as far as its words are still there, once."""
    slug = new.facts.slug
    old, now = shelf.article(slug).text, new.member.annotated.article.text

    def moved(passage: Evidence) -> Evidence | None:
        if passage.article != slug:
            return passage
        words = passage.span.of(old)
        start = now.find(words) if now.count(words) == 1 else -1
        return Evidence(slug, Span(start, start + len(words))) if start >= 0 else None

    found = ((one, tuple(map(moved, one.passages))) for one in shelf.elsewhere.get(slug, ()))
    return tuple(
        replace(one, passages=tuple(passage for passage in passages if passage))
        for one, passages in found
        if None not in passages
    )


_Pairs = Callable[[Tally], Iterable[tuple[K, V]]]
"""What an article adds to a list, with the key of the list."""


def _spliced(values: Iterable[V], own: Iterable[V], place: Callable[[V], int], here: int) -> tuple[V, ...]:
    """The values of other articles in their order, with an article's own at its place."""
    known = [(place(value), value) for value in values]
    before = (value for at, value in known if at < here)
    return (*before, *own, *(value for at, value in known if at > here))


def _with_story(shelf: Shelf, new: Retold) -> Shelf:
    slug = new.briefing.dossier.story.slug
    old, outlines = shelf.outlines[slug], Over({slug: new.outline}, shelf.outlines)
    told = replace(
        shelf,
        outlines=outlines,
        guides=Over({slug: new.guide}, shelf.guides),
        briefings=Over({slug: new.briefing}, shelf.briefings),
    )
    if [_place(one) for one in old.events] != [_place(one) for one in new.outline.events]:
        periods, dated = placed(outlines, shelf.told)
        told = replace(told, periods=periods, dated=dated)
    return replace(told, took_part=_took_part(told, slug, old))


def _place(one: Happened) -> tuple[Any, ...]:
    return one.first, one.last, one.id, one.weight


def _took_part(shelf: Shelf, story: str, old: Outline) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Who takes part in what, with the events of a story as its new outline has them."""
    now = shelf.outlines[story].events
    persons = dict.fromkeys(person for event in (*old.events, *now) for person in event.people)

    def when(pair: tuple[str, str]) -> tuple[Any, ...]:
        event = next(one for one in shelf.outlines[pair[0]].events if one.id == pair[1])
        return event.first, event.last, event.id

    def parts(person: str) -> tuple[tuple[str, str], ...]:
        others = [pair for pair in shelf.took_part.get(person, ()) if pair[0] != story]
        return tuple(sorted([*others, *((story, one.id) for one in now if person in one.people)], key=when))

    return Over({person: parts(person) for person in persons}, shelf.took_part)
