"""The page of an article that was just saved, ahead of the site it belongs to.

A server shows it while the rest is still being built. It is made by the steps of a build from the new text;
what is decided over all articles at once (who is who, which story an article tells, what articles of other
stories share) is as the last build decided it. A name that is new to the article is no link for that long.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from site_builder.annotate import annotate
from site_builder.chronicle import chronicle
from site_builder.compare import compare
from site_builder.edition.room import Room, Told, stocked
from site_builder.engine import Steps
from site_builder.engine.reader import Reader
from site_builder.extract import extract_article, listing
from site_builder.gather import member
from site_builder.model import Briefing, Casefile, Dossier, Listing, Member, Output, Ruling, Source
from site_builder.read.templates import Templates
from site_builder.render import render
from site_builder.views import UNITS, arranged, facts, guide, outline, tally, told

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


def ahead(source: Source, before: Before) -> tuple[Output, ...]:
    """The page of the article; none where only a build can tell what it is.

    Raises SiteError where the article has a fault, or what the last build knew is gone.
    """
    article = extract_article(source)
    known = before.listings.get(source.path)
    if known is None or not _same_place(known, listing(article)):
        return ()
    own = member(annotate(article), before.rulings[known.slug])
    loads = _Loads(Reader(before.memo).load)
    room = _told_anew(_moved_in(before.room, own, loads), own, loads)
    shelf = arranged(stocked(room, loads))
    templates = Templates(room.templates)
    return tuple(render(templates.page(view)) for view in PAGES.views(shelf, known.slug))


class _Loads:
    """Values by digest: those just made, else those of the last build."""

    def __init__(self, load: Callable[[bytes, Any], Any]) -> None:
        self._load = load
        self._made: dict[bytes, Any] = {}

    def __call__(self, digest: bytes, kind: Any) -> Any:
        return self._made[digest] if digest in self._made else self._load(digest, kind)

    def put(self, value: object) -> bytes:
        """Hold a value; what stands for it."""
        name = f"ahead {len(self._made)}".encode()
        self._made[name] = value
        return name


def _same_place(before: Listing, now: Listing) -> bool:
    """Is the article what and where it was, whatever it says?"""
    words = ("title", "title_from", "description", "aims", "anchors", "characters", "whole")
    return replace(now, **{one: getattr(before, one) for one in words}) == before


def _moved_in(room: Room, own: Member, loads: _Loads) -> Room:
    """The room with the new article."""
    slug, persons = own.annotated.article.slug, own.persons()
    voices = tuple((one.id, persons[one.name]) for one in own.annotated.quotes if one.name in persons)
    at = next(place for place, one in enumerate(room.facts) if one.slug == slug)
    members = dict(room.members) | {slug: loads.put(own)}
    return replace(
        room,
        facts=_put(room.facts, at, facts(own)),
        tallies=_put(room.tallies, at, tally(own, voices)),
        members=tuple(members.items()),
    )


def _told_anew(room: Room, own: Member, loads: _Loads) -> Room:
    """The room with the story of the new article."""
    slug = own.annotated.article.slug
    found = [(place, one) for place, one in enumerate(room.told) if slug in one.cast.articles]
    for at, one in found:
        members = dict(room.members)
        articles = tuple(loads(members[other], Member) for other in one.cast.articles)
        dossier = Dossier(one.cast.story, articles, one.cast.people, one.cast.topics)
        timeline = chronicle(dossier)
        comparison = compare(Casefile(dossier, timeline))
        briefing = told(Briefing(dossier, timeline, comparison))
        again = Told(one.cast, *map(loads.put, (timeline, comparison, guide(briefing))))
        room = replace(
            room, told=_put(room.told, at, again), outlines=_put(room.outlines, at, outline(briefing))
        )
    return room


def _put(values: Sequence[Any], at: int, value: Any) -> tuple[Any, ...]:
    return (*values[:at], value, *values[at + 1 :])
