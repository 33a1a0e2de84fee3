"""The page of an article that was just saved, ahead of the site it belongs to.

A server shows it while the rest is still being built. It is made by the steps of a build from the new text;
what is decided over all articles at once (who is who, which story an article tells, what articles of other
stories share) is as the last build decided it. A name that is new to the article is no link for that long.
"""

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.annotate import annotate
from site_builder.chronicle import chronicle
from site_builder.compare import compare
from site_builder.digest import roster
from site_builder.edition.room import Room, stocked
from site_builder.edition.thrift import opened
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


Ruled = tuple[str, Ruling]
"""The story an article names itself, and what was decided about it, but for whom it names."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Where the memo has what a build knew, without any text."""

    room: bytes
    """Digest of the room; empty where rights limit what may be shown."""

    ruled: tuple[Ruled, ...]
    """Of the articles that pages show otherwise than their files say."""

    @classmethod
    def of(cls, room: bytes, listings: Iterable[Listing], rulings: Iterable[Ruling]) -> "Basis":
        """What a build decided; the listings say what the articles say themselves."""
        found = (
            (one.story, replace(ruling, namings=())) for one, ruling in zip(listings, rulings, strict=True)
        )
        return cls(room, tuple(one for one in found if one[1] != Ruling(one[1].article, one[0])))


NOTHING = Basis(b"", ())


@dataclass(frozen=True, slots=True)
class Before:
    """What the last build knew."""

    room: Room
    ruled: Mapping[str, Ruled]
    """By slug."""

    memo: Path

    @classmethod
    def at(cls, memo: Path | None, basis: Basis, room: Room | None = None) -> "Before | None":
        """What a build knew, if it may be used; its room is looked for in the memo if it is not given.

        Raises LostError where it is not there.
        """
        if memo is None or basis == NOTHING:
            return None
        if room is None:
            with closing(Reader(memo)) as reader:
                room = opened(basis.room, reader.load)
        return cls(room, {ruling.article: (story, ruling) for story, ruling in basis.ruled}, memo)


class Ahead:
    """Makes such pages from what a build knew. It may be used by one thread at a time."""

    def __init__(self, before: Before) -> None:
        """Goes through the facts of the whole site once, and makes a page, so that its template is ready."""
        self._before = before
        self._templates = Templates(before.room.templates)
        self._reader = Reader(before.memo)
        self._shelf = arranged(stocked(before.room, self._reader.load))
        self._casts = {one.cast.story.slug: one.cast for one in before.room.told}
        self._printed(self._shelf, next(iter(self._shelf.facts)))

    def close(self) -> None:
        """Let go of the memo; it is opened again if need be."""
        self._reader.close()

    def pages(self, source: Source) -> tuple[Output, ...]:
        """The page of an article; none where only a build can tell what it is.

        Raises SiteError where the article has a fault, or what the build knew is gone.
        """
        article = extract_article(source)
        known = self._shelf.members.get(article.slug)
        if known is None:
            return ()
        before = known.annotated.article
        said, ruling = self._before.ruled.get(article.slug) or (
            before.story,
            Ruling(article.slug, before.story),
        )
        if not _same_place(listing(replace(before, story=said)), listing(article)):
            return ()
        own = self._met(member(annotate(article), replace(ruling, namings=known.namings)))
        shelf = amended(self._shelf, self._rewritten(own, known))
        return self._printed(shelf, article.slug)

    def _printed(self, shelf: Shelf, slug: str) -> tuple[Output, ...]:
        return tuple(render(self._templates.page(view)) for view in PAGES.views(shelf, slug))

    def _met(self, own: Member) -> Member:
        cast, members = self._casts.get(own.annotated.article.story), self._shelf.members
        story = [one for slug in (cast.articles if cast else ()) for one in members[slug].namings]
        return replace(own, namings=named_again(own, story))

    def _rewritten(self, own: Member, before: Member) -> Rewritten:
        persons, cast = own.persons(), self._casts.get(own.annotated.article.story)
        voices = tuple((one.id, persons[one.name]) for one in own.annotated.quotes if one.name in persons)
        named = dict.fromkeys(naming.person for naming in (*before.namings, *own.namings))
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
    places = ("slug_at", "aliases_at", "published_at")
    return replace(now, **{one: getattr(before, one) for one in (*words, *places)}) == before
