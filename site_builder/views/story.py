"""Stories: the list of them, and the overview of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import StoryEntry, View
from site_builder.views.frame import Frame, frame
from site_builder.views.glance import FULL, Glance, glance
from site_builder.views.head import Alternate, Head, feeds
from site_builder.views.shelf import Shelf
from site_builder.views.structured import Place, encoded, story_data


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
            head=story_head(shelf, story, path),
        )
        body = tuple(" ".join(p.split()) for p in story.body.split("\n\n") if p.strip())
        yield View(path, "story.html", Story(outer, glance(shelf, briefing, path, FULL), body))


def story_head(shelf: Shelf, story: StoryEntry, path: str) -> Head:
    """What the page that tells a story says to machines: its sources, its feeds, how to cite them."""
    here = Place(shelf.site.settings, path)
    articles = (member.annotated.article for member in shelf.in_story.get(story.slug, ()))
    return Head(
        alternates=(
            *feeds(story.title, story.slug),
            Alternate("application/x-bibtex", "BibTeX", links.sources(story.slug, "bib")),
            Alternate(
                "application/vnd.citationstyles.csl+json", "CSL-JSON", links.sources(story.slug, "json")
            ),
        ),
        card=links.card(story.slug),
        data=encoded(story_data(story.title, story.summary, articles, here)),
    )


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
