"""The search of a site: each article counted by itself, blocks of documents folded, the blocks joined."""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.edition.holdings import Holdings
from site_builder.edition.room import Room
from site_builder.engine import Recipe, Steps, gathered, loaded
from site_builder.language.periods import Placed, periods_of
from site_builder.model import Annotated, Handle, Member
from site_builder.search import Events, Findable, counted, findings, index, others, partial, raised


def search(site: Holdings, room: Room, step: Steps) -> list[Handle]:
    """Every script of the search."""
    register = site.register
    things = (*_articles(site, step), *_events(site, room), *others(register.people, site.pages))
    found = findings(gathered(step, step.map(counted, things)))
    made = index(site.settings, found, loaded(step.map(partial, found.groups)))
    return [Handle.of(output) for output in made]


def _articles(site: Holdings, step: Steps) -> Iterator[Recipe[Findable]]:
    topics: defaultdict[str, list[str]] = defaultdict(list)
    for of_story in gathered(step, step.map(raised, site.briefings.values())):
        for slug, label in of_story:
            topics[slug].append(label)
    titles = {story.slug: story.title for story in site.register.stories}
    for one in site.register.listings:
        member = Recipe(_annotated, site.members[one.slug])
        yield Recipe(Findable, member, titles.get(one.story, ""), tuple(topics[one.slug]))


def _events(site: Holdings, room: Room) -> Iterator[Recipe[Events]]:
    periods = periods_of(
        Placed(one.first, one.last, one.id, one.weight) for outline in room.outlines for one in outline.events
    )
    for briefing, outline in zip(site.briefings.values(), room.outlines, strict=True):
        yield Recipe(Events, briefing, tuple((one.id, periods[one.id]) for one in outline.events))


def _annotated(member: Member) -> Annotated:
    return member.annotated
