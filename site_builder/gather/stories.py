"""The stories of a site: those editors wrote, one for each that only articles name, and proposed ones.

A story's file may list its articles; what an article says itself goes before. An article that says `none`
belongs to no story and is not asked about again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.gather.proposals import propose
from site_builder.model import Annotated, Digest, Proposal, StoryEntry

NONE = "none"
"""What an article says that belongs to no story on purpose."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """Articles with their stories."""

    annotated: tuple[Annotated, ...]
    stories: tuple[StoryEntry, ...]
    """Editors' stories in their order, then those that only articles name, by slug, then proposed ones."""

    proposals: tuple[Proposal, ...]
    apart: tuple[str, ...]
    """Slugs of articles that belong to none on purpose."""


def assigned(
    annotated: Sequence[Annotated],
    digests: Sequence[Digest],
    written: Sequence[StoryEntry],
    *,
    build_proposed: bool,
) -> Assigned:
    """Every article with its story; proposed stories are among them when asked for."""
    listed = {slug: story.slug for story in reversed(written) for slug in story.articles}
    stated = {one.article.slug: one.article.story or listed.get(one.article.slug, "") for one in annotated}
    apart = frozenset(slug for slug, story in stated.items() if story == NONE)
    told = _told(annotated, {slug: "" if slug in apart else story for slug, story in stated.items()})
    stories = of(written, told)
    asked = [(one.article, d) for one, d in zip(told, digests, strict=False) if one.article.slug not in apart]
    proposals = propose([article for article, _ in asked], [made for _, made in asked], stories)
    if build_proposed:
        new = [one for one in proposals if not one.joins]
        told = _told(told, {slug: one.story for one in new for slug in one.articles})
        stories = (*stories, *sorted(map(_entry, new), key=lambda story: story.slug))
    return Assigned(told, stories, proposals, tuple(sorted(apart)))


def of(written: Sequence[StoryEntry], annotated: Sequence[Annotated]) -> tuple[StoryEntry, ...]:
    """Editors' stories in their order, then those that only articles name, by slug."""
    known = {story.slug for story in written}
    named = sorted({a.article.story for a in annotated if a.article.story} - known)
    return (*written, *(StoryEntry(slug, "", _title(slug)) for slug in named))


def _told(annotated: Sequence[Annotated], story: Mapping[str, str]) -> tuple[Annotated, ...]:
    """The articles with the stories given by slug."""
    return tuple(
        replace(one, article=replace(one.article, story=story[one.article.slug]))
        if story.get(one.article.slug, one.article.story) != one.article.story
        else one
        for one in annotated
    )


def _entry(proposal: Proposal) -> StoryEntry:
    """A proposed story as if it were written, saying that nobody has confirmed it."""
    terms, count = ", ".join(proposal.terms), len(proposal.articles)
    summary = f"Proposed, not confirmed by an editor: {count} articles that share the words {terms}."
    return StoryEntry(proposal.story, "", proposal.title, summary, proposed=proposal.id)


def _title(slug: str) -> str:
    words = slug.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
