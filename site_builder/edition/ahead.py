"""The page of an article that was just saved, ahead of the site it belongs to.

A server shows it while the rest is still being built. It is made by the steps of a build from the new text;
what is decided over all articles at once (who is who, which story an article tells, what articles of other
stories share) is as the last build decided it. A name that is new to the article is no link for that long.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.annotate import annotate
from site_builder.chronicle import chronicle
from site_builder.compare import compare
from site_builder.digest import roster
from site_builder.edition.room import Room, stocked
from site_builder.engine import Steps
from site_builder.engine.reader import Reader
from site_builder.extract import extract_article, listing
from site_builder.gather import described_again, member, named_again
from site_builder.model import (
    Briefing,
    Casefile,
    Cast,
    Dossier,
    Listing,
    Member,
    Output,
    Person,
    Ruling,
    Source,
)
from site_builder.read.templates import Templates
from site_builder.render import render
from site_builder.views import (
    UNITS,
    Retold,
    Rewritten,
    Shelf,
    amended,
    arranged,
    facts,
    guide,
    outline,
    tally,
    told,
)

PAGES = next(unit for unit in UNITS if unit.name == "article")


@dataclass(frozen=True, slots=True)
class Before:
    """What the last build knew, without any text."""

    room: Room
    listings: Mapping[str, Listing]
    """As the articles say themselves, by path."""

    rulings: Mapping[str, Ruling]
    """By slug."""

    memo: Path

    @classmethod
    def of(
        cls, room: Room, listings: Iterable[Listing], rulings: Iterable[Ruling], step: Steps
    ) -> "Before | None":
        """What a build knew; None where it remembers nothing."""
        if step.store.file is None:
            return None
        by_slug = {one.article: one for one in rulings}
        return cls(room, {one.path: one for one in listings}, by_slug, step.store.file)


class Ahead:
    """Makes such pages from what a build knew. It may be used by one thread at a time."""

    def __init__(self, before: Before) -> None:
        """Goes through the facts of the whole site once, and makes a page, so that its template is ready."""
        self._before = before
        self._templates = Templates(before.room.templates)
        self._shelf = arranged(stocked(before.room, Reader(before.memo).load))
        self._casts = {one.cast.story.slug: one.cast for one in before.room.told}
        self._printed(self._shelf, next(iter(self._shelf.facts)))

    def pages(self, source: Source) -> tuple[Output, ...]:
        """The page of an article; none where only a build can tell what it is.

        Raises SiteError where the article has a fault, or what the build knew is gone.
        """
        article = extract_article(source)
        known = self._before.listings.get(source.path)
        if known is None or not _same_place(known, listing(article)):
            return ()
        own = self._met(member(annotate(article), self._before.rulings[known.slug]))
        shelf = amended(self._shelf, self._rewritten(own))
        return self._printed(shelf, known.slug)

    def _printed(self, shelf: Shelf, slug: str) -> tuple[Output, ...]:
        return tuple(render(self._templates.page(view)) for view in PAGES.views(shelf, slug))

    def _met(self, own: Member) -> Member:
        cast, rulings = self._casts.get(own.annotated.article.story), self._before.rulings
        others = [one for slug in (cast.articles if cast else ()) for one in rulings[slug].namings]
        return replace(own, namings=named_again(own, others))

    def _rewritten(self, own: Member) -> Rewritten:
        persons, cast = own.persons(), self._casts.get(own.annotated.article.story)
        voices = tuple((one.id, persons[one.name]) for one in own.annotated.quotes if one.name in persons)
        before = self._before.rulings[own.annotated.article.slug].namings
        named = dict.fromkeys(naming.person for naming in (*before, *own.namings))
        people = self._described([self._shelf.people[one] for one in named], own)
        story = self._retold(cast, own) if cast else None
        return Rewritten(facts(own), tally(own, voices), own, people, story)

    def _described(self, people: Iterable[Person], own: Member) -> tuple[Person, ...]:
        return described_again(people, roster(own.annotated), own.namings)

    def _retold(self, cast: Cast, own: Member) -> Retold:
        slug, members = own.annotated.article.slug, self._shelf.members
        articles = tuple(own if one == slug else members[one] for one in cast.articles)
        dossier = Dossier(cast.story, articles, self._described(cast.people, own), cast.topics)
        timeline = chronicle(dossier)
        briefing = told(Briefing(dossier, timeline, compare(Casefile(dossier, timeline))))
        return Retold(briefing, outline(briefing), guide(briefing))


def _same_place(before: Listing, now: Listing) -> bool:
    """Is the article what and where it was, whatever it says?"""
    words = ("title", "title_from", "description", "aims", "anchors", "characters", "whole")
    return replace(now, **{one: getattr(before, one) for one in words}) == before
