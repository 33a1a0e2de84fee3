"""`llms.txt`: the site in one file of Markdown for language models, as llmstxt.org has it.

A heading, what the site is, and lists of links to its stories, its data and its newest articles.
"""

import re
from collections.abc import Iterator, Sequence

from site_builder import links
from site_builder.export.cases import Entry, StoryFacts
from site_builder.model import Settings

NEWEST = 100
"""Articles listed; `data/articles.json` has all."""

SPECIAL = re.compile(r"[\\\[\]<>`*_]")
"""Signs Markdown would read inside a title."""

DATA = (
    ("quotes", "every quotation with speaker, role, place and confidence"),
    ("people", "everyone who speaks or is named"),
    ("timeline", "events with the passages that report them"),
    ("comparison", "topics by source, findings, shared text"),
    ("articles", "every article"),
)


def llms(settings: Settings, stories: Sequence[StoryFacts], entries: Sequence[Entry]) -> str:
    """The text of the file; addresses are relative unless the site has a `base_url`."""
    return "\n".join([*_lines(settings, stories, entries), ""])


def _lines(settings: Settings, stories: Sequence[StoryFacts], entries: Sequence[Entry]) -> Iterator[str]:
    base = f"{settings.base_url.rstrip('/')}/" if settings.base_url else ""
    yield f"# {_plain(settings.title)}"
    if settings.description:
        yield from ("", f"> {_plain(settings.description)}")
    yield from ("", "## Stories", "")
    for story in stories:
        about = f": {_plain(story.summary)}" if story.summary else ""
        yield f"- [{_plain(story.title)}]({base}{links.story(story.slug)}){about}"
    yield from ("", "## Data", "")
    yield from (f"- [{name}.json]({base}data/{name}.json): {about}" for name, about in DATA)
    yield from ("", "## Articles", "")
    told = sorted(entries, key=lambda entry: entry.published, reverse=True)
    for article in told[:NEWEST]:
        label = f"{_plain(article.source)}, {article.published[:10] or 'no date'}"
        yield f"- [{_plain(article.title)}]({base}{links.text(article.slug)}): {label}"


def _plain(text: str) -> str:
    """On one line, with no Markdown in it."""
    return SPECIAL.sub(lambda sign: f"\\{sign[0]}", " ".join(text.split()))
