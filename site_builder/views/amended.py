"""A shelf with one article written anew, made in time that hardly grows with the site.

The lists of who said what and who is named where are mended for those whom the article names or named; the
timeline is laid out again only if an event has come, gone or moved.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from site_builder.model import Briefing, Member, Person, Span
from site_builder.views.added import concerning, grouped, named, said, speaking
from site_builder.views.demand import Paired, on_demand
from site_builder.views.derived import Beyond, Guide
from site_builder.views.facts import Facts, Tally, length
from site_builder.views.lazy import Lazy
from site_builder.views.likening import liken
from site_builder.views.outlines import Outline
from site_builder.views.over import Over
from site_builder.views.remarks import remarks
from site_builder.views.shelf import Shelf
from site_builder.views.sources import about
from site_builder.views.spots import beginnings, spots
from site_builder.views.spreads import events_of, placed
from site_builder.views.staging import staged
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
    told = _with_story(changed, new.story) if new.story else changed
    pairs = list(speaking(new.facts.slug, new.tally))
    heard = dict.fromkeys((new.facts.story, person) for _, person in pairs)
    speaking_now, heard_now = Over(dict.fromkeys(pairs), shelf.twins), Over(heard, shelf.versions)
    paired = Paired(speaking_now, heard_now, shelf.scenes, shelf.asides)
    own = dict.fromkeys(_otherwise_quoted(shelf, told, new))
    likened = replace(told, alike=Over(Lazy(own, lambda one: liken(told, one)), shelf.alike))
    return on_demand(likened, paired)


def _otherwise_quoted(before: Shelf, now: Shelf, new: Rewritten) -> Iterable[str]:
    """Whose quotations are to be compared anew: those of everyone else in the article are what they were."""
    slug, story = new.facts.slug, new.facts.story
    marks = [shelf.outlines[story].marked if story in shelf.outlines else () for shelf in (before, now)]
    held = [
        grouped((one.person, (one, shelf.uttered[slug][one.quote])) for one in shelf.tallies[slug].said)
        for shelf in (before, now)
    ]
    everyone = dict.fromkeys((*held[0], *held[1]))
    return (one for one in everyone if marks[0] != marks[1] or held[0].get(one) != held[1].get(one))


def _with_article(shelf: Shelf, new: Rewritten) -> Shelf:
    slug, old, now = new.facts.slug, shelf.tallies[new.facts.slug], new.tally
    order = {one: place for place, one in enumerate(shelf.facts)}

    def mended(
        base: Mapping[K, tuple[V, ...]], pairs: "_Pairs[K, V]", of: Callable[[V], str]
    ) -> dict[K, tuple[V, ...]]:
        come = grouped(pairs(now))
        return {
            key: _spliced(base.get(key, ()), come.get(key, ()), lambda value: order[of(value)], order[slug])
            for key in {**grouped(pairs(old)), **come}
        }

    retitled = shelf.facts[slug].title != new.facts.title
    spoken = mended(shelf.said, said, lambda one: one.article)
    return replace(
        shelf,
        facts=Over({slug: new.facts}, shelf.facts),
        tallies=Over({slug: now}, shelf.tallies),
        lengths=Over({slug: length(new.member)}, shelf.lengths),
        sizes=Over({slug: about(length(new.member))}, shelf.sizes),
        members=Over({slug: new.member}, shelf.members),
        uttered=Over({slug: uttered(new.member)}, shelf.uttered),
        remarks=Over({slug: remarks(new.member)}, shelf.remarks),
        spots=Over({slug: spots(new.member, beginnings(new.people).get(slug, ()))}, shelf.spots),
        people=Over({one.id: one for one in new.people}, shelf.people),
        elsewhere=Over({slug: _shared(shelf, new)}, shelf.elsewhere),
        duplicates=shelf.duplicates if _unchanged(shelf, new) else Over({slug: ()}, shelf.duplicates),
        titles=Over({slug: sourced(new.facts)}, shelf.titles) if retitled else shelf.titles,
        said=Over(spoken, shelf.said),
        quoted=Over({person: len(quotations) for person, quotations in spoken.items()}, shelf.quoted),
        named_in=Over(mended(shelf.named_in, partial(named, slug), str), shelf.named_in),
        concerning=Over(mended(shelf.concerning, concerning, lambda one: one.article), shelf.concerning),
    )


def _unchanged(shelf: Shelf, new: Rewritten) -> bool:
    return shelf.article(new.facts.slug).text == new.member.annotated.article.text


def _shared(shelf: Shelf, new: Rewritten) -> tuple[Beyond, ...]:
    """What of the article stands elsewhere, as far as its words are still there, as often as before."""
    slug = new.facts.slug
    old, now = shelf.article(slug).text, new.member.annotated.article.text

    def moved(one: Beyond) -> Beyond | None:
        words = one.span.of(old)
        before, after = _places(words, old), _places(words, now)
        if len(before) != len(after) or one.span.start not in before:
            return None
        start = after[before.index(one.span.start)]
        return replace(one, span=Span(start, start + len(words)))

    known = shelf.elsewhere.get(slug, ())
    return known if old == now else tuple(filter(None, map(moved, known)))


def _places(words: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(words), text)]


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
        staged=Over(Lazy((slug,), lambda _: staged(new.briefing)), shelf.staged),
        briefings=Over({slug: new.briefing}, shelf.briefings),
    )
    if [one.placed for one in old.events] != [one.placed for one in new.outline.events]:
        periods, dated = placed(outlines, shelf.told)
        told = replace(told, periods=periods, dated=dated)
    return replace(told, took_part=_took_part(told, slug, old))


def _took_part(shelf: Shelf, story: str, old: Outline) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Who takes part in what, with the events of a story as its new outline has them."""
    now = shelf.outlines[story].events
    persons = dict.fromkeys(person for event in (*old.events, *now) for person in event.people)
    parts = {one: [pair for pair in shelf.took_part.get(one, ()) if pair[0] != story] for one in persons}
    for event in now:
        for person in dict.fromkeys(event.people):
            parts[person].append((story, event.id))
    every = dict.fromkeys(pair for pairs in parts.values() for pair in pairs)
    when = {(told, event.id): event.when for event, told in events_of(shelf, every)}
    return Over(
        {person: tuple(sorted(pairs, key=when.__getitem__)) for person, pairs in parts.items()},
        shelf.took_part,
    )
