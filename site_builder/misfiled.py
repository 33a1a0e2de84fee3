"""Articles and stories that do not find each other: names that look misspelt, lists that name no article.

A story needs no file, so a name that only articles give is a warning only where another name is near: it has
a file, or more articles. `review` lists the others.
"""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_builder.errors import Problem
from site_builder.model import Listing, Register, Source, StoryEntry

NEAR = 0.8
"""How alike two names are of which one looks misspelt (Ratcliff and Obershelp)."""

DIGITS = re.compile(r"-?[0-9]+")
BEGINNING = 3
"""Letters at the start of two names of which one may be a misspelling of the other."""

STORY = re.compile(rb"^(?:story|event)[ \t]*:", re.MULTILINE)


def unframed(register: Register, sources: Sequence[Source]) -> Iterator[Problem]:
    """A warning for each article of a story without a file that is spelt almost like another one."""
    meant = _meant(register.stories, Counter(article.story for article in register.listings))
    data = {source.path: source.data for source in sources} if meant else {}
    for article in register.listings:
        if article.story in meant:
            message = (
                f"story: '{article.story}' has no file of its own; did you mean '{meant[article.story]}'?"
            )
            yield Problem(
                article.path, message, _line(data.get(article.path, b"")), warning=True, code="D702"
            )


def _meant(stories: Sequence[StoryEntry], sizes: Mapping[str, int]) -> dict[str, str]:
    """For each story that looks misspelt, the one that is likely meant: it has a file, or several articles.

    Only names that have a word or their beginning in common are held against each other, so that the work
    grows with the number of stories. Names that differ in their numbers alone are two stories of a kind.
    """
    plain = {story.slug: DIGITS.sub("", story.slug) for story in stories}
    written = _near(story.slug for story in stories if story.path)
    known = _near(story.slug for story in stories if story.path or sizes[story.slug] > 1)
    meant = {}
    for slug in (story.slug for story in stories if not story.path and not story.proposed):
        near = known if sizes[slug] == 1 else written
        others = sorted({name for part in _parts(slug) for name in near[part] if plain[name] != plain[slug]})
        if close := difflib.get_close_matches(slug, others, 1, NEAR):
            meant[slug] = close[0]
    return meant


def _near(slugs: Iterable[str]) -> defaultdict[str, set[str]]:
    """By each part of a name the names that have it."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for slug in slugs:
        for part in _parts(slug):
            near[part].add(slug)
    return near


def _parts(slug: str) -> set[str]:
    return {slug[:BEGINNING], *(part for part in slug.split("-") if len(part) > 2 and not part.isdigit())}


def unlisted(
    stories: Sequence[StoryEntry], articles: Sequence[Listing], lines: Mapping[str, Sequence[str]]
) -> Iterator[Problem]:
    """A warning for each entry of a story's `articles` that names none, or one that says it is of another.

    `articles` are as their files tell them; `lines` are those of the stories' files, by path.
    """
    stated = {article.slug: article.story for article in articles}
    first = {slug: story.slug for story in reversed(stories) for slug in story.articles}
    for story in stories:
        for slug in story.articles:
            own = stated.get(slug)
            if own is None:
                yield _warning(story, slug, f"'{slug}' names no article; {_advice(slug, stated)}", lines)
            elif (own or first[slug]) != story.slug:
                other = f"says itself that it belongs to '{own}'" if own else f"is also in '{first[slug]}'"
                yield _warning(story, slug, f"'{slug}' {other}; take it out here or there", lines)


def _advice(slug: str, stated: Mapping[str, str]) -> str:
    close = difflib.get_close_matches(slug, sorted(stated), 1, NEAR)
    return f"did you mean '{close[0]}'?" if close else "write the slug, the file's name without its ending"


def _warning(story: StoryEntry, slug: str, message: str, lines: Mapping[str, Sequence[str]]) -> Problem:
    place = next((n for n, line in enumerate(lines.get(story.path, ()), 1) if slug in line), 0)
    return Problem(story.path, f"articles: {message}", place, warning=True, code="D701")


def _line(data: bytes) -> int:
    """The line on which a file says its story; 1 when it cannot be told."""
    found = STORY.search(data)
    return data.count(b"\n", 0, found.start()) + 1 if found else 1
