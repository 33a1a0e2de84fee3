"""Stories: the list of them, and the overview of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import View
from site_builder.views.frame import Frame, frame
from site_builder.views.glance import FULL, Glance, glance
from site_builder.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One story in the list."""

    href: str
    comparison: str
    title: str
    summary: str
    articles: int
    findings: int
    events: int


@dataclass(frozen=True, slots=True)
class Stories:
    """Data of a list of stories or of their comparisons."""

    frame: Frame
    stories: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Data of one story's overview."""

    frame: Frame
    glance: Glance
    body: tuple[str, ...]
    """Paragraphs an editor wrote."""


def views(shelf: Shelf) -> Iterator[View]:
    """The list, then a page per story."""
    heading = frame(shelf.site, links.STORIES, "Stories", section=links.STORIES)
    yield View(links.STORIES, "stories.html", Stories(heading, story_lines(shelf, links.STORIES)))
    for briefing in shelf.site.briefings:
        story = briefing.dossier.story
        path = links.story(story.slug)
        outer = frame(
            shelf.site,
            path,
            story.title,
            title=f"{story.title}: the story",
            description=story.summary,
            section=links.STORIES,
            crumbs=(("Stories", links.STORIES),),
        )
        body = tuple(" ".join(p.split()) for p in story.body.split("\n\n") if p.strip())
        yield View(path, "story.html", Story(outer, glance(shelf, briefing, path, FULL), body))


def story_lines(shelf: Shelf, page: str) -> tuple[StoryLine, ...]:
    """Every story as a line on the page at `page`."""
    return tuple(
        StoryLine(
            href=links.relative(links.story(b.dossier.story.slug), page),
            comparison=links.relative(links.comparison(b.dossier.story.slug), page),
            title=b.dossier.story.title,
            summary=b.dossier.story.summary,
            articles=len(shelf.in_story.get(b.dossier.story.slug, ())),
            findings=len(b.comparison.findings),
            events=len(b.timeline.events),
        )
        for b in shelf.site.briefings
    )
