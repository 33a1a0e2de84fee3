"""Stories: the list of them, and the overview of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import links
from site_builder.model import StoryEntry, View
from site_builder.views.frame import Frame, frame
from site_builder.views.glance import FULL, Glance, glance
from site_builder.views.head import Alternate, Head, feeds
from site_builder.views.paging import Pager, packed, pager, weight
from site_builder.views.shelf import Shelf
from site_builder.views.structured import Place, encoded, story_data

LINE = 450
"""Bytes of markup around a story in the list."""


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
    """Data of a page of the list of stories, or of their comparisons."""

    frame: Frame
    pager: Pager
    stories: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Data of one story's overview."""

    frame: Frame
    glance: Glance
    body: tuple[str, ...]
    """Paragraphs an editor wrote."""

    dossier: str
    """Relative address of the story on paper."""


def lists(shelf: Shelf, _: str) -> Iterator[View]:
    """The list of stories."""
    yield from story_lists(shelf, links.STORIES, "Stories", "stories.html")


def views(shelf: Shelf, key: str) -> Iterator[View]:
    """The overview of one story."""
    briefing = shelf.briefings[key]
    story, path = briefing.dossier.story, links.story(key)
    outer = frame(
        shelf,
        path,
        story.title,
        title=f"{story.title}: the story",
        description=story.summary,
        section=links.STORIES,
        crumbs=(("Stories", links.STORIES),),
        head=story_head(shelf, story, path),
    )
    body = tuple(" ".join(p.split()) for p in story.body.split("\n\n") if p.strip())
    paper = links.relative(links.dossier(key), path)
    yield View(path, "story.html", Story(outer, glance(shelf, briefing, path, FULL), body, paper))


def story_head(shelf: Shelf, story: StoryEntry, path: str) -> Head:
    """What the page that tells a story says to machines: its sources, its feeds, how to cite them."""
    here = Place(shelf.settings, path)
    articles = (shelf.article(slug) for slug in shelf.in_story.get(story.slug, ()))
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


def story_lists(shelf: Shelf, first: str, heading: str, template: str) -> Iterator[View]:
    """Every story as a line, over as many pages as they need; `first` is the path of the first."""
    stories = [shelf.stories[slug] for slug in shelf.told]
    pages = packed(stories, lambda one: LINE + 2 * weight(one.title) + weight(one.summary))
    for number, shown in enumerate(pages, 1):
        path = links.numbered(first, number)
        title = heading + (f", page {number}" if number > 1 else "")
        outer = frame(shelf, path, heading, title=title, section=first)
        lines = tuple(_line(shelf, story, path) for story in shown)
        yield View(path, template, Stories(outer, pager(first, number, len(pages)), lines))


def _line(shelf: Shelf, story: StoryEntry, page: str) -> StoryLine:
    known = shelf.outlines[story.slug]
    return StoryLine(
        href=links.relative(links.story(story.slug), page),
        comparison=links.relative(links.comparison(story.slug), page),
        title=story.title,
        summary=story.summary,
        articles=len(shelf.in_story.get(story.slug, ())),
        findings=known.findings,
        events=len(known.events),
    )
