"""What pages are made of, by digests: small enough for every process, which loads the rest as it needs.

A room is the same wherever it stands: in this process it loads what the steps remember, in others what it
finds in the file of the memo.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.engine.codec import canonical, digest
from site_builder.model import (
    Briefing,
    Cast,
    Comparison,
    Dossier,
    Duplicate,
    Member,
    Person,
    Settings,
    Shared,
    StaticPage,
    StoryEntry,
    Timeline,
    Topic,
)
from site_builder.views import Facts, Outline, Stock, Tally, told

Load = Callable[[bytes, Any], Any]
"""The remembered value of a digest and a type."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story by its parts."""

    cast: Cast
    timeline: bytes
    """Digest of its `Timeline`."""

    comparison: bytes
    """Digest of its `Comparison`."""


@dataclass(frozen=True, slots=True)
class Room:
    """All that pages are made of; articles and what is told of stories by digest."""

    settings: Settings
    pages: tuple[StaticPage, ...]
    topics: tuple[Topic, ...]
    people: tuple[Person, ...]
    stories: tuple[StoryEntry, ...]
    facts: tuple[Facts, ...]
    """Of every article, in order of date."""

    tallies: tuple[Tally, ...]
    """Of the same, in the same order."""

    outlines: tuple[Outline, ...]
    """Of every story, in the order of `told`."""

    told: tuple[Told, ...]
    members: tuple[tuple[str, bytes], ...]
    """Article by slug, and digest of its `Member`."""

    elsewhere: tuple[tuple[str, tuple[Shared, ...]], ...]
    duplicates: tuple[tuple[str, tuple[Duplicate, ...]], ...]
    templates: tuple[tuple[str, str], ...]


def stocked(room: Room, load: Load) -> Stock:
    """The room as look-ups."""
    return Stock(
        settings=room.settings,
        pages=room.pages,
        topics=room.topics,
        people={one.id: one for one in room.people},
        stories={one.slug: one for one in room.stories},
        facts={one.slug: one for one in room.facts},
        tallies={one.slug: tally for one, tally in zip(room.facts, room.tallies, strict=True)},
        outlines={
            one.cast.story.slug: outline for one, outline in zip(room.told, room.outlines, strict=True)
        },
        members=Articles(room, load),
        briefings=Stories(room, load),
        elsewhere=dict(room.elsewhere),
        duplicates=dict(room.duplicates),
    )


class Articles(Mapping[str, Member]):
    """Articles by slug, loaded when they are asked for."""

    def __init__(self, room: Room, load: Load) -> None:
        self._digests = dict(room.members)
        self._load = load

    def digest(self, slug: str) -> bytes:
        """What stands for an article."""
        return self._digests[slug]

    def __getitem__(self, slug: str) -> Member:
        """The article."""
        return self._load(self._digests[slug], Member)  # type: ignore[no-any-return]

    def __iter__(self) -> Iterator[str]:
        """Slugs, in the order of the site."""
        return iter(self._digests)

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._digests)


class Stories(Mapping[str, Briefing]):
    """Stories by slug, as their editors want them told, put together when they are asked for."""

    def __init__(self, room: Room, load: Load) -> None:
        self._told = {one.cast.story.slug: one for one in room.told}
        self._members = Articles(room, load)
        self._load = load
        self._last: tuple[str, Briefing] | None = None

    def digest(self, slug: str) -> bytes:
        """What stands for a story: its frame, its articles, what is told of them."""
        one = self._told[slug]
        return digest(canonical(one) + b"".join(map(self._members.digest, one.cast.articles)))

    def __getitem__(self, slug: str) -> Briefing:
        """The story; the last one asked for is held."""
        if self._last is None or self._last[0] != slug:
            self._last = slug, self._made(self._told[slug])
        return self._last[1]

    def __iter__(self) -> Iterator[str]:
        """Slugs, in the order of the site."""
        return iter(self._told)

    def __len__(self) -> int:
        """How many stories there are."""
        return len(self._told)

    def _made(self, one: Told) -> Briefing:
        members = tuple(self._members[slug] for slug in one.cast.articles)
        dossier = Dossier(one.cast.story, members, one.cast.people, one.cast.topics)
        timeline, comparison = self._load(one.timeline, Timeline), self._load(one.comparison, Comparison)
        return told(Briefing(dossier, timeline, comparison))
