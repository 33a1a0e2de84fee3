"""The stories of a site: those editors wrote, and one made for each that only articles name."""

from collections.abc import Sequence

from site_builder.model import Annotated, StoryEntry


def of(written: Sequence[StoryEntry], annotated: Sequence[Annotated]) -> tuple[StoryEntry, ...]:
    """Editors' stories in their order, then those that only articles name, by slug."""
    known = {story.slug for story in written}
    named = sorted({a.article.story for a in annotated if a.article.story} - known)
    return (*written, *(StoryEntry(slug, "", _title(slug)) for slug in named))


def _title(slug: str) -> str:
    words = slug.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
