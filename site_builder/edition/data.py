"""The data files of a site: each article, story and person told by itself, files of the whole site joined."""

from site_builder.edition.holdings import Holdings
from site_builder.edition.joining import Row, joined
from site_builder.engine import Recipe, Steps, files, gathered
from site_builder.engine.parts import same
from site_builder.export import (
    Around,
    ArticleCase,
    StoryCase,
    arounds,
    article_facts,
    article_files,
    article_rows,
    comparison_rows,
    event_rows,
    frames,
    person_cases,
    person_rows,
    shared_rows,
    site_files,
    story_facts,
    story_files,
    story_periods,
)
from site_builder.model import Evidence, Handle


def data(site: Holdings, step: Steps) -> list[Handle]:
    """Every data file."""
    settings, register = site.settings, site.register
    told = gathered(step, step.map(story_facts, site.briefings.values()))
    around = arounds(register.people, register.voices, site.reuse, told)
    fixed, nothing = Recipe(same, settings), Recipe(Around)  # whose digests are worked out once
    articles = [
        Recipe(ArticleCase, member, around.get(slug, nothing), fixed) for slug, member in site.members.items()
    ]
    periods = story_periods(told)
    stories = [
        Recipe(StoryCase, briefing, fixed, own)
        for briefing, own in zip(site.briefings.values(), periods, strict=True)
    ]
    facts = gathered(step, step.map(article_facts, articles))
    words = {Evidence(one.entry.slug, span): text for one in facts for span, text in one.words}
    rows = (
        *step.map(article_rows, articles),
        *step.map(event_rows, stories),
        *step.map(comparison_rows, site.briefings.values()),
        *step.map(person_rows, person_cases(register.people, facts, words)),
        *step.keep(Row, [(shared_rows(site.reuse, words),)]),
    )
    entries = tuple(one.entry for one in facts)
    return [
        *files(step, article_files, articles),
        *files(step, story_files, stories),
        *joined(step, frames(settings), rows),
        *map(Handle.of, site_files(settings, told, entries)),
    ]
