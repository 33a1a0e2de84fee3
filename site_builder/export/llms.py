"""`llms.txt`: the site in one file of Markdown for language models, as llmstxt.org has it.

A heading, what the site is, and lists of links to its stories, its data and its newest articles.
"""

import re
from collections.abc import Iterator

from site_builder import links
from site_builder.model import Site

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


def llms(site: Site) -> str:
    """The text of the file; addresses are relative unless the site has a `base_url`."""
    return "\n".join([*_lines(site), ""])


def _lines(site: Site) -> Iterator[str]:
    settings = site.settings
    base = f"{settings.base_url.rstrip('/')}/" if settings.base_url else ""
    yield f"# {_plain(settings.title)}"
    if settings.description:
        yield from ("", f"> {_plain(settings.description)}")
    yield from ("", "## Stories", "")
    for briefing in site.briefings:
        story = briefing.dossier.story
        about = f": {_plain(story.summary)}" if story.summary else ""
        yield f"- [{_plain(story.title)}]({base}{links.story(story.slug)}){about}"
    yield from ("", "## Data", "")
    yield from (f"- [{name}.json]({base}data/{name}.json): {about}" for name, about in DATA)
    yield from ("", "## Articles", "")
    told = sorted(
        (member.annotated.article for member in site.corpus.members), key=lambda a: a.published, reverse=True
    )
    for article in told[:NEWEST]:
        label = f"{_plain(article.source_label)}, {article.published[:10] or 'no date'}"
        yield f"- [{_plain(article.title)}]({base}{links.text(article.slug)}): {label}"


def _plain(text: str) -> str:
    """On one line, with no Markdown in it."""
    return SPECIAL.sub(lambda sign: f"\\{sign[0]}", " ".join(text.split()))
