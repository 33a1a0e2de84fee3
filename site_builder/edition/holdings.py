"""Everything known of a site, each article and story loaded when it is asked for and not before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.chronicle import chronicle
from site_builder.compare import compare
from site_builder.engine import Known, Recipe, Steps, loaded, many
from site_builder.model import (
    Briefing,
    Casefile,
    Comparison,
    Corpus,
    Dossier,
    EventEdits,
    Member,
    Register,
    Reuse,
    Settings,
    Site,
    StaticPage,
    Timeline,
)
from site_builder.model.site import NO_REUSE
from site_builder.withhold import mode, withhold


@dataclass(frozen=True, slots=True)
class Holdings:
    """A site by its parts."""

    settings: Settings
    register: Register
    """Who is who, and which articles tell one story."""

    members: Mapping[str, Known[Member]]
    """Articles by slug, in the order of the register."""

    briefings: Mapping[str, Recipe[Briefing]]
    """Stories by slug, in the order of the register."""

    pages: tuple[StaticPage, ...] = ()
    reuse: Reuse = NO_REUSE

    def decided(self) -> Iterator[Briefing]:
        """The stories on which editors decided something."""
        for story in self.register.stories:
            if story.hide or story.pin or story.findings or story.events != EventEdits():
                yield self.briefings[story.slug].value()

    def site(self) -> Site:
        """All of it in memory: for a look, or where everything must be held against everything."""
        corpus = Corpus.of(self.register, loaded(self.members.values()))
        briefings = tuple(briefing.value() for briefing in self.briefings.values())
        return Site(self.settings, corpus, briefings, self.pages, self.reuse)


def hold(settings: Settings, register: Register, members: Sequence[Known[Member]], step: Steps) -> Holdings:
    """The articles and the stories they tell: what happened, what is planned, what agrees, what differs."""
    by_slug = dict(zip((one.slug for one in register.listings), members, strict=True))
    dossiers = [
        Recipe(
            Dossier,
            cast.story,
            Recipe(many, *(by_slug[slug] for slug in cast.articles)),
            cast.people,
            cast.topics,
        )
        for cast in register.casts
    ]
    timelines = step.map(chronicle, dossiers)
    cases = [Recipe(Casefile, *case) for case in zip(dossiers, timelines, strict=True)]
    told = zip(register.stories, dossiers, timelines, step.map(compare, cases), strict=True)
    briefings = {story.slug: Recipe(Briefing, *parts) for story, *parts in told}
    return Holdings(settings, register, by_slug, briefings)


def published(known: Holdings, step: Steps) -> Holdings:
    """What of it rights allow to publish; itself where everything may be."""
    if all(mode(listing, known.settings) == "full" for listing in known.register.listings):
        return known
    site = withhold(known.site())
    register = replace(known.register, people=site.corpus.people, voices=site.corpus.voices)
    members = dict(zip(known.members, step.keep(Member, site.corpus.members), strict=True))
    timelines = step.keep(Timeline, (briefing.timeline for briefing in site.briefings))
    comparisons = step.keep(Comparison, (briefing.comparison for briefing in site.briefings))
    briefings = {
        one.dossier.story.slug: Recipe(Briefing, _dossier(one.dossier, members), timeline, comparison)
        for one, timeline, comparison in zip(site.briefings, timelines, comparisons, strict=True)
    }
    return replace(known, register=register, members=members, briefings=briefings)


def _dossier(dossier: Dossier, members: Mapping[str, Known[Member]]) -> Recipe[Dossier]:
    own = (members[member.annotated.article.slug] for member in dossier.members)
    return Recipe(Dossier, dossier.story, Recipe(many, *own), dossier.people, dossier.topics)
