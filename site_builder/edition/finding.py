"""The search of a site: each article counted by itself, blocks of documents folded, the blocks joined."""

from collections import defaultdict

from site_builder.edition.holdings import Holdings
from site_builder.engine import Recipe, Steps, loaded
from site_builder.language.periods import Placed, periods_of
from site_builder.model import Annotated, Handle, Member
from site_builder.search import (
    Findable,
    Made,
    counted,
    findings,
    index,
    of_events,
    of_page,
    of_person,
    partial,
    raised,
)


def search(site: Holdings, step: Steps) -> list[Handle]:
    """Every script of the search."""
    register = site.register
    told = loaded(step.map(raised, site.briefings.values()))
    topics: defaultdict[str, list[str]] = defaultdict(list)
    for one in told:
        for slug, label in one.topics:
            topics[slug].append(label)
    titles = {story.slug: story.title for story in register.stories}
    articles = [
        Recipe(Findable, Recipe(_annotated, site.members[one.slug]), titles.get(one.story, ""), tuple(topics[one.slug]))
        for one in register.listings
    ]
