"""The files editors keep beside the articles: people.yaml, topics.yaml, stories/*.md, pages/*.md.

Each file is read by the function its name or folder calls for; the faults of all of them are collected.
"""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from site_builder.errors import ContentError, Problem
from site_builder.extract import pages, people, stories, topics
from site_builder.model import Article, Desk, Source, StaticPage, StoryEntry


def read_desk(sources: tuple[Source, ...]) -> Desk:
    """Everything editors wrote besides the articles. Raises ContentError with every problem of every file.

    Files with other names (articles among them) are left alone.
    """
    problems: list[Problem] = []
    desk = Desk(
        people=tuple(entry for s in _named(sources, "people.yaml") for entry in people.read(s, problems)),
        topics=tuple(topic for s in _named(sources, "topics.yaml") for topic in topics.read(s, problems)),
        stories=tuple(e for s in _within(sources, "stories") for e in stories.read(s, problems)),
        pages=tuple(page for s in _within(sources, "pages") for page in pages.read(s, problems)),
    )
    problems += same_slug(desk.stories) + same_slug(desk.pages)
    if problems:
        raise ContentError(*problems)
    return desk


def same_slug(
    entries: Sequence[Article] | Sequence[StoryEntry] | Sequence[StaticPage],
) -> list[Problem]:
    """A problem for every file whose slug an earlier file has, naming both."""
    first: dict[str, str] = {}
    problems = []
    for entry in entries:
        other = first.setdefault(entry.slug, entry.path)
        if other != entry.path:
            message = (
                f"slug: '{entry.slug}' is also the slug of {other}; write another 'slug: ...' in one of them"
            )
            problems.append(Problem(entry.path, message, 1, 1, code="N401"))
    return problems


def _named(sources: Iterable[Source], name: str) -> list[Source]:
    return [source for source in sources if PurePosixPath(source.path).name == name]


def _within(sources: Iterable[Source], folder: str) -> list[Source]:
    found = [
        s for s in sources if folder in PurePosixPath(s.path).parts[:-1] and s.path.lower().endswith(".md")
    ]
    return sorted(found, key=lambda source: source.path)
