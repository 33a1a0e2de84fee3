"""What pages are made of, by digests: small enough for every process, which loads the rest as it needs.

A room is the same wherever it stands: in this process it loads what the steps remember, in others what it
finds in the file of the memo.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from site_builder.edition.likeness import Likeness
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
    StaticPage,
    StoryEntry,
    Timeline,
    Topic,
)
from site_builder.views import (
    UNLIKE,
    Alike,
    Beyond,
    Facts,
    Guide,
    Lazy,
    Outline,
    Remark,
    Spots,
    Staged,
    Stock,
    Tally,
    told,
)

V = TypeVar("V")

MANY = 256
"""Values held of what is asked for again and again: people speak in many articles."""

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

    guide: bytes
    """Digest of the `Guide` to it."""

    staged: bytes
    """Digest of its events with their passages."""


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

    lengths: tuple[int, ...]
    """And their words."""

    outlines: tuple[Outline, ...]
    """Of every story, in the order of `told`."""

    told: tuple[Told, ...]
    members: tuple[tuple[str, bytes], ...]
    """Article by slug, and digest of its `Member`."""

    uttered: tuple[bytes, ...]
    """Of the same, in the same order: digest of the words of its quotations."""

    remarks: tuple[bytes, ...]
    """And of what else is shown of these."""

    spots: tuple[bytes, ...]
    """And of where it says what somebody is."""

    alike: tuple[tuple[str, bytes], ...]
    """Person by id, and digest of what their quotations have in common, if they have any."""

    elsewhere: tuple[tuple[str, tuple[Beyond, ...]], ...]
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
        lengths=dict(zip((one.slug for one in room.facts), room.lengths, strict=True)),
        outlines={
            one.cast.story.slug: outline for one, outline in zip(room.told, room.outlines, strict=True)
        },
        guides=guides(room, load),
        members=articles(room, load),
        uttered=_by_article(room, room.uttered, load, dict[str, str]),
        remarks=_by_article(room, room.remarks, load, dict[str, Remark]),
        spots=_by_article(room, room.spots, load, Spots),
        alike=_compared(room, load),
        staged=_staged(room, load),
        briefings=stories(room, load),
        elsewhere=dict(room.elsewhere),
        duplicates=dict(room.duplicates),
    )


class Loaded(Mapping[str, V]):
    """Values by slug, loaded when they are asked for; the last ones asked for are held."""

    def __init__(self, digests: Mapping[str, bytes], load: Callable[[bytes], V], held: int = 1) -> None:
        self._digests = digests
        self._values = Lazy(digests, lambda slug: load(digests[slug]), held)

    def digest(self, slug: str) -> bytes:
        """What stands for a value."""
        return self._digests[slug]

    def __getitem__(self, slug: str) -> V:
        """The value."""
        return self._values[slug]

    def __contains__(self, slug: object) -> bool:
        """Is there such a value? Nothing is loaded."""
        return slug in self._digests

    def __iter__(self) -> Iterator[str]:
        """Slugs, in the order of the site."""
        return iter(self._digests)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._digests)


def articles(room: Room, load: Load) -> Loaded[Member]:
    """Articles by slug."""
    return Loaded(dict(room.members), lambda digest: load(digest, Member))


def _by_article(room: Room, digests: Iterable[bytes], load: Load, kind: Any) -> Loaded[Any]:
    """What is made of each article, by slug."""
    slugs = (slug for slug, _ in room.members)
    return Loaded(dict(zip(slugs, digests, strict=True)), lambda digest: load(digest, kind))


def _compared(room: Room, load: Load) -> Loaded[Alike]:
    """Everyone's quotations compared."""
    nothing = digest(canonical(UNLIKE))
    digests = dict.fromkeys((one.id for one in room.people), nothing) | dict(room.alike)

    def loaded(digest: bytes) -> Alike:
        return UNLIKE if digest == nothing else load(digest, Likeness).opened()

    return Loaded(digests, loaded, MANY)


def guides(room: Room, load: Load) -> Loaded[Guide]:
    """Guides to comparisons, by slug of the story."""
    digests = {one.cast.story.slug: one.guide for one in room.told}
    return Loaded(digests, lambda digest: load(digest, Guide))


def _staged(room: Room, load: Load) -> Loaded[dict[str, Staged]]:
    """The events of stories with their passages, by slug of the story."""
    digests = {one.cast.story.slug: one.staged for one in room.told}
    return Loaded(digests, lambda digest: load(digest, dict[str, Staged]))


def stories(room: Room, load: Load) -> Loaded[Briefing]:
    """Stories by slug, as their editors want them told, put together when they are asked for."""
    members = articles(room, load)
    by_digest = {_digest(one, members): one for one in room.told}
    digests = {one.cast.story.slug: digest for digest, one in by_digest.items()}
    return Loaded(digests, lambda digest: _put_together(by_digest[digest], members, load))


def _digest(one: Told, members: Loaded[Member]) -> bytes:
    """What stands for a story: its frame, its articles, what is told of them."""
    return digest(canonical(one) + b"".join(map(members.digest, one.cast.articles)))


def _put_together(one: Told, members: Mapping[str, Member], load: Load) -> Briefing:
    own = tuple(members[slug] for slug in one.cast.articles)
    dossier = Dossier(one.cast.story, own, one.cast.people, one.cast.topics)
    return told(Briefing(dossier, load(one.timeline, Timeline), load(one.comparison, Comparison)))
