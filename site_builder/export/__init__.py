"""The site's data for machines: what the pages show, as JSON with schemas, and the text offsets point into.

All addresses are relative to the site's root. The contract stands in the schemas, which are published beside
the data. Each article, story and person is told by itself, from a case of its own (`cases.py`); files of the
whole site are joined from their fragments (`fragments.py`), so no function holds the texts of all articles.
"""

from site_builder.export.around import arounds, passages_asked, person_cases, story_periods
from site_builder.export.article import article_facts, article_files, article_rows
from site_builder.export.cases import Around, ArticleCase, PersonCase, StoryCase
from site_builder.export.fragments import RECORDS, Fragment, Frame, frames, joined
from site_builder.export.hosting import hosting
from site_builder.export.people import person_rows
from site_builder.export.revision import Piece, missing, revised
from site_builder.export.shared import shared_rows
from site_builder.export.story import comparison_rows, event_rows, story_facts, story_files
from site_builder.export.whole import site_files
from site_builder.model import Evidence, Output, Site

__all__ = [
    "RECORDS",
    "Around",
    "ArticleCase",
    "Fragment",
    "Frame",
    "PersonCase",
    "Piece",
    "StoryCase",
    "arounds",
    "article_facts",
    "article_files",
    "article_rows",
    "comparison_rows",
    "event_rows",
    "export",
    "frames",
    "hosting",
    "joined",
    "missing",
    "passages_asked",
    "person_cases",
    "person_rows",
    "revised",
    "shared_rows",
    "site_files",
    "story_facts",
    "story_files",
    "story_periods",
]


def export(site: Site) -> tuple[Output, ...]:
    """Data, schemas and texts, by path: every part made, and joined."""
    settings, corpus = site.settings, site.corpus
    told = tuple(map(story_facts, site.briefings))
    around = arounds(corpus.people, corpus.voices, site.reuse, told)
    members = {member.annotated.article.slug: member for member in corpus.members}
    articles = [ArticleCase(member, around.get(slug, Around()), settings) for slug, member in members.items()]
    facts = tuple(map(article_facts, articles))
    words = {Evidence(one.entry.slug, span): text for one in facts for span, text in one.words}
    stories = [
        StoryCase(briefing, settings, periods)
        for briefing, periods in zip(site.briefings, story_periods(told), strict=True)
    ]
    fragments = [
        *(row for case in articles for row in article_rows(case)),
        *(row for case in stories for row in event_rows(case)),
        *(row for briefing in site.briefings for row in comparison_rows(briefing)),
        *(row for case in person_cases(corpus.people, facts, words) for row in person_rows(case)),
        shared_rows(site.reuse, words),
    ]
    outputs = [
        *(output for case in articles for output in article_files(case)),
        *(output for case in stories for output in story_files(case)),
        *joined(frames(settings), fragments),
        *site_files(settings, told, tuple(one.entry for one in facts)),
    ]
    return tuple(sorted(outputs, key=lambda output: output.path))
