"""The stories of a site: those editors wrote, one for each that only articles name, and proposed ones.

A story's file may list its articles; what an article says itself goes before. An article that says `none`
belongs to no story and is not asked about again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.gather.proposals import propose
from site_builder.model import Listing, Proposal, StoryEntry, Telling

NONE = "none"
"""What an article says that belongs to no story on purpose."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """Articles with their stories."""

    listings: tuple[Listing, ...]
    stories: tuple[StoryEntry, ...]
    """Editors' stories in their order, then those that only articles name, by slug, then proposed ones."""

    proposals: tuple[Proposal, ...]
    apart: tuple[str, ...]
    """Slugs of articles that belong to none on purpose."""


def untold(listings: Sequence[Listing], written: Sequence[StoryEntry]) -> bool:
    """Is there an article without a story, for which one is to be proposed?"""
    listed = {slug for story in written for slug in story.articles}
    return any(not one.story and one.slug not in listed for one in listings)


def assigned(
    listings: Sequence[Listing],
    tellings: Sequence[Telling],
    written: Sequence[StoryEntry],
    *,
    build_proposed: bool,
) -> Assigned:
    """Every article with its story; proposed stories are among them when asked for."""
    listed = {slug: story.slug for story in reversed(written) for slug in story.articles}
    stated = {one.slug: one.story or listed.get(one.slug, "") for one in listings}
    apart = frozenset(slug for slug, story in stated.items() if story == NONE)
    told = _told(listings, {slug: "" if slug in apart else story for slug, story in stated.items()})
    stories = of(written, told)
    asked = [(one, made) for one, made in zip(told, tellings, strict=False) if one.slug not in apart]
    proposals = propose([one for one, _ in asked], [made for _, made in asked], stories)
    if build_proposed:
        new = [one for one in proposals if not one.joins]
        told = _told(told, {slug: one.story for one in new for slug in one.articles})
        stories = (*stories, *sorted(map(_entry, new), key=lambda story: story.slug))
    return Assigned(told, stories, proposals, tuple(sorted(apart)))


def of(written: Sequence[StoryEntry], listings: Sequence[Listing]) -> tuple[StoryEntry, ...]:
    """Editors' stories in their order, then those that only articles name, by slug."""
    known = {story.slug for story in written}
    named = sorted({one.story for one in listings if one.story} - known)
    return (*written, *(StoryEntry(slug, "", _title(slug)) for slug in named))


def _told(listings: Sequence[Listing], story: Mapping[str, str]) -> tuple[Listing, ...]:
    """The articles with the stories given by slug."""
    return tuple(
        replace(one, story=story[one.slug]) if story.get(one.slug, one.story) != one.story else one
        for one in listings
    )


def _entry(proposal: Proposal) -> StoryEntry:
    """A proposed story as if it were written, saying that nobody has confirmed it."""
    terms, count = ", ".join(proposal.terms), len(proposal.articles)
    summary = f"Proposed, not confirmed by an editor: {count} articles that share the words {terms}."
    return StoryEntry(proposal.story, "", proposal.title, summary, proposed=proposal.id)


def _title(slug: str) -> str:
    words = slug.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
